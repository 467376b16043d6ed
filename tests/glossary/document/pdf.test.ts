import { describe, expect, test } from 'vitest';
import { pdfDocument, pdfDocumentInSteps } from '../../../glossary/document/pdf.ts';
import type { PdfItem, PdfPage } from '../../../glossary/document/pdf/model.ts';
import type { Print } from '../../fixtures/pdfs/lay-out.ts';
import { itemOf, pageOf, paragraph, widthOf } from '../../fixtures/pdfs/lay-out.ts';
import { outline } from './pdf/outline.ts';

/** 40 characters: a full line. */
const FULL = '総務省は、国民の安心・安全を確保するため、関係機関と連携して必要な施策を推進し、我が';
const FORTY = FULL.slice(0, 40);

/** Three full lines and a short one: enough for a page to show its margins. */
const BODY = `${FORTY}${FORTY}${FORTY}国の発展に資する。`;

function page(...lines: readonly Print[]): PdfPage[] {
  return [pageOf(1, lines)];
}

describe('lines', () => {
  test.each<[why: string, pages: PdfPage[], blocks: string[]]>([
    [
      'that are full go on in the next',
      page(...paragraph(`${FORTY}国の発展`, 70, 100)),
      [`paragraph: ${FORTY}国の発展`],
    ],
    [
      'that stop short of the margin end a paragraph',
      page(...paragraph(BODY, 70, 100), ['以上のとおり', 70, 172], ['別に定める', 70, 190]),
      [`paragraph: ${BODY}`, 'paragraph: 以上のとおり', 'paragraph: 別に定める'],
    ],
    [
      'far below begin a new one',
      page(...paragraph(FORTY.repeat(3), 70, 100), ['国の発展', 70, 190]),
      [`paragraph: ${FORTY.repeat(3)}`, 'paragraph: 国の発展'],
    ],
    [
      'of many items are one',
      page(['国⺠の', 70, 100], ['個⼈', 100, 100], ['情報', 120, 100]),
      ['paragraph: 国民の個人情報'],
    ],
    [
      'in the order of the page, not of the file',
      page(['第二の行である。', 70, 118], ['第一の行である。', 70, 100]),
      ['paragraph: 第一の行である。', 'paragraph: 第二の行である。'],
    ],
    [
      'keep the spaces between Latin words, which are gaps in the file',
      page(['Cyber', 70, 100], ['Defense', 98, 100], ['Exercise', 136, 100]),
      ['paragraph: Cyber Defense Exercise'],
    ],
    [
      'spaced by letter are read on',
      page(...[...'GIGA'].map((one, index): Print => [one, 70 + index * 10, 100]), [
        'スクール',
        110,
        100,
      ]),
      ['paragraph: GIGAスクール'],
    ],
    [
      'drawn out before an address that did not fit are no columns',
      page(...[...'実態調査結果（2次）'].map((one, index): Print => [one, 70 + index * 30, 100]), [
        'https://www.soumu.go.jp/telework/',
        70,
        118,
      ]),
      ['paragraph: 実態調査結果(2次)https://www.soumu.go.jp/telework/'],
    ],
    [
      'printed twice for bold type are read once',
      page(['サイバー', 70, 100], ['サイバー', 70.3, 100]),
      ['paragraph: サイバー'],
    ],
  ])('%s', (_, pages, blocks) => {
    expect(outline(pages)).toEqual(blocks);
  });
});

describe('small print', () => {
  test('beside a word is a note’s mark, not a digit of it', () => {
    const lines: Print[] = [
      ['CRYPTREC', 70, 100],
      ['13', 110, 96.5, 6],
      ['は、2020', 116, 100],
      ['4', 156, 96.5, 6],
      ['年', 159, 100],
    ];
    expect(outline(page(...lines))).toEqual(['paragraph: CRYPTREC¹³は、2020⁴年']);
  });

  test('above a word is its reading', () => {
    const lines: Print[] = [
      ['そうむしょう', 70, 91, 5],
      ['総務省の', 70, 100],
      ['えんしゅう', 112, 91, 5],
      ['演習', 110, 100],
    ];
    expect(outline(page(...lines))).toEqual(['paragraph: 総務省の演習']);
  });

  test('above a table is no reading', () => {
    expect(outline(page(['ひょう', 300, 80, 5], ['総務省の', 70, 100]))).toContain(
      'paragraph: ひょう',
    );
  });
});

describe('headings', () => {
  test('are larger than most text, the largest first', () => {
    const lines: Print[] = [
      ['令和２年度概算要求', 70, 60, 20],
      ['（概要）', 300, 90, 20],
      ['１　総論', 70, 130, 14],
      ...paragraph(BODY, 70, 160),
    ];
    expect(outline(page(...lines))).toEqual([
      'heading 1: 令和2年度概算要求',
      'heading 1: (概要)',
      'heading 2: 1総論',
      `paragraph: ${BODY}`,
    ]);
  });

  test('over two lines are one', () => {
    const lines: Print[] = [
      ['国の行政機関等を対象とした', 70, 60, 16],
      ['実践的サイバー防御演習', 86, 84, 16],
      ...paragraph(BODY, 70, 160),
    ];
    expect(outline(page(...lines))[0]).toBe(
      'heading 1: 国の行政機関等を対象とした実践的サイバー防御演習',
    );
  });
});

describe('pages', () => {
  const head: Print = ['ICTサイバーセキュリティ総合対策2021', 380, 40, 9];
  const foot = (number: number): Print => [`- ${String(number)} -`, 290, 810, 9];
  const word = '実践的サイバー防御演習';
  const before = `${BODY.slice(0, 114)}${word.slice(0, 6)}`;
  const after = `${word.slice(6)}を実施する。`;

  test('cut words in two: heads, numbers and notes stand between the halves', () => {
    const notes: Print[] = [
      ['1 情報通信研究機構', 70, 740, 8],
      ['2 サイバー攻撃を観測する', 70, 752, 8],
    ];
    const pages = [
      pageOf(1, [head, ...paragraph(before, 70, 100), ...notes, foot(1)]),
      pageOf(2, [head, ...paragraph(after, 70, 100), foot(2)]),
      pageOf(3, [head, ...paragraph(BODY, 70, 100), foot(3)]),
    ];
    expect(outline(pages)).toEqual([
      `paragraph: ${before}${after}`,
      'note: 1情報通信研究機構',
      'note: 2サイバー攻撃を観測する',
      `paragraph: ${BODY}`,
    ]);
  });

  test('of two columns have notes at the foot of each', () => {
    const column = (text: string, x: number): Print[] =>
      Array.from({ length: 12 }, (_, line): Print => [
        [...text].slice(line * 20, line * 20 + 20).join(''),
        x,
        100 + line * 18,
      ]);
    const begun = `${FORTY.repeat(5)}${FORTY.slice(0, 34)}${word.slice(0, 6)}`;
    const left = column(begun, 60);
    const right = column(`${word.slice(6)}を実施し、${FORTY.repeat(6)}`.slice(0, 240), 310);
    const notes: Print[] = [
      ['1 情報通信研究機構の略称をいう。', 60, 340, 8],
      ['2 サイバー攻撃を観測する。', 310, 340, 8],
    ];
    const blocks = outline([pageOf(1, [...left, ...right, ...notes])]);
    expect(blocks.some((block) => block.includes(`${word}を実施し`))).toBe(true);
    expect(blocks.slice(-2)).toEqual([
      'note: 1情報通信研究機構の略称をいう。',
      'note: 2サイバー攻撃を観測する。',
    ]);
    // Near below its column or set off from it, a note has all its lines.
    for (const y of [325, 345]) {
      const longer: Print[] = [
        ['1 情報通信研究機構の略称をいい、この資料では同じ', 60, y, 8],
        ['2 サイバー攻撃を観測する。', 310, y, 8],
        ['意味で用いる。', 60, y + 12, 8],
        ['3 予定である。', 60, y + 24, 8],
      ];
      expect(outline([pageOf(1, [...left, ...right, ...longer])]).slice(-3)).toEqual([
        'note: 1情報通信研究機構の略称をいい、この資料では同じ意味で用いる。',
        'note: 3予定である。',
        'note: 2サイバー攻撃を観測する。',
      ]);
      // One across both columns is read as it stands.
      const across: Print[] = [...longer, [`4 ${FORTY}`, 60, y + 60, 8]];
      expect(outline([pageOf(1, [...left, ...right, ...across])]).at(-1)).toBe(`note: 4${FORTY}`);
    }
    // Cells of a table in small print that begin with numbers are no notes.
    const small = [...left, ...right].map(([text, x, y], line): Print =>
      line % 12 < 5 ? [text, x, y] : [line % 12 === 5 ? `1 ${text}` : text, x, y, 8],
    );
    expect(outline([pageOf(1, small)]).filter((block) => block.startsWith('note'))).toEqual([]);
  });

  test('go on in a hanging indent, too', () => {
    const item = paragraph(before.slice(0, 120), 80, 100).map(([text, x, y], index): Print =>
      index === 0 ? [`・${text}`, 70, y] : [text, x, y],
    );
    const pages = [pageOf(1, item), pageOf(2, [[after, 80, 100], ...paragraph(BODY, 70, 140)])];
    expect(outline(pages)[0]).toBe(`list-item 1: ・${before}${after}`);
  });

  test.each<[why: string, pages: PdfPage[], text: string]>([
    [
      'a number alone that counts otherwise is text',
      [pageOf(1, [['50.0', 290, 800], ...paragraph(BODY, 70, 100)])],
      '50.0',
    ],
    [
      'a title that comes again is text, for its size',
      [1, 2, 3].map((number) =>
        pageOf(number, [['先端技術への投資', 70, 50, 20], ...paragraph(BODY, 70, 100)]),
      ),
      '先端技術への投資',
    ],
    [
      'what stands alone on each page is text',
      [1, 2, 3].map((number) => pageOf(number, [['総務省', 70, 50]])),
      '総務省',
    ],
    [
      'what stands on two of many pages is text',
      [1, 2, 3, 4, 5].map((number) =>
        pageOf(number, [
          ...paragraph(BODY, 70, 100),
          ...(number < 3 ? [['参考資料', 70, 40] as const] : []),
        ]),
      ),
      '参考資料',
    ],
  ])('%s', (_, pages, text) => {
    expect(outline(pages).some((block) => block.includes(text))).toBe(true);
  });

  test.each([
    ['pages counted from the cover', (number: number) => String(number - 1)],
    ['pages of so many', (number: number) => `${String(number)} / 4`],
    ['full-width digits', (number: number) => `－${'０１２３４'[number] ?? ''}－`],
    ['pages that say so', (number: number) => `${String(number)}ページ`],
  ])('%s have their numbers left out', (_, printed) => {
    const pages = [1, 2, 3, 4].map((number) =>
      pageOf(number, [...paragraph(BODY, 70, 100), [printed(number), 290, 800, 9]]),
    );
    expect(outline(pages)).toEqual(Array.from({ length: 4 }, () => `paragraph: ${BODY}`));
  });

  test('are numbered as the file says', () => {
    const pages = ['i', 'ii'].map((label, index) =>
      pageOf(index + 1, [...paragraph(BODY, 70, 100), [label, 290, 800, 9]], label),
    );
    expect(outline(pages)).toEqual([`paragraph: ${BODY}`, `paragraph: ${BODY}`]);
  });
});

describe('columns', () => {
  /** Lines of a column 15 characters wide. */
  const column = (text: string, x: number, y: number): Print[] =>
    [...text.matchAll(/.{1,15}/gu)].map(([line], index) => [line, x, y + index * 16]);
  const left =
    '情報通信研究機構は我が国唯一の国立研究開発法人として研究開発を行いその成果を社会に還元し人材の育成にも取り組み実践的サイ';
  const right =
    'バー防御演習を全国で開催し多くの受講者が参加した。二年度も引き続き開催し準上級の課程を新たに設けることとしている。';

  test('are read one after the other, across their end', () => {
    const lines: Print[] = [
      ['サイバーだより', 70, 60, 20],
      ...column(left, 70, 100),
      ...column(right, 250, 100),
    ];
    expect(outline(page(...lines))).toEqual([
      'heading 1: サイバーだより',
      `paragraph: ${left}${right}`,
    ]);
  });

  test('are told though their lines are not level', () => {
    const lines: Print[] = [...column(left, 70, 100), ...column(right, 250, 107)];
    expect(outline(page(...lines))[0]).toBe(`paragraph: ${left}${right}`);
  });

  test('of a list are the numbers and the text of its items', () => {
    const lines: Print[] = ['目的', '内容', '予算'].flatMap((title, index): Print[] => [
      [`${String(index + 1)}.`, 70, 100 + index * 18],
      [`${title}について`, 90, 100 + index * 18],
    ]);
    expect(outline(page(...lines))).toEqual([
      'list-item 1: 1.目的について',
      'list-item 1: 2.内容について',
      'list-item 1: 3.予算について',
    ]);
  });

  test('of boxes on a slide are read box by box, and none goes on in another', () => {
    const boxes: Print[] = [
      ['国の行政機関を対象とした', 70, 200],
      ['実践的サイバー防御演習', 70, 214],
      ['大会関連組織を対象とした', 250, 200],
      ['実践的サイバー演習', 250, 214],
    ];
    expect(outline(page(...boxes))).toEqual([
      'paragraph: 国の行政機関を対象とした実践的サイバー防御演習',
      'paragraph: 大会関連組織を対象とした実践的サイバー演習',
    ]);
  });
});

describe('tables', () => {
  /** Cells at three columns. */
  const row = (y: number, label: string, ...values: readonly string[]): Print[] => [
    [label, 70, y],
    ...values.map((value, index): Print => [value, 300 + index * 90, y]),
  ];

  // soumu-rd-request-r3
  test('have rows, and cells of more than one line', () => {
    const lines: Print[] = [
      ...row(100, '施策名', 'R2年度予算額', 'R3年度要求額'),
      ...row(124, 'Beyond 5G研究開発促進事業', '-', '50.0'),
      ['国立研究開発法人情報通信研究機構', 70, 148],
      ['施設整備費補助金', 70, 160],
      ['0.9', 300, 154],
      ['20.9', 390, 154],
      ...row(184, '電波資源拡大のための研究開発', '103.4', '132.2'),
    ];
    expect(outline(page(...lines))).toEqual([
      'table: *施策名 | *R2年度予算額 | *R3年度要求額 / Beyond 5G研究開発促進事業 | - | 50.0 / 国立研究開発法人情報通信研究機構施設整備費補助金 | 0.9 | 20.9 / 電波資源拡大のための研究開発 | 103.4 | 132.2',
    ]);
  });

  test('go on over the page’s end under their head', () => {
    const pages = [
      pageOf(1, [
        ...row(700, '施策名', 'R2年度', 'R3年度'),
        ...row(720, '甲', '1.0', '2.0'),
        ...row(740, '乙', '3.0', '4.0'),
      ]),
      pageOf(2, [...row(80, '丙', '5.0', '6.0'), ...row(100, '丁', '7.0', '8.0')]),
    ];
    expect(outline(pages)).toEqual([
      'table: *施策名 | *R2年度 | *R3年度 / 甲 | 1.0 | 2.0 / 乙 | 3.0 | 4.0 / 丙 | 5.0 | 6.0 / 丁 | 7.0 | 8.0',
    ]);
  });

  test('that repeat their head are two', () => {
    const head = ['施策名', 'R2年度', 'R3年度'] as const;
    const pages = [1, 2].map((number) =>
      pageOf(number, [
        ...row(300, ...head),
        ...row(320, '甲', '1.0', '2.0'),
        ...row(340, '乙', '3.0', '4.0'),
      ]),
    );
    expect(outline(pages)).toHaveLength(2);
  });

  // soumu-cyber-request-r2
  test('of labels and words have a cell for each', () => {
    const lines: Print[] = [
      ['対象周波数帯', 70, 100],
      ['UHF帯', 160, 100],
      ['実施期間', 70, 124],
      ['平成30年度〜令和２年度（３カ年）', 160, 124],
      ['令和２年度', 70, 148],
      ['要求額', 70, 160],
      ['12,588百万円の内数', 160, 154],
    ];
    expect(outline(page(...lines))).toEqual([
      'table: 対象周波数帯 | UHF帯 / 実施期間 | 平成30年度~令和2年度(3カ年) / 令和2年度要求額 | 12,588百万円の内数',
    ]);
  });

  test('are none of a few words that stand one below the other', () => {
    const lines: Print[] = [
      ['令和元年11月１日', 70, 100],
      ['資料２', 300, 100],
      ['総務省', 70, 130],
      ['事務局', 300, 130],
    ];
    expect(outline(page(...lines)).some((block) => block.startsWith('table'))).toBe(false);
  });
});

describe('directions', () => {
  const vertical = (text: string, x: number, y: number): PdfItem => ({
    ...itemOf(text, x, y),
    width: 10,
    height: widthOf(text),
    vertical: true,
  });
  const turned = (text: string, x: number, y: number): PdfItem => ({
    ...itemOf(text, x, y),
    angle: 270,
  });
  const ofItems = (...items: readonly PdfItem[]): PdfPage[] => [
    { number: 1, width: 595, height: 842, items },
  ];

  test('downwards, columns from right to left', () => {
    const items = [
      vertical('る︒その成果をまとめ︒', 470, 80),
      vertical('総務省は実践的サイバー', 500, 80),
      vertical('防御演習を開催してい', 485, 80),
    ];
    expect(outline(ofItems(...items))).toEqual([
      'paragraph: 総務省は実践的サイバー防御演習を開催している。その成果をまとめ。',
    ]);
  });

  test('downwards, glyph by glyph as browsers print it', () => {
    const stack = (text: string, x: number): PdfItem[] =>
      [...text].map((one, index) => itemOf(one, x, 80 + index * 10));
    const items = [
      ...stack('実践的サイバー', 500),
      ...stack('防御演習', 480),
      itemOf('- 1 -', 290, 810, 8),
    ];
    expect(outline(ofItems(...items))).toEqual(['paragraph: 実践的サイバー防御演習']);
  });

  test('upwards, on a page to be turned', () => {
    const items = [
      turned('国立研究開発法人情報通信研', 100, 500),
      turned('究機構の取組', 118, 500),
    ];
    expect(outline(ofItems(...items))).toEqual([
      'paragraph: 国立研究開発法人情報通信研究機構の取組',
    ]);
  });
});

describe('places', () => {
  const pages = [
    pageOf(1, [
      ['実践的', 70, 100],
      ['サイ', 100, 100],
    ]),
    pageOf(2, [
      ['バー防御演習を行う。', 70, 100],
      ['次の段落。', 70, 160],
    ]),
  ];

  test('are the items behind a stretch, and its pages', () => {
    const { document, locate, pageAt } = pdfDocument(pages);
    const start = document.text.indexOf('サイ');
    expect(locate({ start, end: start + 2 })).toEqual([{ page: 1, item: 1, start: 0, end: 2 }]);
    const all = locate({ start: 1, end: document.text.length });
    expect(all?.map((part) => [part.page, part.item])).toEqual([
      [1, 0],
      [1, 1],
      [2, 0],
      [2, 1],
    ]);
    expect(all?.[0]).toEqual({ page: 1, item: 0, start: 1, end: 3 });
    expect([pageAt(0), pageAt(document.text.indexOf('防御'))]).toEqual([1, 2]);
  });

  test('are none where nothing of the file stands', () => {
    const { document, locate } = pdfDocument(pages);
    const lineEnd = document.text.indexOf('\n');
    expect(locate({ start: lineEnd, end: lineEnd + 1 })).toBeUndefined();
  });

  test('of nothing are none', () => {
    const { document, locate, pageAt } = pdfDocument([], { title: '題' });
    expect(document).toEqual({ text: '', blocks: [], title: '題' });
    expect([locate({ start: 0, end: 1 }), pageAt(0)]).toEqual([undefined, undefined]);
  });
});

test('a document is the same in steps, at least one for each page', () => {
  const pages = [1, 2, 3].map((number) => pageOf(number, paragraph(BODY, 70, 100)));
  const work = pdfDocumentInSteps(pages);
  let steps = 0;
  let step = work.next();
  for (; step.done !== true; step = work.next()) steps++;
  expect(steps).toBeGreaterThanOrEqual(3);
  expect(step.value.document).toEqual(pdfDocument(pages).document);
});

describe('heads over several columns', () => {
  const rows: Print[] = [
    ['当初予算額', 300, 118],
    ['補正予算額', 400, 118],
    ['実践的サイバー防御演習', 70, 136],
    ['11.6', 315, 136],
    ['12.5', 415, 136],
    ['多言語翻訳技術の高度化', 70, 154],
    ['14.0', 315, 154],
    ['15.0', 415, 154],
  ];
  const spans = (...head: readonly Print[]): string[] => {
    const { text, blocks } = pdfDocument(page(...head, ...rows)).document;
    return blocks.flatMap((block) =>
      block.kind === 'table'
        ? block.cells.flatMap(({ start, end, row, column, columnSpan, header }) =>
            row === 0 && header
              ? `${text.slice(start, end)} ${String(column)}+${String(columnSpan)}`
              : [],
          )
        : [`${block.kind} ${text.slice(block.start, block.end)}`],
    );
  };

  test('cover what stands below them', () => {
    const head: Print[] = [
      ['事業名', 70, 100],
      ['令和２年度', 350, 100],
    ];
    expect(spans(...head)).toEqual(['事業名 0+1', '令和２年度 1+2']);
  });

  test.each<[string, Print[], string]>([
    [
      'a title and a unit',
      [
        ['令和２年度予算', 70, 100],
        ['（単位：億円）', 350, 100],
      ],
      '（単位：億円）',
    ],
    ['a title alone', [['令和２年度当初予算', 350, 100]], '令和２年度当初予算'],
    [
      'what stands far above',
      [
        ['事業名', 70, 60],
        ['令和２年度', 350, 60],
      ],
      '令和２年度',
    ],
    [
      'larger type',
      [
        ['事業名', 70, 100, 14],
        ['令和２年度', 350, 100, 14],
      ],
      '令和２年度',
    ],
    [
      'a long title',
      [
        ['令和２年度の予算の概要', 70, 100],
        ['令和２年度', 350, 100],
      ],
      '令和２年度',
    ],
  ])('are not %s', (_, head, words) => {
    const found = spans(...head);
    expect(found.join()).toContain(words);
    expect(found.every((one) => !one.endsWith('+2'))).toBe(true);
  });
});
