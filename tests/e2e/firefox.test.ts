import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FIREFOX, launchFirefox, until } from './browser.ts';
import { marksNow, marksOn, pointAt } from './marks.ts';
import { ORIGIN, serveSite, type Site } from './site.ts';

describe.skipIf(FIREFOX === undefined)('in Firefox', () => {
  let site: Site;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    site = await serveSite();
    browser = await launchFirefox(site.port);
    page = await browser.newPage();
    await page.goto(`${ORIGIN}/cyber.html`);
  });

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  /** The card's host: what is in it, no script of the page can see. */
  async function cardHosts(): Promise<number> {
    return page.evaluate(() => document.querySelectorAll('html > [popover]').length);
  }

  test('a page is marked as in Chromium', async () => {
    const { 'shirube-current': current = [], 'shirube-past': past = [] } = await marksOn(page);
    expect(current).toEqual(expect.arrayContaining(['実践的', 'サイバー', 'Hack365', '研究機構']));
    expect(past.join(' ')).toContain('内閣サイバーセキュリティセンター');
  });

  test('a card opens under a resting pointer, and goes on Escape', async () => {
    const { x, y } = await pointAt(page, '実践的');
    await page.mouse.move(x + 2, y + 60);
    await page.mouse.move(x, y);
    await until('a card', async () => ((await cardHosts()) === 1 ? true : undefined));
    await page.keyboard.press('Escape');
    await until('no card', async () => ((await cardHosts()) === 0 ? true : undefined));
    expect((await marksNow(page))['shirube-open']).toEqual([]);
  });

  test('marks follow the page when it changes', async () => {
    await page.evaluate(() => document.querySelector('#later')?.classList.add('shown'));
    await until('text that appeared', async () =>
      Object.values(await marksNow(page))
        .flat()
        .includes('CRYPTREC')
        ? true
        : undefined,
    );
  });
});
