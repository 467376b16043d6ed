import { browser } from 'wxt/browser';
import { heldSettings, onSettingsChange } from '../settings/store.ts';
import { hasSidePanel } from './panel-opener.ts';

/** The panel as a popup: the same page. */
export const POPUP_PAGE = 'sidepanel.html?popup';

/**
 * Has the toolbar button open what the reader wants, now and after every change: the side panel, or
 * the same in a popup. Without a side panel it is always the popup.
 */
export function setUpToolbarButton(): void {
  const apply = async (): Promise<void> => {
    const { settings } = await heldSettings();
    const isPopup = settings.toolbar === 'popup' || !hasSidePanel();
    await browser.action.setPopup({ popup: isPopup ? POPUP_PAGE : '' });
  };
  onSettingsChange(() => void apply());
  // What was set is gone after a restart of the browser.
  browser.runtime.onStartup.addListener(() => void apply());
  void apply();
}
