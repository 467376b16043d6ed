import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium, openPanel, until } from './browser.ts';
import { cardOn } from './card.ts';
import { marksOn, pointAt } from './marks.ts';
import { ORIGIN, serveSite, type Site } from './site.ts';

let site: Site;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  site = await serveSite();
  browser = await launchChromium(site.port, 'en');
  page = await browser.newPage();
  await page.setViewport({ width: 1000, height: 800 });
  await page.goto(`${ORIGIN}/cyber.html`);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test('in an English browser, cards and panel are in English, and names stay Japanese', async () => {
  await marksOn(page);
  const { x, y } = await pointAt(page, '実践的');
  await page.mouse.click(x, y);
  const card = await cardOn(page);
  expect(card.label).toBe('実践的サイバー防御演習');
  expect(card.text).toContain('A hands-on exercise');
  const panel = await openPanel(browser, page);
  const status = await until('the list', async () => {
    const text = await panel.$eval('[role=status]', (element) => element.textContent ?? '');
    return /^\d+ terms on this page$/.test(text) ? text : undefined;
  });
  expect(Number.parseInt(status, 10)).toBeGreaterThan(10);
  expect(await panel.evaluate(() => document.documentElement.lang)).toBe('en');
});
