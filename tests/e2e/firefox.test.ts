import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actUntil, FIREFOX, FIREFOX_PAGES, launchFirefox, until, untilTrue } from './browser.ts';
import { restOn } from './card.ts';
import {
  clickInFirefoxCard,
  firefoxCard,
  firefoxCardThat,
  inTab,
  inWindow,
  pressFirefoxKey,
  sidebarText,
  type FirefoxCard,
} from './firefox-window.ts';
import { coloursIn } from './lines.ts';
import { marksNow, marksOn, marksThat, pointAt } from './marks.ts';
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

  /** Lets the pointer rest on a mark, and gives the card that opens. */
  async function hover(text: string): Promise<FirefoxCard> {
    return actUntil(
      'a card',
      () => restOn(page, text),
      () => firefoxCard(browser),
    );
  }

  async function noCard(): Promise<void> {
    await untilTrue('no card', async () => (await firefoxCard(browser)) === undefined);
  }

  function html(body: string): string {
    return `<!doctype html><html lang="ja"><meta charset="utf-8"><title>頁</title><body>${body}</body></html>`;
  }

  test('a page is marked as in Chromium', async () => {
    const { 'shirube-current': current = [], 'shirube-past': past = [] } = await marksOn(page);
    expect(current).toEqual(expect.arrayContaining(['実践的', 'サイバー', 'Hack365', '研究機構']));
    expect(past.join(' ')).toContain('内閣サイバーセキュリティセンター');
  });

  test('a card opens under a resting pointer, says what the term is, and goes on Escape', async () => {
    const card = await hover('実践的');
    expect(card.label).toBe('実践的サイバー防御演習');
    expect(card.text).toContain('A hands-on exercise');
    expect(card.text).toContain('ICTサイバーセキュリティ総合対策2021');
    expect(card.focused).toBe(false);
    await page.keyboard.press('Escape');
    await noCard();
    expect((await marksNow(page))['shirube-open']).toEqual([]);
  });

  test('a card leads on to another entry, and back', async () => {
    await hover('実践的');
    await clickInFirefoxCard(browser, '.related li :is(button, a)');
    const other = await firefoxCardThat(
      browser,
      'another entry',
      ({ label }) => label !== '実践的サイバー防御演習',
    );
    expect(other.text.length).toBeGreaterThan(20);
    await clickInFirefoxCard(browser, '.back');
    await firefoxCardThat(browser, 'the first', ({ label }) => label === '実践的サイバー防御演習');
    await page.keyboard.press('Escape');
    await noCard();
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

  test('numbers that differ, references and the edition are told', async () => {
    await page.goto(`${ORIGIN}/figures.html`);
    await marksThat(page, 'the numbers', (texts) => texts.includes('105回'));
    const card = await hover('105回');
    expect(card.text).toContain('106回');
    await page.keyboard.press('Escape');
    await noCard();
    const reference = await hover('図１');
    expect(reference.text).toContain('演習の実施体制');
    await clickInFirefoxCard(browser, '.go');
    await untilTrue('the target', () =>
      page.evaluate(() => {
        const target = document.evaluate(
          '//p[starts-with(.,"図１　")]',
          document,
          null,
          9,
        ).singleNodeValue;
        const { top = -1 } = target instanceof Element ? target.getBoundingClientRect() : {};
        return top >= 0 && top < innerHeight;
      }),
    );
    const notice = await inTab(
      browser,
      `[...content.document.documentElement.children]
        .map((host) => host.openOrClosedShadowRoot)
        .map((root) => root && root.querySelector('.notice'))
        .filter((line) => line).map((line) => line.textContent).join()`,
    );
    expect(notice).toContain('第5版');
    await page.keyboard.press('Escape');
    await noCard();
  });

  test('keys lead through a page and its frames, each card with the focus in it', async () => {
    site.put('/inner', html('<p>参加者はSecHack365を終えた。</p>'));
    site.put(
      '/around',
      html(`<p>CRYPTRECについて述べる。</p><iframe src="/inner" style="width:420px;height:400px"></iframe>
        <p>最後に情報通信研究機構について述べる。</p>`),
    );
    await page.goto(`${ORIGIN}/around`);
    await marksThat(page, 'marks', (texts) => texts.length === 2);
    const frame = await until('the frame', async () =>
      page.frames().find((inner) => inner.url().endsWith('/inner')),
    );
    await marksThat(frame, 'marks of the frame', (texts) => texts.includes('SecHack365'));
    const goesTo = async (key: 'J' | 'K', at: string, label: string): Promise<void> => {
      await pressFirefoxKey(browser, key);
      await firefoxCardThat(
        browser,
        `${key} to lead to ${label}`,
        (card) => card.at === at && card.label === label && card.focused,
      );
    };
    await goesTo('J', 'around', 'CRYPTREC');
    await goesTo('J', 'around', '情報通信研究機構');
    await goesTo('J', 'inner', 'SecHack365');
    await goesTo('J', 'around', 'CRYPTREC');
    await goesTo('K', 'inner', 'SecHack365');
    await goesTo('K', 'around', '情報通信研究機構');
    await page.keyboard.press('Escape');
    await noCard();
  });

  test('the key of the list opens the real sidebar, with the terms of the page', async () => {
    await pressFirefoxKey(browser, 'S');
    await untilTrue('the terms in the sidebar', async () => {
      const text = await sidebarText(browser);
      return ['CRYPTREC', '情報通信研究機構', 'SecHack365'].every((name) => text.includes(name));
    });
    await inWindow(browser, 'SidebarController.hide()');
  });

  test('settings hold at once', async () => {
    const options = await browser.newPage();
    void options.goto(`${FIREFOX_PAGES}/options.html`).catch(() => undefined);
    const pick = (id: string): Promise<void> =>
      untilTrue(id, () =>
        options.evaluate((wanted) => {
          document.getElementById(wanted)?.click();
          return document.querySelector(`#${wanted}:checked`) !== null;
        }, id),
      );
    await pick('density-none');
    await marksThat(page, 'no marks', (texts) => texts.length === 0);
    await pick('density-section');
    await marksThat(page, 'marks again', (texts) => texts.length === 2);
    await options.close();
    await page.bringToFront();
  });

  test('marks are lines in the colour of text where colours are forced', async () => {
    site.put('/forced', html('<p style="font-size:40px">まず<b>SecHack365</b>のこと</p>'));
    // 2: always the reader's own colours, whatever the page says.
    const force = (use: number): Promise<unknown> =>
      inWindow(browser, `Services.prefs.setIntPref('browser.display.document_color_use', ${use})`);
    try {
      await force(2);
      await page.goto(`${ORIGIN}/forced`);
      await untilTrue('forced colours', () =>
        page.evaluate(() => matchMedia('(forced-colors: active)').matches),
      );
      await marksThat(page, 'marks', (texts) => texts.includes('SecHack365'));
      const { x, y } = await pointAt(page, 'SecHack365');
      await untilTrue('no ground under the words', async () => {
        const [most] = await coloursIn(page, { x: x - 40, y: y - 40, width: 80, height: 80 });
        return most === '255,255,255';
      });
    } finally {
      await force(0);
    }
  });
});
