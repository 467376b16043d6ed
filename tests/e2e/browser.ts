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
    // Without a locale of UTF-8, Chromium gives every download with a Japanese name the name `download`.
    env: { ...process.env, LANGUAGE: language, LC_ALL: 'C.UTF-8' },
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

/** What the extension's own pages are called in Firefox: elsewhere chosen anew for each profile. */
export const FIREFOX_PAGES = 'moz-extension://9f1d0a52-7c1e-4c0b-9d7b-1f0f4a1e2b3c';
const FIREFOX_ID = '{b1c2f0f3-6f0b-4a57-9d0e-5b8c1f6f2a90}';

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
      'extensions.webextensions.uuids': JSON.stringify({
        [FIREFOX_ID]: new URL(FIREFOX_PAGES).host,
      }),
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

/**
 * What a keyboard command of the extension does on the page in front: headless browsers have no
 * extension shortcuts to press, so the browser's event is sent by hand.
 */
export async function pressCommand(browser: Browser, name: string): Promise<void> {
  const [worker] = await (await theExtension(browser)).workers();
  await worker?.evaluate(async (command) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const event: object = chrome.commands.onCommand;
    if ('dispatch' in event && typeof event.dispatch === 'function') event.dispatch(command, tab);
    else throw new Error('the event of commands cannot be sent by hand');
  }, name);
}

/** A busy machine may take this long for what takes an idle one a tenth of a second (ms). */
const LONGEST_WAIT = 20_000;
const BETWEEN_ASKS = 50;

/**
 * Asks again and again until there is an answer. A question that fails (the page is just going
 * elsewhere, an element is just drawn anew) is asked again; the last failure is the cause of the
 * error in the end.
 */
export async function until<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + LONGEST_WAIT;
  let cause: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== undefined) return answer;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`, { cause });
    await pause(BETWEEN_ASKS);
  }
}

/** Waits until something holds. */
export async function untilTrue(what: string, holds: () => Promise<boolean>): Promise<void> {
  await until(what, async () => ((await holds()) ? true : undefined));
}

/** Acts, and again when nothing has come of it after a while: a busy browser may miss a moment. */
export async function actUntil<T>(
  what: string,
  act: () => Promise<unknown>,
  ask: () => Promise<T | undefined>,
): Promise<T> {
  return until(what, async () => {
    await act();
    const end = Date.now() + 1500;
    for (;;) {
      const answer = await ask();
      if (answer !== undefined || Date.now() > end) return answer;
      await pause(BETWEEN_ASKS);
    }
  });
}

/** Waits (ms). */
export async function pause(time: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, time));
}
