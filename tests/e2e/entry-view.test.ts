import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cardContent, type CardContent } from '../../extension/card/content.ts';
import type { ExaminedFigure } from '../../extension/messages/examination.ts';
import { SMALL_GLOSSARY } from '../extension/small-glossary.ts';
import { violationsOn } from './accessibility.ts';
import { launchPlainChromium } from './browser.ts';
import { bundleForPage } from './bundle.ts';
import type * as inPage from './in-page/show-entry.ts';

/** Inside the page. */
declare const shirube: typeof inPage;

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchPlainChromium();
  page = await browser.newPage();
  await page.setContent('<!doctype html><html lang="ja"><title>標</title><body></body></html>');
  await page.evaluate(await bundleForPage(join(import.meta.dirname, 'in-page/show-entry.ts')));
});

afterAll(async () => {
  await browser?.close();
});

function contentOf(id: string): CardContent {
  const content = cardContent(SMALL_GLOSSARY, id, '2026-11-22', 'ja');
  if (content === undefined) throw new Error(`no entry ${id}`);
  return content;
}

async function show(content: CardContent): Promise<void> {
  await page.evaluate((shown) => shirube.showEntry(shown, 'ja'), content);
}

test.each([
  ['cyder', 'light'],
  ['cyder', 'dark'],
  ['nisc', 'light'],
  ['nisc', 'dark'],
])('an entry bars no one’s way (%s, %s)', async (id, scheme) => {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await show(contentOf(id));
  expect(await violationsOn(page, 'article')).toEqual([]);
});

test('what an entry says is never read as markup, and only https is linked', async () => {
  const markup = '<img src=x onerror="document.title=1"><b>太字</b>';
  const content = contentOf('cyder');
  await show({
    ...content,
    name: markup,
    definition: markup,
    owner: { id: 'nict', name: markup },
    figures: content.figures.map(({ metric, ...figure }) =>
      Object.assign(figure, { metric: metric + markup }),
    ),
    notes: ['javascript:alert(1)', 'http://www.soumu.go.jp/', 'https://www.soumu.go.jp/'].map(
      (url) => ({ title: url, issuer: markup, at: markup, url }),
    ),
  });
  const shown = await page.evaluate(() => ({
    title: document.title,
    images: document.images.length,
    name: document.querySelector('h2')?.textContent,
    links: Array.from(document.links, ({ href, rel }) => `${href} ${rel}`),
  }));
  expect(shown).toEqual({
    title: '標',
    images: 0,
    name: markup,
    links: ['https://www.soumu.go.jp/ noopener noreferrer'],
  });
});

const EDITIONS = [
  { label: '第4版', date: '2018-04', status: 'superseded', note: 1 },
  { label: '第5版', date: '2021-05-31', status: 'current', decidedBy: '総務省', note: 1 },
] as const;

function differing(text: string): ExaminedFigure {
  const source = { title: text, issuer: text, at: text, url: 'javascript:alert(1)' };
  const sourced = { verdict: 'differs', text, source } as const;
  return { start: 0, end: 4, text, entryId: 'cyder', metric: text, fiscalYear: 2020, sourced };
}

/** A number of which a later one is known. */
function revised(text: string): ExaminedFigure {
  const source = { title: text, issuer: text, at: text, url: 'javascript:alert(1)' };
  const sourced = { verdict: 'revised', later: 'initial', text, source } as const;
  return { start: 5, end: 9, text, entryId: 'cyder', stage: 'request', fiscalYear: 2020, sourced };
}

test.each(['light', 'dark'])(
  'a card with all that it can hold bars no one’s way (%s)',
  async (scheme) => {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    const content = { ...contentOf('cyder'), editions: EDITIONS };
    await page.evaluate((shown, figures) => shirube.showCard(shown, figures, 'ja'), content, [
      differing('105回'),
      revised('15.0億円'),
      // At another place of the page: told once.
      revised('15.0億円'),
    ]);
    expect(await violationsOn(page, 'article')).toEqual([]);
    expect(await page.$$eval('.revisions dl', (all) => all.length)).toBe(1);
    const seen = await page.evaluate(() => ({
      bars: document.querySelectorAll('.chart rect').length,
      hidden: document.querySelector('.budget-chart')?.getAttribute('aria-hidden'),
      rows: document.querySelectorAll('table.unseen tr').length,
      editions: Array.from(document.querySelectorAll('.editions li'), ({ className }) => className),
    }));
    // The request of 2020 and the initial budget of 2019, and both again for screen readers.
    expect(seen).toEqual({ bars: 2, hidden: 'true', rows: 2, editions: ['superseded', 'current'] });
    await page.evaluate(() => shirube.showReference('図１', ['図１　体制', '本文'], 'ja'));
    expect(await violationsOn(page, 'article')).toEqual([]);
  },
);

test('what a page says is never read as markup either', async () => {
  const markup = '<img src=x onerror="document.title=1">';
  await page.evaluate(
    (shown, figures) => shirube.showCard(shown, figures, 'ja'),
    { ...contentOf('cyder'), editions: [{ ...EDITIONS[0], label: markup, url: 'javascript:1' }] },
    [differing(markup), revised(markup)],
  );
  const shown = await page.evaluate(() => ({
    title: document.title,
    images: document.images.length,
    text: document.body.textContent?.includes('<img src=x') ?? false,
    scripts: Array.from(document.links, ({ protocol }) => protocol).filter(
      (own) => own === 'javascript:',
    ),
  }));
  expect(shown).toEqual({ title: '標', images: 0, text: true, scripts: [] });
  await page.evaluate((text) => shirube.showReference(text, [text], 'ja'), markup);
  expect(await page.evaluate(() => document.images.length)).toBe(0);
});
