import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { launch, type Browser, type Extension, type Page } from 'puppeteer';
import type { browser as browserApi } from 'wxt/browser';

/** Inside the extension's worker. */
declare const chrome: typeof browserApi;

/** Where the extension is built. */
export const OUTPUT = join(import.meta.dirname, '../../.output');

const CHROMIUM_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const FIREFOX_PATHS = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** Where a Firefox is installed, or undefined: its tests are then skipped. */
export const FIREFOX = FIREFOX_PATHS.find((path) => existsSync(path));

/** Where a Chromium is: `$PUPPETEER_EXECUTABLE_PATH`, else the usual places. */
function chromiumPath(): string {
  const path = [process.env.PUPPETEER_EXECUTABLE_PATH ?? '', ...CHROMIUM_PATHS].find(
    (candidate) => candidate !== '' && existsSync(candidate),
  );
  if (path === undefined)
    throw new Error('no Chromium found: install one, or set PUPPETEER_EXECUTABLE_PATH');
  return path;
}

/**
 * A headless Chromium with the built extension. All names but 127.0.0.1 lead nowhere, except
 * www.soumu.go.jp, which leads to the local site: the real match pattern is tested, and nothing
 * leaves the machine. `extension` is another folder to load it from.
 */
export async function launchChromium(
  sitePort: number,
  language = 'ja',
  {
    headless = true,
    extension = join(OUTPUT, 'chrome-mv3'),
  }: { readonly headless?: boolean; readonly extension?: string } = {},
): Promise<Browser> {
  return launch({
    executablePath: chromiumPath(),
    headless,
    enableExtensions: [extension],
    acceptInsecureCerts: true,
    args: [
      '--no-sandbox',
      `--lang=${language}`,
      `--host-resolver-rules=MAP www.soumu.go.jp:443 127.0.0.1:${sitePort}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
    ],
    env: { ...process.env, LANGUAGE: language },
  });
}

/** A headless Chromium without the extension, for testing parts of it in a page. */
export async function launchPlainChromium(): Promise<Browser> {
  return launch({
    executablePath: chromiumPath(),
    headless: true,
    args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
}

/** A headless Firefox with the built extension; www.soumu.go.jp leads to the local site. */
export async function launchFirefox(sitePort: number): Promise<Browser> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: FIREFOX ?? '',
    headless: true,
    acceptInsecureCerts: true,
    extraPrefsFirefox: {
      'network.dns.localDomains': 'www.soumu.go.jp',
      'network.socket.forcePort': `443=${sitePort}`,
      'network.proxy.type': 0,
    },
    args: ['--remote-allow-system-access'],
  });
  await browser.installExtension(join(OUTPUT, 'firefox-mv3'));
  return browser;
}

/** Presses the toolbar button on a page and gives the side panel that opens. */
export async function openPanel(browser: Browser, page: Page): Promise<Page> {
  const extension = await theExtension(browser);
  await page.bringToFront();
  await extension.triggerAction(page);
  return until('the side panel', async () => {
    const pages = await extension.pages();
    return pages.find((candidate) => candidate.url().endsWith('/sidepanel.html'));
  });
}

/**
 * The extension, once it listens: browsers list it when its service worker exists, and drop a click
 * that comes before the worker has run for the first time.
 */
export async function theExtension(browser: Browser): Promise<Extension> {
  return until('the extension', async () => {
    const [extension] = (await browser.extensions()).values();
    const [worker] = (await extension?.workers()) ?? [];
    const listens = await worker?.evaluate(() => chrome.action.onClicked.hasListeners());
    return listens === true ? extension : undefined;
  });
}

/** Asks again and again until there is an answer, for at most ten seconds. */
export async function until<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + 10_000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
