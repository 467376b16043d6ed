import en from '../public/_locales/en/messages.json';
import ja from '../public/_locales/ja/messages.json';
import { browser } from 'wxt/browser';
import type { Locale } from '../card/content.ts';

/** The key of one of Shirube's own texts, as in `_locales`. */
export type MessageKey = keyof typeof ja;

/** Looks up one of Shirube's own texts, with what it is about put in. */
export type Say = (key: MessageKey, ...values: readonly (string | number)[]) => string;

/** The language that the reader wants: the browser's, or one of Shirube's own. */
export const LANGUAGES = ['auto', 'ja', 'en'] as const;
/** One of {@link LANGUAGES}. */
export type Language = (typeof LANGUAGES)[number];

let chosen: Language = 'auto';

/** Sets the language of all texts from now on, in this part of the extension. */
export function setLanguage(language: Language): void {
  chosen = language;
}

/** The language of texts and definitions: Japanese for a Japanese browser, English for all others, unless chosen. */
export function textLocale(): Locale {
  if (chosen !== 'auto') return chosen;
  return browser.i18n.getUILanguage().toLowerCase().startsWith('ja') ? 'ja' : 'en';
}

/** The texts in the reader's language. Not `browser.i18n.getMessage`, which knows the browser's language alone. */
export const say: Say = (key, ...values) => {
  const messages = textLocale() === 'ja' ? ja : en;
  return messages[key].message.replaceAll(/\$(\d)/g, (_, digit: string) =>
    String(values[Number(digit) - 1] ?? ''),
  );
};
