import type { Browser, Page } from 'puppeteer';
import type { browser as browserApi } from 'wxt/browser';
import { describe, expect, test } from 'vitest';
import { focusOn, heardOn } from './accessibility.ts';
import { openPanel, pressCommand, theExtension, until, untilTrue } from './browser.ts';
import { cardNow, clickMark, noCardOn } from './card.ts';
import { marksOn, marksThat } from './marks.ts';
import { ORIGIN, type Site } from './site.ts';
import { onStage } from './stage.ts';

/** Inside the extension's worker. */
declare const chrome: typeof browserApi;

let site: Site;
let browser: Browser;
let page: Page;

onStage((stage) => ({ site, browser, page } = stage));

async function untilFocus(on: Page, wanted: string): Promise<void> {
  await untilTrue(`the focus on ${wanted}`, async () => (await focusOn(on)).startsWith(wanted));
}

/** Presses Tab until the focus is on something; the names of what it passed. */
async function tabTo(on: Page, wanted: string): Promise<string[]> {
  const passed: string[] = [];
  for (let press = 0; press < 60; press += 1) {
    await on.keyboard.press('Tab');
    const focused = await focusOn(on);
    if (focused.startsWith(wanted)) return passed;
    passed.push(focused);
  }
  throw new Error(`Tab never came to ${wanted}: ${passed.join(', ')}`);
}

test('with keys alone: from the page into a card, the panel, the settings, and back', async () => {
  await page.goto(`${ORIGIN}/cyber.html`);
  await marksOn(page);
  await page.focus('#link');
  await pressCommand(browser, 'next-term');
  await until('a card with the focus', async () => {
    const card = await cardNow(page);
    return card?.focused === true ? card : undefined;
  });
  const tools = await tabTo(page, 'button 閉じる');
  expect(tools.map((heard) => heard.slice(0, 9))).toEqual([
    'button 引用',
    'button 動か',
    'button 留め',
  ]);
  await page.keyboard.press('Enter');
  await noCardOn(page);
  await untilTrue('the focus where it was', () =>
    page.evaluate(() => document.activeElement?.id === 'link'),
  );

  const panel = await openPanel(browser, page);
  await panel.bringToFront();
  await untilTrue('rows', async () => (await panel.$$('button.row')).length > 5);
  await panel.focus('input[type=search]');
  await panel.keyboard.press('ArrowDown');
  await panel.keyboard.press('ArrowDown');
  const row = await focusOn(panel);
  expect(row).toMatch(/^button .+/);
  await panel.keyboard.press('Enter');
  await untilFocus(panel, 'button ← 一覧へ');
  await panel.keyboard.press('Escape');
  await untilFocus(panel, row);
  await tabTo(panel, 'button Markdown');
  await tabTo(panel, 'switch www.soumu.go.jp の用語を調べる');
  await tabTo(panel, 'combobox 印');
  await tabTo(panel, 'button 設定');
  await panel.keyboard.press('Enter');

  const options = await until('the settings', async () => {
    const pages = await browser.pages();
    return pages.find((candidate) => candidate.url().endsWith('/options.html'));
  });
  await options.waitForSelector('#density-section:checked');
  await options.bringToFront();
  await tabTo(options, 'radio 節ごとに最初の一つ');
  await options.keyboard.press('ArrowDown');
  await options.waitForSelector('#density-all:checked');
  await untilFocus(options, 'radio すべて');
  await page.bringToFront();
  await marksThat(page, 'all terms marked', (texts) => texts.length > 30);
  await options.evaluate(() => chrome.storage.local.clear());
  await options.close();
});

/** Without the facts of the entry, which change as the glossary grows. */
function framework(heard: readonly string[]): string[] {
  return heard.filter((line) =>
    /^(?:dialog|main|article|section|status|button|heading|table|checkbox)/.test(line),
  );
}

describe('what a screen reader comes upon', () => {
  test('in a card', async () => {
    await page.goto(`${ORIGIN}/cyber.html`);
    await clickMark(page, '実践的');
    expect(framework(await heardOn(page, 'dialog'))).toMatchInlineSnapshot(`
      [
        "dialog 実践的サイバー防御演習",
        "status",
        "button 引用文をコピー",
        "button 動かす（押すと次の隅へ。ドラッグや矢印キーでも）",
        "button 留めておく",
        "button 閉じる",
        "article",
        "sectionheader",
        "heading 実践的サイバー防御演習",
        "table 予算額",
        "heading 関係するもの",
        "sectionfooter",
        "heading 出典",
      ]
    `);
    await page.keyboard.press('Escape');
  });

  test('in the panel: a page’s terms, and an entry', async () => {
    site.put(
      '/short',
      '<!doctype html><html lang="ja"><meta charset="utf-8"><title>頁</title><p>SecHack365と内閣サイバーセキュリティセンター（NISC）。</p>',
    );
    await page.goto(`${ORIGIN}/short`);
    const panel = await openPanel(browser, page);
    await panel.reload();
    await untilTrue('two rows', async () => (await panel.$$('button.row')).length === 2);
    expect(await heardOn(panel)).toMatchInlineSnapshot(`
      [
        "RootWebArea 標 Shirube",
        "banner",
        "heading このページの用語",
        "search",
        "searchbox 用語をさがす",
        "status",
        "group 並べかた",
        "radio 出てくる順",
        "radio 種類ごと",
        "main",
        "list",
        "listitem",
        "button SecHack365 施策・事業",
        "listitem",
        "button 内閣サイバーセキュリティセンターNISC 組織 過去",
        "group この一覧を書き出す",
        "button Markdown",
        "button CSV",
        "button JSON",
        "contentinfo",
        "switch www.soumu.go.jp の用語を調べる",
        "LabelText",
        "combobox 印",
        "MenuListPopup",
        "option 節ごとに一つ",
        "option すべて",
        "option 付けない",
        "button 設定",
      ]
    `);
    await untilTrue('the entry', () =>
      panel.evaluate(() => {
        if (document.querySelector('.places .place') !== null) return true;
        const row = document.querySelectorAll<HTMLElement>('main:not([hidden]) button.row')[1];
        row?.click();
        return false;
      }),
    );
    expect(framework(await heardOn(panel, 'main'))).toMatchInlineSnapshot(`
      [
        "main",
        "button ← 一覧へ",
        "article",
        "sectionheader",
        "heading 内閣サイバーセキュリティセンター",
        "heading 関係するもの",
        "sectionfooter",
        "heading 出典",
        "heading このページでの箇所 1",
        "button SecHack365と内閣サイバーセキュリティセンター（NISC）。",
        "checkbox この用語に印を付けない",
      ]
    `);
  });

  test('in the settings', async () => {
    const options = await browser.newPage();
    const { id } = await theExtension(browser);
    await options.goto(`chrome-extension://${id}/options.html`);
    await options.waitForSelector('.commands dt');
    expect(await heardOn(options, 'main')).toMatchInlineSnapshot(`
      [
        "main",
        "heading 標の設定",
        "group 印を付ける用語",
        "Legend",
        "radio 節ごとに最初の一つ",
        "radio すべて",
        "radio 付けない（出典と異なる数値だけ）",
        "group 印の見た目",
        "Legend",
        "radio 細い線",
        "radio 太い線",
        "radio マーカーの色",
        "paragraph",
        "group 言語",
        "Legend",
        "radio ブラウザーに合わせる",
        "radio 日本語",
        "radio English",
        "group ツールバーのボタンで開くもの",
        "Legend",
        "radio サイドパネル",
        "radio ポップアップ",
        "group 出典へのリンク",
        "Legend",
        "radio 開けるようにする",
        "radio 文字だけにする（この拡張機能から外へ出る道をなくす）",
        "heading 印を付けない用語",
        "paragraph",
        "heading 調べないサイト",
        "paragraph",
        "heading 自分の用語集",
        "paragraph",
        "paragraph",
        "LabelText",
        "button ファイルを読み込む",
        "status",
        "heading キーボード",
        "DescriptionList",
        "term 用語の一覧を開く",
        "definition",
        "term 次の用語を説明する",
        "definition",
        "term 前の用語を説明する",
        "definition",
        "term カードを閉じる",
        "definition",
        "button キーを変える",
      ]
    `);
    await options.close();
  });
});
