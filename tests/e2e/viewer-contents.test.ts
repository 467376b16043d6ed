/** What the viewer says of what a document states: its edition, its numbers, its notes. */
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { COVERS, FIGURES, NOTES } from '../fixtures/pdfs/reports.ts';
import { printHtml } from '../fixtures/pdfs/printed.ts';
import { actUntil, launchPlainChromium, openPanel, until, untilTrue } from './browser.ts';
import { cardNow, clickInCard, clickMark, noCardOn } from './card.ts';
import { marksNow, untilFlashed } from './marks.ts';
import { serveSite, type Site } from './site.ts';
import {
  AS_PDF,
  launchWithPermission,
  markAll,
  marked,
  openInViewer,
  pageInFront,
  type ViewerBrowser,
} from './viewer-extension.ts';

let site: Site;
let opened: ViewerBrowser;
let page: Page;

beforeAll(async () => {
  site = await serveSite();
  const plain = await launchPlainChromium();
  for (const [name, html] of Object.entries({ ...COVERS, figures: FIGURES, notes: NOTES }))
    site.put(`/${name}.pdf`, Buffer.from(await printHtml(plain, html)), AS_PDF);
  await plain.close();
  opened = await launchWithPermission(site);
  await markAll(opened.browser);
  page = await opened.browser.newPage();
  await page.setViewport({ width: 1100, height: 900 });
});

afterAll(async () => {
  await opened?.close();
  await site?.close();
});

beforeEach(async () => {
  await page.bringToFront();
});

/** Every name and text that assistive technology is told, the notice's closed tree included. */
async function spoken(): Promise<string[]> {
  const session = await page.createCDPSession();
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    return nodes.map(({ name }) => String(name?.value ?? ''));
  } finally {
    await session.detach();
  }
}

/** Waits until the numbers of the document are known, and with them its edition. */
async function untilExamined(): Promise<void> {
  await untilTrue(
    'the number that differs',
    async () => ((await marksNow(page))['shirube-differs'] ?? []).length > 0,
  );
}

describe('a file that is an edition which was replaced', () => {
  test.each([
    ['telework', 'テレワークセキュリティガイドライン 第4版（2018年4月）', '第5版（2021年5月31日）'],
    [
      'sogo-taisaku',
      'IoT・5Gセキュリティ総合対策2020',
      'ICTサイバーセキュリティ政策の中期重点方針',
    ],
  ])('says so by its cover: %s', async (name, own, later) => {
    await openInViewer(opened.browser, page, `/${name}.pdf`);
    await untilTrue('the notice', async () => {
      const texts = await spoken();
      return (
        texts.includes('この文書の版について') &&
        texts.some((text) => text.startsWith(own)) &&
        texts.some((text) => text.includes(later))
      );
    });
  });

  test('says so no more once the reader has closed the line', async () => {
    await openInViewer(opened.browser, page, '/telework.pdf');
    const notices = async (): Promise<number> =>
      page.evaluate(() => document.querySelectorAll('html > div').length);
    await untilTrue('the notice', async () => (await notices()) === 1);
    await actUntil(
      'no notice',
      async () => {
        const box = await page.evaluate(() => {
          const host = document.querySelector('html > div')?.getBoundingClientRect();
          return host === undefined ? undefined : { right: host.right, bottom: host.bottom };
        });
        // The button is at the end of the line, at the lower right.
        if (box !== undefined) await page.mouse.click(box.right - 29, box.bottom - 25);
      },
      async () => ((await notices()) === 0 ? true : undefined),
    );
    await openInViewer(opened.browser, page, '/telework.pdf');
    await untilExamined();
    expect(await notices()).toBe(0);
  });

  test('and its summary says nothing', async () => {
    await openInViewer(opened.browser, page, '/summary.pdf');
    await untilExamined();
    expect(await spoken()).not.toContain('この文書の版について');
  });
});

describe('numbers that differ from their sources', () => {
  test('are marked, and say in their card what both say', async () => {
    await openInViewer(opened.browser, page, '/figures.pdf');
    await untilTrue('the numbers', async () => {
      const texts = (await marksNow(page))['shirube-differs'] ?? [];
      return texts.join('').normalize('NFKC') === '105回';
    });
    const card = await clickMark(page, '105回');
    expect(card.text).toContain('出典106回');
    await page.keyboard.press('Escape');
    await noCardOn(page);
  });

  test('stand first among the numbers in the panel, and lead to pages that are not drawn', async () => {
    await openInViewer(opened.browser, page, '/figures.pdf');
    await untilExamined();
    const panel = await openPanel(opened.browser, page);
    const rows = await until('the rows', async () => {
      const texts = await panel.$$eval('.figure-row', (all) =>
        all.map((row) => row.textContent ?? ''),
      );
      return texts.length >= 3 ? texts : undefined;
    });
    expect(rows[0]).toContain('出典では106回');
    expect(rows[1]).toContain('出典では14.9億円');
    expect(rows.slice(2).join()).toContain('出典と一致');
    await untilFlashed(page, ['13.9億円'], () =>
      panel.evaluate(() => document.querySelectorAll<HTMLElement>('.figure-row')[1]?.click()),
    );
    expect(await pageInFront(page)).toBe('4');
    await panel.close();
  });
});

describe('a number of which a later one is known', () => {
  test('is listed before its page is drawn, and there has its quiet mark and its card', async () => {
    await openInViewer(opened.browser, page, '/figures.pdf');
    await untilExamined();
    const panel = await openPanel(opened.browser, page);
    const texts = await until('the row', async () => {
      const rows = await panel.$$eval('.figure-row:has(.row-revised)', (all) =>
        all.map((row) => row.textContent ?? ''),
      );
      return rows.length > 0 ? rows : undefined;
    });
    expect(texts.join()).toContain('その後（当初予算）280.7億円');
    await untilFlashed(page, ['283.4億円'], () =>
      panel.evaluate(() =>
        document.querySelector<HTMLElement>('.figure-row:has(.row-revised)')?.click(),
      ),
    );
    expect(await pageInFront(page)).toBe('4');
    await panel.close();
    await page.bringToFront();
    await untilTrue('its mark', async () => {
      const marks = (await marksNow(page))['shirube-revised'] ?? [];
      return marks.join('').normalize('NFKC') === '283.4億円';
    });
    const card = await clickMark(page, '283.4億円');
    expect(card.text).toContain('当初予算280.7億円予算書・決算書データベース');
    expect(card.text).not.toContain('出典と異なります');
  });
});

test('the mark of a note shows the note, and leads there', async () => {
  await openInViewer(opened.browser, page, '/notes.pdf');
  await marked(page, ['NICTER']);
  await untilTrue('the marks of the notes', async () =>
    ((await marksNow(page))['shirube-reference'] ?? []).join().includes('2'),
  );
  const card = await actUntil(
    'the card of the note',
    () => clickMark(page, '2'),
    async () => {
      const open = await cardNow(page);
      return open?.text.includes('観測の結果') === true ? open : undefined;
    },
  );
  expect(card.text).not.toContain('2013年度から続く');
  await clickInCard(page, '.go');
  await untilTrue(
    'the way back',
    async () => (await cardNow(page))?.text.includes('戻る') === true,
  );
});
