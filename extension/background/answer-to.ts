import type { Glossary } from '../../glossary/glossary.ts';
import { abridge } from '../card/abridge.ts';
import { cardContent, isPast, type Locale } from '../card/content.ts';
import type { BackgroundRequest, ContentsAnswer, PastAnswer } from '../messages/to-background.ts';

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
