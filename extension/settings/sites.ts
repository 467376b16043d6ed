import { browser } from 'wxt/browser';
import { withItem } from './settings.ts';
import { changeSettings, heldSettings } from './store.ts';

/** The sites that are read without being turned on: as in the manifest of the content script. */
const BUILT_IN = /^https?:\/\/www\.soumu\.go\.jp$/;

/** The content script, as WXT names it in the build. */
export const PAGE_SCRIPT = '/content-scripts/page.js';

/** Whether a site is read from the start. */
export function isBuiltIn(origin: string): boolean {
  return BUILT_IN.test(origin);
}

/** Which pages belong to a site, for permissions: all of its origin. */
export function patternOf(origin: string): string {
  // Match patterns know no ports: they hold for all of them.
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

/** Whether pages of a site are read when they are opened. */
export async function isSiteOn(origin: string): Promise<boolean> {
  const { settings } = await heldSettings();
  if (settings.offSites.includes(origin)) return false;
  return isBuiltIn(origin) || browser.permissions.contains({ origins: [patternOf(origin)] });
}

/**
 * Turns a site on. For sites that are not built in it asks the reader for the permission, so it must
 * be called at once in a click. False when the reader says no.
 */
export async function turnSiteOn(origin: string): Promise<boolean> {
  const granted =
    isBuiltIn(origin) || (await browser.permissions.request({ origins: [patternOf(origin)] }));
  if (granted)
    await changeSettings(({ offSites }) => ({ offSites: withItem(offSites, origin, false) }));
  return granted;
}

/** Turns a site off: its open pages lose their marks at once, and a permission is given back. */
export async function turnSiteOff(origin: string): Promise<void> {
  await changeSettings(({ offSites }) => ({ offSites: withItem(offSites, origin, true) }));
  if (!isBuiltIn(origin)) await browser.permissions.remove({ origins: [patternOf(origin)] });
}

/** The patterns of the sites that the reader has turned on, besides the built-in ones. */
export async function grantedPatterns(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((pattern) => !pattern.includes('//www.soumu.go.jp/')).toSorted();
}
