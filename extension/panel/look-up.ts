import { browser } from 'wxt/browser';
import { recordIn, textIn } from '../messages/checks.ts';

/** Session storage: gone with the browser's window, out of reach of pages. */
const KEY = 'lookUp';

/** Longer selections are no names. */
const LONGEST = 200;

/** Asks the panel, open or about to open, to search for a text. */
export async function requestLookUp(text: string): Promise<void> {
  // The time makes a repeated look-up of the same words a change.
  await browser.storage.session.set({
    [KEY]: { text: text.trim().slice(0, LONGEST), at: Date.now() },
  });
}

/** Calls `lookUp` with what was asked for: what waits already, then every later request. */
export async function receiveLookUps(lookUp: (text: string) => void): Promise<void> {
  const receive = (value: unknown): void => {
    const text = textIn(recordIn(value)?.text, LONGEST);
    if (text === undefined) return;
    lookUp(text);
    // Done: a panel that opens later must not do it again.
    void browser.storage.session.remove(KEY);
  };
  browser.storage.session.onChanged.addListener((changes) => receive(changes[KEY]?.newValue));
  receive((await browser.storage.session.get(KEY))[KEY]);
}
