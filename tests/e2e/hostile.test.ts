import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import type { browser as browserApi } from 'wxt/browser';
import { afterAll, describe, expect, test } from 'vitest';
import { HOSTILE_STRINGS } from '../extension/hostile-strings.ts';
import { actUntil, openPanel, theExtension, until, untilTrue } from './browser.ts';
import { cardElements, clickMark, noCardOn } from './card.ts';
import { marksNow, marksOn, marksThat } from './marks.ts';
import { ORIGIN, type Site } from './site.ts';
import { onStage } from './stage.ts';

/** Inside the extension's pages. */
declare const chrome: typeof browserApi;

let site: Site;
let browser: Browser;
let page: Page;
let panel: Page;
let options: Page;
let folder: string;

onStage(async (stage) => {
  ({ site, browser, page } = stage);
  folder = await mkdtemp(join(tmpdir(), 'shirube-'));
  await page.goto(`${ORIGIN}/english.html`);
  panel = await openPanel(browser, page);
  options = await browser.newPage();
  const { id } = await theExtension(browser);
  await options.goto(`chrome-extension://${id}/options.html`);
  await options.waitForSelector('#own-glossary');
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Elements of the extension's own pages; nothing else may come to be in them. */
const OWN_ELEMENTS =
  'html head meta title link body script main header footer aside section article nav h1 h2 h3 p div span b sup ul ol li dl dt dd table caption tbody tr th td a button input select option label fieldset legend details summary blockquote svg g line rect text kbd'.split(
    ' ',
  );

/** What is in a page of the extension and should not be: foreign elements, scripts beyond its own, addresses that run. */
async function foreignIn(own: Page): Promise<string[]> {
  return own.evaluate((known) => {
    const foreign = [...document.querySelectorAll('*')]
      .map(({ localName }) => localName)
      .filter((name) => !known.includes(name));
    const scripts = [...document.scripts].filter(({ src }) => !src.startsWith(location.origin));
    const links = [...document.links].filter(
      ({ protocol, href }) => protocol !== 'https:' && !href.startsWith(`${location.href}#`),
    );
    const handlers = [...document.querySelectorAll('*')].flatMap((element) =>
      element.getAttributeNames().filter((name) => name.startsWith('on')),
    );
    return [
      ...foreign,
      ...handlers,
      ...scripts.map(({ src }) => `script ${src}`),
      ...links.map(({ href }) => `a ${href}`),
    ];
  }, OWN_ELEMENTS);
}

/** A page in the background is not read. */
async function visit(path: string): Promise<void> {
  await page.bringToFront();
  await page.goto(`${ORIGIN}/${path}`);
}

function escaped(text: string): string {
  const codes = Array.from(text, (character) => `&#${character.codePointAt(0)};`);
  return codes.join('');
}

function html(body: string, head = '<title>頁</title>'): string {
  return `<!doctype html><html lang="ja"><meta charset="utf-8">${head}<body>${body}</body></html>`;
}

describe('a hundred texts that would be markup', () => {
  test('stay text when they come with a glossary of the reader’s', async () => {
    // An import refuses control characters, and says so: here they are left out.
    const hostiles = HOSTILE_STRINGS.map((hostile) => hostile.replaceAll(/[\p{C}\t]/gu, '').trim());
    const entries = hostiles.map((hostile, index) => ({
      id: `own-${index}`,
      kind: 'concept',
      name: `庁内用語${index}番`,
      english: `english ${hostile}`,
      definition: { ja: `説明 ${hostile}`, en: `text ${hostile}` },
      sources: [{ id: 'own-source', at: `箇所 ${hostile}` }],
      checked: '2026-11',
    }));
    const sources = [
      { id: 'own-source', title: '<b>表</b>', issuer: '<i>課</i>', licence: '内部' },
    ];
    const path = join(folder, 'own.json');
    await writeFile(path, JSON.stringify({ entries, sources }));
    const input = await options.$('input[type=file]');
    await (input as Awaited<ReturnType<typeof options.$<'input'>>>)?.uploadFile(path);
    const told = await until('an answer', async () => {
      const text = await options.$eval('.own [role=status]', (status) => status.textContent ?? '');
      return text === '' ? undefined : text;
    });
    expect(told).toBe('100項目を読み込みました。');
    expect(await foreignIn(options)).toEqual([]);
    const names = entries.map(({ name }) => `<p>この${name}のこと。</p>`);
    site.put('/own', html(names.join('')));
    await visit(`own`);
    await marksThat(page, 'all marks', (texts) => texts.length === 100);
    for (const nth of [0, 17, 63]) {
      await clickMark(page, `庁内用語${nth}番`);
      const elements = await cardElements(page);
      expect(elements.filter((name) => !OWN_ELEMENTS.includes(name.replace(' href', '')))).toEqual(
        [],
      );
      await page.keyboard.press('Escape');
      await noCardOn(page);
    }
    await untilTrue('100 rows', async () => (await panel.$$('button.row')).length === 100);
    const opened = await panel.evaluate(() => {
      const texts: string[] = [];
      for (let nth = 0; nth < 100; nth += 1) {
        document.querySelectorAll<HTMLElement>('button.row')[nth]?.click();
        texts.push(document.querySelector('.definition')?.textContent ?? '');
        document.querySelector<HTMLElement>('button.back')?.click();
      }
      return texts;
    });
    expect(opened).toEqual(entries.map(({ definition }) => definition.ja));
    await panel.evaluate(() => document.querySelector<HTMLElement>('button.row')?.click());
    expect(await foreignIn(panel)).toEqual([]);
    await panel.evaluate(() => document.querySelector<HTMLElement>('button.back')?.click());
  });

  test('stay text when they come from the page', async () => {
    await options.evaluate(() => chrome.storage.local.clear());
    const texts = HOSTILE_STRINGS.map(
      (hostile) => `<p>${escaped(hostile)}実践的サイバー防御演習（CYDER）${escaped(hostile)}</p>`,
    );
    const [title = ''] = HOSTILE_STRINGS;
    site.put('/texts', html(texts.join(''), `<title>${escaped(title)}</title>`));
    await visit(`texts`);
    await marksOn(page);
    await panel.reload();
    await untilTrue('the rows', async () => (await panel.$$('button.row')).length > 0);
    await untilTrue('the places', () =>
      panel.evaluate(() => {
        if (document.querySelectorAll('.place').length >= 100) return true;
        for (const row of document.querySelectorAll<HTMLElement>('button.row'))
          if (row.textContent?.includes('防御演習')) row.click();
        return false;
      }),
    );
    expect(await panel.$eval('.places', (places) => places.textContent)).toContain('<script>');
    expect(await foreignIn(panel)).toEqual([]);
    expect(await foreignInPage()).toEqual([]);
  });

  test('stay text when they lie in storage, and break nothing', async () => {
    await options.evaluate(async (hostile) => {
      await chrome.storage.local.set({
        settings: { density: hostile[0], muted: hostile, offSites: hostile, dismissed: hostile },
        ownGlossary: {
          format: 1,
          name: hostile[2],
          version: 1,
          bundle: { entries: [], sources: [] },
        },
        ownTerms: hostile,
      });
    }, HOSTILE_STRINGS);
    // With another glossary the panel begins anew, and what was asked of it meanwhile is gone.
    const lookUp = (): Promise<void> =>
      options.evaluate(
        (text) => chrome.storage.session.set({ lookUp: { text, at: Date.now() } }),
        HOSTILE_STRINGS[2],
      );
    await actUntil('the search', lookUp, async () =>
      (await panel.$eval('input[type=search]', (input) => input.value.includes('<img')))
        ? true
        : undefined,
    );
    expect(await foreignIn(panel)).toEqual([]);
    await options.reload();
    await untilTrue('its name', () =>
      options.evaluate(() => document.body.textContent?.includes('<img src=x') === true),
    );
    expect(await foreignIn(options)).toEqual([]);
    await visit(`cyber.html`);
    await marksThat(page, 'marks', (texts) => texts.includes('NOTICE'));
    await options.evaluate(() => chrome.storage.local.clear());
  });

  test('are no messages', async () => {
    const answers = await options.evaluate(async (hostile) => {
      const asked: unknown[] = [];
      for (const text of hostile)
        for (const message of [text, { type: text }, { type: 'contents', ids: [text] }])
          asked.push(await chrome.runtime.sendMessage(message).catch(() => undefined));
      return asked.filter((answer) => answer !== undefined && answer !== null);
    }, HOSTILE_STRINGS);
    expect(answers).toEqual([]);
  });

  async function foreignInPage(): Promise<string[]> {
    return page.evaluate(() =>
      [...document.querySelectorAll('script, img, iframe, svg, input, object')].map(
        ({ localName }) => localName,
      ),
    );
  }
});

describe('a page that fights back', () => {
  const TERM = '<p>実践的サイバー防御演習（CYDER）は全国で開かれる。</p>';

  test('by its content security policy and Trusted Types', async () => {
    site.put('/strict', html(TERM), {
      'Content-Security-Policy':
        "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox allow-same-origin allow-scripts",
    });
    await visit(`strict`);
    const card = await clickMark(page, '実践的サイバー防御演習（CYDER）');
    expect(card.label).toBe('実践的サイバー防御演習');
    expect(card.box.right - card.box.left).toBeCloseTo(368, 0);
    await page.keyboard.press('Escape');
  });

  test('by z-index and its own top layer', async () => {
    site.put(
      '/wars',
      html(`${TERM}<div popover="manual" style="position:fixed;inset:auto 0 0 0;height:90%;width:100%;z-index:2147483647;background:#fff">上</div>
        <div style="position:fixed;inset:0;z-index:2147483647;pointer-events:none"></div>
        <script>document.querySelector('[popover]').showPopover()</script>`),
    );
    await visit(`wars`);
    const { box } = await clickMark(page, '実践的サイバー防御演習（CYDER）');
    const above = await page.evaluate(
      (x, y) => document.elementFromPoint(x, y)?.parentElement === document.documentElement,
      (box.left + box.right) / 2,
      (box.top + box.bottom) / 2,
    );
    expect(above).toBe(true);
    await page.keyboard.press('Escape');
  });

  test('by 100,000 changes: it goes on, and is marked in the end', async () => {
    site.put(
      '/restless',
      html(`${TERM}<div id="work"></div><script>
        let done = 0;
        const work = document.querySelector('#work');
        const change = () => {
          for (let each = 0; each < 2000; each += 1, done += 1) {
            const added = document.createElement('p');
            added.textContent = '情報通信研究機構 ' + done;
            work.replaceChildren(added);
          }
          if (done < 100000) setTimeout(change);
          else document.title = '済';
        };
        change();
      </script>`),
    );
    await visit(`restless`);
    await untilTrue('the end of the changes', async () => (await page.title()) === '済');
    await marksThat(page, 'the last text', (texts) => texts.includes('情報通信研究機構'));
  });

  test('by 200,000 nodes', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, row) => `<p>第<b>${row}</b>回<i>の</i>記録</p>`,
    );
    site.put('/huge', html(`${rows.join('')}${TERM}`));
    await visit(`huge`);
    await marksThat(page, 'the term at the end', (texts) => texts.length > 0);
  });

  test('by what it does to the objects that all share', async () => {
    site.put(
      '/polluted',
      html(`<script>
        for (const name of ['type', 'ids', 'density', 'muted', 'then', 'get', 'set', 'value', 'origin'])
          Object.defineProperty(Object.prototype, name, { get() { return 'polluted'; }, set() {}, configurable: true });
        Array.prototype.push = Array.prototype.filter = Map.prototype.get = () => { throw new Error('broken'); };
        Node.prototype.appendChild = Element.prototype.append = () => { throw new Error('broken'); };
        Object.defineProperty(document, 'adoptedStyleSheets', { get() { throw new Error('broken'); } });
        Object.defineProperty(document, 'body', { get() { return null; } });
        CSS.highlights.set = () => { throw new Error('broken'); };
      </script>${TERM}`),
    );
    await visit(`polluted`);
    const card = await clickMark(page, '実践的サイバー防御演習（CYDER）');
    expect(card.text).toContain('CYDER');
    await page.keyboard.press('Escape');
  });
});

describe('what is the reader’s', () => {
  test('is out of the page’s reach: settings, glossary, extension pages', async () => {
    const { id } = await theExtension(browser);
    await visit(`cyber.html`);
    await marksOn(page);
    const seen = await page.evaluate(async (own) => {
      const api: { runtime?: { sendMessage?: unknown }; storage?: unknown } =
        (globalThis as { chrome?: object }).chrome ?? {};
      const paths = ['manifest.json', 'options.html', 'sidepanel.html', 'content-scripts/page.js'];
      const fetched = await Promise.all(
        paths.map((path) =>
          fetch(`chrome-extension://${own}/${path}`).then(
            () => path,
            () => undefined,
          ),
        ),
      );
      return {
        storage: api.storage === undefined,
        messages: api.runtime?.sendMessage === undefined,
        fetched: fetched.filter((path) => path !== undefined),
        stored: [localStorage.length, sessionStorage.length, document.cookie.length],
        globals: Object.keys(window).filter((name) => /shirube|glossary|wxt/i.test(name)),
      };
    }, id);
    expect(seen).toEqual({
      storage: true,
      messages: true,
      fetched: [],
      stored: [0, 0, 0],
      globals: [],
    });
  });

  test('does not move what the page shows', async () => {
    await page.evaluateOnNewDocument(() => {
      const own = window as Window & { shift?: number };
      own.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          own.shift = (own.shift ?? 0) + ('value' in entry ? Number(entry.value) : 0);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await visit(`cyber.html`);
    const before = await page.evaluate(() => document.documentElement.scrollHeight);
    await clickMark(page, '実践的');
    await options.evaluate(() =>
      chrome.storage.local.set({ settings: { density: 'all', markStyle: 'strong' } }),
    );
    await marksThat(page, 'more marks', (texts) => texts.length > 30);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(before);
    expect(await page.evaluate(() => (window as Window & { shift?: number }).shift)).toBe(0);
    expect(Object.keys(await marksNow(page)).every((name) => name.startsWith('shirube-'))).toBe(
      true,
    );
    await options.evaluate(() => chrome.storage.local.clear());
  });
});
