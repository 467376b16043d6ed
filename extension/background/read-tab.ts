import { browser } from 'wxt/browser';
import type { PageCommand } from '../messages/to-page.ts';
import { PAGE_SCRIPT } from '../settings/sites.ts';

/**
 * Reads the page of a tab, on any site: the click that led here grants `activeTab`. Pages on which
 * extensions may not run (the browser's own, the store) stay as they are.
 */
export async function readTab(tabId: number): Promise<void> {
  if ((await tellTab(tabId, { type: 'ping' })) === true) return;
  try {
    const target = { tabId, allFrames: true };
    await browser.scripting.executeScript({ target, files: [PAGE_SCRIPT] });
  } catch {
    // Nothing to tell: the panel says that this page is not being read.
  }
}

/** What the page of a tab answers, or one of its frames; undefined when it has no script of ours. */
export async function tellTab(tabId: number, command: PageCommand, frameId = 0): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage(tabId, command, { frameId });
  } catch {
    return undefined;
  }
}

/** The tab that the reader looks at. */
export async function tabInFront(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id;
}
