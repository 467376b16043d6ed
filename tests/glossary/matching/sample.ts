import { plainText } from '../../../glossary/document/plain-text.ts';
import type { Matcher } from '../../../glossary/matching/matcher.ts';
import type { Term } from '../../../glossary/matching/model.ts';

/** A term; its form is 'name' unless said otherwise. */
export function term(
  surface: string,
  entryId: string,
  rest: Partial<Omit<Term, 'surface' | 'entryId'>> = {},
): Term {
  return { surface, entryId, form: 'name', ...rest };
}

/** The mentions in a plain text as `surface=entry`, with `?` and all candidates where it is undecided. */
export function found(matcher: Matcher, text: string): string[] {
  return matcher
    .findMentions(plainText(text))
    .map(({ surface, entryId, candidates }) =>
      candidates === undefined ? `${surface}=${entryId}` : `${surface}=?${candidates.join('|')}`,
    );
}
