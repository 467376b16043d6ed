import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OBJECT, passages, type Block, type Cell } from '../../glossary/document/model.ts';
import { launchPlainChromium } from './browser.ts';
import { bundleForPage } from './bundle.ts';
import type * as inPage from './in-page/read-surface.ts';

/** Inside the page. */
declare const shirube: typeof inPage;

let browser: Browser;
let page: Page;
let script: string;

beforeAll(async () => {
  script = await bundleForPage(join(import.meta.dirname, 'in-page/read-surface.ts'));
  browser = await launchPlainChromium();
  page = await browser.newPage();
});

afterAll(async () => {
  await browser?.close();
});

async function read(html: string): Promise<inPage.SurfaceReading> {
  await page.setContent(`<!doctype html>${html}`);
  await page.evaluate(script);
  return page.evaluate(() => shirube.readSurface());
}

/** Blocks in short: `h2 text`, `p text`, `li1 text`, `table a|b / c|d`. */
async function blocksOf(html: string): Promise<string[]> {
  const { document } = await read(html);
  return document.blocks.map((block) => inShort(block, document.text));
}

function inShort(block: Block, whole: string): string {
  if (block.kind === 'table') {
    const rows = new Map<number, string[]>();
    for (const cell of block.cells) {
      const row = rows.get(cell.row) ?? [];
      rows.set(cell.row, [...row, whole.slice(cell.start, cell.end)]);
    }
    return `table ${[...rows.values()].map((row) => row.join('|')).join(' / ')}`;
  }
  const name = {
    heading: 'h',
    paragraph: 'p',
    'list-item': 'li',
    caption: 'caption',
    note: 'note',
  };
  const { kind, level = '', marker = '', quoted = false } = block;
  const text = whole.slice(block.start, block.end);
  return `${name[kind]}${level}${quoted ? '>' : ''} ${marker}${text}`;
}

describe('text in the line', () => {
  test.each([
    ['inline elements', '<p>実践的<b>サイバー</b><span>防御</span>演習', '実践的サイバー防御演習'],
    ['a line break', '<p>実践的サイバー<br>防御演習', '実践的サイバー\n防御演習'],
    ['a place where it may break', '<p>Sec<wbr>Hack365', 'SecHack365'],
    ['ruby, by its base', '<p><ruby>標<rp>（</rp><rt>しるべ</rt><rp>）</rp></ruby>とは', '標とは'],
    ['a phrase kept together', '<p>総務<span style="display:inline-block">省</span>', '総務省'],
    ['a comment', '<p>総務<!-- -->省', '総務省'],
    ['a script', '<p>総務<script>1</script>省', '総務省'],
    ['hidden text', '<p>総務<span hidden>新</span>省', '総務省'],
    ['unseen text', '<p>総務<span style="visibility:hidden">新</span>省', '総務省'],
    ['an image', '<p>総務<img alt="">省', `総務${OBJECT}省`],
    ['a field', '<p>総務<input>省', `総務${OBJECT}省`],
    ['code', '<p>総務<code>x</code>省', `総務${OBJECT}省`],
    [
      'a badge',
      '<p><b style="display:inline-block;margin:0 4px">新</b>規',
      `${OBJECT}新${OBJECT}規`,
    ],
  ])('goes on through %s', async (_, html, text) => {
    expect((await read(html)).document.text).toBe(text);
  });
});

describe('blocks', () => {
  test.each([
    [
      'headings and paragraphs',
      '<h1>一</h1>二<h3>三</h3><p>四</p>五',
      'h1 一,p 二,h3 三,p 四,p 五',
    ],
    ['a heading by role', '<div role="heading" aria-level="2">一</div>', 'h2 一'],
    ['blocks by style', '<span style="display:block">一</span><span>二</span>', 'p 一,p 二'],
    ['flex items', '<div style="display:flex"><a>一</a><a>二</a></div>', 'p 一,p 二'],
    [
      'menus written inline',
      '<ul><li style="display:inline">一</li><li style="display:inline">二</li></ul>',
      'li1 一,li1 二',
    ],
    ['nested lists', '<ul><li>一<ul><li>二</li></ul>三</li></ul>', 'li1 ・一,li2 ・二,li1 三'],
    [
      'numbered lists',
      '<ol start="3"><li>一</li><li value="7">二</li><li>三</li></ol>',
      'li1 3.一,li1 7.二,li1 8.三',
    ],
    ['paragraphs of an item', '<ul><li><p>一</p><p>二</p></li></ul>', 'li1 ・一,li1 二'],
    ['quotations', '<blockquote><p>一</p></blockquote>二', 'p> 一,p 二'],
    ['figures', '<figure><img><figcaption>図１ 一</figcaption></figure>', 'caption 図１ 一'],
    ['notes', '<p role="doc-footnote">一</p>', 'note 一'],
    ['definitions', '<dl><dt>一</dt><dd>二</dd></dl>', 'p 一,li1 二'],
    ['closed details', '<details><summary>一</summary><p>二</p></details>', 'p 一'],
    ['open details', '<details open><summary>一</summary><p>二</p></details>', 'p 一,p 二'],
    ['a listing', '<p>一<pre>二</pre><p>三', 'p 一,p 三'],
    [
      'text for screen readers',
      '<p style="position:absolute;width:1px;height:1px;overflow:hidden">一</p>二',
      'p 二',
    ],
    ['what can be edited', '<div contenteditable>一</div>二', 'p 二'],
    ['white space', '<p>  一\n  二  </p>\n\n<p> </p>', 'p 一\n  二'],
  ])('of %s', async (_, html, blocks) => {
    expect((await blocksOf(html)).join(',')).toBe(blocks);
  });
});

describe('a table', () => {
  test('is one block of cells, with its caption before it', async () => {
    const html = `<table><caption>予算</caption><thead><tr><td>分類<th>額</thead>
      <tr><td>人材<br>育成<td><p>14.9億</p><p>（新規）</p></table>後`;
    expect(await blocksOf(html)).toEqual([
      'caption 予算',
      `table 分類|額 / 人材\n育成|14.9億${OBJECT}（新規）`,
      'p 後',
    ]);
  });

  test('knows its grid: spans, empty cells and headers', async () => {
    const html = `<table><tr><th colspan=2>事業<th>額</tr>
      <tr><td rowspan=2>トラスト<td>調査<td></tr><tr><td>啓発<td>0.1億</tr></table>`;
    const { document } = await read(html);
    const [table] = document.blocks;
    const cells = table?.kind === 'table' ? table.cells : [];
    const inGrid = ({ row, column, rowSpan, columnSpan, header, start, end }: Cell): string =>
      `${row},${column} ${rowSpan}x${columnSpan}${header ? ' h' : ''} ${document.text.slice(start, end)}`;
    expect(cells.map(inGrid)).toEqual([
      '0,0 1x2 h 事業',
      '0,2 1x1 h 額',
      '1,0 2x1 トラスト',
      '1,1 1x1 調査',
      '1,2 1x1 ',
      '2,1 1x1 啓発',
      '2,2 1x1 0.1億',
    ]);
  });

  test.each([
    ['said to be one', '<table role="presentation"><tr><td>一<td>二</table>'],
    ['with one cell', '<div>一</div><table><tr><td>二</table>'],
    ['with headings', '<table><tr><td><h2>一</h2><td>二</table>'],
  ])('that only arranges the page (%s) is none', async (_, html) => {
    expect((await blocksOf(html)).map((block) => block.at(-1))).toEqual(['一', '二']);
  });
});

describe('places', () => {
  test('hold the text that was read, without what lies between', async () => {
    const html = `<h1>標 <small>しるべ</small></h1><p>実践的<b>サイバー</b>防御<br>演習
      <ruby>情報<rt>じょうほう</rt>通信<rt>つうしん</rt></ruby></p><table><tr><td>一<td>二<b>三</b></table>`;
    const { document, located } = await read(html);
    expect(located).toHaveLength(4);
    passages(document).forEach(({ start, end }, index) =>
      // The line break is no text of the page.
      expect(located[index]).toBe(document.text.slice(start, end).replace('\n演習', '演習')),
    );
  });

  test('are found in a page nested 2,000 deep', async () => {
    const html = `${'<div>'.repeat(2000)}総務省${'</div>'.repeat(2000)}`;
    expect((await read(html)).located).toEqual(['総務省']);
  });
});
