import type { Browser, Page } from 'puppeteer';
import { expect, test } from 'vitest';
import { openPanel, until } from './browser.ts';
import { clickMark } from './card.ts';
import { marksOn } from './marks.ts';
import { ORIGIN } from './site.ts';
import { onStage } from './stage.ts';

let browser: Browser;
let page: Page;

onStage(
  async (stage) => {
    ({ browser, page } = stage);
    await page.goto(`${ORIGIN}/cyber.html`);
  },
  { language: 'en' },
);

test('in an English browser, cards and panel are in English, and names stay Japanese', async () => {
  await marksOn(page);
  const card = await clickMark(page, '実践的');
  expect(card.label).toBe('実践的サイバー防御演習');
  expect(card.text).toContain('A hands-on exercise');
  const panel = await openPanel(browser, page);
  const count = await until('the list', async () => {
    const text = await panel.$eval('[role=status]', (element) => element.textContent ?? '');
    const counted = /^(\d+) terms on this page$/.exec(text)?.[1];
    return Number(counted) > 10 ? Number(counted) : undefined;
  });
  expect(count).toBeLessThan(100);
  expect(await panel.evaluate(() => document.documentElement.lang)).toBe('en');
});
