import { browser } from 'wxt/browser';
import { decidedBy, settingsIn, type Settings } from './settings.ts';

/** Under this key the reader's choices are stored, on this machine alone. */
const KEY = 'settings';

/** The settings that hold, and which of them an organisation has decided. */
export interface HeldSettings {
  readonly settings: Settings;
  readonly decided: ReadonlySet<keyof Settings>;
}

/** Reads the settings: an organisation's policy over the reader's choices over the defaults. */
export async function heldSettings(): Promise<HeldSettings> {
  const [policy, stored] = await Promise.all([managedPolicy(), browser.storage.local.get(KEY)]);
  return { settings: settingsIn(policy, settingsIn(stored[KEY])), decided: decidedBy(policy) };
}

/** Changes some of the reader's choices; the others stay. What an organisation decided goes on to hold. */
export async function changeSettings(
  change: (settings: Settings) => Partial<Settings>,
): Promise<void> {
  const stored = settingsIn((await browser.storage.local.get(KEY))[KEY]);
  await browser.storage.local.set({ [KEY]: { ...stored, ...change(stored) } });
}

/** Calls `changed` after every change, until the signal is aborted. */
export function onSettingsChange(changed: () => void, signal?: AbortSignal): void {
  const listener = (changes: Readonly<Record<string, unknown>>, area: string): void => {
    if (area === 'managed' || (area === 'local' && Object.hasOwn(changes, KEY))) changed();
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

/** Firefox rejects where no policy is set. */
async function managedPolicy(): Promise<unknown> {
  try {
    return await browser.storage.managed.get();
  } catch {
    return undefined;
  }
}
