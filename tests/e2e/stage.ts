import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll } from 'vitest';
import { launchChromium } from './browser.ts';
import { serveSite, type Site } from './site.ts';

/** Where the tests of a file play. */
export interface Stage {
  /** Stands for www.soumu.go.jp. */
  readonly site: Site;
  /** Chromium with the extension. */
  readonly browser: Browser;
  /** An empty page in it. */
  readonly page: Page;
}

/** How a stage differs from others. */
export interface StageOptions {
  /** What the browser is in. */
  readonly language?: string;
  /** Of the page (CSS px). */
  readonly width?: number;
  readonly height?: number;
}

/** Opens a stage before the tests of a file, has it prepared, and closes it after them. */
export function onStage(
  prepare: (stage: Stage) => unknown,
  { language = 'ja', width = 1000, height = 800 }: StageOptions = {},
): void {
  let site: Site | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    site = await serveSite();
    browser = await launchChromium(site.port, language);
    const page = await browser.newPage();
    await page.setViewport({ width, height });
    await prepare({ site, browser, page });
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
}
