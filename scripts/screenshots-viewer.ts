/** Takes the pictures of the PDF viewer: docs/images/viewer<-what>-<scheme>.png. */
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { launchPlainChromium } from '../tests/e2e/browser.ts';
import { cardOn } from '../tests/e2e/card.ts';
import { pointAt } from '../tests/e2e/marks.ts';
import { serveSite } from '../tests/e2e/site.ts';
import {
  AS_PDF,
  launchWithPermission,
  marked,
  openInViewer,
  says,
} from '../tests/e2e/viewer-extension.ts';
import { printedPdf } from '../tests/fixtures/pdfs/printed.ts';

const images = join(import.meta.dirname, '../docs/images');

async function save(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(images, `${name}.png`) });
}

const site = await serveSite();
const plain = await launchPlainChromium();
site.put('/report.pdf', Buffer.from(await printedPdf(plain, 'report')), AS_PDF);
await plain.close();
const { browser, close } = await launchWithPermission(site);
try {
  const page = await browser.newPage();
  for (const scheme of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.setViewport({ width: 1000, height: 700 });
    await openInViewer(browser, page, '/report.pdf');
    await marked(page, ['NICTER']);
    await page.click('.toolbar button');
    await page.waitForSelector('.outline-entry');
    const { x, y } = await pointAt(page, 'NICTER', 'start');
    await page.mouse.move(x, y + 80);
    await page.mouse.move(x, y);
    await cardOn(page);
    await save(page, `viewer-${scheme}`);
  }
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  await page.setViewport({ width: 320, height: 560 });
  await openInViewer(browser, page, '/report.pdf#search=国民生活');
  await says(page, '.find-count', /^1 \/ 1$/);
  await save(page, 'viewer-narrow');
} finally {
  await close();
  await site.close();
}
