/** Files that come and go: saving, printing, dropping, choosing, forms that lead to a PDF. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import type { browser as browserApi } from 'wxt/browser';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { handMadePdf, pdfOfPages } from '../fixtures/pdfs/hand-made.ts';
import { until, untilTrue } from './browser.ts';
import { ORIGIN, serveSite, type Site } from './site.ts';
import {
  AS_PDF,
  inWorker,
  launchWithPermission,
  marked,
  openInViewer,
  says,
  viewerAddress,
  type ViewerBrowser,
} from './viewer-extension.ts';

/** Inside the extension's worker. */
declare const chrome: typeof browserApi;

let site: Site;
let opened: ViewerBrowser;
let page: Page;
let folder: string;
const pdf = Buffer.from(handMadePdf('ryumin'));

beforeAll(async () => {
  site = await serveSite();
  folder = await mkdtemp(join(tmpdir(), 'shirube-'));
  site.put('/ryumin.pdf', pdf, AS_PDF);
  site.put('/links.pdf', Buffer.from(handMadePdf('links')), AS_PDF);
  opened = await launchWithPermission(site);
});

afterAll(async () => {
  await opened?.close();
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  page = await opened.browser.newPage();
  await page.setViewport({ width: 1000, height: 800 });
});

afterEach(async () => {
  await page.close();
});

describe('saving', () => {
  test('gives the bytes as they came, under the name of the file', async () => {
    const session = await opened.browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await openInViewer(opened.browser, page, '/ryumin.pdf');
    await marked(page, ['実践的サイバー防御演習']);
    await page.keyboard.down('Control');
    await page.keyboard.press('s');
    await page.keyboard.up('Control');
    const saved = await until('the file', async () => {
      const bytes = await readFile(join(folder, 'ryumin.pdf')).catch(() => undefined);
      return bytes?.length === pdf.length ? bytes : undefined;
    });
    expect(saved.equals(pdf)).toBe(true);
    await session.detach();
  });
});

interface PrintedSheets {
  readonly count: number;
  /** Widths and heights of the pictures (px). */
  readonly sizes: readonly (readonly [number, number])[];
  readonly rule: string;
}

/** Has `window.print` note what would be printed. */
async function notePrints(): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const prints: unknown[] = [];
    Object.assign(globalThis, { prints });
    globalThis.print = () => {
      const images = [...document.querySelectorAll<HTMLImageElement>('.sheets img')];
      const rules = document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
      prints.push({
        count: images.length,
        sizes: images.slice(0, 3).map((image) => [image.naturalWidth, image.naturalHeight]),
        rule: rules.map(({ cssText }) => cssText).find((text) => text.startsWith('@page')) ?? '',
      });
    };
  });
}

async function firstPrint(): Promise<PrintedSheets> {
  return until('what is printed', () =>
    page.evaluate(() => {
      const { prints } = globalThis as unknown as { readonly prints: readonly PrintedSheets[] };
      return prints[0];
    }),
  );
}

async function pressPrint(): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('p');
  await page.keyboard.up('Control');
}

describe('printing', () => {
  test('puts each page as a picture on a sheet of its size, and cleans up', async () => {
    site.put('/three.pdf', Buffer.from(pdfOfPages(3)), AS_PDF);
    await notePrints();
    await openInViewer(opened.browser, page, '/three.pdf');
    await pressPrint();
    const { count, sizes, rule } = await firstPrint();
    expect(count).toBe(3);
    // A4 at 150 dpi.
    expect(sizes).toEqual([
      [1240, 1755],
      [1240, 1755],
      [1240, 1755],
    ]);
    expect(rule).toContain('595pt 842pt');
    await untilTrue('no sheets', async () =>
      page.evaluate(() => document.querySelector('.sheets') === null),
    );
  });

  test('of a page of five metres makes a picture of bounded size', async () => {
    site.put('/huge-page.pdf', Buffer.from(handMadePdf('huge-page')), AS_PDF);
    await notePrints();
    await openInViewer(opened.browser, page, '/huge-page.pdf');
    await pressPrint();
    const { sizes } = await firstPrint();
    const [[width, height] = [0, 0]] = sizes;
    expect(width * height).toBeGreaterThan(1_000_000);
    expect(width * height).toBeLessThan(16_100_000);
  });

  test('of more than 200 pages is left to the browser’s viewer', async () => {
    site.put('/many.pdf', Buffer.from(pdfOfPages(201)), AS_PDF);
    await notePrints();
    await openInViewer(opened.browser, page, '/many.pdf');
    await pressPrint();
    await says(page, '.status-line', /200/);
    expect(await page.evaluate(() => Reflect.get(globalThis, 'prints'))).toEqual([]);
  });
});

describe('a file of the reader’s own', () => {
  test('is opened by dropping it, and another over it', async () => {
    await page.goto(await viewerAddress(opened.browser));
    await says(page, '.message', /PDFを開く/);
    await drop('handout.pdf', pdf);
    await marked(page, ['実践的サイバー防御演習']);
    expect(await page.title()).toBe('handout.pdf');
    await drop('memo.txt', Buffer.from('ただの文章。'));
    await says(page, '.message', /届いたのはPDFではありません|PDFではありません/);
    await drop('handout2.pdf', pdf);
    await marked(page, ['実践的サイバー防御演習']);
    await untilTrue('its name', async () => (await page.title()) === 'handout2.pdf');
  });

  test('is opened by choosing it', async () => {
    const path = join(folder, '配布資料.pdf');
    await writeFile(path, pdf);
    await page.goto(await viewerAddress(opened.browser));
    await says(page, '.message', /PDFを開く/);
    const [chooser] = await Promise.all([page.waitForFileChooser(), page.click('.message .way')]);
    await chooser.accept([path]);
    await marked(page, ['実践的サイバー防御演習']);
    await untilTrue('its name', async () => (await page.title()) === '配布資料.pdf');
  });
});

/** Drops a file on the page. */
async function drop(name: string, bytes: Buffer): Promise<void> {
  await page.evaluate(
    (called, content) => {
      const data = new DataTransfer();
      const own = Uint8Array.from(atob(content), (unit) => unit.charCodeAt(0));
      data.items.add(new File([own], called));
      const options = { dataTransfer: data, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new DragEvent('drop', options));
    },
    name,
    bytes.toString('base64'),
  );
}

describe('where Chrome hands PDFs over', () => {
  test('the answer to a form is shown as it came, without asking again', async () => {
    const asked: string[] = [];
    site.answer('/search.pdf', (request, response) => {
      asked.push(request.method ?? '');
      if (request.method === 'POST') response.writeHead(200, AS_PDF).end(pdf);
      else response.writeHead(405).end();
    });
    site.put('/form.html', '<form method="post" action="/search.pdf"><button>探す</button></form>');
    await choose(true);
    try {
      await page.goto(`${ORIGIN}/form.html`);
      await page.click('button');
      const frame = await until('the viewer', async () =>
        page.frames().find((candidate) => candidate.url().endsWith('/viewer.html')),
      );
      await marked(frame, ['実践的サイバー防御演習']);
      expect(asked).toEqual(['POST']);
      expect(page.url()).toBe(`${ORIGIN}/search.pdf`);
    } finally {
      await choose(false);
    }
  });
});

/** What the reader chooses in the viewer's menu: all PDFs open there, or none. */
async function choose(isOn: boolean): Promise<void> {
  await page.goto(await viewerAddress(opened.browser));
  await page.waitForSelector('.message input[type=checkbox]');
  const isChecked = await page.$eval('.message input[type=checkbox]', (box) =>
    box instanceof HTMLInputElement ? box.checked : false,
  );
  if (isChecked !== isOn) await page.click('.message input[type=checkbox]');
  await untilTrue('the choice', async () => {
    const stored = await inWorker(opened.browser, async () => {
      const { opensPdfs } = await chrome.storage.local.get('opensPdfs');
      return opensPdfs === true;
    });
    return stored === isOn;
  });
}

test('attachments, forms and scripts of a file never act', async () => {
  const asked: string[] = [];
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    asked.push(request.url());
    void request.continue();
  });
  await openInViewer(opened.browser, page, '/links.pdf');
  const pages = (await opened.browser.pages()).length;
  await marked(page, ['実践的サイバー防御演習']);
  await page.waitForSelector('.annotationLayer input');
  await page.type('.annotationLayer input', 'x');
  await page.keyboard.press('Tab');
  // Each link, but those that lead to the web.
  const clicked = await page.evaluate(() => {
    const links = [...document.querySelectorAll<HTMLElement>('.annotationLayer section')];
    for (const link of links) if (link.querySelector('a[href^=http]') === null) link.click();
    for (const link of document.querySelectorAll<HTMLElement>(
      '.annotationLayer a:not([href^=http])',
    ))
      link.click();
    return links.length;
  });
  expect(clicked).toBeGreaterThan(3);
  // What would come of a click comes after it: a search that is done shows that the page went on.
  await page.goto(`${page.url()}#search=実践的`);
  await says(page, '.find-count', /\d/);
  expect(await page.evaluate(() => Reflect.get(globalThis, 'ran'))).toBeUndefined();
  expect((await opened.browser.pages()).length).toBe(pages);
  const others = asked.filter((address) => !/^(?:chrome-extension|blob|data):/.test(address));
  expect([...new Set(others)]).toEqual([`${ORIGIN}/links.pdf`]);
});
