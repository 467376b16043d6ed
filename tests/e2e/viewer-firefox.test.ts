import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Browser, type Page } from 'puppeteer';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { handMadePdf } from '../fixtures/pdfs/hand-made.ts';
import { printedPdf } from '../fixtures/pdfs/printed.ts';
import { FIREFOX, launchPlainChromium, OUTPUT, untilTrue } from './browser.ts';
import { marksNow } from './marks.ts';
import { ORIGIN, serveSite, type Site } from './site.ts';
import { AS_PDF, drawn, marked, pageInFront, says } from './viewer-extension.ts';

/** The extension's id in its manifest, and the host of its pages, which Firefox else draws by lot. */
const ID = '{b1c2f0f3-6f0b-4a57-9d0e-5b8c1f6f2a90}';
const HOST = '3f1f0c51-7a43-4f0e-9c37-2a0e5a9c1b11';

describe.skipIf(FIREFOX === undefined)('the viewer in Firefox', () => {
  let site: Site;
  let browser: Browser;
  let page: Page;
  let folder: string;

  beforeAll(async () => {
    site = await serveSite();
    const chromium = await launchPlainChromium();
    site.put('/report.pdf', Buffer.from(await printedPdf(chromium, 'report')), AS_PDF);
    await chromium.close();
    site.put('/ryumin.pdf', Buffer.from(handMadePdf('ryumin')), AS_PDF);
    folder = await mkdtemp(join(tmpdir(), 'shirube-'));
    await cp(join(OUTPUT, 'firefox-mv3'), folder, { recursive: true });
    const path = join(folder, 'manifest.json');
    const manifest = JSON.parse(await readFile(path, 'utf8'));
    // Stands for the permission that a reader gives: see launchWithPermission.
    await writeFile(path, JSON.stringify({ ...manifest, host_permissions: [`${ORIGIN}/*`] }));
    browser = await launch({
      browser: 'firefox',
      executablePath: FIREFOX ?? '',
      headless: true,
      acceptInsecureCerts: true,
      extraPrefsFirefox: {
        'network.dns.localDomains': 'www.soumu.go.jp',
        'network.socket.forcePort': `443=${site.port}`,
        'network.proxy.type': 0,
        'extensions.webextensions.uuids': JSON.stringify({ [ID]: HOST }),
      },
      args: ['--remote-allow-system-access'],
    });
    await browser.installExtension(folder);
    page = await browser.newPage();
  });

  afterAll(async () => {
    await browser?.close();
    await site?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Going to a page of an extension never ends there: what is asserted afterwards is asked for. */
  async function open(path: string): Promise<void> {
    const { href, hash } = new URL(path, ORIGIN);
    const file = encodeURIComponent(href.slice(0, href.length - hash.length));
    await page.goto('about:blank');
    page.goto(`moz-extension://${HOST}/viewer.html?file=${file}${hash}`).catch(() => undefined);
    await untilTrue('the viewer', () =>
      page.evaluate(
        (wanted) =>
          location.search === wanted && document.querySelector('.toolbar, .message') !== null,
        `?file=${file}`,
      ),
    );
  }

  test('opens a file at a page, marks it, and finds in it', async () => {
    await open('/report.pdf#page=2');
    await drawn(page);
    await marked(page, ['CYNEX']);
    await untilTrue('page 2', async () => (await pageInFront(page)) === '2');
    await page.click('.toolbar button[aria-expanded]:nth-of-type(1)');
    await page.waitForSelector('.outline-entry');
    await page.evaluate(() => {
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'f', ctrlKey: true }));
    });
    await page.type('.find-field', '国民生活');
    await says(page, '.find-count', /^1 of 1$/);
    await untilTrue('the highlight', async () => {
      const texts = (await marksNow(page))['shirube-found'] ?? [];
      return texts.join('').normalize('NFKC').replace('⺠', '民') === '国民生活';
    });
  });

  test('reads the old style: fonts that are not embedded', async () => {
    await open('/ryumin.pdf');
    await marked(page, ['実践的サイバー防御演習']);
  });

  test('says what is wrong', async () => {
    await open('/gone.pdf');
    await says(page, '.message', /no file at this address/);
  });
});
