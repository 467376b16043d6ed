/** Takes the pictures of the extension for README and docs: docs/images/<what>-<scheme>.png. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import {
  launchChromium,
  openPanel,
  pause,
  theExtension,
  until,
  untilTrue,
} from '../tests/e2e/browser.ts';
import { cardOn } from '../tests/e2e/card.ts';
import { forceColours, linesNow } from '../tests/e2e/lines.ts';
import { marksNow, marksOn, pointAt } from '../tests/e2e/marks.ts';
import { ORIGIN, serveSite, type Site } from '../tests/e2e/site.ts';

const SCHEMES = ['light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];

const images = join(import.meta.dirname, '../docs/images');

async function look(page: Page, scheme: Scheme, width: number, height: number): Promise<void> {
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.setViewport({ width, height, deviceScaleFactor: 1.25 });
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

async function takeCard(
  page: Page,
  scheme: Scheme,
  term: string,
  name: string,
  scrolled = 0,
): Promise<void> {
  const { x, y } = await pointAt(page, term, 'start');
  await page.mouse.move(x + 2, y + 80);
  await page.mouse.move(x, y);
  const { box } = await cardOn(page);
  if (scrolled > 0) {
    await page.mouse.move((box.left + box.right) / 2, (box.top + box.bottom) / 2, { steps: 8 });
    await page.mouse.wheel({ deltaY: scrolled });
    // Scrolling is the browser's own affair: it tells nobody outside the card when it is done.
    await pause(300);
  }
  await save(page, name, scheme);
  await page.keyboard.press('Escape');
}

async function untilDiffers(page: Page): Promise<void> {
  await untilTrue(
    'the numbers',
    async () => (await marksNow(page))['shirube-differs']?.length === 2,
  );
}

/** A page with numbers that differ, an edition that was replaced, and references. */
async function takeFigures(page: Page, scheme: Scheme): Promise<void> {
  await look(page, scheme, 900, 720);
  await page.goto(`${ORIGIN}/figures.html`);
  await untilDiffers(page);
  await save(page, 'figures', scheme);
  await takeCard(page, scheme, '105回', 'card-differs');
  await takeCard(page, scheme, '283.4億円', 'card-revised');
  await takeCard(page, scheme, 'ナショナルサイバートレーニングセンターの構築', 'card-budget', 280);
  await takeCard(page, scheme, '図１', 'card-reference');
  await page.evaluate(() => {
    const added = document.createElement('p');
    added.textContent = '「テレワークセキュリティガイドライン」を参照。';
    document.querySelector('h2')?.after(added);
  });
  await takeCard(page, scheme, 'テレワークセキュリティガイドライン', 'card-editions');
  await look(page, scheme, 320, 640);
  await takeCard(page, scheme, '105回', 'card-narrow');
}

/** The same page for readers who have forced colours. */
async function takeForced(page: Page): Promise<void> {
  await look(page, 'dark', 900, 640);
  const session = await forceColours(page, 'active', 'dark');
  await page.goto(`${ORIGIN}/figures.html`);
  const at = await until('lines', async () =>
    (await linesNow(page)).find(({ name }) => name === 'differs below'),
  );
  await page.mouse.click(at.left + 9, at.top + 9);
  await cardOn(page);
  await page.screenshot({ path: join(images, 'card-forced.png') });
  await session.detach();
}

/** A name that may mean two things. */
async function takeCandidates(page: Page, scheme: Scheme): Promise<void> {
  await look(page, scheme, 900, 640);
  await page.goto(`${ORIGIN}/nco`);
  await marksOn(page);
  await takeCard(page, scheme, 'NCO', 'card-candidates');
}

async function takePanel(panel: Page, scheme: Scheme): Promise<void> {
  await look(panel, scheme, 360, 640);
  await panel.reload();
  await panel.waitForSelector('button.row');
  await panel.waitForSelector('.figure-row');
  await save(panel, 'panel', scheme);
  await panel.evaluate(() => {
    for (const row of document.querySelectorAll<HTMLElement>('button.row'))
      if (row.textContent?.includes('センターの構築')) row.click();
  });
  await panel.waitForSelector('.places .place');
  await save(panel, 'entry', scheme);
}

/** What the toolbar button opens where there is no side panel: as large as its page wants to be. */
async function takePopup(popup: Page, scheme: Scheme): Promise<void> {
  await look(popup, scheme, 380, 580);
  await popup.reload();
  await popup.waitForSelector('.figure-row');
  await save(popup, 'popup', scheme);
}

async function takeOptions(options: Page, scheme: Scheme): Promise<void> {
  for (const [width, name] of [
    [720, 'options'],
    [320, 'options-narrow'],
  ] as const) {
    await look(options, scheme, width, 900);
    await options.reload();
    await options.waitForSelector('#density-all');
    await save(options, name, scheme);
  }
}

async function takeAll(browser: Browser): Promise<void> {
  const page = await browser.newPage();
  await takePage(page, 'light');
  const panel = await openPanel(browser, page);
  const { id } = await theExtension(browser);
  const popup = await browser.newPage();
  await page.bringToFront();
  await popup.goto(`chrome-extension://${id}/sidepanel.html?popup`);
  const options = await browser.newPage();
  await options.goto(`chrome-extension://${id}/options.html`);
  for (const scheme of SCHEMES) {
    await page.bringToFront();
    await takePage(page, scheme);
    await takeCard(page, scheme, '実践的', 'card');
    await takeCard(page, scheme, '内閣サイバーセキュリティセンター（NISC）', 'card-past');
    await takeFigures(page, scheme);
    await takeCandidates(page, scheme);
    await look(page, scheme, 900, 640);
    await page.goto(`${ORIGIN}/cyber.html`);
    await marksOn(page);
    await takePanel(panel, scheme);
    await takePopup(popup, scheme);
    await options.bringToFront();
    await takeOptions(options, scheme);
  }
  await page.bringToFront();
  await takeForced(page);
}

const site: Site = await serveSite();
site.put(
  '/nco',
  '<!doctype html><meta charset="utf-8"><meta name="color-scheme" content="light dark"><p>NCOについて述べる。</p>',
);
const browser = await launchChromium(site.port);
try {
  await mkdir(images, { recursive: true });
  await takeAll(browser);
} finally {
  await browser.close();
  await site.close();
}
