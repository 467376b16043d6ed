import { browser, type Browser } from 'wxt/browser';
import { say } from '../locales/say.ts';
import type { Direction } from '../messages/to-page.ts';
import { requestLookUp } from '../panel/look-up.ts';
import { openSidePanel } from '../toolbar/panel-opener.ts';
import { readTab, tabInFront } from './read-tab.ts';
import { stepInTab } from './step-in-tab.ts';

const LOOK_UP = 'look-up';

type Tab = Browser.tabs.Tab;

/** The toolbar button, the context menu and the keyboard commands. */
export function listenToReader(): void {
  browser.action.onClicked.addListener((tab) => {
    openSidePanel(tab.windowId);
    if (tab.id !== undefined) void readTab(tab.id);
  });
  // Firefox for Android has no context menu for extensions.
  if ('contextMenus' in browser) listenToMenu();
  // … and no keyboard commands.
  if ('commands' in browser)
    browser.commands.onCommand.addListener((command, tab) => {
      if (command !== 'next-term' && command !== 'previous-term') return;
      void step(tab, command === 'next-term' ? 'next' : 'previous');
    });
}

function listenToMenu(): void {
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create({
      id: LOOK_UP,
      title: say('lookUp', '%s'),
      contexts: ['selection'],
    });
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
    if (menuItemId !== LOOK_UP || selectionText === undefined || tab === undefined) return;
    openSidePanel(tab.windowId);
    void requestLookUp(selectionText);
  });
}

async function step(tab: Tab | undefined, direction: Direction): Promise<void> {
  const tabId = tab?.id ?? (await tabInFront());
  if (tabId !== undefined) await stepInTab(tabId, direction);
}
