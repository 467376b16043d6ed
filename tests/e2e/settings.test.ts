import { writeFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import type { browser as browserApi } from 'wxt/browser';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { violationsOn } from './accessibility.ts';
import { launchChromium, openPanel, theExtension, until } from './browser.ts';
import { cardOn } from './card.ts';
import { marksNow, marksOn, pointAt } from './marks.ts';
import { ORIGIN, serveSite, type Site } from './site.ts';

/** Inside the extension's pages. */
declare const chrome: typeof browserApi;

let site: Site;
let browser: Browser;
let page: Page;
let options: Page;
let folder: string;

beforeAll(async () => {
  site = await serveSite();
  browser = await launchChromium(site.port);
  folder = await mkdtemp(join(tmpdir(), 'shirube-'));
  page = await browser.newPage();
  await page.setViewport({ width: 1000, height: 800 });
  options = await browser.newPage();
  const { id } = await theExtension(browser);
  await options.goto(`chrome-extension://${id}/options.html`);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  await options.bringToFront();
  await options.evaluate(() => chrome.storage.local.clear());
  await options.reload();
  await options.waitForSelector('#density-all');
});

async function allMarks(): Promise<string[]> {
  return Object.values(await marksNow(page)).flat();
}

async function visit(path: string): Promise<void> {
  await page.bringToFront();
  await page.goto(`${ORIGIN}/${path}`);
}

async function marksWhen(is: (marks: readonly string[]) => boolean): Promise<readonly string[]> {
  return until('other marks', async () => {
    const marks = await allMarks();
    return is(marks) ? marks : undefined;
  });
}

/** Clicks in the background: the page in front stays in front. */
async function pick(selector: string): Promise<void> {
  await options.evaluate((wanted) => {
    document.querySelector<HTMLElement>(wanted)?.click();
  }, selector);
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
    await options.waitForFunction(() => document.documentElement.lang === 'en');
    await visit('cyber.html');
    await marksOn(page);
    const { x, y } = await pointAt(page, '実践的');
    await page.mouse.click(x, y);
    expect((await cardOn(page)).text).toContain('A hands-on exercise');
  });

  test('turn a site off and on, and open pages follow', async () => {
    await visit('cyber.html');
    await marksOn(page);
    const panel = await openPanel(browser, page);
    await panel.reload();
    await panel.waitForSelector('#site-on:checked');
    expect(await panel.$eval('.site', (bar) => bar.textContent)).toContain('www.soumu.go.jp');
    await panel.evaluate(() => document.querySelector<HTMLElement>('#site-on')?.click());
    await until('no trace', async () =>
      (await page.evaluate(() => CSS.highlights.size + document.adoptedStyleSheets.length)) === 0
        ? true
        : undefined,
    );
    await page.reload();
    await panel.waitForSelector('#site-on:not(:checked)');
    await panel.evaluate(() => document.querySelector<HTMLElement>('#site-on')?.click());
    expect((await marksOn(page))['shirube-current']).toContain('NOTICE');
  });

  test('mute a term, and the list of them brings it back', async () => {
    await visit('cyber.html');
    await marksOn(page);
    expect(await allMarks()).toContain('NOTICE');
    await options.evaluate(() => chrome.storage.local.set({ settings: { muted: ['notice'] } }));
    await marksWhen((marks) => marks.length > 0 && !marks.includes('NOTICE'));
    await options.waitForFunction(() => document.body.textContent?.includes('印を付ける'));
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
    const { x, y } = await pointAt(page, '庁内用語');
    await page.mouse.click(x, y);
    expect((await cardOn(page)).text).toContain('庁内で使う言葉。<b>太字</b>');
  });

  test('is kept when an import fails, and the mistake is told with line and column', async () => {
    await choose(entry('庁内用語'));
    const told = await choose(entry('別の用語').replace('concept', 'spell'));
    expect(told).toContain('読み込みませんでした');
    expect(told).toContain('own.yaml:2:7');
    expect(await choose('id: [')).toContain('own.yaml:1:');
    expect(await options.$eval('.own', (section) => section.textContent)).toContain(
      '（1項目、第1版）',
    );
  });

  test('can be taken back to the one before, and removed', async () => {
    await choose(entry('庁内用語'));
    await choose(entry('別の用語'));
    await options.waitForFunction(() => document.body.textContent?.includes('第2版'));
    const names = (): Promise<string> =>
      options.evaluate(async () => JSON.stringify(await chrome.storage.local.get('ownTerms')));
    expect(await names()).toContain('別の用語');
    await pick('.actions button:nth-child(2)');
    await options.waitForFunction(() => document.body.textContent?.includes('第3版'));
    expect(await names()).toContain('庁内用語');
    await pick('.actions button:nth-child(3)');
    await options.waitForFunction(() => document.body.textContent?.includes('まだありません'));
    expect(await names()).toBe('{}');
  });
});

describe('a page that is a replaced edition', () => {
  async function notices(): Promise<number> {
    return page.evaluate(() => document.querySelectorAll('html > div').length);
  }

  test('says so in one line, until the reader closes it for good', async () => {
    await visit('figures.html');
    await until('the line', async () => ((await notices()) === 1 ? true : undefined));
    const session = await page.createCDPSession();
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const line = nodes.find(({ name }) => name?.value === 'この文書の版について');
    expect(line?.role?.value).toBe('complementary');
    const texts = nodes.map(({ name }) => String(name?.value ?? ''));
    expect(texts).toContain('テレワークセキュリティガイドライン 第4版（2018年4月）');
    expect(texts).toContain('第5版（2021年5月31日）');
    // The button is at the end of the line, at the lower right.
    const box = await page.evaluate(() => {
      const host = document.querySelector('html > div')?.getBoundingClientRect();
      return host === undefined ? undefined : { right: host.right, bottom: host.bottom };
    });
    await page.mouse.click((box?.right ?? 0) - 8 - 8 - 13, (box?.bottom ?? 0) - 8 - 4 - 13);
    await until('no line', async () => ((await notices()) === 0 ? true : undefined));
    await page.reload();
    await until('the numbers', async () =>
      (await marksNow(page))['shirube-differs']?.length === 2 ? true : undefined,
    );
    expect(await notices()).toBe(0);
  });

  test('and one that is not says nothing', async () => {
    await visit('cyber.html');
    await marksOn(page);
    expect(await notices()).toBe(0);
  });
});
