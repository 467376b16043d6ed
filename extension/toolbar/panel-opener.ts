import { browser } from 'wxt/browser';

/** Firefox's side panel, of which Chrome's types know nothing. */
interface Sidebar {
  open(): Promise<void>;
}

/** Whether this browser has a side panel. Firefox for Android and some relatives of Chrome have none. */
export function hasSidePanel(): boolean {
  if (import.meta.env.FIREFOX) return firefoxSidebar() !== undefined;
  return typeof chromiumPanel()?.open === 'function';
}

/** Must be called at once in the reader's click or key: browsers open panels for nothing else. */
export function openSidePanel(windowId: number): void {
  if (import.meta.env.FIREFOX) void firefoxSidebar()?.open();
  else void chromiumPanel()?.open({ windowId });
}

function firefoxSidebar(): Sidebar | undefined {
  return 'sidebarAction' in browser ? (browser.sidebarAction as Sidebar) : undefined;
}

function chromiumPanel(): typeof browser.sidePanel | undefined {
  return 'sidePanel' in browser ? browser.sidePanel : undefined;
}
