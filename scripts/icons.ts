/** Draws extension/design/icon.svg as the PNG icons of the extension: extension/public/icon/<px>.png. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchPlainChromium } from '../tests/e2e/browser.ts';

const SIZES = [16, 32, 48, 96, 128];

const extension = join(import.meta.dirname, '../extension');
const svg = await readFile(join(extension, 'design/icon.svg'));
const browser = await launchPlainChromium();
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<style>* { margin: 0 }</style><img width="${size}" height="${size}" style="display: block" src="data:image/svg+xml;base64,${svg.toString('base64')}">`,
    );
    await page.screenshot({
      path: join(extension, `public/icon/${size}.png`),
      omitBackground: true,
    });
  }
} finally {
  await browser.close();
}
