import type { Browser, Page, WebWorker } from 'puppeteer';
import type { browser as browserApi } from 'wxt/browser';
import { afterEach, describe, expect, test } from 'vitest';
import {
  actUntil,
  launchChromium,
  pause,
  pressCommand,
  theExtension,
  until,
  untilTrue,
} from './browser.ts';
import { cardNow, cardOn, clickMark, hoverMark, noCardOn, type OpenCard } from './card.ts';
import { marksNow, marksOn, marksThat, pointAt } from './marks.ts';
import { ORIGIN, type Site } from './site.ts';
import { onStage } from './stage.ts';

/** Inside the extension's worker. */
declare const chrome: typeof browserApi;

let site: Site;
let browser: Browser;
let page: Page;

onStage((stage) => ({ site, browser } = stage));

afterEach(async () => {
  if (page?.isClosed() === false) await page.close();
});

async function visit(path: string, width = 1000, height = 800): Promise<void> {
  page = await browser.newPage();
  await page.setViewport({ width, height });
  await page.goto(`${ORIGIN}/${path}`);
}

async function hover(text: string): Promise<OpenCard> {
  await marksOn(page);
  return hoverMark(page, text);
}

async function command(name: 'next-term' | 'previous-term'): Promise<void> {
  await pressCommand(browser, name);
}

async function allMarks(): Promise<string[]> {
  return Object.values(await marksNow(page)).flat();
}

describe('marks', () => {
  test('cover a name however the page writes it', async () => {
    await visit('cyber.html');
    const marked = await marksThat(page, 'marks', (texts) => texts.join().includes('コロッセオ'));
    // Across span, b and br.
    expect(marked).toEqual(expect.arrayContaining(['実践的', 'サイバー', '防御']));
    expect(marked.join('')).toContain('演習（CYDER）');
    // Across wbr, and with a soft hyphen.
    expect(marked).toEqual(expect.arrayContaining(['Sec', 'Hack365']));
    expect(marked.join('')).toContain('サイバー\u00ADコロッセオ');
    // Across inline blocks.
    expect(marked).toEqual(expect.arrayContaining(['ナショナルサイバー', 'トレーニングセンター']));
    // The base of ruby, not its reading.
    expect(marked).toEqual(expect.arrayContaining(['情報通信', '研究機構']));
    expect(marked.join('')).not.toContain('じょうほうつうしん');
  });

  test('tell what is past', async () => {
    await visit('cyber.html');
    const { 'shirube-past': past = [] } = await marksOn(page);
    expect(past.join(' ')).toContain('内閣サイバーセキュリティセンター');
  });

  test('leave out what is no text to read', async () => {
    await visit('cyber.html');
    await marksOn(page);
    const elsewhere = await page.evaluate(() => {
      const found: string[] = [];
      for (const highlight of CSS.highlights.values())
        for (const { startContainer } of highlight) {
          const element = startContainer.parentElement?.closest(
            'pre, code, form select, textarea, [contenteditable], [hidden], rt',
          );
          if (element) found.push(element.localName);
        }
      return found;
    });
    expect(elsewhere).toEqual([]);
    expect((await allMarks()).filter((text) => text === 'CRYPTREC')).toEqual([]);
  });

  test('stand once in each section', async () => {
    await visit('cyber.html');
    await marksOn(page);
    // IoT stands once in section 1 and twice in the table of section 2.
    const ofIoT = (texts: readonly string[]): readonly string[] =>
      texts.filter((text) => text === 'IoT');
    await marksThat(page, 'two marks of IoT', (texts) => ofIoT(texts).length === 2);
    // NICT stands in the lead, in section 1 with ruby, and again in a link of section 1.
    expect((await allMarks()).filter((text) => text === 'NICT')).toEqual([]);
  });

  test('leave the DOM as it was', async () => {
    page = await browser.newPage();
    await page.evaluateOnNewDocument(() => {
      document.addEventListener('DOMContentLoaded', () => {
        Object.assign(window, { before: document.documentElement.cloneNode(true) });
      });
    });
    await page.goto(`${ORIGIN}/cyber.html`);
    await marksOn(page);
    const isSame = await page.evaluate(() => {
      const { before } = window as Window & { before?: Node };
      return before !== undefined && document.documentElement.isEqualNode(before);
    });
    expect(isSame).toBe(true);
  });

  test('read a Shift_JIS page with layout tables and full-width letters', async () => {
    await visit('yosan-shift_jis.html');
    await marksThat(page, 'both names', (texts) =>
      /情報通信研究機構.*Ｓｏｃｉｅｔｙ５．０/.test(texts.join(' ')),
    );
  });

  test('follow the page when it changes', async () => {
    await visit('cyber.html');
    await marksOn(page);
    await page.evaluate(() => document.querySelector('#later')?.classList.add('shown'));
    await marksThat(page, 'text that appeared', (texts) => texts.includes('CRYPTREC'));
    await page.evaluate(() => {
      document.querySelector('#later')?.remove();
      const added = document.createElement('h2');
      added.textContent = '付録';
      const text = document.createElement('p');
      text.textContent = 'WARPDRIVEとSecHack365について';
      document.querySelector('main')?.append(added, text);
    });
    await marksThat(
      page,
      'text that was added, and no more what was removed',
      (texts) => texts.includes('SecHack365') && !texts.includes('CRYPTREC'),
    );
  });

  test('are none on a page without Japanese', async () => {
    await visit('english.html');
    // A page with Japanese that is read after it shows that its script has had its time.
    const [first, second] = [page, await browser.newPage()];
    await second.goto(`${ORIGIN}/cyber.html`);
    await marksOn(second);
    await second.close();
    await first.bringToFront();
    const traces = await first.evaluate(() => [
      CSS.highlights.size,
      document.adoptedStyleSheets.length,
    ]);
    expect(traces).toEqual([0, 0]);
  });

  test('of a page of very many are drawn where the reader is, and go along', async () => {
    const sections = Array.from(
      { length: 600 },
      (_, nth) => `<h2>第${nth}節</h2><p id="p${nth}">SecHack365の状況を述べる。</p>`,
    );
    site.put('/many', `<!doctype html><meta charset=utf-8>${sections.join('')}`);
    await visit('many');
    /** Which of the sections have a mark now. */
    const marked = (): Promise<number[]> =>
      page.evaluate(() => {
        const numbers: number[] = [];
        for (const { startContainer } of CSS.highlights.get('shirube-current') ?? [])
          numbers.push(Number(startContainer.parentElement?.id.slice(1)));
        return numbers.sort((a, b) => a - b);
      });
    await untilTrue('marks in view', async () => (await marked()).length > 8);
    await untilTrue('no marks far away', async () => ((await marked()).at(-1) ?? 0) < 100);
    expect(await marked()).toContain(0);
    await page.evaluate(() => document.querySelector('#p500')?.scrollIntoView());
    await untilTrue('marks there', async () => (await marked()).includes(500));
    await untilTrue('none where the reader was', async () => !(await marked()).includes(0));
    await command('next-term');
    expect((await cardOn(page)).label).toBe('SecHack365');
  });

  test('come to a page of 50,000 nodes while the page goes on', async () => {
    const rows = Array.from(
      { length: 6250 },
      (_, row) =>
        `<tr><th>${row}</th><td>情報<b>通信</b>研究機構の</td><td>演習 ${row} 回</td></tr>`,
    );
    site.put(
      '/big',
      `<!doctype html><meta charset=utf-8><h1>表</h1><table>${rows.join('')}</table>`,
    );
    page = await browser.newPage();
    await page.evaluateOnNewDocument(() => {
      Object.assign(window, { ticks: 0 });
      const channel = new MessageChannel();
      channel.port1.addEventListener('message', () => {
        const own = window as Window & { ticks?: number };
        own.ticks = (own.ticks ?? 0) + 1;
        setTimeout(() => channel.port2.postMessage(0), 4);
      });
      channel.port1.start();
      document.addEventListener('DOMContentLoaded', () => channel.port2.postMessage(0));
    });
    await page.goto(`${ORIGIN}/big`);
    await marksOn(page);
    const ticks = await page.evaluate(() => (window as Window & { ticks?: number }).ticks ?? 0);
    expect(ticks).toBeGreaterThan(5);
  });
});

describe('the card', () => {
  test('opens where the pointer rests, beside the term, and says what it is', async () => {
    await visit('cyber.html');
    const card = await hover('実践的');
    expect(card.label).toBe('実践的サイバー防御演習');
    expect(card.text).toContain('CYDER');
    expect(card.text).toContain('施策');
    expect(card.text).toContain('情報通信研究機構');
    expect(card.text).toContain('受けたときの一連の対応を実機で体験する演習');
    expect(card.text).toContain('ICTサイバーセキュリティ総合対策2021');
    const { x, y } = await pointAt(page, '実践的');
    const isOver =
      x >= card.box.left && x <= card.box.right && y >= card.box.top && y <= card.box.bottom;
    expect(isOver).toBe(false);
    expect(card.focused).toBe(false);
  });

  test('lets the pointer in, stays, and closes when it is left', async () => {
    await visit('cyber.html');
    const { box } = await hover('実践的');
    // In one move: between two, a busy machine may let more time go by than a card waits.
    await page.mouse.move(box.left + 40, box.top + 30);
    await pause(700);
    expect(await cardNow(page)).toBeDefined();
    await page.mouse.move(990, 10);
    await noCardOn(page);
    await untilTrue('the host to go', () =>
      page.evaluate(() => document.documentElement.lastElementChild?.localName === 'body'),
    );
  });

  test('goes on Escape, and the focus stays where it was', async () => {
    await visit('cyber.html');
    await page.focus('#link');
    await hover('実践的');
    await page.keyboard.press('Escape');
    await noCardOn(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('link');
  });

  test('tells what replaced something', async () => {
    await visit('cyber.html');
    const card = await hover('内閣サイバーセキュリティセンター（NISC）');
    expect(card.text).toContain('2025年7月1日に国家サイバー統括室へ引き継がれました');
  });

  test('leaves the choice to the reader where a name may mean several things', async () => {
    site.put('/nco', '<!doctype html><meta charset=utf-8><p>NCOについて述べる。</p>');
    await visit('nco');
    await untilTrue(
      'an uncertain mark',
      async () => (await marksNow(page))['shirube-uncertain']?.join() === 'NCO',
    );
    const card = await hover('NCO');
    expect(card.text).toContain('国家サイバー統括室');
    expect(card.text).toContain('ナショナルサイバーオブザベーションセンター');
  });

  test('opens on a click, not in a link, and closes on a click elsewhere', async () => {
    await visit('cyber.html');
    expect((await clickMark(page, 'NOTICE')).label).toContain('NOTICE');
    await page.mouse.click(500, 5);
    await noCardOn(page);
    await page.click('#link');
    await until('the link', async () => (page.url().endsWith('#notice') ? true : undefined));
  });

  test('opens on a tap', async () => {
    await visit('cyber.html');
    await page.setViewport({ width: 360, height: 640, hasTouch: true, isMobile: true });
    await page.reload();
    const tap = async (): Promise<void> => {
      const { x, y } = await pointAt(page, 'Hack365');
      await page.touchscreen.tap(x, y);
    };
    const card = await actUntil('a card', tap, () => cardNow(page));
    expect(card.text).toContain('SecHack365');
  });

  test('opens by keyboard for term after term, with the focus in it', async () => {
    await visit('cyber.html');
    await marksOn(page);
    await page.focus('#link');
    await page.evaluate(() => window.scrollTo(0, 0));
    await command('next-term');
    const first = await until('a card with the focus', async () => {
      const card = await cardNow(page);
      return card?.focused === true ? card : undefined;
    });
    await command('next-term');
    const second = await until('the next card', async () => {
      const card = await cardNow(page);
      return card !== undefined && card.label !== first.label ? card : undefined;
    });
    expect(second.label).not.toBe(first.label);
    await command('previous-term');
    await until('the first card', async () =>
      (await cardNow(page))?.label === first.label ? true : undefined,
    );
    await page.keyboard.press('Escape');
    await noCardOn(page);
    await untilTrue('the focus where it was', () =>
      page.evaluate(() => document.activeElement?.id === 'link'),
    );
  });

  test('fits into 320 px, beside the term', async () => {
    await visit('cyber.html', 320, 480);
    const { box } = await hover('実践的');
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(320);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.bottom).toBeLessThanOrEqual(480);
  });
});

describe('a hostile page', () => {
  test('breaks nothing, reads nothing, and runs nothing', async () => {
    await visit('hostile.html');
    const card = await hover('実践的サイバー防御演習（CYDER）');
    expect(card.label).toBe('実践的サイバー防御演習');
    expect(card.box.right - card.box.left).toBeCloseTo(368, 0);
    const seen = await page.evaluate(() => {
      const host = document.documentElement.lastElementChild;
      const { stolen } = window as Window & { stolen?: unknown[] };
      return { stolen, root: host?.shadowRoot ?? null, text: host?.textContent ?? '' };
    });
    expect(seen).toEqual({ stolen: [], root: null, text: '' });
  });
});

test('a page outlives an update of the extension, and is as it was', async () => {
  const own = await launchChromium(site.port);
  try {
    const [left = await own.newPage()] = await own.pages();
    await left.setViewport({ width: 1000, height: 800 });
    await left.goto(`${ORIGIN}/cyber.html`);
    await marksOn(left);
    const [worker] = await (await theExtension(own)).workers();
    await worker?.evaluate(() => chrome.runtime.reload());
    // The script that was left behind finds out when it next asks the background.
    const { x, y } = await pointAt(left, '実践的');
    await until('the end of the script', async () => {
      await left.mouse.move(x + 2, y + 60);
      await left.mouse.move(x, y);
      await pause(400);
      const traces = await left.evaluate(() => [
        CSS.highlights.size,
        document.adoptedStyleSheets.length,
        document.querySelectorAll('html > [popover]').length,
      ]);
      return traces.every((count) => count === 0) ? true : undefined;
    });
  } finally {
    await own.close();
  }
});

test('a second start of the script takes over from the first and leaves nothing double', async () => {
  await visit('cyber.html');
  const before = await marksOn(page);
  const extension = await theExtension(browser);
  await extension.triggerAction(page);
  const [worker] = await extension.workers();
  await inject(worker);
  const after = await until('the same marks again', async () => {
    const now = await marksNow(page);
    return JSON.stringify(now) === JSON.stringify(before) ? now : undefined;
  });
  expect(after).toEqual(before);
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
});

async function inject(worker: WebWorker | undefined): Promise<void> {
  await worker?.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? 0 },
      files: ['/content-scripts/page.js'],
    });
  });
}
