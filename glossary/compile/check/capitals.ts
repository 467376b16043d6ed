import { termsOfEntry } from '../../terms.ts';
import { ENGLISH_WORDS } from '../english-words.ts';
import { surfacePath } from '../surface-path.ts';
import type { Check } from './check.ts';
import { problemAt } from './check.ts';

/** Capitals that spell an English word (NOTICE, SCOPE) count as a name only as capitals. */
export default {
  id: 'capitals',
  run: ({ entries }) => {
    const used = new Set(entries.flatMap(({ value }) => wordsOf(value.definition.en)));
    return entries.flatMap((entry) =>
      termsOfEntry(entry.value)
        .filter(({ surface, exact }) => exact !== true && /^[A-Z]{2,}$/.test(surface))
        .filter(({ surface }) => {
          const word = surface.toLowerCase();
          return ENGLISH_WORDS.has(word) || used.has(word);
        })
        .map(({ surface }) =>
          problemAt(
            entry,
            surfacePath(entry.value, surface),
            'warning',
            {
              ja: `「${surface}」は英語の普通の単語でもあります`,
              en: `"${surface}" is also an English word`,
            },
            { ja: 'match: { case: exact } を書いてください', en: 'add match: { case: exact }' },
          ),
        ),
    );
  },
} satisfies Check;

/** The words that this glossary's own English prose writes in small letters. */
function wordsOf(prose: string): string[] {
  return prose.match(/\b[a-z]{2,}\b/g) ?? [];
}
