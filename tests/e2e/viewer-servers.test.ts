/** Servers that stall, lie, lead elsewhere or are away: each is told of in plain words. */
import type { Page } from 'puppeteer';
import type { browser as browserApi } from 'wxt/browser';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { handMadePdf } from '../fixtures/pdfs/hand-made.ts';
import { untilTrue } from './browser.ts';
import { ORIGIN, serveSite, type Site } from './site.ts';
import {
  AS_PDF,
  launchWithPermission,
  marked,
  says,
  viewerAddress,
  type ViewerBrowser,
} from './viewer-extension.ts';

/** Inside the viewer. */
declare const chrome: typeof browserApi;

let site: Site;
let opened: ViewerBrowser;
let page: Page;
const pdf = Buffer.from(handMadePdf('ryumin'));

beforeAll(async () => {
  site = await serveSite();
  opened = await launchWithPermission(site);
});

afterAll(async () => {
  await opened?.close();
  await site?.close();
});

beforeEach(async () => {
  page = await opened.browser.newPage();
  await page.setViewport({ width: 1000, height: 800 });
});

afterEach(async () => {
  await page.close();
});

/** Goes to the viewer for a file, of the local site or by its whole address. */
async function goToViewer(file: string): Promise<void> {
  const viewer = await viewerAddress(opened.browser);
  await page.goto(`${viewer}?file=${encodeURIComponent(new URL(file, ORIGIN).href)}`);
}

/** The viewer's half minute of patience passes in half a second. */
async function hurry(): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const wait = globalThis.setTimeout;
    const hurried = (act: () => void, time?: number): unknown =>
      wait(act, time === 30_000 ? 500 : time);
    Object.assign(globalThis, { setTimeout: hurried });
  });
}

/** Stands for a reader who allows what the viewer asks for: no test can press a browser's own button. */
async function allowEverything(): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const { permissions } = chrome;
    let isAllowed = false;
    permissions.contains = async () => isAllowed;
    permissions.request = async () => (isAllowed = true);
  });
}

describe('a server that stalls', () => {
  test('before its first byte', async () => {
    site.answer('/silent.pdf', () => undefined);
    await hurry();
    await goToViewer('/silent.pdf');
    await says(page, '.message', /届かなくなりました/);
    await says(page, '.message', /もう一度試す.*ブラウザーの表示に戻す/s);
  });

  test('midway; and the second try may do', async () => {
    let tries = 0;
    site.answer('/midway.pdf', (_, response) => {
      tries += 1;
      response.writeHead(200, { ...AS_PDF, 'Content-Length': pdf.length });
      if (tries === 1) response.write(pdf.subarray(0, 1500));
      else response.end(pdf);
    });
    await hurry();
    await goToViewer('/midway.pdf');
    await says(page, '.message', /届かなくなりました/);
    await page.click('.message .way');
    await marked(page, ['実践的サイバー防御演習']);
  });

  test('and one that breaks off', async () => {
    site.answer('/broken-off.pdf', (_, response) => {
      response.writeHead(200, { ...AS_PDF, 'Content-Length': pdf.length });
      response.write(pdf.subarray(0, 1500), () => response.destroy());
    });
    await goToViewer('/broken-off.pdf');
    await says(page, '.message', /届く途中で切れました/);
  });
});

describe('a server that leads elsewhere', () => {
  test('on its own site is followed', async () => {
    site.put('/moved.pdf', pdf, AS_PDF);
    site.answer('/old.pdf', (_, response) => {
      response.writeHead(302, { Location: '/moved.pdf' }).end();
    });
    await goToViewer('/old.pdf');
    await marked(page, ['実践的サイバー防御演習']);
  });

  test('to a site that was not allowed is not read, and the browser can show it', async () => {
    site.put('/elsewhere.pdf', pdf, AS_PDF);
    site.answer('/leaving.pdf', (_, response) => {
      const location = `https://127.0.0.1:${site.port}/elsewhere.pdf`;
      response.writeHead(302, { Location: location }).end();
    });
    await goToViewer('/leaving.pdf');
    await says(page, '.message', /別のアドレスへ案内/);
    await says(page, '.message', /ブラウザーの表示に戻す/);
  });

  test('and one that leads round and round', async () => {
    site.answer('/round.pdf', (_, response) => {
      response.writeHead(302, { Location: '/round.pdf' }).end();
    });
    await goToViewer('/round.pdf');
    await says(page, '.message', /別のアドレスへ案内/);
  });
});

describe('a server that lies about the type', () => {
  test.each(['text/html', 'application/octet-stream', 'image/png', ''])(
    'of a PDF, which is shown: %j',
    async (type) => {
      site.put('/typed.pdf', pdf, { 'Content-Type': type });
      await goToViewer('/typed.pdf');
      await marked(page, ['実践的サイバー防御演習']);
    },
  );

  test('of a page that is no PDF, of which nothing runs', async () => {
    const html = `<script>globalThis.ran = true</script>${' '.repeat(5000)}<h1>ログイン</h1>`;
    site.put('/login.pdf', html, AS_PDF);
    await goToViewer('/login.pdf');
    await says(page, '.message', /届いたのはPDFではありません/);
    expect(await page.evaluate(() => Reflect.get(globalThis, 'ran'))).toBeUndefined();
  });

  test.each([
    [403, /渡しませんでした/],
    [500, /渡しませんでした/],
    [410, /ファイルがありません/],
  ])('of an error: %d', async (status, words) => {
    site.answer('/refused.pdf', (_, response) => {
      response.writeHead(status, AS_PDF).end(pdf);
    });
    await goToViewer('/refused.pdf');
    await says(page, '.message', words);
    await says(page, '.message', new RegExp(String(status)));
  });
});

test('a server that is away is said to be so once its site is allowed', async () => {
  await allowEverything();
  await goToViewer('https://nowhere.soumu.go.jp/x.pdf');
  await says(page, '.message', /許可が要ります/);
  await page.click('.message .way');
  await says(page, '.message', /つながりません.*nowhere\.soumu\.go\.jp/s);
  await says(page, '.message', /もう一度試す.*ブラウザーの表示に戻す/s);
  expect(await page.evaluate(() => document.querySelectorAll('.viewer').length)).toBe(0);
});

test('a permission that is given opens the file at once', async () => {
  // The browser itself refuses at first, and knows of the permission from then on.
  let isOpen = false;
  site.answer('/allowed.pdf', (_, response) => {
    if (isOpen) response.writeHead(200, AS_PDF).end(pdf);
    else response.destroy();
  });
  await allowEverything();
  await goToViewer('/allowed.pdf');
  await says(page, '.message', /許可が要ります/);
  isOpen = true;
  await page.click('.message .way');
  await marked(page, ['実践的サイバー防御演習']);
  await untilTrue('the pages alone', async () =>
    page.evaluate(() => document.querySelector('.message')?.hasAttribute('hidden') === true),
  );
});
