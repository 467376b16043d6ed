import { browser, type Browser } from 'wxt/browser';
import { grantedPatterns, PAGE_SCRIPT } from '../settings/sites.ts';

/** The one registration that stands for all sites that the reader has turned on. */
const ID = 'reader-sites';

/** Has the pages of all sites read that the reader has turned on, now and after every change of permissions. */
export function readGrantedSites(): void {
  // One after the other: two at once would both find nothing registered.
  let last = Promise.resolve();
  const sync = (): void => {
    last = last.then(register, register);
  };
  browser.permissions.onAdded.addListener(sync);
  browser.permissions.onRemoved.addListener(sync);
  browser.runtime.onInstalled.addListener(sync);
  browser.runtime.onStartup.addListener(sync);
}

async function register(): Promise<void> {
  const [matches, present] = await Promise.all([
    grantedPatterns(),
    browser.scripting.getRegisteredContentScripts({ ids: [ID] }),
  ]);
  if (matches.length === 0) {
    if (present.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const script: Browser.scripting.RegisteredContentScript = {
    id: ID,
    matches,
    js: [PAGE_SCRIPT],
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: 'document_idle',
    persistAcrossSessions: true,
  };
  if (present.length === 0) await browser.scripting.registerContentScripts([script]);
  else await browser.scripting.updateContentScripts([script]);
}
