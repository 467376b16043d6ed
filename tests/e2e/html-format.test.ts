import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import html from '#linter/formats/html.ts';
import { launchPlainChromium } from './browser.ts';
import { bundleForPage } from './bundle.ts';
import type * as inPage from './in-page/read-surface.ts';

/** What the linter reads of an HTML file is what the extension reads of the page in a browser. */

/** Inside the page. */
declare const shirube: typeof inPage;

const PAGES = join(import.meta.dirname, '../fixtures/pages');

let browser: Browser;
let page: Page;
let script: string;

beforeAll(async () => {
  script = await bundleForPage(join(import.meta.dirname, 'in-page/read-surface.ts'));
  browser = await launchPlainChromium();
  page = await browser.newPage();
  // Pages of the fixtures run scripts of their own.
  await page.setJavaScriptEnabled(false);
});

afterAll(async () => {
  await browser?.close();
});

/** The text of a page's file, without style sheets, which the linter does not read. */
async function fixture(name: string): Promise<string> {
  const { text } = await html.open(readFileSync(join(PAGES, `${name}.html`)), name);
  return text.replace(/<style>[\s\S]*?<\/style>/g, '');
}

async function expectSameReading(source: string): Promise<void> {
  await page.setContent(source);
  await page.evaluate(script);
  const { document } = await page.evaluate(() => shirube.readSurface());
  const { opened } = await html.open(new TextEncoder().encode(source), 'page.html');
  expect(opened.document).toEqual(document);
}

describe('the linter and the extension read the same', () => {
  test.each(['cyber', 'figures', 'english', 'yosan-shift_jis', 'hostile'])('%s', async (name) => {
    await expectSameReading(await fixture(name));
  });

  test.each([
    [
      'lists in lists',
      '<ol start=3><li>甲<p>続き<ul><li>乙</ul>後<li value=9>丙</ol><dl><dt>語<dd>説明</dl>',
    ],
    ['letters before items', '<ol type=a><li>甲</ol><ol reversed><li>乙</ol><ul><li><p>丙</ul>'],
    [
      'spans and groups',
      '<table><caption>表１</caption><thead><tr><td rowspan=3>甲<td colspan=2>乙<tbody><tr><th>丙<td>丁<td colspan=1000>戊</table>',
    ],
    ['text that is not where it was written', '<table>迷子<tr><td>甲<td>乙</table>後'],
    ['tags that cross', '<b>甲<p>乙</b>丙<i>丁</p>戊</i>'],
    [
      'layout tables',
      '<table><tr><td><table><tr><td>甲<td>乙</table><td>丙</table><table role=none><tr><td>丁<td>戊</table>',
    ],
    [
      'roles',
      '<div role=heading aria-level=2>題</div><h3 role=presentation>文</h3><p role=note>注</p><blockquote><p>引用</blockquote>',
    ],
    [
      'unseen text',
      '<p hidden>甲<p style="visibility: hidden">乙<dialog>丙</dialog><template>丁</template><noscript>戊</noscript>己',
    ],
    [
      'what is no text',
      '<p>甲<img alt=x>乙<button>丙</button><code>丁</code><select><option>戊</select><textarea>己</textarea><pre>庚</pre>辛',
    ],
    ['line ends', '甲<br>乙<wbr>丙\r\n丁&#13;戊<ruby>己<rp>(<rt>き<rp>)</ruby>'],
  ])('%s', async (_, body) => {
    await expectSameReading(`<!doctype html><title> 題 名 </title>${body}`);
  });
});
