import type { Page } from 'puppeteer';
import type { browser as browserApi } from 'wxt/browser';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { printedPdf, printHtml, PRINTED, type Printed } from '../fixtures/pdfs/printed.ts';
import { violationsOn } from './accessibility.ts';
import { launchPlainChromium, openPanel, pause, until, untilTrue } from './browser.ts';
import { cardOn, clickInCard, noCardOn } from './card.ts';
import { marksNow, pointAt } from './marks.ts';
import { ORIGIN, serveSite, type Site } from './site.ts';
import {
  AS_PDF,
  inWorker,
  launchWithPermission,
  markAll,
  marked,
  openInViewer,
  pageInFront,
  says,
  viewerAddress,
  type ViewerBrowser,
} from './viewer-extension.ts';
import { glyphsOf, occurrencesOf, plain, type Glyph } from './viewer-pdfs.ts';

/** Inside the extension's worker. */
declare const chrome: typeof browserApi;

let site: Site;
let opened: ViewerBrowser;
let page: Page;
const pdfs = new Map<Printed, Uint8Array>();

beforeAll(async () => {
  site = await serveSite();
  const plainBrowser = await launchPlainChromium();
  for (const name of PRINTED) {
    const pdf = await printedPdf(plainBrowser, name);
    pdfs.set(name, pdf);
    site.put(`/${name}.pdf`, Buffer.from(pdf), AS_PDF);
  }
  site.put('/references.pdf', Buffer.from(await printHtml(plainBrowser, REFERENCES)), AS_PDF);
  await plainBrowser.close();
  opened = await launchWithPermission(site);
  await markAll(opened.browser);
  page = await opened.browser.newPage();
  await page.setViewport({ width: 1100, height: 900 });
});

afterAll(async () => {
  await opened?.close();
  await site?.close();
});

/** Three pages: a reference on the first, what it means on the last. */
const REFERENCES = `<!doctype html><html lang="ja"><meta charset="utf-8"><title>参照（見本）</title>
<style>@page{size:A4;margin:25mm}body{margin:0;font:11pt/18pt 'Noto Sans CJK JP'}section{height:240mm;break-after:page}section:last-child{break-after:auto}</style>
<section><h1>第１章　総論</h1><p>総務省の取組の全体像は図３のとおりであり、国の行政機関等が参加している。</p></section>
<section><h1>第２章　各論</h1><p>個別の取組は、次のとおりである。</p></section>
<section><h1>第３章　図表</h1><p style="margin-top:60mm">図３　総務省の取組の全体像</p><p>出典：総務省の公表資料を基に作成した。</p></section>`;

/** Terms that the pages name, as their HTML has them (tests/fixtures/pdfs/pages). */
const GOLD: readonly (readonly [Printed, number, readonly string[]])[] = [
  [
    'report',
    1,
    [
      '総務省',
      'IoT・5Gセキュリティ総合対策2020',
      'NICT',
      'NICTER',
      'ナショナルサイバートレーニングセンター',
    ],
  ],
  ['report', 2, ['CYDER', 'IoT', 'NOTICE', 'CYNEX']],
  ['columns', 1, ['情報通信研究機構', 'ナショナルサイバートレーニングセンター', 'SecHack365']],
  ['slides', 1, ['NICT', '地方公共団体', 'CYDER', 'SecHack365']],
  ['budget', 1, ['Beyond5G']],
  ['vertical', 1, ['実践的サイバー防御演習', 'ナショナルサイバートレーニングセンター']],
];

interface DrawnMark {
  readonly text: string;
  /** Where the middle of each letter is, as shares of the page's width and height. */
  readonly letters: readonly { readonly x: number; readonly y: number }[];
}

/** What is marked on a page (1-based), letter by letter. */
async function marksOfPage(number: number): Promise<DrawnMark[]> {
  return page.evaluate((wanted) => {
    const home = document.querySelector(`.page[data-page-number="${wanted}"]`);
    const sheet = home?.querySelector('.canvasWrapper')?.getBoundingClientRect();
    if (home === null || sheet === undefined) return [];
    const marks: DrawnMark[] = [];
    for (const look of ['current', 'past', 'uncertain'])
      for (const { startContainer, startOffset, endOffset } of CSS.highlights.get(
        `shirube-${look}`,
      ) ?? []) {
        if (!home.contains(startContainer)) continue;
        const letters = [];
        for (let at = startOffset; at < endOffset; at += 1) {
          const range = document.createRange();
          range.setStart(startContainer, at);
          range.setEnd(startContainer, at + 1);
          const box = range.getBoundingClientRect();
          letters.push({
            x: (box.left + box.width / 2 - sheet.left) / sheet.width,
            y: (box.top + box.height / 2 - sheet.top) / sheet.height,
          });
        }
        const text = (startContainer.nodeValue ?? '').slice(startOffset, endOffset);
        marks.push({ text, letters });
      }
    return marks;
  }, number);
}

function isAt({ x, y }: { x: number; y: number }, glyph: Glyph): boolean {
  // A4: a share of the height is 1.41 times as long as one of the width.
  return Math.abs(x - glyph.x) < glyph.half * 1.3 && Math.abs(y - glyph.y) < glyph.half * 1.3;
}

describe('marks', () => {
  test.each(GOLD)(
    'in %s, page %d, stand on the terms and on nothing else',
    async (name, number, terms) => {
      await openInViewer(opened.browser, page, `/${name}.pdf#page=${number}`);
      await marked(page, terms);
      const glyphs = await glyphsOf(pdfs.get(name) ?? new Uint8Array(), number);
      const marks = await until('marks that stay', async () => {
        const found = await marksOfPage(number);
        return found.length > 0 ? found : undefined;
      });
      // Each marked letter stands where the file has that letter.
      const stray = marks.flatMap(({ text, letters }) =>
        letters.filter((letter, index) => {
          const char = plain(text.charAt(index));
          return (
            char.trim() !== '' &&
            !glyphs.some((glyph) => glyph.char === char && isAt(letter, glyph))
          );
        }),
      );
      expect(stray).toEqual([]);
      // And each of these terms is marked, letter by letter, wherever it stands.
      const letters = marks.flatMap((mark) => mark.letters);
      const bare = terms.filter(
        (term) =>
          !occurrencesOf(glyphs, term).some((occurrence) =>
            occurrence.every((glyph) => letters.some((letter) => isAt(letter, glyph))),
          ),
      );
      expect(bare).toEqual([]);
    },
  );

  test('go on where a page ends within a word', async () => {
    await openInViewer(opened.browser, page, '/report.pdf');
    await marked(page, ['実践的サイ']);
    await page.evaluate(() =>
      document.querySelector('.page[data-page-number="2"]')?.scrollIntoView(),
    );
    await marked(page, ['実践的サイ', 'バー防御演習']);
  });

  test.each([
    ['vertical', 'none'],
    ['report', 'underline'],
  ] as const)('in %s are drawn as suits its letters: %s', async (name, line) => {
    await openInViewer(opened.browser, page, `/${name}.pdf`);
    await untilTrue('the line', () =>
      page.evaluate((wanted) => {
        const [place] = CSS.highlights.get('shirube-current') ?? [];
        const letter = place?.startContainer.parentElement;
        if (letter === undefined || letter === null) return false;
        const { textDecorationLine } = getComputedStyle(letter, '::highlight(shirube-current)');
        return textDecorationLine === wanted;
      }, line),
    );
  });

  test('follow zoom and turning of the page', async () => {
    await openInViewer(opened.browser, page, '/report.pdf');
    await marked(page, ['NICTER']);
    await page.keyboard.press('r');
    const glyphs = await glyphsOf(pdfs.get('report') ?? new Uint8Array(), 1);
    await untilTrue('a turned page with marks', async () => {
      const marks = await marksOfPage(1);
      const letters = marks.flatMap((mark) => mark.letters);
      const [first] = occurrencesOf(glyphs, 'NICTER');
      // Turned clockwise, what was at the top stands at the right.
      const turned = (first ?? []).map((glyph) => ({ x: 1 - glyph.y, y: glyph.x }));
      return (
        turned.length > 0 &&
        turned.every(({ x, y }) =>
          letters.some((letter) => Math.abs(letter.x - x) < 0.02 && Math.abs(letter.y - y) < 0.02),
        )
      );
    });
  });
});

/** The page on which the term stands whose card is open. */
async function pageOfOpenTerm(): Promise<string | undefined> {
  return page.evaluate(() => {
    const [place] = CSS.highlights.get('shirube-open') ?? [];
    return place?.startContainer.parentElement?.closest<HTMLElement>('.page')?.dataset.pageNumber;
  });
}

test('a card goes on to the other places of its term, on pages that are not drawn yet', async () => {
  await openInViewer(opened.browser, page, '/references.pdf');
  await marked(page, ['総務省']);
  const { x, y } = await pointAt(page, '総務省');
  await page.mouse.move(x, y);
  expect((await cardOn(page)).text).toContain('総務省');
  // A card that was asked for with a click stays when the pointer goes elsewhere.
  await page.mouse.click(x, y);
  await until('the place on page 3', async () => {
    await clickInCard(page, '.step:last-of-type');
    await page.mouse.move(2, 500);
    await pause(300);
    return (await pageOfOpenTerm()) === '3' || undefined;
  });
  await page.keyboard.press('Escape');
  await noCardOn(page);
});

test('a reference leads to its target on another page, and back', async () => {
  await openInViewer(opened.browser, page, '/references.pdf');
  await until('the reference', async () => {
    const texts = (await marksNow(page))['shirube-reference'] ?? [];
    return texts.join('').includes('図３') || undefined;
  });
  const { x, y } = await pointAt(page, '図３');
  await page.mouse.click(x, y);
  await cardOn(page);
  await clickInCard(page, '.go');
  await untilTrue('page 3', async () => (await pageInFront(page)) === '3');
  await untilTrue('the way back', async () => (await cardOn(page)).text.includes('戻る'));
  await clickInCard(page, '.go');
  await untilTrue('page 1', async () => (await pageInFront(page)) === '1');
  await page.keyboard.press('Escape');
});

describe('find', () => {
  test('finds kanji where the file has radicals, across a line and a page, and says so', async () => {
    await openInViewer(opened.browser, page, '/report.pdf');
    await marked(page, ['NICTER']);
    await page.keyboard.down('Control');
    await page.keyboard.press('f');
    await page.keyboard.up('Control');
    await page.keyboard.type('国民生活');
    await says(page, '.find-count', /^1 \/ 1$/);
    await says(page, '.find-note', /国⺠/);
    await untilTrue('the highlight', async () => {
      const texts = (await marksNow(page))['shirube-found'] ?? [];
      return texts.join('').normalize('NFKC').replace('⺠', '民') === '国民生活';
    });
    await page.focus('.find-field');
    await page.evaluate(() => document.querySelector<HTMLInputElement>('.find-field')?.select());
    await page.keyboard.type('実践的サイバー防御演習');
    await says(page, '.find-count', /^1 \/ 1$/);
    await page.evaluate(() => document.querySelector<HTMLInputElement>('.find-field')?.select());
    await page.keyboard.type('ｎｉｃｔｅｒ');
    await says(page, '.find-count', /^1 \/ 1$/);
    await page.evaluate(() => document.querySelector<HTMLInputElement>('.find-field')?.select());
    await page.keyboard.type('ぬぬぬ');
    await says(page, '.find-count', /見つかりません/);
    await page.keyboard.press('Escape');
    await page.waitForSelector('.find-bar', { hidden: true });
  });
});

test('what is copied has kanji in place of radicals', async () => {
  await openInViewer(opened.browser, page, '/report.pdf');
  const copied = await page.evaluate(() => {
    const layer = document.querySelector('.textLayer');
    if (layer === null) return '';
    getSelection()?.selectAllChildren(layer);
    const data = new DataTransfer();
    const event = new ClipboardEvent('copy', {
      clipboardData: data,
      bubbles: true,
      cancelable: true,
    });
    layer.querySelector('span')?.dispatchEvent(event);
    return data.getData('text/plain');
  });
  const flat = copied.replaceAll(/\s/g, '');
  expect(flat).toContain('国民生活の基盤');
  expect(flat).toContain('長期的な視点');
  expect(flat).not.toMatch(/[\u2E80-\u2FDF]/);
});

describe('fragments', () => {
  test('lead to a page, to a search, and to a place by name', async () => {
    await openInViewer(opened.browser, page, '/report.pdf#page=3');
    await untilTrue('page 3', async () => (await pageInFront(page)) === '3');
    await openInViewer(opened.browser, page, '/report.pdf#search=国民生活');
    await says(page, '.find-count', /^1 \/ 1$/);
  });
});

test('the outline leads to its places; a file without one gets it from its headings', async () => {
  await openInViewer(opened.browser, page, '/report.pdf');
  await page.click('.toolbar button');
  const entries = await until('an outline', async () => {
    const titles = await page.$$eval('.outline-entry', (all) => all.map((one) => one.textContent));
    return titles.length >= 3 ? titles : undefined;
  });
  expect(entries.join()).toContain('具体的施策');
  await page.evaluate(() => {
    for (const entry of document.querySelectorAll<HTMLElement>('.outline-entry'))
      if (entry.textContent?.includes('今後の進め方') === true) entry.click();
  });
  await untilTrue('page 3', async () => (await pageInFront(page)) === '3');
});

test('the panel lists every place with its page, and leads to pages that are not shown', async () => {
  await openInViewer(opened.browser, page, '/report.pdf');
  await marked(page, ['NICTER']);
  const panel = await openPanel(opened.browser, page);
  await until('the row', async () => {
    const rows = await panel.$$eval('button.row', (all) => all.map((one) => one.textContent ?? ''));
    return rows.find((row) => row.includes('CYNEX'));
  });
  await panel.evaluate(() => {
    for (const row of document.querySelectorAll<HTMLElement>('button.row'))
      if (row.textContent?.includes('CYNEX') === true) row.click();
  });
  await until('its place', async () => {
    const places = await panel.$$eval('.place', (all) => all.map((one) => one.textContent ?? ''));
    return places.find((place) => place.startsWith('2ページ'));
  });
  await panel.click('.place');
  await untilTrue('page 2', async () => (await pageInFront(page)) === '2');
  await panel.close();
});

describe('where Chrome hands PDFs over', () => {
  // A tab that shows the browser's own viewer is left alone: Chromium may not answer to its next address.
  let tab: Page;

  beforeEach(async () => {
    tab = await opened.browser.newPage();
    await tab.setViewport({ width: 1100, height: 900 });
  });

  afterEach(async () => {
    await tab.close();
  });

  test('it does not until the reader wants it', async () => {
    await inWorker(opened.browser, () => chrome.storage.local.set({ opensPdfs: false }));
    await tab.goto(`${ORIGIN}/report.pdf?off`);
    await until(
      'the browser’s own viewer',
      async () =>
        tab.frames().some((frame) => /^chrome-extension:.*\/index\.html/.test(frame.url())) ||
        undefined,
    );
    expect(tab.frames().filter((frame) => frame.url().endsWith('/viewer.html'))).toEqual([]);
  });

  test('the address stays, terms are marked, and the way back is one click', async () => {
    await tab.goto(await viewerAddress(opened.browser));
    await tab.waitForSelector('.message input[type=checkbox]');
    await tab.click('.message input[type=checkbox]');
    await untilTrue('the choice', () =>
      inWorker(opened.browser, async () => {
        const { opensPdfs } = await chrome.storage.local.get('opensPdfs');
        return opensPdfs === true;
      }),
    );
    await tab.goto(`${ORIGIN}/report.pdf?on#page=2`);
    expect(tab.url()).toBe(`${ORIGIN}/report.pdf?on#page=2`);
    const frame = await until('the viewer', async () =>
      tab.frames().find((candidate) => candidate.url().endsWith('/viewer.html')),
    );
    await marked(frame, ['CYNEX']);
    await untilTrue('page 2', async () => (await pageInFront(frame)) === '2');
    await frame.evaluate(() => {
      for (const item of document.querySelectorAll<HTMLElement>('.menu-item'))
        if (item.textContent?.includes('ブラウザーの表示に戻す') === true) item.click();
    });
    await until(
      'the browser’s own viewer',
      async () =>
        tab
          .frames()
          .some((candidate) => /^chrome-extension:.*\/index\.html/.test(candidate.url())) ||
        undefined,
    );
  });
});

test.each(['light', 'dark'])('nothing bars the way (%s)', async (scheme) => {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await openInViewer(opened.browser, page, '/report.pdf#search=NICT');
  await says(page, '.find-count', /\d/);
  await page.click('.toolbar button');
  await page.waitForSelector('.outline-entry');
  expect(await violationsOn(page, '.toolbar')).toEqual([]);
  expect(await violationsOn(page, '.find-bar')).toEqual([]);
  expect(await violationsOn(page, '.side')).toEqual([]);
});
