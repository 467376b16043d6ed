import { writeFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import type { browser as browserApi } from 'wxt/browser';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { violationsOn } from './accessibility.ts';
import { actUntil, openPanel, theExtension, until, untilTrue } from './browser.ts';
import { cardElements, clickMark } from './card.ts';
import { marksNow, marksOn, marksThat } from './marks.ts';
import { ORIGIN, type Site } from './site.ts';
import { onStage } from './stage.ts';

/** Inside the extension's pages. */
declare const chrome: typeof browserApi;

let site: Site;
let browser: Browser;
let page: Page;
let options: Page;
let folder: string;

onStage(async (stage) => {
  ({ site, browser, page } = stage);
  folder = await mkdtemp(join(tmpdir(), 'shirube-'));
  options = await browser.newPage();
  const { id } = await theExtension(browser);
  await options.goto(`chrome-extension://${id}/options.html`);
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  await options.bringToFront();
  await options.evaluate(() => chrome.storage.local.clear());
  await options.reload();
  await options.waitForSelector('#density-all');
});

async function visit(path: string): Promise<void> {
  await page.bringToFront();
  await page.goto(`${ORIGIN}/${path}`);
}

async function marksWhen(are: (texts: readonly string[]) => boolean): Promise<void> {
  await marksThat(page, 'other marks', are);
}

/** Clicks in the background: the page in front stays in front. */
async function pick(selector: string): Promise<void> {
  await untilTrue(selector, () =>
    options.evaluate((wanted) => {
      const control = document.querySelector<HTMLElement>(wanted);
      control?.click();
      return control !== null;
    }, selector),
  );
}

/** Asked by hand: what waits for a frame never ends in a page in the background. */
async function has(selector: string): Promise<boolean> {
  return options.evaluate((wanted) => document.querySelector(wanted) !== null, selector);
}

async function says(text: string): Promise<boolean> {
  return options.evaluate((wanted) => document.body.textContent?.includes(wanted) === true, text);
}

describe('the settings', () => {
  test('decide how many terms are marked, at once', async () => {
    await visit('cyber.html');
    const some = (await marksOn(page))['shirube-current'] ?? [];
    await pick('#density-all');
    await marksWhen((marks) => marks.length > some.length + 2);
    await pick('#density-none');
    await marksWhen((marks) => marks.length === 0);
    await pick('#density-section');
    await marksWhen((marks) => marks.length >= some.length);
  });

  test('decide the language of cards and settings', async () => {
    await pick('#language-en');
    await untilTrue('English', () =>
      options.evaluate(() => document.documentElement.lang === 'en'),
    );
    await visit('cyber.html');
    expect((await clickMark(page, '実践的')).text).toContain('A hands-on exercise');
  });

  test('turn a site off and on, and open pages follow', async () => {
    await visit('cyber.html');
    await marksOn(page);
    const panel = await openPanel(browser, page);
    await panel.reload();
    await panel.waitForSelector('#site-on:checked');
    expect(await panel.$eval('.site', (bar) => bar.textContent)).toContain('www.soumu.go.jp');
    await panel.evaluate(() => document.querySelector<HTMLElement>('#site-on:checked')?.click());
    await untilTrue('no trace', () =>
      page.evaluate(() => CSS.highlights.size + document.adoptedStyleSheets.length === 0),
    );
    await page.reload();
    await panel.waitForSelector('#site-on:not(:checked)');
    await panel.evaluate(() => document.querySelector<HTMLElement>('#site-on')?.click());
    await marksWhen((texts) => texts.includes('NOTICE'));
  });

  test('decide how marks look, at once', async () => {
    await visit('cyber.html');
    await marksWhen((texts) => texts.includes('NOTICE'));
    const sheets = (): Promise<string> =>
      page.evaluate(() =>
        document.adoptedStyleSheets
          .flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText))
          .join(''),
      );
    expect(await sheets()).not.toContain('#fdf0b8');
    await pick('#markStyle-tint');
    await untilTrue('marker colours', async () => (await sheets()).includes('253, 240, 184'));
    await pick('#markStyle-strong');
    await untilTrue('lines again', async () => !(await sheets()).includes('253, 240, 184'));
    expect(await options.$eval('.sample', (sample) => sample.textContent)).toContain('過去の用語');
  });

  test('can leave no way out of the extension', async () => {
    await pick('#links-text');
    await visit('cyber.html');
    const card = await clickMark(page, '実践的');
    expect(card.text).toContain('ICTサイバーセキュリティ総合対策2021');
    expect(await cardElements(page)).not.toContain('a href');
    const panel = await openPanel(browser, page);
    await panel.reload();
    await untilTrue('an entry', () =>
      panel.evaluate(() => {
        document.querySelector<HTMLElement>('button.row')?.click();
        return document.querySelector('.sheet .notes') !== null;
      }),
    );
    expect(await panel.$$eval('a[href^="https:"]', (links) => links.length)).toBe(0);
  });

  test('show what is changed elsewhere: options and panel follow each other', async () => {
    await visit('cyber.html');
    const panel = await openPanel(browser, page);
    await panel.reload();
    await panel.waitForSelector('#density');
    await panel.select('#density', 'all');
    await untilTrue('the choice in the settings', () => has('#density-all:checked'));
    await pick('#density-none');
    await untilTrue('the panel’s choice', () =>
      panel.$eval(
        '#density',
        (choice) => choice instanceof HTMLSelectElement && choice.value === 'none',
      ),
    );
    await pick('#language-en');
    await untilTrue('the panel in English', () =>
      panel.evaluate(() => document.documentElement.lang === 'en'),
    );
    await untilTrue('the settings in English', () =>
      options.evaluate(() => document.title === 'Settings of Shirube'),
    );
  });

  test('list the keys, as the browser has them', async () => {
    const rows = await options.$$eval('.commands dt', (all) => all.map((row) => row.textContent));
    expect(rows).toEqual([
      '用語の一覧を開く',
      '次の用語を説明する',
      '前の用語を説明する',
      'カードを閉じる',
    ]);
    const keys = await options.$$eval('.commands dd', (all) => all.map((key) => key.textContent));
    expect(keys).toEqual(['Alt+Shift+S', 'Alt+Shift+J', 'Alt+Shift+K', 'Escape']);
  });

  test('turn the panel into a popup, which reads the page in front', async () => {
    await pick('#toolbar-popup');
    const [worker] = await (await theExtension(browser)).workers();
    await untilTrue('the popup', async () => {
      const popup = await worker?.evaluate(() => chrome.action.getPopup({}));
      return popup?.endsWith('sidepanel.html?popup') === true;
    });
    const elsewhere = `https://127.0.0.1:${site.port}/cyber.html`;
    await page.bringToFront();
    await page.goto(elsewhere);
    const extension = await theExtension(browser);
    await extension.triggerAction(page);
    const opened = await until('the popup', async () => {
      const pages = await extension.pages();
      return pages.find((candidate) => candidate.url().endsWith('/sidepanel.html?popup'));
    });
    await untilTrue('rows', async () => (await opened.$$('button.row')).length > 5);
    expect(await violationsOn(opened, 'html')).toEqual([]);
    await opened.close();
    await pick('#toolbar-panel');
    await untilTrue('no popup', async () => {
      const popup = await worker?.evaluate(() => chrome.action.getPopup({}));
      return popup === '';
    });
  });

  test.each(['light', 'dark'])(
    'the popup fits on a telephone, and bars no one’s way (%s)',
    async (scheme) => {
      const popup = await browser.newPage();
      await popup.setViewport({ width: 360, height: 640, isMobile: true, hasTouch: true });
      await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await popup.goto(options.url().replace('options.html', 'sidepanel.html?popup'));
      await popup.type('input[type=search]', 'CYDER');
      await popup.waitForSelector('button.row');
      const fits = (): Promise<boolean> =>
        popup.evaluate(() =>
          [...document.querySelectorAll('body, body > :not([hidden])')].every((part) => {
            const { left, right, bottom } = part.getBoundingClientRect();
            return left >= 0 && right <= 360 && bottom <= 640;
          }),
        );
      await untilTrue('all of it on the screen', fits);
      expect(await violationsOn(popup, 'html')).toEqual([]);
      await popup.click('button.row');
      await popup.waitForSelector('.sheet .name');
      await untilTrue('all of it on the screen', fits);
      expect(await violationsOn(popup, 'html')).toEqual([]);
      await popup.close();
    },
  );

  test('mute a term, and the list of them brings it back', async () => {
    await visit('cyber.html');
    await marksWhen((texts) => texts.includes('NOTICE'));
    await options.evaluate(() => chrome.storage.local.set({ settings: { muted: ['notice'] } }));
    await marksWhen((marks) => marks.length > 0 && !marks.includes('NOTICE'));
    await untilTrue('印を付ける', () => says('印を付ける'));
    await pick('li button');
    await marksWhen((marks) => marks.includes('NOTICE'));
  });

  test.each(['light', 'dark'])('bar no one’s way (%s)', async (scheme) => {
    await options.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    expect(await violationsOn(options, 'html')).toEqual([]);
  });
});

describe('the reader’s own glossary', () => {
  const entry = (name: string): string => `id: own-term
kind: concept
name: ${name}
definition: { ja: 庁内で使う言葉。<b>太字</b>, en: A word used in the office. }
sources: [{ id: own-source, at: 表紙 }]
checked: 2026-11
`;

  async function choose(text: string): Promise<string> {
    const path = join(folder, 'own.yaml');
    await writeFile(path, text);
    const input = await options.$('input[type=file]');
    await options.$eval('.own [role=status]', (told) => told.replaceChildren());
    await (input as Awaited<ReturnType<typeof options.$<'input'>>>)?.uploadFile(path);
    return until('an answer', async () => {
      const told = await options.$eval('.own [role=status]', (status) => status.textContent ?? '');
      return told === '' ? undefined : told;
    });
  }

  test('is looked for in every page, and shown as text', async () => {
    site.put('/own', '<!doctype html><meta charset=utf-8><p>この庁内用語について述べる。</p>');
    await visit('own');
    expect(await choose(entry('庁内用語'))).toBe('1項目を読み込みました。');
    await page.bringToFront();
    await marksWhen((marks) => marks.includes('庁内用語'));
    expect((await clickMark(page, '庁内用語')).text).toContain('庁内で使う言葉。<b>太字</b>');
  });

  test('is kept when an import fails, and the mistake is told with line and column', async () => {
    await choose(entry('庁内用語'));
    const told = await choose(entry('別の用語').replace('concept', 'spell'));
    expect(told).toContain('読み込みませんでした');
    expect(told).toContain('own.yaml:2:7');
    expect(await choose('id: [')).toContain('own.yaml:1:');
    await untilTrue('（1項目、第1版）', () => says('（1項目、第1版）'));
  });

  test('is held against the built-in one: what it replaces and what it shares is told', async () => {
    const indented = (text: string): string => text.trimEnd().replaceAll('\n', '\n    ');
    const both = [entry('庁内用語').replace('own-term', 'nict'), entry('CRYPTREC')];
    const file = `entries:\n${both.map((text) => `  - ${indented(text)}\n`).join('')}sources: []\n`;
    expect(await choose(file)).toBe('2項目を読み込みました。');
    await untilTrue('what it replaces', () =>
      options.evaluate(() => document.body.textContent?.includes('置き換わります') === true),
    );
    const told = await options.$eval('.own', (section) => section.textContent ?? '');
    expect(told).toContain(
      '組み込みの項目1件は、この用語集のものに置き換わります：「情報通信研究機構」',
    );
    expect(told).toContain(
      'ほかの項目も指す名前が1件あります。ページでは候補として示します：「CRYPTREC」',
    );
  });

  test('can be taken back to the one before, and removed', async () => {
    await choose(entry('庁内用語'));
    await choose(entry('別の用語'));
    await untilTrue('第2版', () => says('第2版'));
    const names = (): Promise<string> =>
      options.evaluate(async () => JSON.stringify(await chrome.storage.local.get('ownTerms')));
    expect(await names()).toContain('別の用語');
    await pick('.actions button:nth-child(2)');
    await untilTrue('第3版', () => says('第3版'));
    expect(await names()).toContain('庁内用語');
    await pick('.actions button:nth-child(3)');
    await untilTrue('まだありません', () => says('まだありません'));
    expect(await names()).toBe('{}');
  });
});

describe('a page that is a replaced edition', () => {
  async function notices(): Promise<number> {
    return page.evaluate(() => document.querySelectorAll('html > div').length);
  }

  test('says so in one line, until the reader closes it for good', async () => {
    await visit('figures.html');
    await untilTrue('the line', async () => (await notices()) === 1);
    const session = await page.createCDPSession();
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const line = nodes.find(({ name }) => name?.value === 'この文書の版について');
    expect(line?.role?.value).toBe('complementary');
    const texts = nodes.map(({ name }) => String(name?.value ?? ''));
    expect(texts).toContain('テレワークセキュリティガイドライン 第4版（2018年4月）');
    expect(texts).toContain('第5版（2021年5月31日）');
    // The button is at the end of the line, at the lower right.
    const dismiss = async (): Promise<void> => {
      const box = await page.evaluate(() => {
        const host = document.querySelector('html > div')?.getBoundingClientRect();
        return host === undefined ? undefined : { right: host.right, bottom: host.bottom };
      });
      if (box !== undefined) await page.mouse.click(box.right - 29, box.bottom - 25);
    };
    await actUntil('no line', dismiss, async () => ((await notices()) === 0 ? true : undefined));
    await page.reload();
    await untilTrue(
      'the numbers',
      async () => (await marksNow(page))['shirube-differs']?.length === 2,
    );
    expect(await notices()).toBe(0);
  });

  test('and one that is not says nothing', async () => {
    await visit('cyber.html');
    await marksOn(page);
    expect(await notices()).toBe(0);
  });
});
