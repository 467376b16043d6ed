import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'puppeteer';
import type { browser as browserApi } from 'wxt/browser';
import { launchChromium, OUTPUT, theExtension, until } from './browser.ts';
import { marksNow } from './marks.ts';
import { ORIGIN, type Site } from './site.ts';

/** Inside the extension's worker. */
declare const chrome: typeof browserApi;

/** Headers of a file that is shown, not downloaded. */
export const AS_PDF = { 'Content-Type': 'application/pdf' };

/** A browser whose extension may read the files of the local site. */
export interface ViewerBrowser {
  readonly browser: Browser;
  close(): Promise<void>;
}

/**
 * No test can press "allow" in a browser's own window: a copy of the extension that may read the
 * local site from the start stands for one to which the reader has given that permission.
 */
export async function launchWithPermission(site: Site): Promise<ViewerBrowser> {
  const folder = await mkdtemp(join(tmpdir(), 'shirube-'));
  await cp(join(OUTPUT, 'chrome-mv3'), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify({ ...manifest, host_permissions: [`${ORIGIN}/*`] }));
  const browser = await launchChromium(site.port, 'ja', { extension: folder });
  await theExtension(browser);
  return {
    browser,
    close: async () => {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Runs something in the extension's worker. */
export async function inWorker<T>(browser: Browser, work: () => Promise<T>): Promise<T> {
  const [worker] = await (await theExtension(browser)).workers();
  if (worker === undefined) throw new Error('the extension has no worker');
  return worker.evaluate(work);
}

/** The address of the viewer for a path of the local site (with a fragment, if wanted), or of the empty viewer. */
export async function viewerAddress(browser: Browser, path?: string): Promise<string> {
  const { id } = await theExtension(browser);
  const viewer = `chrome-extension://${id}/viewer.html`;
  if (path === undefined) return viewer;
  const { href, hash } = new URL(path, ORIGIN);
  return `${viewer}?file=${encodeURIComponent(href.slice(0, href.length - hash.length))}${hash}`;
}

/** Opens a file of the local site in the viewer, and waits until its first page has text. */
export async function openInViewer(browser: Browser, page: Page, path: string): Promise<void> {
  // Another fragment alone would not load the page anew.
  await page.goto('about:blank');
  await page.goto(await viewerAddress(browser, path));
  await drawn(page);
}

/** Waits until a page of the document has a text layer with text. */
export async function drawn(view: Page | Frame): Promise<true> {
  return until('a page with text', () =>
    view.evaluate(() => document.querySelector('.textLayer span') !== null || undefined),
  );
}

/** Has every mention marked, not only the first in each section. */
export async function markAll(browser: Browser): Promise<void> {
  await inWorker(browser, () => chrome.storage.local.set({ settings: { density: 'all' } }));
}

/** Waits until these words are marked, each in however many pieces; white space does not count. */
export async function marked(view: Page | Frame, words: readonly string[]): Promise<void> {
  let text = '';
  await until(`marks on ${words.join(', ')}`, async () => {
    text = Object.values(await marksNow(view))
      .flat()
      .join('')
      .replaceAll(/\s/g, '')
      .normalize('NFKC');
    return words.every((word) => text.includes(word.normalize('NFKC'))) || undefined;
  });
}

/** What the status line, the find count or any other part of the viewer says now. */
export async function textIn(view: Page | Frame, selector: string): Promise<string> {
  return view.evaluate(
    (wanted) => document.querySelector<HTMLElement>(wanted)?.innerText.trim() ?? '',
    selector,
  );
}

/** Waits until a part of the viewer says something that fits. */
export async function says(view: Page | Frame, selector: string, wanted: RegExp): Promise<string> {
  let text = '';
  return until(`${selector} to say ${String(wanted)}`, async () => {
    text = await textIn(view, selector);
    return wanted.test(text) ? text : undefined;
  });
}

/** The number or label in the page field. */
export async function pageInFront(view: Page | Frame): Promise<string> {
  return view.evaluate(
    () => document.querySelector<HTMLInputElement>('input.page-field')?.value ?? '',
  );
}
