import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import type { browser as browserApi } from 'wxt/browser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium, OUTPUT, theExtension, until } from './browser.ts';
import { marksThat } from './marks.ts';
import { serveSite, type Site } from './site.ts';

/** Inside the extension's worker. */
declare const chrome: typeof browserApi;

let site: Site;
let browser: Browser;
let folder: string;

/**
 * No test can press "allow" in a browser's own window. A copy of the extension that holds the
 * permission for one site from the start stands for one to which the reader has given it.
 */
beforeAll(async () => {
  site = await serveSite();
  folder = await mkdtemp(join(tmpdir(), 'shirube-'));
  await cp(join(OUTPUT, 'chrome-mv3'), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify({ ...manifest, host_permissions: ['https://127.0.0.1/*'] }));
  browser = await launchChromium(site.port, 'ja', { extension: folder });
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});

test('the pages of a site that was turned on are read when they are opened', async () => {
  const [worker] = await (await theExtension(browser)).workers();
  const registered = await until('the registration', async () => {
    const scripts = await worker?.evaluate(() => chrome.scripting.getRegisteredContentScripts());
    return scripts?.[0]?.matches;
  });
  expect(registered).toEqual(['https://127.0.0.1/*']);
  const page = await browser.newPage();
  await page.goto(`https://127.0.0.1:${site.port}/cyber.html`);
  await marksThat(page, 'marks', (texts) => texts.includes('NOTICE'));
  const origin = `https://127.0.0.1:${site.port}`;
  await worker?.evaluate(
    (off) => chrome.storage.local.set({ settings: { offSites: [off] } }),
    origin,
  );
  await marksThat(page, 'no marks', (texts) => texts.length === 0);
  await page.close();
});
