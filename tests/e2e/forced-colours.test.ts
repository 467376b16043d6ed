import type { Browser, CDPSession, Page } from 'puppeteer';
import type { browser as browserApi } from 'wxt/browser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { launchPlainChromium, pressCommand, theExtension, until, untilTrue } from './browser.ts';
import { cardOn } from './card.ts';
import { coloursIn, forceColours, linesNow, type DrawnLine } from './lines.ts';
import { marksNow, marksThat, pointAt } from './marks.ts';
import { ORIGIN, type Site } from './site.ts';
import { onStage } from './stage.ts';
import { AS_PDF, launchWithPermission, marked, openInViewer } from './viewer-extension.ts';
import { printedPdf } from '../fixtures/pdfs/printed.ts';

/** Inside the extension's worker. */
declare const chrome: typeof browserApi;

let site: Site;
let browser: Browser;
let page: Page;
let forced: CDPSession;

onStage((stage) => ({ site, browser } = stage));

beforeEach(async () => {
  page = await browser.newPage();
  await page.setViewport({ width: 1000, height: 800 });
  forced = await forceColours(page, 'active');
});

afterEach(async () => {
  if (page?.isClosed() === false) await page.close();
});

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function html(body: string): string {
  return `<!doctype html><html lang=ja><meta charset=utf-8><title>頁</title><style>body { font: 16px/1.8 "Noto Sans CJK JP" }</style>${body}`;
}

async function visit(body: string): Promise<void> {
  site.put('/forced', html(body));
  await page.goto(`${ORIGIN}/forced`);
}

/** The boxes of all text in an element, in the viewport. */
async function boxesIn(selector: string): Promise<Box[]> {
  return page.$eval(selector, (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return [...range.getClientRects()].map(({ left, top, right, bottom }) => ({
      left,
      top,
      right,
      bottom,
    }));
  });
}

function isAt(line: Box, box: Box): boolean {
  return (['left', 'top', 'right', 'bottom'] as const).every(
    (edge) => Math.abs(line[edge] - box[edge]) <= 1,
  );
}

/** Waits until there are lines at exactly the text of these elements, and at no other. */
async function linesAt(...selectors: readonly string[]): Promise<DrawnLine[]> {
  return until(`lines at ${selectors.join(', ') || 'nothing'}`, async () => {
    const boxes = (await Promise.all(selectors.map(boxesIn))).flat();
    const lines = await linesNow(page);
    const fit =
      lines.length === boxes.length && boxes.every((box) => lines.some((line) => isAt(line, box)));
    return fit ? lines : undefined;
  });
}

describe('where colours are forced', () => {
  test('every part of a mark has its line, and nothing looks selected', async () => {
    await page.goto(`${ORIGIN}/cyber.html`);
    await untilTrue('lines', async () => (await linesNow(page)).length > 30);
    expect(Object.keys(await marksNow(page))).toEqual(['shirube-open', 'shirube-flash']);
    const lines = await linesNow(page);
    const parts = await boxesIn('#broken');
    const inBroken = lines.filter(({ top, bottom }) =>
      parts.some((part) => Math.abs(part.top - top) <= 1 && Math.abs(part.bottom - bottom) <= 1),
    );
    expect(inBroken.filter(({ name }) => name === 'current below').length).toBeGreaterThanOrEqual(
      2,
    );
    expect(inBroken.some(({ name }) => name === 'past below')).toBe(true);
  });

  test('looks are told apart, and a number that differs has a double line', async () => {
    await page.goto(`${ORIGIN}/figures.html`);
    await untilTrue('all looks', async () => {
      const names = new Set((await linesNow(page)).map(({ name }) => name));
      return ['current', 'past', 'differs', 'reference'].every((look) =>
        names.has(`${look} below`),
      );
    });
  });

  test('lines stand at their text, which stays where it is, and go without a trace', async () => {
    await visit(`<h1>取組</h1><p>若手を育てる<b id=a>SecHack365</b>と<i id=b>CRYPTREC</i>の
      <span id=c style="display:inline-block;transform:scale(1.5)">NICTER</span>について述べる。</p>`);
    const lines = await linesAt('#a', '#b', '#c');
    expect(lines.map(({ name }) => name)).toEqual(Array(3).fill('current below'));
    const layout = (): Promise<unknown> =>
      page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.scrollHeight,
        ...[...document.querySelectorAll('body *')].map((element) =>
          JSON.stringify(element.getBoundingClientRect()),
        ),
      ]);
    const drawn = await layout();
    await forced.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'none' }],
    });
    await marksThat(page, 'marks as usual', (texts) => texts.includes('SecHack365'));
    await untilTrue('no host', () =>
      page.evaluate(() => document.documentElement.lastElementChild === document.body),
    );
    expect(await layout()).toEqual(drawn);
  });

  test('they follow what moves their text', async () => {
    await visit(`<div id=above></div><p style="width:600px"><b id=a>SecHack365</b>と<b id=b>CRYPTREC</b></p>
      <div style="height:3000px"></div>`);
    await linesAt('#a', '#b');
    await page.evaluate(() =>
      document.querySelector('#above')?.setAttribute('style', 'height:70px'),
    );
    await linesAt('#a', '#b');
    await page.evaluate(() => document.querySelector('p')?.setAttribute('style', 'width:100px'));
    await linesAt('#a', '#b');
    await page.evaluate(() => window.scrollTo(0, 40));
    await linesAt('#a', '#b');
    await page.setViewport({ width: 320, height: 600 });
    await linesAt('#a', '#b');
    await page.evaluate(() => document.querySelector('#b')?.remove());
    await linesAt('#a');
  });

  test('they are cut where a box that scrolls cuts their text', async () => {
    const filler = '<p style="height:400px"></p>';
    await visit(`<div id=box style="height:120px;overflow:auto"><p>まず<b id=a>SecHack365</b></p>${filler}
      <p><b id=b>CRYPTREC</b>について</p>${filler}</div>`);
    await linesAt('#a');
    await page.evaluate(() => document.querySelector('#b')?.scrollIntoView({ block: 'nearest' }));
    await linesAt('#b');
    await page.evaluate(() => document.querySelector('#box')?.scrollTo(0, 300));
    await linesAt();
    await page.evaluate(() => document.querySelector('#box')?.scrollTo(0, 0));
    await linesAt('#a');
  });

  test('none is drawn over what covers its text, or for text that is not seen', async () => {
    await visit(`<div id=head style="position:sticky;top:0;height:80px;background:white">見出し</div>
      <p><b id=a>SecHack365</b>について</p><p style="opacity:0"><b id=faint>CRYPTREC</b></p>
      <p style="position:relative"><b id=b>NICTER</b>と<a href="#x" style="position:absolute;inset:0"></a></p>
      <div style="height:3000px"></div>`);
    await linesAt('#a', '#b');
    await page.evaluate(() => window.scrollTo(0, 50));
    await untilTrue('the text under the head', () =>
      page.evaluate(() => {
        const { top = 99 } = document.querySelector('#a')?.getBoundingClientRect() ?? {};
        return top < 60;
      }),
    );
    await linesAt('#b');
    await page.evaluate(() => document.querySelector('#head')?.remove());
    await linesAt('#a', '#b');
  });

  test('text in a modal dialog has them, in the dialog', async () => {
    await visit(`<p><b id=a>SecHack365</b>について</p>
      <dialog style="margin:0;padding:8px"><p><b id=b>CRYPTREC</b></p></dialog>`);
    await linesAt('#a');
    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    await untilTrue('the line in the dialog', async () => {
      const [box] = await boxesIn('#b');
      return box !== undefined && (await linesNow(page)).some((line) => isAt(line, box));
    });
    await untilTrue('its host in the dialog', () =>
      page.evaluate(() => document.querySelector('dialog > [aria-hidden]') !== null),
    );
    await page.evaluate(() => document.querySelector('dialog')?.close());
    await linesAt('#a');
  });

  test('columns of letters have them at their side', async () => {
    await visit(
      '<p style="writing-mode:vertical-rl;height:300px"><b id=a>テレワークセキュリティガイドライン</b>について</p>',
    );
    const lines = await linesAt('#a');
    expect(new Set(lines.map(({ name }) => name))).toEqual(new Set(['current beside']));
  });

  test('a page of very many has some hundred at most, where the reader is', async () => {
    const sections = Array.from(
      { length: 900 },
      (_, nth) => `<h2>第${nth}節</h2><p><b id=p${nth}>SecHack365</b>の状況を述べる。</p>`,
    );
    await visit(sections.join(''));
    const isLined = async (selector: string): Promise<boolean> => {
      const [box] = await boxesIn(selector);
      const lines = await linesNow(page);
      expect(lines.length).toBeLessThanOrEqual(400);
      return box !== undefined && lines.some((line) => isAt(line, box));
    };
    await untilTrue('lines above', () => isLined('#p0'));
    await page.evaluate(() => document.querySelector('#p600')?.scrollIntoView());
    await untilTrue('lines there', () => isLined('#p600'));
    await untilTrue('none where the reader was', async () => !(await isLined('#p0')));
  });

  test('a hostile page neither styles nor moves them, and gets them back when it takes them away', async () => {
    await visit(`<style>
        html { position: relative; margin: 30px 0 0 40px; padding: 10px; }
        * { all: unset !important; } body *, html > div { display: block !important; }
        html > div, html > * { position: static !important; transform: rotate(9deg) !important;
          opacity: 0 !important; visibility: hidden !important; width: 9000px !important; }
        body, body * { opacity: 1 !important; visibility: visible !important; transform: none !important; width: auto !important; }
      </style><p>若手を育てる<b id=a>SecHack365</b>について述べる。</p>`);
    await linesAt('#a');
    await page.evaluate(() => document.documentElement.lastElementChild?.remove());
    await page.evaluate(() => document.body.append(document.createElement('hr')));
    await linesAt('#a');
  });

  test('keys and pointer work as ever', async () => {
    await visit('<p>まず<b id=a>SecHack365</b>と<b id=b>CRYPTREC</b>のこと</p>');
    await linesAt('#a', '#b');
    await pressCommand(browser, 'next-term');
    expect((await cardOn(page)).label).toBe('SecHack365');
    await page.keyboard.press('Escape');
    await linesAt('#a', '#b');
    const [box] = await boxesIn('#b');
    await page.mouse.click((box?.left ?? 0) + 9, (box?.top ?? 0) + 9);
    expect((await cardOn(page)).label).toBe('CRYPTREC');
  });

  test('a site that is turned off keeps none', async () => {
    await visit('<p>まず<b id=a>SecHack365</b></p>');
    await linesAt('#a');
    const [worker] = await (await theExtension(browser)).workers();
    const turnOff = (offSites: readonly string[]): Promise<void> | undefined =>
      worker?.evaluate(
        (sites) => chrome.storage.local.set({ settings: { offSites: sites } }),
        [...offSites],
      );
    await turnOff([ORIGIN]);
    await untilTrue('no trace', () =>
      page.evaluate(
        () =>
          document.documentElement.lastElementChild === document.body &&
          document.adoptedStyleSheets.length === 0,
      ),
    );
    await turnOff([]);
    await linesAt('#a');
  });
});

describe('in the viewer, where colours are forced', () => {
  test('pages are in the reader’s colours, and marks are lines in the colour of links', async () => {
    const plain = await launchPlainChromium();
    site.put('/report.pdf', Buffer.from(await printedPdf(plain, 'report')), AS_PDF);
    await plain.close();
    const own = await launchWithPermission(site);
    try {
      const view = await own.browser.newPage();
      await view.setViewport({ width: 1000, height: 800 });
      await forceColours(view, 'active', 'dark');
      await openInViewer(own.browser, view, '/report.pdf');
      await marked(view, ['NICTER']);
      await untilTrue('the line', async () => {
        const { x, y } = await pointAt(view, 'NICTER');
        const colours = await coloursIn(view, { x: x - 20, y: y - 14, width: 40, height: 28 });
        // Canvas, CanvasText and LinkText of Chromium's dark palette; nothing of a selection's ground.
        const [most] = colours;
        return most === '0,0,0' && colours.includes('255,255,0');
      });
    } finally {
      await own.close();
    }
  });
});
