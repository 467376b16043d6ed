import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cardContent, type CardContent } from '../../extension/card/content.ts';
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
