/**
 * Takes a picture of every surface of the extension in every way in which it is to be looked at: 320,
 * 800 and 1440 px wide, at 200 %, light, dark and in forced colours. All are in .cache/looks/, as
 * <surface>-<view>-<scheme>.png.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { launchPlainChromium, openPanel, theExtension, untilTrue } from '../tests/e2e/browser.ts';
import { cardOn, clickMark } from '../tests/e2e/card.ts';
import { linesNow } from '../tests/e2e/lines.ts';
import { marksNow, marksOn } from '../tests/e2e/marks.ts';
import { ORIGIN, serveSite } from '../tests/e2e/site.ts';
import {
  AS_PDF,
  launchWithPermission,
  marked,
  openInViewer,
} from '../tests/e2e/viewer-extension.ts';
import { printedPdf } from '../tests/fixtures/pdfs/printed.ts';

/** How surfaces are looked at. At 200 % a window has half as many CSS px (WCAG 2.2, 1.4.4). */
const VIEWS = [
  { name: '320', width: 320, height: 640, zoom: 1 },
  { name: '800', width: 800, height: 800, zoom: 1 },
  { name: '1440', width: 1440, height: 900, zoom: 1 },
  { name: '200-percent', width: 640, height: 450, zoom: 2 },
] as const;
type View = (typeof VIEWS)[number];

const SCHEMES = [
  { name: 'light', scheme: 'light', forced: 'none' },
  { name: 'dark', scheme: 'dark', forced: 'none' },
  { name: 'forced-light', scheme: 'light', forced: 'active' },
  { name: 'forced-dark', scheme: 'dark', forced: 'active' },
] as const;
type Scheme = (typeof SCHEMES)[number];

const looks = join(import.meta.dirname, '../.cache/looks');

/** The pages on which surfaces are. */
interface Surfaces {
  readonly browser: Browser;
  readonly page: Page;
  readonly panel: Page;
  readonly popup: Page;
  readonly options: Page;
  readonly viewer: Page;
}

async function lookAt(surface: Page, view: View, { scheme, forced }: Scheme): Promise<void> {
  const { width, height, zoom } = view;
  await surface.setViewport({ width, height, deviceScaleFactor: zoom });
  // It lasts as long as its session does.
  const session = await surface.createCDPSession();
  const features = [
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'forced-colors', value: forced },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ];
  await session.send('Emulation.setEmulatedMedia', { features });
}

async function takePage({ page }: Surfaces, { forced }: Scheme, keep: Keep): Promise<void> {
  await page.bringToFront();
  await page.goto(`${ORIGIN}/cyber.html`);
  if (forced === 'active') await untilLines(page);
  else await marksOn(page);
  await keep(page, 'page');
  await page.goto(`${ORIGIN}/figures.html`);
  if (forced === 'active') await untilLines(page, 'differs below');
  else
    await untilTrue('the numbers', async () => {
      const { 'shirube-differs': differing = [] } = await marksNow(page);
      return differing.length >= 2;
    });
  await keep(page, 'notice');
  if (forced === 'active') {
    const lines = await linesNow(page);
    const { left = 0, top = 0 } = lines.find(({ name }) => name === 'differs below') ?? {};
    await page.mouse.click(left + 9, top + 9);
    await cardOn(page);
  } else await clickMark(page, '105回');
  await keep(page, 'card');
}

async function untilLines(page: Page, name = 'current below'): Promise<void> {
  await untilTrue(`lines ${name}`, async () =>
    (await linesNow(page)).some((line) => line.name === name),
  );
}

async function takePanels({ panel, popup, options }: Surfaces, keep: Keep): Promise<void> {
  for (const [list, name] of [
    [panel, 'panel'],
    [popup, 'popup'],
  ] as const) {
    await list.reload();
    await list.waitForSelector('.figure-row');
    await keep(list, name);
  }
  await panel.$$eval('button.row', ([row]) => row instanceof HTMLElement && row.click());
  await panel.waitForSelector('.sheet');
  await keep(panel, 'entry');
  await options.reload();
  await options.waitForSelector('.commands dt');
  await keep(options, 'options');
}

async function takeViewer(
  { browser, viewer }: Surfaces,
  { width }: View,
  keep: Keep,
): Promise<void> {
  await viewer.bringToFront();
  await openInViewer(browser, viewer, '/report.pdf');
  await marked(viewer, ['NICTER']);
  await keep(viewer, 'viewer');
  if (width >= 640) {
    await viewer.click('.toolbar button');
    await viewer.waitForSelector('.outline-entry');
  }
  await clickMark(viewer, 'NICTER');
  await keep(viewer, 'viewer-card');
}

type Keep = (surface: Page, what: string) => Promise<unknown>;

async function takeAll(surfaces: Surfaces): Promise<void> {
  for (const view of VIEWS)
    for (const scheme of SCHEMES) {
      // Forced colours are a matter of colour alone: one width shows them.
      if (scheme.forced === 'active' && view.width !== 800) continue;
      const keep: Keep = (surface, what) =>
        surface.screenshot({ path: join(looks, `${what}-${view.name}-${scheme.name}.png`) });
      const { page, panel, popup, options, viewer } = surfaces;
      for (const surface of [page, panel, popup, options, viewer])
        await lookAt(surface, view, scheme);
      await takePage(surfaces, scheme, keep);
      await takePanels(surfaces, keep);
      await takeViewer(surfaces, view, keep);
    }
}

const site = await serveSite();
const plain = await launchPlainChromium();
site.put('/report.pdf', Buffer.from(await printedPdf(plain, 'report')), AS_PDF);
await plain.close();
const { browser, close } = await launchWithPermission(site);
try {
  await mkdir(looks, { recursive: true });
  const page = await browser.newPage();
  await page.goto(`${ORIGIN}/cyber.html`);
  const panel = await openPanel(browser, page);
  const { id } = await theExtension(browser);
  const [popup, options, viewer] = [
    await browser.newPage(),
    await browser.newPage(),
    await browser.newPage(),
  ];
  await page.bringToFront();
  await popup.goto(`chrome-extension://${id}/sidepanel.html?popup`);
  await options.goto(`chrome-extension://${id}/options.html`);
  await takeAll({ browser, page, panel, popup, options, viewer });
} finally {
  await close();
  await site.close();
}
