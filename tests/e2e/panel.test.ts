import type { Browser, Page } from 'puppeteer';
import type { browser as browserApi } from 'wxt/browser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsOn } from './accessibility.ts';
import { launchChromium, openPanel, until } from './browser.ts';
import { marksNow, marksOn } from './marks.ts';
import { ORIGIN, serveSite, type Site } from './site.ts';

/** Inside the extension's pages. */
declare const chrome: typeof browserApi;

let site: Site;
let browser: Browser;
let page: Page;
let panel: Page;

beforeAll(async () => {
  site = await serveSite();
  browser = await launchChromium(site.port);
  page = await browser.newPage();
  await page.setViewport({ width: 1000, height: 600 });
  await page.goto(`${ORIGIN}/cyber.html`);
  panel = await openPanel(browser, page);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** A page, and a panel that begins anew: once open, it stays open for its window. */
async function openOn(address: string): Promise<void> {
  await page.goto(address);
  await panel.reload();
}

interface ShownRow {
  readonly name: string;
  readonly facts: string;
}

async function rows(): Promise<ShownRow[]> {
  return panel.$$eval('button.row', (buttons) =>
    buttons
      .filter((button) => button.checkVisibility())
      .map((button) => ({
        name: button.querySelector('.row-name')?.textContent ?? '',
        facts: button.querySelector('.row-facts')?.textContent ?? '',
      })),
  );
}

async function rowNamed(name: string): Promise<ShownRow> {
  return until(`the row ${name}`, async () => (await rows()).find((row) => row.name === name));
}

async function choose(name: string): Promise<void> {
  await rowNamed(name);
  await panel.evaluate((wanted) => {
    for (const button of document.querySelectorAll<HTMLElement>('button.row'))
      if (button.querySelector('.row-name')?.textContent === wanted) button.click();
  }, name);
}

async function status(): Promise<string> {
  return panel.$eval('[role=status]', (element) => element.textContent ?? '');
}

async function search(text: string): Promise<void> {
  await panel.evaluate((query) => {
    const input = document.querySelector('input');
    if (input === null) return;
    input.value = query;
    input.dispatchEvent(new Event('input'));
  }, text);
}

describe('the list', () => {
  test('has the terms of the page in their order, counted, and says how many', async () => {
    await openOn(`${ORIGIN}/cyber.html`);
    const shown = await until('a row for each term that the status counts', async () => {
      const drawn = await rows();
      const counted = `このページの用語 ${drawn.length}件`;
      return drawn.length > 5 && (await status()) === counted ? drawn : undefined;
    });
    const names = shown.map(({ name }) => name);
    expect(names.indexOf('実践的サイバー防御演習')).toBeGreaterThan(0);
    expect(names.indexOf('情報通信研究機構')).toBeLessThan(names.indexOf('実践的サイバー防御演習'));
    expect(names).toContain('情報通信研究機構');
    expect(shown.find(({ name }) => name === '情報通信研究機構')?.facts).toMatch(/[2-9]か所/);
  });

  test('can be ordered by kind', async () => {
    await openOn(`${ORIGIN}/cyber.html`);
    await rowNamed('SecHack365');
    await panel.click('input[value=kind]');
    const headings = await panel.$$eval('h2.group', (all) => all.map((one) => one.textContent));
    expect(headings.length).toBeGreaterThan(2);
    const names = (await rows()).map(({ name }) => name);
    expect(names).toContain('SecHack365');
  });

  test('is searched by kana, acronym and typing error, beyond the page too', async () => {
    await openOn(`${ORIGIN}/cyber.html`);
    await rowNamed('実践的サイバー防御演習');
    await search('じっせんてきさいばーぼうぎょ');
    expect((await rows())[0]?.name).toBe('実践的サイバー防御演習');
    await search('さいだー');
    expect((await rows())[0]?.name).toBe('実践的サイバー防御演習');
    await search('CRYPTREC');
    expect((await rows())[0]?.name).toBe('CRYPTREC');
    expect(await panel.$eval('h2.group', (heading) => heading.textContent)).toContain('用語集');
    expect(await status()).toMatch(/件見つかりました$/);
    await search('ぬぬぬぬぬぬぬ');
    expect(await panel.$eval('main', (main) => main.textContent)).toContain('見つかりませんでした');
  });

  test('is worked with keys alone', async () => {
    await openOn(`${ORIGIN}/cyber.html`);
    await rowNamed('実践的サイバー防御演習');
    await panel.focus('input[type=search]');
    await panel.keyboard.press('ArrowDown');
    await panel.keyboard.press('ArrowDown');
    await panel.keyboard.press('ArrowUp');
    await panel.keyboard.press('End');
    const last = await panel.evaluate(() => document.activeElement?.getAttribute('data-ids') ?? '');
    await panel.keyboard.press('Enter');
    await panel.waitForSelector('.sheet .entry');
    await panel.keyboard.press('Escape');
    const focused = await panel.evaluate(() => document.activeElement?.getAttribute('data-ids'));
    expect(focused).toBe(last);
  });

  test('follows the page: a change of it, and another one', async () => {
    await openOn(`${ORIGIN}/cyber.html`);
    await rowNamed('実践的サイバー防御演習');
    await page.evaluate(() => document.querySelector('#later')?.classList.add('shown'));
    await rowNamed('CRYPTREC');
    await page.goto(`${ORIGIN}/yosan-shift_jis.html`);
    await rowNamed('Society 5.0');
    expect((await rows()).map(({ name }) => name)).not.toContain('CRYPTREC');
  });

  test('says when a page is not read, or holds no term', async () => {
    await openOn('about:blank');
    await until(
      'the hint',
      async () =>
        (await panel.$eval('main', (main) => main.textContent))?.includes('ツールバー') ||
        undefined,
    );
    await page.goto(`${ORIGIN}/english.html`);
    await until(
      'the word',
      async () =>
        (await panel.$eval('main', (main) => main.textContent))?.includes('見つかりませんでした') ||
        undefined,
    );
  });
});

describe('an entry', () => {
  test('is shown in full, and the page goes to it', async () => {
    await openOn(`${ORIGIN}/cyber.html`);
    await choose('サイバーセキュリティ統合知的・人材育成基盤');
    await panel.waitForSelector('.places .place');
    const text = await panel.$eval('.sheet', (sheet) => sheet.textContent ?? '');
    expect(text).toContain('産学官に開いたNICTの共同基盤');
    expect(text).toContain('による共通基盤');
    const flashed = await until('the flash', async () => (await marksNow(page))['shirube-flash']);
    expect(flashed.join('')).toBe('サイバーセキュリティネクサス（CYNEX）');
    expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
  });

  test('leads to each of its places', async () => {
    await openOn(`${ORIGIN}/cyber.html`);
    await choose('情報通信研究機構');
    const places = await until('places', async () => {
      const found = await panel.$$('.places .place');
      return found.length > 1 ? found : undefined;
    });
    await places[1]?.click();
    const inRuby = await until('the second place', async () => {
      const texts = (await marksNow(page))['shirube-flash'] ?? [];
      return texts.length === 2 ? texts : undefined;
    });
    expect(inRuby).toEqual(['情報通信', '研究機構']);
  });

  test('leads on to others that it names', async () => {
    await openOn(`${ORIGIN}/cyber.html`);
    await choose('実践的サイバー防御演習');
    await panel.waitForSelector('.sheet .owner a');
    await panel.click('.sheet .owner a');
    await panel.waitForFunction(
      () => document.querySelector('.sheet .name')?.textContent === '情報通信研究機構',
    );
  });
});

test('a page elsewhere is read when the toolbar button is pressed on it', async () => {
  const elsewhere = `https://127.0.0.1:${site.port}/cyber.html`;
  await openOn(elsewhere);
  const before = await marksNow(page);
  await openPanel(browser, page);
  await rowNamed('実践的サイバー防御演習');
  expect([before, Object.keys(await marksOn(page)).length > 0]).toEqual([{}, true]);
});

test('a selection is looked up', async () => {
  await openOn(`${ORIGIN}/cyber.html`);
  await rowNamed('実践的サイバー防御演習');
  // What the context menu does; headless browsers show none.
  await panel.evaluate(() =>
    chrome.storage.session.set({ lookUp: { text: ' CRYPTREC ', at: Date.now() } }),
  );
  await until('the search', async () =>
    (await rows())[0]?.name === 'CRYPTREC' ? true : undefined,
  );
  const kept = await panel.evaluate(() => chrome.storage.session.get('lookUp'));
  expect(kept).toEqual({});
});

test.each(['light', 'dark'])('nothing bars the way (%s)', async (scheme) => {
  await openOn(`${ORIGIN}/cyber.html`);
  await panel.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await rowNamed('実践的サイバー防御演習');
  expect(await violationsOn(panel, 'html')).toEqual([]);
  await choose('実践的サイバー防御演習');
  await panel.waitForSelector('.places .place');
  expect(await violationsOn(panel, 'html')).toEqual([]);
});
