import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import type { browser as browserApi } from 'wxt/browser';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { violationsOn } from './accessibility.ts';
import { actUntil, openPanel, until, untilTrue } from './browser.ts';
import { marksNow, marksOn, untilFlashed } from './marks.ts';
import { ORIGIN, type Site } from './site.ts';
import { onStage } from './stage.ts';

/** Inside the extension's pages. */
declare const chrome: typeof browserApi;

let site: Site;
let browser: Browser;
let page: Page;
let panel: Page;

onStage(
  async (stage) => {
    ({ site, browser, page } = stage);
    await page.goto(`${ORIGIN}/cyber.html`);
    panel = await openPanel(browser, page);
  },
  { height: 600 },
);

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

/** Presses a row, which may be drawn anew at any moment, until its entry is open. */
async function choose(name: string): Promise<void> {
  await untilTrue(`the entry ${name}`, () => panel.evaluate(openEntry, name));
}

/** Runs in the panel: whether the entry of the row with this name is open, after pressing the row. */
function openEntry(name: string): boolean {
  const isOpen = (): boolean => document.querySelector('main:not([hidden]) > .sheet') !== null;
  if (isOpen()) return true;
  for (const button of document.querySelectorAll<HTMLElement>('button.row'))
    if (button.querySelector('.row-name')?.textContent === name) button.click();
  return isOpen();
}

/** The rows of a page once all its terms are listed. */
async function settledRows(): Promise<ShownRow[]> {
  return until('a row for each term that the status counts', async () => {
    const drawn = await rows();
    const counted = `このページの用語 ${drawn.length}件`;
    return drawn.length > 5 && (await status()) === counted ? drawn : undefined;
  });
}

async function clickPlace(nth: number): Promise<void> {
  await panel.evaluate((index) => {
    document.querySelectorAll<HTMLElement>('.places .place')[index]?.click();
  }, nth);
}

async function untilFirst(name: string): Promise<void> {
  await untilTrue(`${name} as the first row`, async () => (await rows())[0]?.name === name);
}

async function untilSays(text: string): Promise<void> {
  await untilTrue(text, async () =>
    (await panel.$eval('main', (main) => main.textContent ?? '')).includes(text),
  );
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
    const shown = await settledRows();
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
    await untilTrue(
      'headings',
      async () => (await panel.$$eval('h2.group', (all) => all.length)) > 2,
    );
    await rowNamed('SecHack365');
  });

  test('is searched by kana, acronym and typing error, beyond the page too', async () => {
    await openOn(`${ORIGIN}/cyber.html`);
    await rowNamed('実践的サイバー防御演習');
    await search('じっせんてきさいばーぼうぎょ');
    await untilFirst('実践的サイバー防御演習');
    await search('さいだー');
    await untilFirst('実践的サイバー防御演習');
    await search('CRYPTREC');
    await untilFirst('CRYPTREC');
    expect(await panel.$eval('h2.group', (heading) => heading.textContent)).toContain('用語集');
    expect(await status()).toMatch(/件見つかりました$/);
    await search('ぬぬぬぬぬぬぬ');
    await untilSays('見つかりませんでした');
  });

  test('is worked with keys alone', async () => {
    await openOn(`${ORIGIN}/cyber.html`);
    await settledRows();
    await panel.focus('input[type=search]');
    await panel.keyboard.press('ArrowDown');
    await panel.keyboard.press('ArrowDown');
    await panel.keyboard.press('ArrowUp');
    await panel.keyboard.press('End');
    const last = await panel.evaluate(() => document.activeElement?.getAttribute('data-ids') ?? '');
    await panel.keyboard.press('Enter');
    await panel.waitForSelector('.sheet .entry');
    await panel.keyboard.press('Escape');
    await untilTrue('the focus on the row', () =>
      panel.evaluate(
        (ids) => document.activeElement?.getAttribute('data-ids') === ids && ids !== '',
        last,
      ),
    );
  });

  test('follows the page: a change of it, and another one', async () => {
    await openOn(`${ORIGIN}/cyber.html`);
    await rowNamed('実践的サイバー防御演習');
    await page.evaluate(() => document.querySelector('#later')?.classList.add('shown'));
    await rowNamed('CRYPTREC');
    await page.goto(`${ORIGIN}/yosan-shift_jis.html`);
    await rowNamed('Society 5.0');
    await untilTrue(
      'the rows of the page before to go',
      async () => !(await rows()).some(({ name }) => name === 'CRYPTREC'),
    );
  });

  test('says when a page is not read, or holds no term', async () => {
    await openOn('about:blank');
    await untilSays('ツールバー');
    await page.goto(`${ORIGIN}/english.html`);
    await untilSays('見つかりませんでした');
  });
});

describe('the terms of a page', () => {
  test.each([
    ['markdown', 'md', /^# 総務省.*\n\n<https:\/\/www\.soumu\.go\.jp\/cyber\.html>/],
    ['csv', 'csv', /^\uFEFFsurface,count,id,/],
    ['json', 'json', /^\{\n {2}"title": /],
  ])('are written to a file (%s)', async (format, ending, beginning) => {
    const folder = await mkdtemp(join(tmpdir(), 'shirube-'));
    const session = await browser.target().createCDPSession();
    try {
      await session.send('Browser.setDownloadBehavior', {
        behavior: 'allow',
        downloadPath: folder,
      });
      await openOn(`${ORIGIN}/cyber.html`);
      await settledRows();
      await panel.$eval(`.export [data-format=${format}]`, (button) =>
        button instanceof HTMLElement ? button.click() : undefined,
      );
      const text = await until('the file', async () => {
        const name = (await readdir(folder)).find((file) => file.endsWith(`.${ending}`));
        return name === undefined ? undefined : readFile(join(folder, name), 'utf8');
      });
      expect(text).toMatch(beginning);
      expect(text).toContain('実践的サイバー防御演習');
    } finally {
      await session.detach();
      await rm(folder, { recursive: true, force: true });
    }
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
    await untilTrue('the scroll', () => page.evaluate(() => window.scrollY > 0));
    await untilFlashed(page, ['サイバーセキュリティネクサス（CYNEX）'], () => clickPlace(0));
  });

  test('leads to each of its places', async () => {
    await openOn(`${ORIGIN}/cyber.html`);
    await choose('情報通信研究機構');
    // In ruby: the bases, without what is read over them.
    await untilFlashed(page, ['情報通信', '研究機構'], () => clickPlace(1));
  });

  test('leads on to others that it names', async () => {
    await openOn(`${ORIGIN}/cyber.html`);
    await choose('実践的サイバー防御演習');
    await panel.waitForSelector('.sheet .owner a');
    await panel.$eval('.sheet .owner a', (link) => link.click());
    await panel.waitForFunction(
      () => document.querySelector('.sheet .name')?.textContent === '情報通信研究機構',
    );
  });
});

describe('a change of language or of the reader’s own glossary', () => {
  const set = (items: Readonly<Record<string, unknown>>): Promise<void> =>
    panel.evaluate((stored) => chrome.storage.local.set(stored), items);
  const isIn = (language: string): Promise<void> =>
    untilTrue(language, () =>
      panel.evaluate((lang) => document.documentElement.lang === lang, language),
    );
  const scroll = (top: number): Promise<void> =>
    panel.evaluate((to) => {
      const main = document.querySelector('main:not([hidden])');
      main?.scrollTo({ top: to, behavior: 'instant' });
    }, top);
  const isScrolled = (top: number): Promise<void> =>
    untilTrue(`scrolled by ${top}`, () =>
      panel.evaluate(
        (to) => Math.abs((document.querySelector('main:not([hidden])')?.scrollTop ?? -9) - to) < 2,
        top,
      ),
    );
  /** Whoever sees it gone was reloaded. */
  const leaveTrace = (): Promise<void> =>
    panel.evaluate(() => document.documentElement.classList.add('same'));
  const hasTrace = (): Promise<boolean> =>
    panel.evaluate(() => document.documentElement.classList.contains('same'));

  beforeAll(async () => panel.setViewport({ width: 360, height: 420 }));
  afterEach(async () => {
    await panel.evaluate(() => chrome.storage.local.clear());
    await isIn('ja');
  });

  test('keeps the list: its order, and how far down the reader is', async () => {
    await openOn(`${ORIGIN}/cyber.html`);
    await settledRows();
    await leaveTrace();
    await panel.click('input[value=kind]');
    await scroll(150);
    await set({ settings: { language: 'en' } });
    await isIn('en');
    await untilTrue('English', async () => /terms? on this page/i.test(await status()));
    await isScrolled(150);
    expect(await panel.$eval('input[value=kind]', (radio) => radio.matches(':checked'))).toBe(true);
    // The page is read anew, with other names.
    const own = { format: 1, name: 'own.yaml', version: 1 };
    await set({ ownGlossary: { ...own, bundle: { version: 1, entries: [], sources: [] } } });
    await isScrolled(150);
    await rowNamed('SecHack365');
    await isScrolled(150);
    expect(await hasTrace()).toBe(true);
  });

  test('keeps what is typed, with the focus and the results', async () => {
    await openOn(`${ORIGIN}/cyber.html`);
    await settledRows();
    await panel.focus('input[type=search]');
    await panel.keyboard.type('CRYPTREC');
    await untilFirst('CRYPTREC');
    await set({ settings: { language: 'en' } });
    await isIn('en');
    await untilFirst('CRYPTREC');
    await untilTrue('the text and the focus', () =>
      panel.evaluate(() => {
        const { activeElement: field } = document;
        return field instanceof HTMLInputElement && field.value === 'CRYPTREC';
      }),
    );
  });

  test('keeps the entry, in the other language', async () => {
    await openOn(`${ORIGIN}/cyber.html`);
    await choose('実践的サイバー防御演習');
    await panel.waitForSelector('.places .place');
    await leaveTrace();
    await scroll(60);
    await set({ settings: { language: 'en' } });
    await untilSheet('A hands-on exercise');
    await isScrolled(60);
    await panel.waitForSelector('.places .place');
    const own = { format: 1, name: 'own.yaml', version: 1 };
    await set({ ownGlossary: { ...own, bundle: { version: 1, entries: [], sources: [] } } });
    await untilTrue('its places again', () =>
      panel.evaluate(() => document.querySelectorAll('.places .place').length > 0),
    );
    await untilSheet('A hands-on exercise');
    await isScrolled(60);
    expect(await hasTrace()).toBe(true);
  });

  async function untilSheet(text: string): Promise<void> {
    await untilTrue(text, () =>
      panel.evaluate(
        (wanted) => document.querySelector('.sheet')?.textContent?.includes(wanted) === true,
        text,
      ),
    );
  }
});

test('a page elsewhere is read when the toolbar button is pressed on it', async () => {
  const elsewhere = `https://127.0.0.1:${site.port}/cyber.html`;
  await openOn(elsewhere);
  const before = await marksNow(page);
  await actUntil(
    'a row',
    () => openPanel(browser, page),
    async () => (await rows()).find(({ name }) => name === '実践的サイバー防御演習'),
  );
  expect(before).toEqual({});
  expect((await marksOn(page))['shirube-current']).toContain('NOTICE');
});

test('a selection is looked up', async () => {
  await openOn(`${ORIGIN}/cyber.html`);
  await rowNamed('実践的サイバー防御演習');
  // What the context menu does; headless browsers show none.
  await panel.evaluate(() =>
    chrome.storage.session.set({ lookUp: { text: ' CRYPTREC ', at: Date.now() } }),
  );
  await untilFirst('CRYPTREC');
  await untilTrue('the request to be done with', () =>
    panel.evaluate(async () => {
      const kept = await chrome.storage.session.get('lookUp');
      return Object.keys(kept).length === 0;
    }),
  );
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
