import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actUntil, FIREFOX, FIREFOX_PAGES, launchFirefox, untilTrue } from './browser.ts';
import { restOn } from './card.ts';
import { marksNow, marksOn, marksThat } from './marks.ts';
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
    await actUntil(
      'a card',
      () => restOn(page, '実践的'),
      async () => ((await cardHosts()) === 1 ? true : undefined),
    );
    await page.keyboard.press('Escape');
    await untilTrue('no card', async () => (await cardHosts()) === 0);
    expect((await marksNow(page))['shirube-open']).toEqual([]);
  });

  test('the sidebar’s page lists the terms of the page in front, and leads to them', async () => {
    const sidebar = await browser.newPage();
    // Going to a page of an extension never ends in Firefox; what comes of it can be seen.
    void sidebar.goto(`${FIREFOX_PAGES}/sidepanel.html`).catch(() => undefined);
    await untilTrue('the sidebar’s page', () =>
      sidebar.evaluate(() => document.querySelector('input[type=search]') !== null),
    );
    await page.bringToFront();
    await untilTrue('the row', () =>
      sidebar.evaluate(() => {
        const rows = [...document.querySelectorAll('button.row')];
        return rows.some((row) => row.textContent?.includes('実践的サイバー防御演習'));
      }),
    );
    await untilTrue('the entry', () =>
      sidebar.evaluate(() => {
        if (document.querySelector('.places .place') !== null) return true;
        for (const row of document.querySelectorAll<HTMLElement>('main:not([hidden]) button.row'))
          if (row.textContent?.includes('実践的サイバー防御演習')) row.click();
        return false;
      }),
    );
    const text = await sidebar.evaluate(() => document.querySelector('.sheet')?.textContent ?? '');
    expect(text).toContain('A hands-on exercise');
    await sidebar.close();
  });

  test('marks follow the page when it changes', async () => {
    await page.evaluate(() => document.querySelector('#later')?.classList.add('shown'));
    await marksThat(page, 'text that appeared', (texts) => texts.includes('CRYPTREC'));
  });
});
