import type { Browser, Frame, Page } from 'puppeteer';
import { describe, expect, test } from 'vitest';
import { actUntil, openPanel, pause, pressCommand, until, untilTrue } from './browser.ts';
import { cardNow } from './card.ts';
import { marksNow, marksOn, marksThat, pointAt } from './marks.ts';
import { ORIGIN, type Site } from './site.ts';
import { onStage } from './stage.ts';

let site: Site;
let browser: Browser;
let page: Page;

onStage(
  async (stage) => {
    ({ site, browser, page } = stage);
    site.put('/inner', html('<p>参加者はSecHack365とCRYPTRECを知る。</p>'));
  },
  { height: 700 },
);

function html(body: string): string {
  return `<!doctype html><html lang="ja"><meta charset="utf-8"><title>頁</title><body>${body}</body></html>`;
}

async function frameAt(part: string): Promise<Frame> {
  return until(`the frame ${part}`, async () =>
    page.frames().find((frame) => frame !== page.mainFrame() && frame.url().includes(part)),
  );
}

describe('frames', () => {
  const around = (): string =>
    html(`<p>CRYPTRECについて述べる。</p><div style="height:1500px"></div>
      <iframe src="/inner" style="width:420px;height:260px"></iframe>
      <iframe srcdoc="${'<!doctype html><p>テレワークセキュリティガイドラインのこと。</p>'}"></iframe>
      <iframe src="https://127.0.0.1:${site.port}/inner"></iframe>`);

  test('of the site are marked, those made from text too, and those of others are not', async () => {
    site.put('/framed', around());
    await page.goto(`${ORIGIN}/framed`);
    await marksThat(page, 'marks of the page', (texts) => texts.join() === 'CRYPTREC');
    const inner = await frameAt(`${ORIGIN}/inner`);
    const isInner = (texts: readonly string[]): boolean => texts.join() === 'SecHack365,CRYPTREC';
    await marksThat(inner, 'marks of the frame', isInner);
    const made = await frameAt('about:srcdoc');
    await marksThat(made, 'marks of text', (texts) => texts.length === 1);
    expect(await marksNow(await frameAt('127.0.0.1'))).toEqual({});
  });

  test('have cards of their own, inside them', async () => {
    await page.goto(`${ORIGIN}/framed`);
    const inner = await frameAt(`${ORIGIN}/inner`);
    await marksOn(inner);
    const click = async (): Promise<void> => {
      const { x, y } = await pointAt(inner, 'SecHack365');
      const corner = await page.$eval('iframe', (frame) => {
        frame.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, top } = frame.getBoundingClientRect();
        return { left: left + frame.clientLeft, top: top + frame.clientTop };
      });
      await page.mouse.click(corner.left + x, corner.top + y);
    };
    const card = await actUntil('a card', click, () => cardNow(page));
    expect(card.label).toBe('SecHack365');
    const size = { width: card.box.right - card.box.left, height: card.box.bottom - card.box.top };
    expect(size.width).toBeLessThanOrEqual(420);
    expect(size.height).toBeLessThanOrEqual(260);
  });

  test('are part of the page in the panel: counted together, and led to', async () => {
    await page.goto(`${ORIGIN}/framed`);
    await marksOn(page);
    const panel = await openPanel(browser, page);
    const rows = await until('the terms of all frames', async () => {
      const texts = await panel.$$eval('button.row', (all) =>
        all.map((row) => `${row.querySelector('.row-name')?.textContent} ${row.textContent}`),
      );
      return texts.length === 3 ? texts : undefined;
    });
    expect(rows[0]).toMatch(/^CRYPTREC .*2か所/);
    expect(rows[1]).toMatch(/^SecHack365 /);
    const isInner = await actUntil(
      'the place in the frame to be in view',
      () =>
        panel.evaluate(() => {
          for (const row of document.querySelectorAll<HTMLElement>('button.row'))
            if (row.textContent?.includes('SecHack365')) row.click();
        }),
      async () =>
        (await page.evaluate(() => {
          const { top, bottom } = document.querySelector('iframe')?.getBoundingClientRect() ?? {};
          return top !== undefined && bottom !== undefined && top >= 0 && bottom <= innerHeight;
        }))
          ? true
          : undefined,
    );
    expect(isInner).toBe(true);
    await panel.waitForSelector('.places .place');
    expect(await panel.$eval('.places', (places) => places.textContent)).toContain('参加者は');
  });
});

describe('next and previous term', () => {
  const aroundFrames = (): string =>
    html(`<p id="link" tabindex="0">CRYPTRECについて述べる。</p>
      <iframe src="/last" style="width:420px;height:260px"></iframe>
      <iframe src="/empty" style="display:none"></iframe>
      <iframe src="/inner" style="width:420px;height:260px"></iframe>
      <p>最後に情報通信研究機構について述べる。</p>`);

  async function visit(): Promise<void> {
    site.put('/last', html('<p>テレワークセキュリティガイドラインのこと。</p>'));
    site.put('/empty', html('<p>見えないSecHack365のこと。</p>'));
    site.put('/around', aroundFrames());
    await page.goto(`${ORIGIN}/around`);
    await marksThat(page, 'marks of the page', (texts) => texts.includes('CRYPTREC'));
    const inner = await frameAt(`${ORIGIN}/inner`);
    await marksThat(inner, 'marks of the frame', (texts) => texts.length === 2);
    await marksThat(await frameAt('/last'), 'marks of the other', (texts) => texts.length === 1);
    // The key that is pressed grants what a click on the button grants here.
    await openPanel(browser, page);
    await page.bringToFront();
  }

  /** Where the one open card is: the part of the address after the last slash, and what it is about. */
  async function goesTo(key: 'next-term' | 'previous-term', place: string): Promise<void> {
    await pressCommand(browser, key);
    await until(`${key} to lead to ${place}`, async () => {
      const shown: string[] = [];
      for (const frame of page.frames())
        for (const text of (await marksNow(frame))['shirube-open'] ?? [])
          shown.push(`${frame.url().split('/').at(-1)} ${text}`);
      return shown.join(', ') === place ? place : undefined;
    });
  }

  test('go through a page, then through its frames, and around', async () => {
    await visit();
    await goesTo('next-term', 'around CRYPTREC');
    await goesTo('next-term', 'around 情報通信研究機構');
    await goesTo('next-term', 'last テレワークセキュリティガイドライン');
    await goesTo('next-term', 'inner SecHack365');
    await goesTo('next-term', 'inner CRYPTREC');
    await goesTo('next-term', 'around CRYPTREC');
    await goesTo('previous-term', 'inner CRYPTREC');
    await goesTo('previous-term', 'inner SecHack365');
    await goesTo('previous-term', 'last テレワークセキュリティガイドライン');
    await goesTo('previous-term', 'around 情報通信研究機構');
  });

  test('begin in the frame that has the focus, and the keys of the card work there', async () => {
    await visit();
    const inner = await frameAt(`${ORIGIN}/inner`);
    await inner.evaluate(() => window.focus());
    await untilTrue('the focus', () => inner.evaluate(() => document.hasFocus()));
    await goesTo('next-term', 'inner SecHack365');
    await goesTo('next-term', 'inner CRYPTREC');
    await goesTo('next-term', 'around CRYPTREC');
    await goesTo('next-term', 'around 情報通信研究機構');
    await goesTo('next-term', 'last テレワークセキュリティガイドライン');
    await until('the card', () => cardNow(page));
    await page.keyboard.press('Escape');
    await untilTrue('no card', async () => (await cardNow(page)) === undefined);
  });
});

describe('open shadow trees', () => {
  const withShadow = html(`<h1>取組</h1><x-note>実践的サイバー<b>防御</b>演習</x-note>
    <script>
      customElements.define('x-note', class extends HTMLElement {
        connectedCallback() {
          const root = this.attachShadow({ mode: 'open' });
          const text = document.createElement('p');
          text.append('SecHack365は', document.createElement('slot'), 'とともに行う。');
          root.append(text);
        }
      });
    </script>`);

  async function visit(): Promise<void> {
    site.put('/shadow', withShadow);
    await page.goto(`${ORIGIN}/shadow`);
    // In the order in which it is shown; the slotted words stand in the page's own tree.
    const all = ['SecHack365', '実践的サイバー', '防御', '演習'];
    await marksThat(page, 'all marks', (texts) => all.every((text) => texts.includes(text)));
  }

  test('are read where they are shown, with what is slotted into them', async () => {
    await visit();
    const styled = await page.evaluate(
      () => document.querySelector('x-note')?.shadowRoot?.adoptedStyleSheets.length,
    );
    expect(styled).toBe(1);
  });

  test('have cards', async () => {
    await visit();
    const point = await page.evaluate(() => {
      const text = document.querySelector('x-note')?.shadowRoot?.querySelector('p')?.firstChild;
      const range = document.createRange();
      if (text) range.setStart(text, 0);
      if (text) range.setEnd(text, 4);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { x: (left + right) / 2, y: (top + bottom) / 2 };
    });
    const click = (): Promise<void> => page.mouse.click(point.x, point.y);
    const card = await actUntil('a card', click, () => cardNow(page));
    expect(card.label).toBe('SecHack365');
  });

  test('are read again when something changes in them', async () => {
    await visit();
    await page.evaluate(() => {
      const added = document.createElement('p');
      added.textContent = 'テレワークセキュリティガイドラインについて。';
      document.querySelector('x-note')?.shadowRoot?.append(added);
    });
    await marksThat(page, 'the new text', (texts) =>
      texts.includes('テレワークセキュリティガイドライン'),
    );
  });
});

describe('what is no page to read', () => {
  test('text in a drawing stays as it is', async () => {
    site.put(
      '/drawing',
      html('<svg><text y="20">SecHack365</text></svg><p>CRYPTRECについて述べる。</p>'),
    );
    await page.goto(`${ORIGIN}/drawing`);
    const texts = await marksThat(page, 'marks', (all) => all.length > 0);
    expect(texts).toEqual(['CRYPTREC']);
  });

  test.each([
    ['a feed', 'application/rss+xml', '<rss><channel><title>総務省の取組</title></channel></rss>'],
    ['a document of XML', 'text/xml', '<文書><項>SecHack365について</項></文書>'],
    [
      'a drawing',
      'image/svg+xml',
      '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">SecHack365について</text></svg>',
    ],
  ])('%s is left alone, without an error', async (_, type, text) => {
    site.put('/other', text, { 'Content-Type': `${type}; charset=utf-8` });
    const session = await page.createCDPSession();
    const errors: string[] = [];
    session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
      errors.push(exceptionDetails.text);
    });
    await session.send('Runtime.enable');
    await page.goto(`${ORIGIN}/other`);
    await pause(500);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    await untilTrue('no trace', () =>
      page.evaluate(() => document.adoptedStyleSheets.length === 0),
    );
    expect(errors).toEqual([]);
    await session.detach();
  });

  test('XHTML is read like any page', async () => {
    const text =
      '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>頁</title></head><body><p>SecHack365について述べる。</p></body></html>';
    site.put('/xhtml', text, { 'Content-Type': 'application/xhtml+xml; charset=utf-8' });
    await page.goto(`${ORIGIN}/xhtml`);
    await marksThat(page, 'marks', (texts) => texts.includes('SecHack365'));
  });
});
