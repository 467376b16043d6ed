/**
 * Takes the pictures of the extension: docs/images/<what>-<scheme>.png for the README, and for looking
 * at every surface at 320, 800 and 1440 px, at 200 % and in forced colours, all in .cache/looks/.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { launchChromium, openPanel, pause, theExtension, untilTrue } from '../tests/e2e/browser.ts';
import { cardOn, clickMark } from '../tests/e2e/card.ts';
import { marksNow, marksOn, pointAt } from '../tests/e2e/marks.ts';
import { ORIGIN, serveSite, type Site } from '../tests/e2e/site.ts';

const SCHEMES = ['light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];

const images = join(import.meta.dirname, '../docs/images');
const looks = join(import.meta.dirname, '../.cache/looks');

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

/** How surfaces are looked at: a window's width, the zoom, and whether colours are forced. */
const VIEWS = [
  { name: '320', width: 320, zoom: 1, forced: false },
  { name: '800', width: 800, zoom: 1, forced: false },
  { name: '1440', width: 1440, zoom: 1, forced: false },
  // At 200 % a window has half as many CSS px (WCAG 2.2, 1.4.4).
  { name: '200-percent', width: 640, zoom: 2, forced: false },
  { name: 'forced', width: 800, zoom: 1, forced: true },
] as const;

async function takeLooks(page: Page, panel: Page, options: Page): Promise<void> {
  for (const { name, width, zoom, forced } of VIEWS) {
    const view = async (surface: Page, height: number): Promise<void> => {
      await surface.setViewport({ width, height: height / zoom, deviceScaleFactor: zoom });
      // It lasts as long as its session does.
      const session = await surface.createCDPSession();
      const features = [{ name: 'forced-colors', value: forced ? 'active' : 'none' }];
      await session.send('Emulation.setEmulatedMedia', { features });
    };
    const keep = (surface: Page, what: string): Promise<unknown> =>
      surface.screenshot({ path: join(looks, `${what}-${name}.png`) });
    await page.bringToFront();
    await view(page, 900);
    await page.goto(`${ORIGIN}/figures.html`);
    if (!forced) {
      await untilDiffers(page);
      await clickMark(page, '105回');
    }
    await keep(page, 'page');
    await view(panel, 900);
    await panel.reload();
    await panel.waitForSelector('.figure-row');
    await keep(panel, 'panel');
    await panel.$$eval('button.row', ([row]) => row instanceof HTMLElement && row.click());
    await keep(panel, 'entry');
    await options.bringToFront();
    await view(options, 1300);
    await options.reload();
    await options.waitForSelector('.commands dt');
    await keep(options, 'options');
  }
}

async function takeAll(browser: Browser): Promise<void> {
  const page = await browser.newPage();
  await takePage(page, 'light');
  const panel = await openPanel(browser, page);
  const options = await browser.newPage();
  const { id } = await theExtension(browser);
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
    await options.bringToFront();
    await takeOptions(options, scheme);
  }
  await takeLooks(page, panel, options);
}

const site: Site = await serveSite();
site.put(
  '/nco',
  '<!doctype html><meta charset="utf-8"><meta name="color-scheme" content="light dark"><p>NCOについて述べる。</p>',
);
const browser = await launchChromium(site.port);
try {
  await mkdir(images, { recursive: true });
  await mkdir(looks, { recursive: true });
  await takeAll(browser);
} finally {
  await browser.close();
  await site.close();
}
