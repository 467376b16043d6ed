import { browser, type Browser } from 'wxt/browser';
import type { Glossary } from '../../glossary/glossary.ts';
import { abridge } from '../card/abridge.ts';
import { cardContent, isPast, type Locale } from '../card/content.ts';
import { browserLocale } from '../locales/say.ts';
import {
  backgroundRequestIn,
  type BackgroundRequest,
  type ContentsAnswer,
  type PastAnswer,
} from '../messages/to-background.ts';
import { glossary, today } from '../glossary/built-in.ts';

/** Answers what pages ask about entries. */
export function answerPages(): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: Browser.runtime.MessageSender, answer: (value: unknown) => void) => {
      if (sender.id !== browser.runtime.id) return;
      const request = backgroundRequestIn(message);
      if (request !== undefined) answer(answerTo(request, glossary(), today(), browserLocale()));
    },
  );
}

/** The answer to a request, on a day (`YYYY-MM-DD`), in a language. */
export function answerTo(
  { type, ids }: BackgroundRequest,
  known: Glossary,
  day: string,
  locale: Locale,
): ContentsAnswer | PastAnswer {
  if (type === 'past') return ids.filter((id) => isPast(known, id, day));
  return ids
    .map((id) => cardContent(known, id, day, locale))
    .filter((content) => content !== undefined)
    .map(abridge);
}
