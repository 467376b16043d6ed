import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { handMadePdf, PASSWORD, type HandMade } from '../fixtures/pdfs/hand-made.ts';
import { until, untilTrue } from './browser.ts';
import { ORIGIN, serveSite, type Site } from './site.ts';
import {
  AS_PDF,
  launchWithPermission,
  marked,
  openInViewer,
  pageInFront,
  says,
  viewerAddress,
  type ViewerBrowser,
} from './viewer-extension.ts';

let site: Site;
let opened: ViewerBrowser;
let page: Page;

beforeAll(async () => {
  site = await serveSite();
  opened = await launchWithPermission(site);
  page = await opened.browser.newPage();
  await page.setViewport({ width: 1000, height: 800 });
});

afterAll(async () => {
  await opened?.close();
  await site?.close();
});

/** Serves a hand-made file under its name. */
function serve(name: HandMade): void {
  site.put(`/${name}.pdf`, Buffer.from(handMadePdf(name)), AS_PDF);
}

async function goToViewer(path: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(await viewerAddress(opened.browser, path));
}

describe('a file that can’t be shown is told of in plain words, with the way back', () => {
  test.each<readonly [HandMade, RegExp]>([
    ['not-a-pdf', /届いたのはPDFではありません/],
    ['truncated', /壊れているか、途中までしかありません/],
    ['looping', /壊れているか、途中までしかありません/],
    ['empty', /壊れているか、途中までしかありません/],
  ])('%s', async (name, words) => {
    serve(name);
    await goToViewer(`/${name}.pdf`);
    await says(page, '.message', words);
    await says(page, '.message', /ブラウザーの表示に戻す/);
  });

  test('an address without a file', async () => {
    await goToViewer('/gone.pdf');
    await says(page, '.message', /ファイルがありません/);
    await says(page, '.message', /404/);
  });

  test('a file without a byte', async () => {
    site.put('/nothing.pdf', '', AS_PDF);
    await goToViewer('/nothing.pdf');
    await says(page, '.message', /空です/);
  });

  test('the way back leads to the file', async () => {
    serve('not-a-pdf');
    await goToViewer('/not-a-pdf.pdf#page=2');
    await says(page, '.message', /ブラウザーの表示に戻す/);
    const [, back] = await page.$$('.message .way');
    const [first] = await page.$$('.message .way');
    const label = await first?.evaluate((button) => button.textContent);
    await (label === 'ブラウザーの表示に戻す' ? first : back)?.click();
    await untilTrue('the file', async () => page.url() === `${ORIGIN}/not-a-pdf.pdf#page=2`);
  });

  test('a scheme that is none of the web opens nothing', async () => {
    await page.goto('about:blank');
    const viewer = await viewerAddress(opened.browser);
    await page.goto(`${viewer}?file=${encodeURIComponent('javascript:globalThis.ran=true')}`);
    await says(page, '.message', /PDFを開く/);
    expect(await page.evaluate(() => Reflect.get(globalThis, 'ran'))).toBeUndefined();
  });
});

test('a site that has not been allowed is asked for, with the reason', async () => {
  await page.goto('about:blank');
  const viewer = await viewerAddress(opened.browser);
  const elsewhere = `https://127.0.0.1:${site.port}/cyber.pdf`;
  await page.goto(`${viewer}?file=${encodeURIComponent(elsewhere)}`);
  await says(page, '.message', /127\.0\.0\.1.*許可が要ります/s);
  await says(page, '.message', /どこにも送りません/);
  await says(page, '.message', /許可して開く/);
});

test('a password is asked for until it is right', async () => {
  serve('encrypted');
  await goToViewer('/encrypted.pdf');
  await page.waitForSelector('dialog.password input');
  await page.type('dialog.password input', 'wrong');
  await page.keyboard.press('Enter');
  await says(page, '.password .wrong', /パスワードが違います/);
  await page.type('dialog.password input', PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.canvasWrapper canvas');
  await page.waitForSelector('dialog.password', { hidden: true });
  await marked(page, ['実践的サイバー防御演習']);
});

test('who has no password is told so', async () => {
  serve('encrypted');
  await goToViewer('/encrypted.pdf');
  await page.waitForSelector('dialog.password input');
  await page.keyboard.press('Escape');
  await says(page, '.message', /パスワードがないと開けません/);
});

describe('old and odd files are read', () => {
  test.each<HandMade>(['ryumin', 'ryumin-vertical', 'rotated', 'huge-page'])('%s', async (name) => {
    serve(name);
    await openInViewer(opened.browser, page, `/${name}.pdf`);
    await marked(page, ['実践的サイバー防御演習']);
  });

  test('an embedded TrueType font', async () => {
    serve('true-type');
    await openInViewer(opened.browser, page, '/true-type.pdf');
    expect(
      await page.$$eval('.textLayer span', (spans) => spans.map((span) => span.textContent).join()),
    ).toContain('CYDER');
  });

  test('10,000 pages: reading them can be stopped, and the last can be gone to', async () => {
    serve('many-pages');
    await openInViewer(opened.browser, page, '/many-pages.pdf');
    await says(page, '.status-line', /読み取っています：\d+ \/ 10000/);
    await page.click('.status-line .way');
    await says(page, '.status-line', /ページまで読み取りました/);
    await page.focus('.tools');
    await page.keyboard.press('End');
    await untilTrue('the last page', async () => (await pageInFront(page)) === '10000');
  });

  test('200,000 runs of text on a page', async () => {
    serve('many-spans');
    await goToViewer('/many-spans.pdf');
    await until('the page', async () =>
      page.evaluate(() => document.querySelector('.canvasWrapper canvas') !== null || undefined),
    );
    await page.evaluate(() => document.querySelector<HTMLElement>('.toolbar button')?.click());
    await page.waitForSelector('.side:not([hidden])');
  });
});

describe('files without text say so, and that nothing was sent', () => {
  test.each<readonly [HandMade, RegExp]>([
    ['scanned', /読み取れる文字がありません.*どこにも送っていません/s],
    ['garbled', /対応づけられていません.*どこにも送っていません/s],
  ])('%s', async (name, words) => {
    serve(name);
    await goToViewer(`/${name}.pdf`);
    await says(page, '.status-line', words);
  });
});

test('labels, outline and named places of the file are used', async () => {
  serve('outline');
  await openInViewer(opened.browser, page, '/outline.pdf');
  expect(await page.title()).toBe('実践的サイバー防御演習の概要');
  await untilTrue('the label', async () => (await pageInFront(page)) === 'i');
  await says(page, '.count', /（1 \/ 3）/);
  await page.click('.toolbar button');
  await page.waitForSelector('.outline-entry');
  const titles = await page.$$eval('.outline-entry', (all) => all.map((one) => one.textContent));
  expect(titles).toEqual(['１　概要', '２　予算']);
  await page.evaluate(() => document.querySelectorAll<HTMLElement>('.outline-entry')[1]?.click());
  await untilTrue('the third page', async () => (await pageInFront(page)) === '1');
  await openInViewer(opened.browser, page, '/outline.pdf#nameddest=yosan');
  await untilTrue('the named place', async () => (await pageInFront(page)) === '1');
});

test('nothing in a file runs, and links lead only to the web', async () => {
  serve('links');
  await openInViewer(opened.browser, page, '/links.pdf');
  await marked(page, ['実践的サイバー防御演習']);
  const links = await until('the links', async () => {
    const all = await page.$$eval('.annotationLayer a', (found) =>
      found.map((link) => link.getAttribute('href') ?? ''),
    );
    return all.length > 0 ? all : undefined;
  });
  expect(links.filter((href) => /^(?!https?:|#|$)/.test(href))).toEqual([]);
  await page.evaluate(() => {
    for (const link of document.querySelectorAll<HTMLElement>(
      '.annotationLayer a:not([href^=http])',
    ))
      link.click();
  });
  expect(await page.evaluate(() => Reflect.get(globalThis, 'ran'))).toBeUndefined();
  expect(new URL(page.url()).pathname).toBe('/viewer.html');
});

test('a server that sends nothing leaves the reader a way back', async () => {
  // Nobody listens at the discard port's neighbour; the connection is refused or never made.
  await page.goto('about:blank');
  const viewer = await viewerAddress(opened.browser);
  await page.goto(`${viewer}?file=${encodeURIComponent('https://nowhere.soumu.go.jp/x.pdf')}`);
  await says(page, '.message', /ブラウザーの表示に戻す/);
});
