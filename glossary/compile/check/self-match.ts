import { plainText } from '../../document/plain-text.ts';
import { Matcher } from '../../matching/matcher.ts';
import type { Term } from '../../matching/model.ts';
import type { Entry } from '../../model.ts';
import { termsOf, termsOfEntry } from '../../terms.ts';
import type { Sited } from '../load.ts';
import type { Problem } from '../problem.ts';
import { surfacePath } from '../surface-path.ts';
import type { Check } from './check.ts';
import { problemAt } from './check.ts';

/** Every surface is made of words, and is found in a text that holds nothing else (but a cue, where it has some). */
export default {
  id: 'self-match',
  run: ({ entries }) => {
    const matcher = new Matcher(termsOf(entries.map(({ value }) => value)));
    return entries.flatMap((entry) =>
      termsOfEntry(entry.value)
        .filter((term) => !finds(matcher, term))
        .map((term) => unfound(entry, term)),
    );
  },
} satisfies Check;

function finds(matcher: Matcher, { surface, entryId, cues }: Term): boolean {
  if (!/[\p{L}\p{N}]/u.test(surface)) return false;
  const text = cues === undefined ? surface : `${surface}。${cues[0] ?? ''}。`;
  return matcher
    .findMentions(plainText(text))
    .some(
      ({ start, end, entryId: found, candidates }) =>
        start === 0 &&
        end === surface.length &&
        (found === entryId || candidates?.includes(entryId) === true),
    );
}

function unfound(entry: Sited<Entry>, { surface }: Term): Problem {
  return problemAt(
    entry,
    surfacePath(entry.value, surface),
    'error',
    { ja: `「${surface}」は文中で見つけられません`, en: `"${surface}" cannot be found in a text` },
    {
      ja: '注の番号や記号だけの形なら消し、短すぎるなら手がかり（cues）を付けてください',
      en: 'remove note marks, or this form if it is nothing but signs',
    },
  );
}
