import { browser } from 'wxt/browser';
import { say } from '../locales/say.ts';
import type { PageCommand } from '../messages/to-page.ts';
import { applyHandlerChoice } from '../viewer/handler.ts';
import { isWebAddress, viewerAddressFor } from '../viewer/source.ts';

const OPEN_LINK = 'open-pdf-link';
const OPEN_PAGE = 'open-pdf-page';

/** Addresses that end like those of PDFs; match patterns know no ignoring of capitals. */
const PDF_ADDRESSES = ['*://*/*.pdf', '*://*/*.pdf?*', '*://*/*.PDF', '*://*/*.PDF?*'];

/** The ways from the browser to the viewer: the menus of links and of PDFs, and Chrome's handing over. */
export function listenToPdfRoutes(): void {
  browser.runtime.onInstalled.addListener(() => {
    // At each update of the extension or the browser: Chrome 151 brings the handler, switched on.
    void applyHandlerChoice();
    if ('contextMenus' in browser) createMenus();
  });
  // Firefox for Android has no context menu for extensions.
  if ('contextMenus' in browser)
    browser.contextMenus.onClicked.addListener(({ menuItemId, linkUrl, pageUrl }, tab) => {
      if (menuItemId === OPEN_LINK) void openBeside(linkUrl, tab?.index);
      if (menuItemId === OPEN_PAGE) void openBeside(pageUrl, tab?.index);
    });
}

/** Tells the viewer of a PDF that Chrome handed over: it is a frame of its tab, not the page. */
export async function tellViewer(tabId: number, command: PageCommand): Promise<void> {
  try {
    await browser.tabs.sendMessage(tabId, command);
  } catch {
    // No viewer is there.
  }
}

function createMenus(): void {
  browser.contextMenus.create({
    id: OPEN_LINK,
    title: say('openLinkInViewer'),
    contexts: ['link'],
    targetUrlPatterns: PDF_ADDRESSES,
  });
  browser.contextMenus.create({
    id: OPEN_PAGE,
    title: say('openInViewer'),
    contexts: ['page'],
    documentUrlPatterns: PDF_ADDRESSES,
  });
}

/** Opens a PDF in a tab of its own, beside the one that led to it. */
async function openBeside(address: string | undefined, index: number | undefined): Promise<void> {
  if (address === undefined || !isWebAddress(address)) return;
  const beside = index === undefined ? {} : { index: index + 1 };
  await browser.tabs.create({ url: viewerAddressFor(address), ...beside });
}
