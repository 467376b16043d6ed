import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchChromium, openPanel, until } from './browser.ts';
import { cardNow, cardOn, clickInCard, noCardOn, type OpenCard } from './card.ts';
import { marksNow, pointAt } from './marks.ts';
import { ORIGIN, serveSite, type Site } from './site.ts';

let site: Site;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  site = await serveSite();
  browser = await launchChromium(site.port);
  page = await browser.newPage();
  await page.setViewport({ width: 1000, height: 800 });
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

beforeEach(async () => {
  await page.bringToFront();
  await page.goto(`${ORIGIN}/figures.html`);
});

async function marked(look: string): Promise<readonly string[]> {
  return until(`marks that look ${look}`, async () => {
    const texts = (await marksNow(page))[`shirube-${look}`] ?? [];
    return texts.length > 0 ? texts : undefined;
  });
}

async function clickOn(text: string): Promise<OpenCard> {
  const { x, y } = await pointAt(page, text);
  await page.mouse.click(x, y);
  return cardOn(page);
}

async function cardWith(text: string): Promise<OpenCard> {
  return until(`a card with ${text}`, async () => {
    const card = await cardNow(page);
    return card?.text.includes(text) === true ? card : undefined;
  });
}

describe('numbers that differ from their sources', () => {
  test('are marked in their own way, and no others', async () => {
    expect(await marked('differs')).toEqual(['105回', '13.9億円']);
  });

  test('say in their card what both say, and who says so', async () => {
    await marked('differs');
    const card = await clickOn('105回');
    expect(card.label).toBe('実践的サイバー防御演習');
    expect(card.text).toContain('このページの数値は、出典と異なります');
    expect(card.text).toContain('令和2年度（2020）　開催回数');
    expect(card.text).toContain('このページ105回');
    expect(card.text).toContain('出典106回');
    expect(card.text).toContain('ICTサイバーセキュリティ総合対策2021');
    await page.keyboard.press('Escape');
    const other = await clickOn('13.9億円');
    expect(other.text).toContain('出典14.9億円');
  });

  test('are told in the card of the term too, and lead to their place', async () => {
    await marked('differs');
    const card = await clickOn('実践的サイバー防御演習（CYDER）');
    expect(card.text).toContain('出典106回');
    await clickInCard(page, '.differences .go');
    await until('the flash', async () =>
      (await marksNow(page))['shirube-flash']?.join('') === '105回' ? true : undefined,
    );
  });

  test('stand first among the numbers in the panel, and lead to their place', async () => {
    await marked('differs');
    const panel = await openPanel(browser, page);
    await panel.waitForSelector('.figure-row');
    const rows = await panel.$$eval('.figure-row', (all) =>
      all.map((row) => row.textContent ?? ''),
    );
    expect(rows[0]).toContain('出典では106回');
    expect(rows[1]).toContain('出典では14.9億円');
    expect(rows.slice(2).join()).toContain('出典と一致');
    expect(await panel.$eval('.page-figures summary', (line) => line.textContent)).toContain(
      '出典と異なるもの 2',
    );
    await panel.evaluate(() => document.querySelectorAll<HTMLElement>('.figure-row')[1]?.click());
    await until('the flash', async () =>
      (await marksNow(page))['shirube-flash']?.join('') === '13.9億円' ? true : undefined,
    );
  });

  test('lose their mark when the page is put right', async () => {
    await marked('differs');
    await page.evaluate(() => {
      const text = document.querySelector('#counts')?.firstChild;
      if (text) text.nodeValue = text.nodeValue?.replace('105回', '106回') ?? '';
    });
    await until('one mark less', async () =>
      (await marked('differs')).join() === '13.9億円' ? true : undefined,
    );
  });
});

describe('the card', () => {
  test('leads to the next place of its term and back', async () => {
    await marked('differs');
    const first = await clickOn('実践的サイバー防御演習（CYDER）');
    expect(first.text).toMatch(/この文書に4か所（いま1番目）/);
    await clickInCard(page, '.step', 1);
    await cardWith('いま2番目');
    await clickInCard(page, '.step', 0);
    await clickInCard(page, '.step', 0);
    await cardWith('いま4番目');
    expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(600);
  });

  test('opens related terms in itself, with a way back', async () => {
    await marked('differs');
    await clickOn('実践的サイバー防御演習（CYDER）');
    await clickInCard(page, '.owner a');
    expect((await cardWith('研究開発')).label).toBe('情報通信研究機構');
    await clickInCard(page, '.tool.back');
    expect((await cardWith('開催回数')).label).toBe('実践的サイバー防御演習');
  });

  test('stays where it is while it is pinned', async () => {
    await marked('differs');
    const { box } = await clickOn('実践的サイバー防御演習（CYDER）');
    await clickInCard(page, '.tool.pin');
    await page.mouse.click(990, 790);
    await page.mouse.wheel({ deltaY: 1500 });
    await until('the scroll', async () =>
      (await page.evaluate(() => window.scrollY)) > 1000 ? true : undefined,
    );
    expect((await cardOn(page)).box).toEqual(box);
    await page.keyboard.press('Escape');
    await noCardOn(page);
  });

  test('copies the entry with its sources', async () => {
    await browser
      .defaultBrowserContext()
      .overridePermissions(ORIGIN, ['clipboard-read', 'clipboard-sanitized-write']);
    await marked('differs');
    await clickOn('実践的サイバー防御演習（CYDER）');
    await clickInCard(page, '.tool.copy');
    await cardWith('コピーしました');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^実践的サイバー防御演習（CYDER）：/);
    expect(copied).toMatch(/\n.+「ICTサイバーセキュリティ総合対策2021.*」（2021年7月）、.+/);
  });

  test('draws a budget and leaves its table to screen readers', async () => {
    await marked('differs');
    const card = await clickOn('ナショナルサイバートレーニングセンターの構築');
    expect(card.text).toContain('予算額（億円）');
    expect(card.text).toContain('令和元年度（2019） 概算要求');
  });
});

describe('references within the page', () => {
  test('show the first lines of their target, and lead there and back', async () => {
    await marked('reference');
    const card = await clickOn('図１');
    expect(card.text).toContain('演習の実施体制');
    await clickInCard(page, '.go');
    await cardWith('もとの場所へ戻る');
    expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(500);
    await clickInCard(page, '.go');
    await cardWith('そこへ移る');
    expect(await page.evaluate(() => window.scrollY)).toBeLessThan(500);
  });
});
