import { launchChromium } from '../tests/e2e/browser.ts';
import { cardOn } from '../tests/e2e/card.ts';
import { marksOn, pointAt } from '../tests/e2e/marks.ts';
import { ORIGIN, serveSite } from '../tests/e2e/site.ts';

/** Whether a browser window could be seen here. */
export function hasDisplay(): boolean {
  if (process.env['CI'] !== undefined) return false;
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/**
 * Shows the built extension on a page made like the ministry's, which this machine serves in the
 * place of www.soumu.go.jp: in a window until it is closed, or in a picture with a card open.
 */
export async function showAtWork(picture: string): Promise<'window' | 'picture'> {
  const site = await serveSite();
  const window = hasDisplay();
  const browser = await launchChromium(site.port, 'ja', { headless: !window });
  try {
    const page = await browser.newPage();
    if (!window) await page.setViewport({ width: 900, height: 640, deviceScaleFactor: 2 });
    await page.goto(`${ORIGIN}/cyber.html`);
    if (window) {
      await new Promise<void>((closed) => browser.once('disconnected', () => closed()));
      return 'window';
    }
    await marksOn(page);
    const { x, y } = await pointAt(page, '実践的');
    await page.mouse.move(x + 2, y - 80);
    await page.mouse.move(x, y);
    await cardOn(page);
    await page.screenshot({ path: picture });
    return 'picture';
  } finally {
    await browser.close();
    await site.close();
  }
}
