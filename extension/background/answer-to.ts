import type { Glossary } from '../../glossary/glossary.ts';
import { abridge } from '../card/abridge.ts';
import { cardContent, isPast, type Locale } from '../card/content.ts';
import type { BackgroundAnswer, BackgroundRequest } from '../messages/to-background.ts';
import { examine } from './examine.ts';

/** The answer to a request, on a day (`YYYY-MM-DD`), in a language. */
export function answerTo(
  request: BackgroundRequest,
  known: Glossary,
  day: string,
  locale: Locale,
): BackgroundAnswer {
  switch (request.type) {
    case 'examine':
      return examine(request.page, known, day);
    case 'past':
      return request.ids.filter((id) => isPast(known, id, day));
    default:
      return request.ids
        .map((id) => cardContent(known, id, day, locale))
        .filter((content) => content !== undefined)
        .map(abridge);
  }
}
