import type { Reading } from '#glossary/reading.ts';
import { enclosingHeadings } from '../../enclosing-headings.ts';
import type { Rule } from '../../rule.ts';
import { type Meaning, type ShortNameDefinition, shortNamesOf } from '../../short-names.ts';
import { firstFrom } from '../../within.ts';
import { EXAMPLES } from './redefined.examples.ts';

export default {
  id: 'short-name/redefined',
  severity: 'warning',
  title: {
    ja: '同じ略称が別の意味で定義されている',
    en: 'One short name defined twice with different meanings',
  },
  description: {
    ja: '「（以下「センター」という。）」のような略称の定義が、一つの草案の中で、同じ略称について別のものを指して二度行われている箇所を見つける。二つ目の定義より後では、どちらを指すのか読み手には分からない。同じものを改めて定義し直しているとき、「この条において」「本章において」のように範囲を限った定義、別添や別紙の中での定義、何を指すか読み取れない定義は報告しない。',
    en: 'Finds a short name, as in …（以下「センター」という。）, that one draft defines twice for different things: behind the second definition a reader cannot tell which is meant. Silent where the same thing is defined again, where a definition holds for one section only (この条において, 本章において), inside annexes, and where it cannot be read what a definition stands for.',
  },
  examples: EXAMPLES,
  check({ reading, report }) {
    const first = new Map<string, ShortNameDefinition>();
    for (const definition of shortNamesOf(reading.document)) {
      if (definition.scope !== undefined) continue;
      const { name, place } = definition;
      const key = `${annexOf(definition, reading)}\n${name}`;
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, definition);
      else if (haveDifferentMeanings(earlier, definition, reading)) {
        const [before, now] = [earlier.meanings.at(-1)?.text, definition.meanings.at(-1)?.text];
        report({
          ...place,
          message: {
            ja: `略称「${name}」は「${before ?? ''}」の略称として定義済みです。ここでは「${now ?? ''}」を指しています`,
            en: `Unexpected short name ${name} for ${now ?? ''}: it is already defined for ${before ?? ''}`,
          },
          cause: { ...earlier.place, message: { ja: '先の定義', en: 'defined here first' } },
        });
      }
    }
  },
} satisfies Rule;

/** The heading of the annex in which a definition stands; empty in the main part. */
function annexOf({ span }: ShortNameDefinition, { document }: Reading): string {
  const titles = enclosingHeadings(document, span).map(({ start, end }) =>
    document.text.slice(start, end),
  );
  return (
    titles.find((title) =>
      /^[\s（(【[]*(?:別添|別紙|別表|別冊|付録|附属|付属|参考|様式|Annex|Appendix)/i.test(title),
    ) ?? ''
  );
}

/** Words that point to what was named before: 同協会, 当該機構. */
const ANAPHORA = /^(?:同|当該|本|上記|前記|各|両|これ|それ|その|この)/;

/** Sure only where both stand for something that can be read, and no reading of one is a reading of the other. */
function haveDifferentMeanings(
  a: ShortNameDefinition,
  b: ShortNameDefinition,
  reading: Reading,
): boolean {
  if (a.meanings.length === 0 || b.meanings.length === 0) return false;
  if ([...a.meanings, ...b.meanings].some(({ text }) => ANAPHORA.test(text))) return false;
  return a.meanings.every((one) => b.meanings.every((other) => !areSame(one, other, reading)));
}

function areSame(a: Meaning, b: Meaning, reading: Reading): boolean {
  if (a.text.endsWith(b.text) || b.text.endsWith(a.text)) return true;
  const entry = entryEndingAt(a.end, reading);
  return entry !== undefined && entry === entryEndingAt(b.end, reading);
}

function entryEndingAt(end: number, { mentions }: Reading): string | undefined {
  const mention = mentions[firstFrom(mentions, end) - 1];
  return mention?.end === end ? mention.entryId : undefined;
}
