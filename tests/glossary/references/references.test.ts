import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findReferences } from '../../../glossary/references/references.ts';
import { findTargets } from '../../../glossary/references/targets.ts';
import { documentOf } from './documents.ts';
import type { Piece } from './documents.ts';

interface Seen {
  readonly kind: string;
  readonly text: string;
  readonly label: string;
  readonly to: readonly string[];
  readonly external?: boolean;
  readonly direction?: string;
}

function seen(...pieces: readonly Piece[]): Seen[] {
  const found: Seen[] = [];
  for (const reference of findReferences(documentOf(...pieces))) {
    const { kind, text, label, targets, external, direction } = reference;
    const to = targets.map((target) => target.label);
    const rest = { ...(external !== undefined && { external }), ...(direction && { direction }) };
    found.push({ kind, text, label, to, ...rest });
  }
  return found;
}

/** The headings of ICTサイバーセキュリティ総合対策2021 (総務省 サイバーセキュリティタスクフォース, 2021) in part. */
const COUNTERMEASURES: readonly Piece[] = [
  ' Ⅰ 改定に当たっての主要な政策課題 ',
  '（１）昨年の「IoT・5G セキュリティ総合対策 2020」以降の状況変化 ',
  '（２）状況変化等を踏まえた主要な政策課題 ',
  ' （３）主要な政策課題への対処のための施策の整理・分類 ',
  '①電気通信事業者における安全かつ信頼性の高いネットワークの確保',
  '②COVID-19 への対応を受けたセキュリティ対策の推進 ',
  '③デジタル改革・DX 推進の基盤となるサービス等のセキュリティ対策の推進 ',
  '④サイバーセキュリティ情報に関する産学官での連携・共有等の促進 ',
  ' Ⅱ 情報通信サービス・ネットワークの個別分野に関する具体的施策 ',
  '１ 電気通信事業者における安全かつ信頼性の高いネットワークの確保のための対策',
  '（１）安全かつ信頼性の高いネットワークの確保 ',
  '（２）サイバー攻撃に対する電気通信事業者の積極的な対策の実現 ',
  '２ COVID-19 への対応を受けたセキュリティ対策の推進',
  '３ デジタル改革・DX 推進の基盤となるサービス等のセキュリティ対策の推進',
  '（１）IoT のセキュリティ対策 ',
  ' Ⅲ 横断的施策 ',
  '１ サイバーセキュリティ情報に関する産学官での連携・共有等の促進 ',
  '（１）我が国のサイバーセキュリティ情報の収集・分析能力の向上',
  '２ その他の横断的施策 ',
  '（１）国際連携の推進 ',
  '（２）研究開発の推進 ',
  '（３）人材育成・普及啓発の推進 ',
  '① 人材育成オープンプラットフォームの構築 ',
  '② 実践的サイバー防御演習（CYDER）の実施 ',
];

function at(heading: string, sentence: string): Piece[] {
  const index = COUNTERMEASURES.findIndex(
    (piece) => typeof piece === 'string' && piece.includes(heading),
  );
  expect(index).toBeGreaterThanOrEqual(0);
  return [...COUNTERMEASURES.slice(0, index + 1), sentence, ...COUNTERMEASURES.slice(index + 1)];
}

describe('section numbers (ICTサイバーセキュリティ総合対策2021)', () => {
  test.each([
    // [after the heading, the sentence, text of each reference, where it leads]
    ['（２）状況変化等', '上記（１）の状況変化等を踏まえて', [['上記（１）', 'Ⅰ/(1)']]],
    ['（３）主要な', '上記（２）で示した政策課題に対処するため', [['上記（２）', 'Ⅰ/(2)']]],
    [
      '④サイバー',
      '上記\n\n①～④の大まかな分類の中に',
      [
        ['上記\n\n①', 'Ⅰ/(3)/①'],
        ['④', 'Ⅰ/(3)/④'],
      ],
    ],
    [
      '④サイバー',
      'また、上記④についてはⅢに、それぞれ中項目として記載し',
      [
        ['上記④', 'Ⅰ/(3)/④'],
        ['Ⅲ', 'Ⅲ'],
      ],
    ],
    [
      '④サイバー',
      '「Ⅱ 情報通信サービス・ネットワークの個別分野に関する具体的施策」と「Ⅲ 横断的施策」の２つ',
      [
        ['Ⅱ', 'Ⅱ'],
        ['Ⅲ', 'Ⅲ'],
      ],
    ],
    ['② 実践的', 'Ⅲ２（３）イにおいて、Ⅲ２（３）アメリカ', [['Ⅲ２（３）イ', '']]],
    ['（１）国際', 'さらに、Ⅱの情報通信サービス・ネットワーク分野の具体的施策を', [['Ⅱ', 'Ⅱ']]],
    ['② 実践的', 'また、①の対策と並行して、②の演習を行う', [['①', 'Ⅲ/2/(3)/①']]],
    [
      '② 実践的',
      '④ ①・②の、現行戦略の下で',
      [
        ['①', 'Ⅲ/2/(3)/①'],
        ['②', 'Ⅲ/2/(3)/②'],
      ],
    ],
    ['（３）人材', '②の実践的サイバー防御演習（CYDER）等により', [['②', 'Ⅲ/2/(3)/②']]],
    ['② 実践的', '（１）のIoTのセキュリティ対策や演習', [['（１）', 'Ⅱ/3/(1)']]],
    ['（２）研究開発', '国際標準化は（１）を含め、次項②に別記', [['次項②', 'Ⅲ/2/(3)/②']]],
    ['（２）研究開発', '国際標準化は、（１）を含め、点検を行う', [['（１）', 'Ⅲ/2/(1)']]],
    ['（１）IoT', '１－（２）に記載したとおりネットワーク側で', [['１－（２）', 'Ⅱ/1/(2)']]],
    ['（１）IoT', '後述Ⅲ２（１）のとおり、引き続き', [['後述Ⅲ２（１）', 'Ⅲ/2/(1)']]],
    ['（１）IoT', '後述Ⅲ\n２（１）のとおり、引き続き', [['後述Ⅲ\n２（１）', 'Ⅲ/2/(1)']]],
    ['（１）我が国', '後述２（３）①の人材育成に関する取組と', [['後述２（３）①', 'Ⅲ/2/(3)/①']]],
    ['① 人材育成', '前述１（１）\n の CYNEX の取組', [['前述１（１）', 'Ⅲ/1/(1)']]],
    ['② 実践的', '今後、本⽂Ⅱ１（２）にあるとおり', [['本⽂Ⅱ１（２）', 'Ⅱ/1/(2)']]],
    ['② 実践的', '【Ⅲ(2)①の再掲】', [['Ⅲ(2)①の再掲', '']]],
    ['② 実践的', '【Ⅲ２(3)②の再掲】', [['Ⅲ２(3)②の再掲', 'Ⅲ/2/(3)/②']]],
    ['② 実践的', '【Ⅲ)(3)②の再掲】', [['Ⅲ)(3)②の再掲', 'Ⅲ/2/(3)/②']]],
    [
      '② 実践的',
      'Ⅱ−（２）の対策やⅢ−（３）−②の演習',
      [
        ['Ⅱ−（２）', 'Ⅱ/1/(2)'],
        ['Ⅲ−（３）−②', 'Ⅲ/2/(3)/②'],
      ],
    ],
    [
      '② 実践的',
      '（３）①及び②を参照',
      [
        ['（３）①', 'Ⅲ/2/(3)/①'],
        ['②', 'Ⅲ/2/(3)/②'],
      ],
    ],
  ])('after %s: %s', (heading, sentence, expected) => {
    const found = seen(...at(heading, sentence)).map(({ text, to }) => [text, to.join(' ')]);
    expect(found).toEqual(expected);
  });

  test.each([
    '③の対策と並行して、②の演習を行う',
    'クラスⅡの医療機器、高血圧Ⅱ度、表の①の欄、図の（１）を',
    '①国内の機器を調査し、②利用者に注意喚起を行う',
    '上記２つの課題と上記５項目',
    '（６）の無線LANのセキュリティ対策やNICT(1)で示した値',
    '2021 年（令和３年）４月に（２）を',
    '次項②に別記',
    '5G（第5世代移動通信システム）、Society5.0、TLS 1.2 を参照',
  ])('no reference to a section: %s', (sentence) => {
    const found = seen(...at('② 実践的', sentence)).filter(({ kind }) => kind === 'section');
    expect(found).toEqual([]);
  });

  test('a decimal number may end with a period of its own', () => {
    const found = seen({ kind: 'heading', text: '1.3. 対象範囲' }, '詳細は1.3.を参照されたい。');
    expect(found).toMatchObject([{ kind: 'section', text: '1.3', to: ['1.3'] }]);
  });

  test('the sign of a list in a text that lost its lines is no mark', () => {
    const found = seen('Internet of Thingsの略 ※ 2. 中小企業等の対策 ※ 3. 安全なシステム');
    expect(found).toEqual([]);
  });

  test('a number that the document does not have is unresolved, not external', () => {
    expect(seen(...at('② 実践的', 'Ⅱ１（７）のとおり'))).toEqual([
      { kind: 'section', text: 'Ⅱ１（７）', label: 'Ⅱ/1/(7)', to: [] },
    ]);
  });

  test('without numbering of that kind nothing can be said: external', () => {
    expect(seen('詳細は第４章として追記。')).toEqual([
      { kind: 'section', text: '第４章', label: '第4章', to: [], external: true },
    ]);
  });

  test('a chapter of another document is external', () => {
    const chapters = ['第1章 はじめに', '第2章 推進方策'];
    const words = '「サイバーセキュリティ戦略」第2章及び本戦略第１章';
    expect(seen(...chapters, words).map(({ to, external }) => [to, external])).toEqual([
      [[], true],
      [['第1章'], undefined],
    ]);
  });

  test('what a quotation refers to is outside', () => {
    const quotation: Piece = { text: '第１章で述べたとおり', quoted: true };
    expect(seen('第1章 はじめに', quotation)).toMatchObject([{ to: [], external: true }]);
  });

  test('上記2 takes up no number that counts', () => {
    expect(seen('2人が調べ、1.5倍に増えた。上記2のとおり。').map(({ to }) => to)).toEqual([[]]);
  });

  test('上記表１ and 前掲図１ lead to the drawing', () => {
    const found = seen(
      '表１ 受講者数',
      '図１ 受講の流れ',
      '上記表１及び前掲図１のとおり、前掲の図１も',
    );
    expect(found.map(({ text, to }) => [text, to])).toEqual([
      ['上記表１', ['表1']],
      ['前掲図１', ['図1']],
      ['前掲の図１', ['図1']],
    ]);
  });

  test('上記① takes up the enumeration of the running text', () => {
    const found = seen('①調査を行い、②結果を公表する。上記①は毎年行う。');
    expect(found.map(({ text, to }) => [text, to])).toEqual([['上記①', ['①']]]);
  });

  test('a list that announces the sections is not what a reference leads to', () => {
    const text = documentOf(
      'Ⅱ 具体的施策',
      'そのため、主に以下の施策を推進していくことが適当である。',
      '（１）安全かつ信頼性の高いネットワークの確保',
      '（２）電気通信事業者の積極的な対策の実現',
      '（１）安全かつ信頼性の高いネットワークの確保',
      '電気通信事業者のネットワークは',
      '（２）電気通信事業者の積極的な対策の実現',
      '上記（１）のとおり',
    );
    const reference = findReferences(text).find(({ kind }) => kind === 'section');
    expect(reference?.targets.map(({ start }) => start)).toEqual([
      text.text.lastIndexOf('（１）安全'),
    ]);
  });
});

describe('figures, tables, annexes, notes', () => {
  test.each<[string, Piece[], Partial<Seen>[]]>([
    [
      'a caption is no reference to itself (総合対策2021, 図１)',
      [{ kind: 'caption', text: ' 図１ IoT 機器を狙った攻撃の増加' }, '図 1 のとおり'],
      [{ kind: 'figure', text: '図 1', label: '図1', to: ['図1'] }],
    ],
    [
      'a caption that the format shows as a paragraph',
      ['図３ クラウドサービスを利用している企業の割合', '図３は、利用の割合を示す。図４は'],
      [
        { text: '図３', to: ['図3'] },
        { text: '図４', to: [] },
      ],
    ],
    [
      'two captions with one number',
      ['図１ 甲', '図１ 乙', '図１を参照'],
      [{ to: ['図1', '図1'] }],
    ],
    ['a range', ['図１ 甲', '図３ 丙', '図１～３に示す'], [{ label: '図1' }, { label: '図3' }]],
    [
      '図表2-1, 表３',
      ['図表2-1及び表３'],
      [{ label: '図表2-1', external: true }, { label: '表3' }],
    ],
    ['第２図', ['第２図に示す'], [{ kind: 'figure', label: '図2' }]],
    [
      '別添 (総合対策2021, 別添)',
      [
        '進捗状況について、別\n\n添において「プログレスレポート 2021」としてまとめている。',
        ' 別添 プログレスレポート 2021 ',
      ],
      [{ kind: 'annex', label: '別添', to: ['別添'] }],
    ],
    [
      '別添 where there are two',
      ['別添１ 甲', '別添２ 乙', '別添のとおり'],
      [{ to: ['別添1', '別添2'] }],
    ],
    ['別表第一', ['別表第一 手数料', '別表第一のとおり'], [{ label: '別表1', to: ['別表1'] }]],
    [
      '資料30-1 (総合対策2021, 注15)',
      ['タスクフォース 資料 30-1）'],
      [{ label: '資料30-1', external: true }],
    ],
    [
      '参考資料2 (NISC 2021-06, p.4)',
      ['※ 骨子文書全体は【参考資料2】を参照。'],
      [{ label: '参考資料2', external: true }],
    ],
    [
      '参考① (研究開発戦略改訂案)',
      ['【参考①】 研究開発戦略', '参考①のとおり'],
      [{ label: '参考①', to: ['参考①'] }],
    ],
    [
      'notes glued to words (総務省 令和3年度概算要求, AI戦略)',
      [
        '自治体行政へのAI・RPA※1の実装やGPAI※2等',
        '※1 RPA : Robotic Process Automation、 ※2 GPAI : Global Partnership on AI',
      ],
      [
        { kind: 'note', label: '※1', to: ['※1'] },
        { kind: 'note', label: '※2', to: ['※2'] },
      ],
    ],
    ['注3, 脚注4', ['甲（注３）、脚注４'], [{ label: '注3' }, { label: '脚注4' }]],
    [
      'a Markdown footnote',
      ['利用する[^1]。', { kind: 'note', marker: '[^1]', text: '出典' }],
      [{ label: '^1', to: ['^1'] }],
    ],
    [
      'a section of an annex',
      ['（１）甲', '別添１ 乙', '（１）丙', '別添１の（１）のとおり'],
      [{ kind: 'section', text: '別添１の（１）', label: '(1)', to: ['(1)'] }],
    ],
  ])('%s', (_, pieces, expected) => {
    expect(seen(...pieces)).toMatchObject(expected);
    expect(seen(...pieces)).toHaveLength(expected.length);
  });

  test.each([
    '発表3件、代表2名、地図1枚、図2枚、構図3点',
    '受注1件、発注2社、注3名',
    '※2021年度前半に、※1日コース、※量子暗号は',
    '骨子1、ICT-ISAC3、8*3',
    '会議資料を参考2例とともに',
    '表3D、図書1、意図2',
  ])('nothing: %s', (text) => {
    expect(seen(text)).toEqual([]);
  });

  test('a label in an annex belongs to the annex', () => {
    const document = documentOf(
      '（１）甲',
      '本文の文',
      '別添 乙',
      '（１）丙',
      '上記（１）のとおり',
    );
    const [reference] = findReferences(document);
    expect(reference?.targets.map(({ start }) => start)).toEqual([
      document.text.indexOf('（１）丙'),
    ]);
  });
});

describe('directions', () => {
  test('words without a number', () => {
    expect(seen('上述の課題、前述の「原則」、後述、下記、【再掲】')).toEqual(
      [
        ['上述', 'back'],
        ['前述', 'back'],
        ['後述', 'forward'],
        ['下記', 'forward'],
        ['再掲', 'back'],
      ].map(([text, direction]) => ({ kind: 'direction', text, label: text, to: [], direction })),
    );
  });

  test('下図 is the next figure of the section', () => {
    const pieces = ['下図のとおり', '図１ 甲', '上図と下図', '第1章 乙', '図２ 丙'];
    expect(seen(...pieces).map(({ text, to }) => [text, to])).toEqual([
      ['下図', ['図1']],
      ['上図', ['図1']],
      ['下図', []],
    ]);
  });

  test('以上表示 is no table', () => {
    expect(seen('以上表示する。上表示、地下図書')).toEqual([]);
  });
});

describe('articles', () => {
  test('of a law that is named (総合対策2021 別添, Ⅲ(2)③)', () => {
    const words = 'サイバーセキュリティ基本法（平成26年法律第104号）第６条及び第７条の趣旨';
    expect(seen('第６条（責務）　事業者は', words)).toMatchObject([
      { kind: 'article', label: '第6条', to: [], external: true },
      { kind: 'article', label: '第7条', to: [], external: true },
    ]);
  });

  test('of the document itself', () => {
    const rules = ['第一条　この規程は', '第二条の二　委員は、第一条第二項第三号の'];
    expect(seen(...rules)).toMatchObject([{ label: '第1条第2項第3号', to: ['第1条'] }]);
  });

  test('of the supplementary provisions', () => {
    const rules = ['附則第１条　この規程は', '第１条　この規程は', '附則第１条の規定'];
    expect(seen(...rules)).toMatchObject([{ label: '附則第1条', to: ['附則第1条'] }]);
  });

  test('no such article: external', () => {
    expect(seen('第９条のとおり')).toMatchObject([{ label: '第9条', external: true }]);
  });
});

describe('any document', () => {
  const NUMBERS = 'Ⅰ Ⅱ １ 2 （１） (2) ① ② ア 第 3 章 条 項 図 表 4.4 IV 別添 資料 ※ 注 [^ ]';
  const WORDS = '上記 後述 再掲 本文 及び 、 ～ - の に 示す 参照 のとおり 】 【 漢 か A';
  const soup = fc.array(
    fc.constantFrom('\n', ' ', '\ud800', ...NUMBERS.split(' '), ...WORDS.split(' ')),
    { maxLength: 40 },
  );

  test('references are in order, in bounds, and slice to their text', () => {
    fc.assert(
      fc.property(fc.array(soup, { maxLength: 6 }), (blocks) => {
        const document = documentOf(...blocks.map((block) => block.join('')));
        let last = 0;
        for (const { start, end, text, targets } of findReferences(document)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(document.text.slice(start, end)).toBe(text);
          for (const target of targets) {
            expect(target.end).toBeLessThanOrEqual(document.text.length);
            expect(target.end).toBeGreaterThan(target.start);
          }
          last = end;
        }
        expect(last).toBeLessThanOrEqual(document.text.length);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    '(',
    '１',
    '①',
    'Ⅲ',
    '上記',
    '図',
    '第',
    '(1)',
    '第1条',
    '図1・',
    '①、',
    '※1',
    '別添',
  ])('100,000 characters of %s end', (unit) => {
    const document = documentOf(unit.repeat(100_000 / unit.length));
    expect(findReferences(document).length).toBeLessThanOrEqual(100_000);
  });

  test.each([
    ['図1', '・2'],
    ['第1条', '、第1条'],
    ['上記①', '、①'],
  ])('a list of %s%s that never ends', (first, further) => {
    const references = findReferences(documentOf(first + further.repeat(30_000)));
    expect(references.length).toBeGreaterThan(1);
  });

  const GLUED = fc.constantFrom('図1', '第1条', '前述', '※1', '注3', '別添2', '表２', '上記（１）');

  test('words that point elsewhere without end are no text; a list of a hundred is one', () => {
    const lengths = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(GLUED, lengths, (unit, count) => {
        const text = `${unit.repeat(count)}である。詳細は図９を参照。`;
        const labels = findReferences(documentOf(`本文は${text}`)).map(({ label }) => label);
        expect(labels).toHaveLength(count <= 100 ? count + 1 : 1);
        expect(labels.at(-1)).toBe('図9');
      }),
    );
  });

  test('many sections of one number end', () => {
    const blocks = Array.from(
      { length: 8000 },
      (_, index) => `① 題${index % 7}、上記①のとおり、別添`,
    );
    const document = documentOf(...blocks, '別添 甲', '別添 乙');
    const references = findReferences(document);
    expect(references.length).toBeGreaterThan(8000);
    expect(Math.max(...references.map(({ targets }) => targets.length))).toBeLessThanOrEqual(8);
  });

  test('targets are in order', () => {
    const targets = findTargets(documentOf('第1章 甲', '図１ 乙', '① 丙', '別添 丁', '① 戊'));
    expect(targets.map(({ label }) => label)).toEqual(['第1章', '図1', '第1章/①', '別添', '①']);
  });
});
