import { browser, type Browser } from 'wxt/browser';
import { say } from '../locales/say.ts';
import { requestLookUp } from '../panel/look-up.ts';
import { PAGE_SCRIPT } from '../settings/sites.ts';
import type { PageCommand } from '../messages/to-page.ts';

const LOOK_UP = 'look-up';

type Tab = Browser.tabs.Tab;

/** The toolbar button, the context menu and the keyboard commands. */
export function listenToReader(): void {
  browser.action.onClicked.addListener((tab) => {
    openPanel(tab);
    void readPage(tab);
  });
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create({
      id: LOOK_UP,
      title: say('lookUp', '%s'),
      contexts: ['selection'],
    });
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
    if (menuItemId !== LOOK_UP || selectionText === undefined || tab === undefined) return;
    openPanel(tab);
    void requestLookUp(selectionText);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command !== 'next-term' && command !== 'previous-term') return;
    void step(tab, command === 'next-term' ? 'next' : 'previous');
  });
}

/** Must be called at once in the reader's click or key: browsers open panels for nothing else. */
function openPanel({ windowId }: Tab): void {
  if (import.meta.env.FIREFOX) void firefoxSidebar()?.open();
  else void browser.sidePanel.open({ windowId });
}

interface Sidebar {
  open(): Promise<void>;
}

function firefoxSidebar(): Sidebar | undefined {
  return 'sidebarAction' in browser ? (browser.sidebarAction as Sidebar) : undefined;
}

/**
 * Reads the page of a tab, on any site: the click that led here grants `activeTab`. Pages on which
 * extensions may not run (the browser's own, the store) stay as they are.
 */
async function readPage({ id: tabId }: Tab): Promise<void> {
  if (tabId === undefined || (await isRead(tabId))) return;
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [PAGE_SCRIPT] });
  } catch {
    // Nothing to tell: the panel says that this page is not being read.
  }
}

async function isRead(tabId: number): Promise<boolean> {
  return (await tell(tabId, { type: 'ping' })) === true;
}

async function step(tab: Tab | undefined, direction: 'next' | 'previous'): Promise<void> {
  const tabId = tab?.id ?? (await tabInFront());
  if (tabId !== undefined) await tell(tabId, { type: 'step', direction });
}

async function tabInFront(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id;
}

/** Undefined when the tab has no page that listens. */
async function tell(tabId: number, command: PageCommand): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage(tabId, command);
  } catch {
    return undefined;
  }
}
