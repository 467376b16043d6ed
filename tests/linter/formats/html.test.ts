import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OBJECT } from '#glossary/document/model.ts';
import { Failure } from '#linter/failure.ts';
import html from '#linter/formats/html.ts';
import { parsedOpened } from '#linter/formats/opened-draft.ts';

const PAGES = join(import.meta.dirname, '../../fixtures/pages');

async function open(source: string | Uint8Array) {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  const { text, opened } = await html.open(bytes, 'page.html');
  return { text, opened, document: opened.document, parsed: parsedOpened(opened) };
}

async function shape(source: string): Promise<unknown[]> {
  const { document } = await open(source);
  return document.blocks.map((block) => [
    block.kind,
    block.kind === 'table'
      ? block.cells.map((cell) => document.text.slice(cell.start, cell.end))
      : document.text.slice(block.start, block.end),
  ]);
}

describe('HTML as a document', () => {
  it.each<[string, string, unknown[]]>([
    [
      'headings and paragraphs',
      '<h2>１　はじめに</h2><p>本方針は<b>続く</b>。</p>',
      [
        ['heading', '１　はじめに'],
        ['paragraph', '本方針は続く。'],
      ],
    ],
    ['spans break no word', '第<span>4</span>版', [['paragraph', '第4版']]],
    ['line ends break no word', '実践的サ<br>イバー', [['paragraph', '実践的サ\nイバー']]],
    ['places where a line may break', 'Sec<wbr>Hack365', [['paragraph', 'SecHack365']]],
    [
      'ruby: the base is read, its reading is not',
      '<ruby>標<rp>（</rp><rt>しるべ</rt><rp>）</rp></ruby>を示す',
      [['paragraph', '標を示す']],
    ],
    [
      'items of lists',
      '<ul><li>甲<ul><li>乙</ul></ul>',
      [
        ['list-item', '甲'],
        ['list-item', '乙'],
      ],
    ],
    [
      'a table without end tags, its caption before it',
      '<table><caption>表１</caption><tr><th>事業<th>額<tr><td>甲<td>1億円</table>',
      [
        ['caption', '表１'],
        ['table', ['事業', '額', '甲', '1億円']],
      ],
    ],
    [
      'a table that arranges the page',
      '<table><tr><td>左<td><h1>題</h1></table>',
      [
        ['paragraph', '左'],
        ['heading', '題'],
      ],
    ],
    [
      'paragraphs in one cell are kept apart',
      '<table><tr><td><p>甲</p><p>乙</p><td>丙</table>',
      [['table', [`甲${OBJECT}乙`, '丙']]],
    ],
    [
      'code is not text',
      '<p><code>NOTICE</code> と</p><pre>NISC</pre>',
      [['paragraph', `${OBJECT} と`]],
    ],
    [
      'scripts and styles',
      '<p>甲<script>x</script><style>y</style>乙</p>',
      [['paragraph', '甲乙']],
    ],
    [
      'what is hidden in the file itself',
      '<p hidden>甲</p><p style="color:red; display : none">乙</p><p>丙</p>',
      [['paragraph', '丙']],
    ],
    [
      'text of a closed details',
      '<details><summary>題</summary>本文</details>',
      [
        ['paragraph', '題'],
        ['paragraph', '本文'],
      ],
    ],
    [
      'characters by name',
      'R&amp;D &lt; &#x7532; &notit; &copy',
      [['paragraph', 'R&D < 甲 ¬it; ©']],
    ],
  ])('%s', async (_, source, blocks) => {
    expect(await shape(source)).toEqual(blocks);
  });

  it('knows levels, markers and quotations', async () => {
    const { document } = await open(
      '<div role=heading aria-level=3>題</div><ol start=3><li>甲<li value=7>乙<li>丙</ol><ol type=a><li>丁</ol><blockquote>戊</blockquote><p role=doc-footnote>己</p>',
    );
    expect(document.blocks).toMatchObject([
      { kind: 'heading', level: 3 },
      { kind: 'list-item', level: 1, marker: '3.' },
      { kind: 'list-item', level: 1, marker: '7.' },
      { kind: 'list-item', level: 1, marker: '8.' },
      { kind: 'list-item', level: 1 },
      { kind: 'paragraph', quoted: true },
      { kind: 'note' },
    ]);
    expect(document.blocks[4]).not.toHaveProperty('marker');
  });

  it('lays cells out with their spans', async () => {
    const { document } = await open(
      '<table><thead><tr><td rowspan=2>分類<td colspan=2>額<tr><td>R1<td>R2<tbody><tr><th>甲<td>1<td>2</table>',
    );
    const [table] = document.blocks;
    expect(table?.kind === 'table' ? table.cells : []).toMatchObject([
      { row: 0, column: 0, rowSpan: 2, columnSpan: 1, header: true },
      { row: 0, column: 1, rowSpan: 1, columnSpan: 2, header: true },
      { row: 1, column: 1, header: true },
      { row: 1, column: 2, header: true },
      { row: 2, column: 0, header: true },
      { row: 2, column: 1, header: false },
      { row: 2, column: 2, header: false },
    ]);
  });

  it('takes title, comments, anchors and addresses with their places', async () => {
    const source =
      '<!doctype html><title> 総務省｜\n人材 </title><!-- shirube-disable name/former: 引用 --><a name="top" id=x href="b.md#題">乙</a><img src=\'図&amp;1.png\'><a href=c.md>丙</a>';
    const { text, document, opened } = await open(source);
    expect(document.title).toBe('総務省｜ 人材');
    expect(opened.comments).toMatchObject([{ text: ' shirube-disable name/former: 引用 ' }]);
    expect(opened.anchors).toEqual(['top', 'x']);
    expect(opened.links.map(({ url, start, end }) => [url, text.slice(start, end)])).toEqual([
      ['b.md#題', 'b.md#題'],
      ['図&1.png', '図&amp;1.png'],
      ['c.md', 'c.md'],
    ]);
  });

  it.each([
    ['a base', '<base href="https://www.soumu.go.jp/"><a href="x.html">甲</a>'],
    [
      'the mark of a browser',
      '<!-- saved from url=(0014)about:internet --><a href="x.html">甲</a>',
    ],
  ])('has no addresses of its own when saved from elsewhere: %s', async (_, source) => {
    expect((await open(source)).opened.links).toEqual([]);
  });
});

describe('the encoding of HTML', () => {
  const page = (head: string): string => `${head}<p>総務省の「情報通信白書」</p>`;
  const SHIFT_JIS = [0x91, 0x8d, 0x96, 0xb1, 0x8f, 0xc8, 0x82, 0xcc];
  const EUC_JP = [0xc1, 0xed, 0xcc, 0xb3, 0xbe, 0xca, 0xa4, 0xce];
  const JIS = [0x1b, 0x24, 0x42, 0x41, 0x6d, 0x4c, 0x33, 0x3e, 0x4a, 0x24, 0x4e, 0x1b, 0x28, 0x42];
  const bytes = (head: string, body: readonly number[]): Uint8Array =>
    new Uint8Array([...new TextEncoder().encode(head), ...body]);

  it.each<[string, Uint8Array]>([
    ['UTF-8 without a word', bytes('<p>', [...new TextEncoder().encode('総務省の')])],
    ['UTF-8 with a BOM', bytes('\uFEFF<p>', [...new TextEncoder().encode('総務省の')])],
    ['UTF-16', new Uint8Array(Buffer.from('\uFEFF<p>総務省の', 'utf16le'))],
    [
      'http-equiv',
      bytes('<META http-equiv=Content-Type content="text/html; charset=Shift_JIS"><p>', SHIFT_JIS),
    ],
    ['meta charset', bytes('<!-- charset=utf-8 --><meta charset="x-sjis"><p>', SHIFT_JIS)],
    ['an XML declaration', bytes('<?xml version="1.0" encoding="EUC-JP"?><p>', EUC_JP)],
    ['Shift_JIS, undeclared', bytes('<p>', SHIFT_JIS)],
    ['EUC-JP, undeclared', bytes('<p>', EUC_JP)],
    ['ISO-2022-JP, undeclared', bytes('<p>', JIS)],
    [
      'declared wrongly',
      bytes('<meta charset=shift_jis><p>', [...new TextEncoder().encode('総務省の')]),
    ],
    ['declared as what does not exist', bytes('<meta charset=x-none><p>', SHIFT_JIS)],
  ])('%s', async (_, source) => {
    expect((await open(source)).document.text).toBe('総務省の');
  });

  it('reads the page that old ministries serve', async () => {
    const source = readFileSync(join(PAGES, 'yosan-shift_jis.html'));
    const { document } = await open(source);
    expect(document.title).toBe('総務省｜令和3年度 総務省科学技術関係予算概算要求');
    expect(document.blocks.map(({ kind }) => kind)).toEqual([
      'paragraph',
      'heading',
      'paragraph',
      'table',
      'paragraph',
    ]);
  });

  it('keeps one stray byte from hiding a page', async () => {
    const { document } = await open(bytes('<meta charset=shift_jis><p>', [...SHIFT_JIS, 0xff]));
    expect(document.text).toMatch(/^総務省の/);
  });

  it.each<[string, Uint8Array, string]>([
    ['no encoding at all', new Uint8Array([0x3c, 0x70, 0x3e, 0xff, 0xfe, 0xff]), 'encoding'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), ''],
    ['NUL', new TextEncoder().encode('<p>\0'), 'NUL'],
  ])('refuses %s', async (_, source, reason) => {
    const failure = await html.open(source, 'x.html').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Failure);
    expect(String(failure)).toContain(reason);
  });

  it('counts offsets after a BOM, and lines as they are', async () => {
    const { text, parsed } = await open(`\uFEFF${page('<meta charset=utf-8>\r\n\r')}`);
    const at = text.indexOf('情報');
    expect(text.startsWith('<meta')).toBe(true);
    expect(parsed.locate({ start: 5, end: 9 })).toMatchObject({
      start: at,
      end: at + 4,
      exact: true,
    });
  });
});

const BITS_OF_HTML = [
  '<p>',
  '</p>',
  '<b>',
  '</b>',
  '<table>',
  '<tr>',
  '<td>',
  '</table>',
  '<li>',
].concat(
  ['<br>', '</>', '&amp;', '&', '&lt', '&#x41;', '&#13;', '&notit;', '&#0;', '\r\n', '\r', '\n'],
  [' ', '　', '<pre>\n', '<textarea>\n', '<!--x-->', '<a href=x>', '<select>', '<svg>'],
  [
    '<template>',
    '甲',
    '乙丙',
    '𠮷',
    'CYDER',
    '<h1>',
    '</h1>',
    '<title>',
    '<ruby>',
    '<rt>',
    '<caption>',
  ],
);

/** Bits that go wrong where they meet. */
const BITS = fc.oneof(
  fc.constantFrom(...BITS_OF_HTML),
  fc.string({ maxLength: 4 }).map((text) => text.replaceAll('\0', '')),
);

describe('any HTML', () => {
  it('is located exactly: what stands there is what was read', async () => {
    const source = fc.array(BITS, { maxLength: 25 }).map((bits) => bits.join('').toWellFormed());
    await fc.assert(
      fc.asyncProperty(source, async (written) => {
        const { text, document, parsed } = await open(written);
        for (let at = 0; at < document.text.length; at += 1) {
          const unit = document.text.charAt(at);
          const place = parsed.locate({ start: at, end: at + 1 });
          expect(place).toBeDefined();
          if (place === undefined) continue;
          const found = text.slice(place.start, place.end);
          if (place.exact) expect(found).toBe(unit);
          // Otherwise a character reference, a line end, or what an object stands for.
          else expect(found).toMatch(/^(?:&[#\w]+;?|\r\n?|<[^]*|[^])$/);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('ends with an answer or a Failure, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const made = await html.open(bytes, 'x.html').catch((error: unknown) => error);
        if (made instanceof Error) expect(made).toBeInstanceOf(Failure);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    '<div>',
    '<b>',
    '<table>',
    '<table><tr><td>',
    '<ul><li>',
    '<p><b>',
    '<ruby>',
    '<a href=x>',
  ])('thirty thousand of %s', async (tag) => {
    const { document } = await open(`${tag.repeat(30_000)}実践的サイバー防御演習`);
    expect(document.text).toContain('実践的サイバー防御演習');
  });

  it('is not opened again and again', async () => {
    const tangled = Array.from({ length: 5_000 }, (_, index) => `<b id=b${String(index)}><p>`);
    const { document } = await open(`${tangled.join('')}実践的`);
    expect(document.text).toBe('実践的');
    const failure = await open(`${tangled.slice(0, 39).join('')}${'<p>x'.repeat(5_000)}`).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(Failure);
  });
});
