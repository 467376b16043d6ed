import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Span } from '../../../glossary/document/model.ts';
import { plainText } from '../../../glossary/document/plain-text.ts';
import { normalisePassage } from '../../../glossary/text/normalise.ts';

/** The blocks as `kind: normal text`, tables by their rows. */
function outline(source: string): string[] {
  return plainText(source).blocks.map((block) =>
    block.kind === 'table'
      ? `table: ${rows(source, block.cells).join(' / ')}`
      : `${labelOf(block)}: ${normalisePassage(source, block).text}`,
  );
}

function labelOf({ kind, level, marker }: Exclude<Block, { kind: 'table' }>): string {
  return (
    kind + (level === undefined ? '' : ` ${level}`) + (marker === undefined ? '' : ` (${marker})`)
  );
}

/** The rows of a table; `*` marks headers, `^` and a number the rows that a cell spans. */
function rows(source: string, cells: Extract<Block, { kind: 'table' }>['cells']): string[] {
  const lines = new Map<number, string[]>();
  for (const cell of cells) {
    const text = normalisePassage(source, cell).text;
    const shown = (cell.header ? '*' : '') + text + (cell.rowSpan > 1 ? `^${cell.rowSpan}` : '');
    lines.set(cell.row, [...(lines.get(cell.row) ?? []), shown]);
  }
  return [...lines.values()].map((line) => line.join(' | '));
}

describe('paragraphs', () => {
  test.each<[why: string, text: string, blocks: string[]]>([
    ['go on over a line end', '情報通信研\n究機構は', ['paragraph: 情報通信研究機構は']],
    ['and over a blank line', 'サ\n\nイバー空間', ['paragraph: サイバー空間']],
    ['and over \\r\\n', 'サ\r\n\r\nイバー空間', ['paragraph: サイバー空間']],
    [
      'end with a sentence',
      '甲である。\n乙である。',
      ['paragraph: 甲である。', 'paragraph: 乙である。'],
    ],
    ['and with its bracket', '（甲である。）\n乙', ['paragraph: (甲である。)', 'paragraph: 乙']],
    ['or with what closes', '目的（案）\n乙', ['paragraph: 目的(案)', 'paragraph: 乙']],
    ['unless a bracket is open', '次の「案（仮）\n計画」を', ['paragraph: 次の「案(仮)計画」を']],
    ['a comma ends nothing', '甲、\n乙', ['paragraph: 甲、乙']],
    ['a rule ends one', '甲\n\n---\n\n乙', ['paragraph: 甲', 'paragraph: 乙']],
    [
      'an indent begins one',
      '甲である\n　乙である',
      ['paragraph: 甲である', 'paragraph: 乙である'],
    ],
    ['of nothing are none', ' \n\n\u3000\n', []],
    ['after a byte-order mark', '\uFEFF# 題\n甲', ['heading 1: 題', 'paragraph: 甲']],
  ])('%s', (_, text, blocks) => {
    expect(outline(text)).toEqual(blocks);
  });

  // soumu-rd-request-r3:24–40
  test('in bold end with their bold type, and lose its marks', () => {
    const text =
      '戦略領域\n\nAI\n（脳情報通信\n・データ利活用）\n\n**Beyond\n5Gの実現**\n\n**量子情報\n通信**\n\n**サイバー\nセキュリティ**\n\n\n\n令和3年度総務省所管予算(案)における主な科学技術関係予算\n\n2';
    expect(outline(text).slice(-5)).toEqual([
      'paragraph: Beyond 5Gの実現',
      'paragraph: 量子情報通信',
      'paragraph: サイバーセキュリティ',
      'paragraph: 令和3年度総務省所管予算(案)における主な科学技術関係予算',
      'paragraph: 2',
    ]);
  });

  // soumu-cyber-request-r2:160
  test('with bold words within read on without the marks', () => {
    const [, second] = outline(
      '# 電子署名\n\n- ① 基づく**普及啓発活動を実施**するとともに、**データの送達等**（電子書留）',
    );
    expect(second).toBe(
      'list-item 1 (-): ①基づく普及啓発活動を実施するとともに、データの送達等(電子書留)',
    );
  });
});

describe('what begins something new', () => {
  test.each<[text: string, blocks: string[]]>([
    ['甲\n・乙\n・丙', ['paragraph: 甲', 'list-item 1: ・乙', 'list-item 1: ・丙']],
    ['甲\n- 乙\n  - 丙', ['paragraph: 甲', 'list-item 1 (-): 乙', 'list-item 2 (-): 丙']],
    ['- ・2018年に\n- ・脆弱な', ['list-item 1 (-): ・2018年に', 'list-item 1 (-): ・脆弱な']],
    ['甲\n①乙\n②丙', ['paragraph: 甲', 'list-item 1: ①乙', 'list-item 1: ②丙']],
    ['甲\n（１）乙\n（２）丙', ['paragraph: 甲', 'list-item 1: (1)乙', 'list-item 1: (2)丙']],
    ['甲\n１．乙\n２．丙', ['paragraph: 甲', 'list-item 1: 1.乙', 'list-item 1: 2.丙']],
    ['甲\n⇒ 乙', ['paragraph: 甲', 'list-item 1: ⇒乙']],
    ['甲\n➡ 乙', ['paragraph: 甲', 'list-item 1: ➡乙']],
    ['甲\n✓ 乙\n◆丙', ['paragraph: 甲', 'list-item 1: ✓乙', 'list-item 1: ◆丙']],
    ['甲\n※１ 乙', ['paragraph: 甲', 'note: ※1乙']],
    ['甲\n（出典）乙', ['paragraph: 甲', 'note: (出典)乙']],
    ['甲\n図１ 乙', ['paragraph: 甲', 'caption: 図1乙']],
    ['甲\n単位：億円', ['paragraph: 甲', 'caption: 単位:億円']],
    ['甲\n【乙】丙', ['paragraph: 甲', 'paragraph: 【乙】丙']],
    ['甲\n＜施策例＞乙', ['paragraph: 甲', 'paragraph: <施策例>乙']],
    ['# 甲\n乙\n## 丙\n丁', ['heading 1: 甲', 'paragraph: 乙', 'heading 2: 丙', 'paragraph: 丁']],
    ['## 甲\n【乙】\n丙', ['heading 2: 甲', 'heading 3: 【乙】', 'paragraph: 丙']],
    [
      '第1章 甲\n乙\n第2章 丙\n丁',
      ['heading 1: 第1章甲', 'paragraph: 乙', 'heading 1: 第2章丙', 'paragraph: 丁'],
    ],
  ])('%j', (text, blocks) => {
    expect(outline(text)).toEqual(blocks);
  });

  test.each<[why: string, text: string, blocks: string[]]>([
    [
      'a reference to an item',
      '多様であり、上記\n①～④の大まかな分類',
      ['paragraph: 多様であり、上記①~④の大まかな分類'],
    ],
    ['a reference in brackets', '前述\n（２）で示した', ['paragraph: 前述(2)で示した']],
    ['a figure in a sentence', '詳しくは\n図３のとおり', ['paragraph: 詳しくは図3のとおり']],
    [
      'a chapter in a sentence',
      '考え方を\n第４章として追記',
      ['paragraph: 考え方を第4章として追記'],
    ],
    ['a month', '令和２年\n12 月 25 日', ['paragraph: 令和2年12月25日']],
    ['a decimal', '総額は\n2.5億円', ['paragraph: 総額は2.5億円']],
    ['a negative amount', '増減は\n△3.4億円', ['paragraph: 増減は△3.4億円']],
  ])('is not %s', (_, text, blocks) => {
    expect(outline(text)).toEqual(blocks);
  });

  // soumu-cyber-request-r2:59
  test('an amount in 【】 is no heading', () => {
    expect(outline('【R2要求額：1,500百万円】\n')).toEqual(['paragraph: 【R2要求額:1,500百万円】']);
  });
});

/** A page of running text, 20 characters a line, as PDFs give it: a space after each paragraph, blank lines between all. */
function page(...paragraphs: readonly string[]): string {
  return paragraphs.map((text) => `${(text.match(/.{1,20}/gs) ?? []).join('\n\n')} `).join('\n\n');
}

const PROSE =
  '国民生活や経済活動に必要な多くのやりとりが電気通信事業者のネットワークを通じて行われており大きな影響を及ぼすリスクが高まっている。';

test('a numbered line is a heading over text, an item among its like', () => {
  const text = page(
    PROSE,
    '（１）甲の確保',
    '（２）乙の実現',
    '（１）甲の確保',
    PROSE,
    '① 丙の検討',
    PROSE,
  );
  expect(outline(text).map((line) => line.split(':')[0])).toEqual([
    'paragraph',
    'list-item 1',
    'list-item 1',
    'heading 3',
    'paragraph',
    'heading 4',
    'paragraph',
  ]);
});

describe('the layout tells', () => {
  test('that a short line amid full ones ends its paragraph', () => {
    const text = page(PROSE, '確保の在り方に関する検討', PROSE, PROSE);
    expect(outline(text)).toEqual(
      [PROSE, '確保の在り方に関する検討', PROSE, PROSE].map((one) => `paragraph: ${one}`),
    );
  });

  // soumu-ict-cyber-2021:2698
  test('that a number behind a dash at the end of a line is part of it', () => {
    expect(outline('ガイドラインの策定や、Ⅳ−\n（２）−⑤の人材育成の取組等との連携')).toEqual([
      'paragraph: ガイドラインの策定や、IV-(2)-⑤の人材育成の取組等との連携',
    ]);
    expect(outline('取組は次のとおり-\n（２）人材育成')).toHaveLength(2);
  });

  test('that a full line says nothing', () => {
    const text = page(`${PROSE.slice(0, 16)}（令和２）${PROSE}`, PROSE);
    expect(outline(text)).toHaveLength(2);
  });

  // soumu-ict-cyber-2021:106–116
  test('a footnote below a line of spaces stands apart, and ends with its page', () => {
    const text = `${page(PROSE)}\n\n${' '.repeat(51)}\n1 https://www.nisc.go.jp/28shiryou01.pdf \n セキュリティの確保に向けた取組を進める必要がある。 \n\n${page(PROSE)}`;
    expect(outline(text)).toEqual([
      `paragraph: ${PROSE}`,
      'note: 1 https://www.nisc.go.jp/28shiryou01.pdf',
      'paragraph: セキュリティの確保に向けた取組を進める必要がある。',
      `paragraph: ${PROSE}`,
    ]);
  });

  test('footnotes are told apart by their numbers', () => {
    const text = `${page(PROSE)}\n\n${' '.repeat(51)}\n8 甲については、統合イノベーション戦略において示され\nている\n9 乙については、別に\n示す`;
    expect(outline(text).slice(1)).toEqual([
      'note: 8甲については、統合イノベーション戦略において示されている',
      'note: 9乙については、別に示す',
    ]);
  });
});

describe('page numbers and running heads', () => {
  test('are passed over where a form feed shows the end of the page', () => {
    expect(outline('情報通信研\n16\n\f究機構は')).toEqual(['paragraph: 情報通信研究機構は']);
  });

  test('and between certain halves of a word', () => {
    expect(outline('サイバーセキュリ\n- 16 -\nティ対策')).toEqual([
      'paragraph: サイバーセキュリティ対策',
    ]);
    expect(outline('強化していく必要があ\n12/40\nるサイバー')).toEqual([
      'paragraph: 強化していく必要があ',
      'paragraph: 12/40',
      'paragraph: るサイバー',
    ]);
  });

  // soumu-ict-cyber-2021:699
  test('elsewhere they stand alone: they may be values', () => {
    expect(outline('教育改革\n31\n研究開発')).toEqual([
      'paragraph: 教育改革',
      'paragraph: 31',
      'paragraph: 研究開発',
    ]);
  });

  test('a head that several pages share is passed over', () => {
    const heads = Array.from({ length: 4 }, (_, index) => `総合対策 ${index + 1}頁\n`);
    const text = ['情報通信研', '究機構の取組を総務', '省が進め国際戦略', '局が', '担う']
      .map((words, index) => `${words}\n\f${heads[index] ?? ''}`)
      .join('');
    expect(outline(text)).toEqual([
      'paragraph: 情報通信研究機構の取組を総務省が進め国際戦略局が担う',
    ]);
  });
});

describe('tables', () => {
  test.each<[origin: string, text: string, table: string]>([
    [
      'soumu-cyber-request-r2:13–20',
      '分類\t事業（括弧内は実施内容）\t令和元年度 予算額（円）\nトラスト\t制度化に係る調査研究\t—\n\t電子署名の普及啓発等\t0.1億\nR&D\t研究開発\t100.4億の内数',
      '*分類 | *事業(括弧内は実施内容) | *令和元年度予算額(円) / トラスト^2 | 制度化に係る調査研究 | - / 電子署名の普及啓発等 | 0.1億 / R&D | 研究開発 | 100.4億の内数',
    ],
    [
      'soumu-cyber-request-r2:32–34',
      '当初予算額\t\t(億円)\nH30年度\tR1年度\tR2年度要求\n-\t14.6\t16.6',
      '*当初予算額 | * | *(億円) / *H30年度 | *R1年度 | *R2年度要求 / - | 14.6 | 16.6',
    ],
    [
      'soumu-cyber-request-r2:127–130',
      '\t既存\t高度化\n攻撃元情報\t○\t○\n脆弱性情報\t×\t○+評価',
      '* | *既存 | *高度化 / 攻撃元情報 | ○ | ○ / 脆弱性情報 | × | ○+評価',
    ],
    [
      'soumu-cyber-request-r2:234–237',
      '<b>目標</b>\t利用状況の自動推定による技術を開発し、令和3年度までに本技術の実用化を目指し、確立する。\n<b>対象周波数帯</b>\tUHF帯\n<b>令和2年度要求額</b>\t12,588百万円の内数',
      '*目標 | 利用状況の自動推定による技術を開発し、令和3年度までに本技術の実用化を目指し、確立する。 / *対象周波数帯 | UHF帯 / *令和2年度要求額 | 12,588百万円の内数',
    ],
    [
      'soumu-rd-request-r3:137–138',
      '国際標準獲得 (H25-R1)\t24件\n論文 (H25-R1)\t290本以上',
      '国際標準獲得(H25-R1) | 24件 / 論文(H25-R1) | 290本以上',
    ],
  ])('%s', (_, text, table) => {
    expect(outline(text)).toEqual([`table: ${table}`]);
  });

  test('end where the tabs end', () => {
    expect(outline('単位：億円\n\n施策\t額\n甲\t50.0\n\n1. 乙である。')).toEqual([
      'caption: 単位:億円',
      'table: *施策 | *額 / 甲 | 50.0',
      'list-item 1: 1.乙である。',
    ]);
  });

  test('are not made of a line with more tabs than any table has', () => {
    expect(outline(`甲${'\t'.repeat(600)}乙`)).toEqual(['paragraph: 甲乙']);
  });

  test('the rows above the first value are headers, and no cell of a header spans values', () => {
    expect(outline('分類\t額\n\t5.0億円')).toEqual(['table: *分類 | *額 /  | 5.0億円']);
  });
});

const lines = fc.array(
  fc.constantFrom(
    'サイバー',
    'セキュリティ。',
    '',
    ' ',
    '1',
    '①甲',
    '# 乙',
    '\t',
    'a\tb',
    '\tc',
    '**丙',
    '**',
    '---',
    '- ',
    '【丁】',
    '\f',
    '（',
    '\uD83D',
    ' '.repeat(40),
    '2 注',
    '　戊',
  ),
  { maxLength: 20 },
);

describe('for any text', () => {
  test('the document holds it as it is, and its blocks follow one another', () => {
    fc.assert(
      fc.property(lines, fc.constantFrom('\n', '\r\n', '\r'), (parts, lineEnd) => {
        const source = parts.join(lineEnd);
        const { text, blocks } = plainText(source);
        expect(text).toBe(source);
        let last = 0;
        for (const block of blocks) {
          expect(block.start).toBeGreaterThanOrEqual(last);
          expect(block.end).toBeGreaterThanOrEqual(block.start);
          last = block.end;
          const inner: readonly Span[] =
            block.kind === 'table' ? block.cells : (block.omitted ?? []);
          expect(
            inner.every(
              ({ start, end }) => start >= block.start && end <= block.end && start <= end,
            ),
          ).toBe(true);
        }
        expect(last).toBeLessThanOrEqual(source.length);
      }),
      { numRuns: 1500 },
    );
  });

  test('nothing but white space, marks of Markdown and rules is left out', () => {
    fc.assert(
      fc.property(lines, (parts) => {
        const source = parts.join('\n');
        const covered = plainText(source).blocks.flatMap((block): readonly Span[] =>
          block.kind === 'table' ? block.cells : [block],
        );
        const rest = [...source].map((character, at) =>
          covered.some(({ start, end }) => at >= start && at < end) ? '' : character,
        );
        expect(rest.join('')).toMatch(/^[\s#*\-\uD83D]*$/u);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    '甲',
    '\n',
    ' ',
    '\t',
    '甲\n',
    '1\n',
    '甲\n1\n',
    '・',
    '**',
    '（\n',
    '#',
    '甲\t\n',
    '\f',
    '情報。\n',
  ])('a megabyte of %j ends', (unit) => {
    const source = unit.repeat(Math.floor(1_000_000 / unit.length));
    expect(plainText(source).text).toBe(source);
  });
});
