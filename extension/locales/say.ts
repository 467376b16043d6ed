import type messages from '../public/_locales/ja/messages.json';
import { browser } from 'wxt/browser';
import type { Locale } from '../card/content.ts';

/** The key of one of Shirube's own texts, as in `_locales`. */
export type MessageKey = keyof typeof messages;

/** Looks up one of Shirube's own texts, with what it is about put in. */
export type Say = (key: MessageKey, ...values: readonly (string | number)[]) => string;

/** The texts in the browser's language. */
export const say: Say = (key, ...values) => browser.i18n.getMessage(key, values.map(String));

/** Definitions exist in two languages: Japanese for a Japanese browser, English for all others. */
export function browserLocale(): Locale {
  return browser.i18n.getUILanguage().toLowerCase().startsWith('ja') ? 'ja' : 'en';
}
