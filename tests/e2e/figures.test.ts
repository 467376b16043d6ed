import type { Browser, Page } from 'puppeteer';
import { beforeEach, describe, expect, test } from 'vitest';
import { actUntil, openPanel, until, untilTrue } from './browser.ts';
import {
  cardNow,
  cardWith,
  centreInCard,
  clickInCard,
  clickMark,
  noCardOn,
  type OpenCard,
} from './card.ts';
import { marksNow, untilFlashed } from './marks.ts';
import { ORIGIN } from './site.ts';
import { onStage } from './stage.ts';

let browser: Browser;
let page: Page;

onStage((stage) => ({ browser, page } = stage));

beforeEach(async () => {
  await page.bringToFront();
  await page.goto(`${ORIGIN}/figures.html`);
});

/** Waits for the numbers that differ: the last marks that come to the page, but for references. */
async function untilExamined(): Promise<void> {
  await untilTrue('the numbers that differ', async () => {
    const texts = (await marksNow(page))['shirube-differs'] ?? [];
    return texts.join() === '105回,13.9億円';
  });
}

async function scrollY(): Promise<number> {
  return page.evaluate(() => window.scrollY);
}

async function labelled(label: string): Promise<void> {
  await untilTrue(`a card of ${label}`, async () => (await cardNow(page))?.label === label);
}

describe('numbers that differ from their sources', () => {
  test('are marked in their own way, and no others', async () => {
    await untilExamined();
    // A second look at a page that has come to rest.
    await untilExamined();
  });

  test('say in their card what both say, and who says so', async () => {
    await untilExamined();
    const card = await clickMark(page, '105回');
    expect(card.label).toBe('実践的サイバー防御演習');
    expect(card.text).toContain('このページの数値は、出典と異なります');
    expect(card.text).toContain('令和2年度（2020）　開催回数');
    expect(card.text).toContain('このページ105回');
    expect(card.text).toContain('出典106回');
    expect(card.text).toContain('ICTサイバーセキュリティ総合対策2021');
    await page.keyboard.press('Escape');
    await noCardOn(page);
    await clickMark(page, '13.9億円');
    await cardWith(page, '出典14.9億円');
  });

  test('are told in the card of the term too, and lead to their place', async () => {
    await untilExamined();
    const card = await clickMark(page, '実践的サイバー防御演習（CYDER）');
    expect(card.text).toContain('出典106回');
    await untilFlashed(page, ['105回'], () => clickInCard(page, '.differences .go'));
  });

  test('stand first among the numbers in the panel, and lead to their place', async () => {
    await untilExamined();
    const panel = await openPanel(browser, page);
    await panel.waitForSelector('.figure-row');
    const rows = await until('all rows', async () => {
      const texts = await panel.$$eval('.figure-row', (all) =>
        all.map((row) => row.textContent ?? ''),
      );
      return texts.length > 2 ? texts : undefined;
    });
    expect(rows[0]).toContain('出典では106回');
    expect(rows[1]).toContain('出典では14.9億円');
    expect(rows.slice(2).join()).toContain('出典と一致');
    expect(await panel.$eval('.page-figures summary', (line) => line.textContent)).toContain(
      '出典と異なるもの 2',
    );
    await untilFlashed(page, ['13.9億円'], () =>
      panel.evaluate(() => document.querySelectorAll<HTMLElement>('.figure-row')[1]?.click()),
    );
  });

  test('stand in the panel before those of which a later one is known, and these before the others', async () => {
    await untilExamined();
    const panel = await openPanel(browser, page);
    const verdicts = await until('all rows', async () => {
      const texts = await panel.$$eval('.figure-row .row-facts > span', (all) =>
        all.map((row) => `${row.className} ${row.textContent ?? ''}`),
      );
      return texts.length > 3 ? texts : undefined;
    });
    expect(verdicts.slice(0, 4)).toEqual([
      'row-differs 出典では106回',
      'row-differs 出典では14.9億円',
      'row-revised その後（当初予算）280.7億円',
      'row-agrees 出典と一致',
    ]);
    const summary = await panel.$eval('.page-figures summary', (line) => line.textContent);
    expect(summary).toContain('その後の数値があるもの 1');
    await untilFlashed(page, ['283.4億円'], () =>
      panel.evaluate(() => document.querySelectorAll<HTMLElement>('.figure-row')[2]?.click()),
    );
  });

  test('lose their mark when the page is put right', async () => {
    await untilExamined();
    await page.evaluate(() => {
      const text = document.querySelector('#counts')?.firstChild;
      if (text) text.nodeValue = text.nodeValue?.replace('105回', '106回') ?? '';
    });
    await untilTrue(
      'one mark less',
      async () => (await marksNow(page))['shirube-differs']?.join() === '13.9億円',
    );
  });
});

describe('a number of which a later one is known', () => {
  const LINE = '国立研究開発法人情報通信研究機構運営費交付金';

  test('is marked quietly, and says in its card what was decided, and who says so', async () => {
    await untilTrue(
      'its mark',
      async () => (await marksNow(page))['shirube-revised']?.join() === '283.4億円',
    );
    expect((await marksNow(page))['shirube-differs'] ?? []).not.toContain('283.4億円');
    const card = await clickMark(page, '283.4億円');
    expect(card.label).toBe(LINE);
    expect(card.text).toContain('その後の数値');
    expect(card.text).toContain('令和3年度（2021）　概算要求');
    expect(card.text).toContain('このページ283.4億円');
    expect(card.text).toContain('当初予算280.7億円予算書・決算書データベース');
    expect(card.text).not.toContain('出典と異なります');
    await page.keyboard.press('Escape');
    await noCardOn(page);
  });

  test('is told in the card of its line too, and leads to its place', async () => {
    await untilExamined();
    await clickMark(page, LINE);
    await cardWith(page, '当初予算280.7億円');
    await untilFlashed(page, ['283.4億円'], () => clickInCard(page, '.revisions .go'));
  });

  test('loses its mark where the page gives the later one itself', async () => {
    await untilTrue(
      'its mark',
      async () => (await marksNow(page))['shirube-revised']?.join() === '283.4億円',
    );
    await page.evaluate(() => {
      document.querySelector('#request')?.append('当初予算額は280.7億円となった。');
    });
    await untilTrue(
      'no mark',
      async () => ((await marksNow(page))['shirube-revised'] ?? []).length === 0,
    );
  });
});

describe('the card', () => {
  test('leads to the next place of its term and back', async () => {
    await untilExamined();
    const first = await clickMark(page, '実践的サイバー防御演習（CYDER）');
    expect(first.text).toMatch(/この文書に4か所（いま1番目）/);
    await clickInCard(page, '.step', 1);
    await cardWith(page, 'いま2番目');
    await clickInCard(page, '.step', 0);
    await clickInCard(page, '.step', 0);
    await cardWith(page, 'いま4番目');
    await untilTrue('the scroll', async () => (await scrollY()) > 600);
  });

  test('opens related terms in itself, with a way back', async () => {
    await untilExamined();
    await clickMark(page, '実践的サイバー防御演習（CYDER）');
    await clickInCard(page, '.owner a');
    await labelled('情報通信研究機構');
    await clickInCard(page, '.tool.back');
    await labelled('実践的サイバー防御演習');
  });

  test('stays where it is while it is pinned', async () => {
    await untilExamined();
    await clickMark(page, '実践的サイバー防御演習（CYDER）');
    await clickInCard(page, '.tool.pin');
    const { box } = await cardWith(page, '◆');
    await page.mouse.click(990, 790);
    await page.mouse.wheel({ deltaY: 1500 });
    await untilTrue('the scroll', async () => (await scrollY()) > 1000);
    expect((await cardWith(page, '◆')).box).toEqual(box);
    await page.keyboard.press('Escape');
    await noCardOn(page);
  });

  test('is moved by keys, by dragging, and by presses alone, and stays there', async () => {
    await untilExamined();
    await clickMark(page, '実践的サイバー防御演習（CYDER）');
    const boxWhen = async (what: string, is: (box: OpenCard['box']) => boolean): Promise<void> =>
      untilTrue(what, async () => {
        const card = await cardNow(page);
        return card !== undefined && is(card.box);
      });
    // Press after press, through all corners; pinned from the first on.
    const { box } = await actUntil(
      'the corner at the right, below',
      () => clickInCard(page, '.tool.move'),
      async () => {
        const card = await cardNow(page);
        const isThere = card !== undefined && card.box.right > 960 && card.box.bottom > 780;
        return isThere && card.text.includes('◆') ? card : undefined;
      },
    );
    await page.keyboard.press('ArrowLeft');
    await boxWhen('a step to the left', ({ left }) => Math.abs(left - (box.left - 16)) < 1);
    await page.keyboard.down('Shift');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.up('Shift');
    await boxWhen('a long step', ({ left }) => Math.abs(left - (box.left - 112)) < 1);
    const handle = await centreInCard(page, '.tool.move');
    await page.mouse.move(handle.x, handle.y);
    await page.mouse.down();
    await page.mouse.move(handle.x - 150, handle.y - 60, { steps: 3 });
    await page.mouse.up();
    await boxWhen('the drag', ({ left }) => Math.abs(left - (box.left - 262)) < 1);
    await page.mouse.click(990, 790);
    await page.mouse.wheel({ deltaY: 900 });
    await untilTrue('the scroll', async () => (await scrollY()) > 500);
    await boxWhen('the same place', ({ left }) => Math.abs(left - (box.left - 262)) < 1);
    // Beyond the edge there is no going.
    for (let press = 0; press < 12; press += 1) {
      await page.keyboard.down('Shift');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.up('Shift');
    }
    await boxWhen('the edge', ({ right }) => right <= 1000);
  });

  test('copies the entry with its sources', async () => {
    await browser
      .defaultBrowserContext()
      .overridePermissions(ORIGIN, ['clipboard-read', 'clipboard-sanitized-write']);
    await untilExamined();
    await clickMark(page, '実践的サイバー防御演習（CYDER）');
    await clickInCard(page, '.tool.copy');
    await cardWith(page, 'コピーしました');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^実践的サイバー防御演習（CYDER）：/);
    expect(copied).toMatch(/\n.+「ICTサイバーセキュリティ総合対策2021.*」（2021年7月）、.+/);
  });

  test('draws a budget and leaves its table to screen readers', async () => {
    await untilExamined();
    const card = await clickMark(page, 'ナショナルサイバートレーニングセンターの構築');
    expect(card.text).toContain('予算額（億円）');
    expect(card.text).toContain('令和元年度（2019） 概算要求');
  });
});

describe('references within the page', () => {
  test('show the first lines of their target, and lead there and back', async () => {
    await untilTrue(
      'references',
      async () => (await marksNow(page))['shirube-reference']?.includes('図１') === true,
    );
    const card = await clickMark(page, '図１');
    expect(card.text).toContain('演習の実施体制');
    await clickInCard(page, '.go');
    await cardWith(page, 'もとの場所へ戻る');
    await untilTrue('the scroll', async () => (await scrollY()) > 500);
    await clickInCard(page, '.go');
    await cardWith(page, 'そこへ移る');
    await untilTrue('the scroll back', async () => (await scrollY()) < 500);
  });
});
