/** Takes the pictures of the extension for the README: docs/images/<what>-<scheme>.png. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { launchChromium, openPanel } from '../tests/e2e/browser.ts';
import { cardOn } from '../tests/e2e/card.ts';
import { marksOn, pointAt } from '../tests/e2e/marks.ts';
import { ORIGIN, serveSite, type Site } from '../tests/e2e/site.ts';

const SCHEMES = ['light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];

const images = join(import.meta.dirname, '../docs/images');

async function look(page: Page, scheme: Scheme, width: number, height: number): Promise<void> {
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.setViewport({ width, height, deviceScaleFactor: 1.5 });
}

function save(page: Page, what: string, scheme: Scheme): Promise<unknown> {
  return page.screenshot({ path: join(images, `${what}-${scheme}.png`) });
}

async function takePage(page: Page, scheme: Scheme): Promise<void> {
  await look(page, scheme, 900, 640);
  await page.goto(`${ORIGIN}/cyber.html`);
  await marksOn(page);
  await save(page, 'page', scheme);
}

async function takeCard(page: Page, scheme: Scheme, term: string, name: string): Promise<void> {
  await look(page, scheme, 900, 640);
  const { x, y } = await pointAt(page, term, 'start');
  await page.mouse.move(x + 2, y + 80);
  await page.mouse.move(x, y);
  await cardOn(page);
  await save(page, name, scheme);
  await page.keyboard.press('Escape');
}

async function takePanel(panel: Page, scheme: Scheme): Promise<void> {
  await look(panel, scheme, 360, 640);
  await panel.reload();
  await panel.waitForSelector('button.row');
  await save(panel, 'panel', scheme);
  await panel.evaluate(() => {
    for (const row of document.querySelectorAll<HTMLElement>('button.row'))
      if (row.textContent?.includes('センターの構築')) row.click();
  });
  await panel.waitForSelector('.places .place');
  await save(panel, 'entry', scheme);
}

async function takeAll(browser: Browser): Promise<void> {
  const page = await browser.newPage();
  await takePage(page, 'light');
  const panel = await openPanel(browser, page);
  for (const scheme of SCHEMES) {
    await takePage(page, scheme);
    await takeCard(page, scheme, '実践的', 'card');
    await takeCard(page, scheme, '内閣サイバーセキュリティセンター（NISC）', 'card-past');
    await takePanel(panel, scheme);
  }
}

const site: Site = await serveSite();
const browser = await launchChromium(site.port);
try {
  await mkdir(images, { recursive: true });
  await takeAll(browser);
} finally {
  await browser.close();
  await site.close();
}
