/** Whether a document itself gives the number that came after one of its own: then nobody has to be told. */
import { isQuoted } from '../document/blocks.ts';
import type { Span } from '../document/model.ts';
import { sentenceAround } from '../document/sentences.ts';
import type { Claim, Figure } from '../figures/model.ts';
import type { BudgetRow, EntryFigure } from '../model.ts';
import type { Reading } from '../reading.ts';
import { matches } from './budget-claims.ts';
import { isSameCount } from './counted.ts';
import { figuresWithin } from './figures-within.ts';

/**
 * What is known of a reading already: a document may state one amount thousands of times, and each asks
 * the same.
 */
interface Known {
  readonly claimed: ReadonlySet<Figure | undefined>;
  readonly byEntry: ReadonlyMap<string, readonly Claim[]>;
  readonly claims: Map<BudgetRow | EntryFigure, boolean>;
  readonly sentences: Map<Span, Map<BudgetRow, boolean>>;
}

const cache = new WeakMap<Reading, Known>();

/**
 * Whether the document has a sourced amount as one of the entry and year, or in the sentence around an
 * earlier amount, where words need not say it all again: 当初予算額279.4億円、補正後予算額401.8億円.
 */
export function givesAmount(
  later: BudgetRow,
  { entryId, figure: index }: Claim,
  reading: Reading,
): boolean {
  const known = knownOf(reading);
  const isClaimed = remembered(known.claims, later, () =>
    (known.byEntry.get(entryId) ?? []).some((claim) => {
      const amount = reading.figures[claim.figure];
      return (
        claim.fiscalYear === later.fiscalYear && amount !== undefined && matches(amount, later)
      );
    }),
  );
  const figure = reading.figures[index];
  if (isClaimed || figure === undefined) return isClaimed;
  const sentence = sentenceAround(reading.document, figure);
  const rows = remembered(known.sentences, sentence, () => new Map<BudgetRow, boolean>());
  return remembered(rows, later, () =>
    figuresWithin(reading, sentence).some(
      (amount) => !known.claimed.has(amount) && matches(amount, later),
    ),
  );
}

/** Whether the document has a sourced result as a count of the entry: 100回を予定していたところ、106回実施した. */
export function givesCount(
  result: EntryFigure,
  { entryId, metric }: Claim,
  reading: Reading,
): boolean {
  const known = knownOf(reading);
  return remembered(known.claims, result, () =>
    (known.byEntry.get(entryId) ?? []).some((claim) => {
      const count = reading.figures[claim.figure];
      if (claim.metric !== metric || count === undefined) return false;
      return isSameCount(count, result) && !isQuoted(reading.document, count);
    }),
  );
}

function knownOf(reading: Reading): Known {
  return remembered(cache, reading, () => {
    const byEntry = new Map<string, Claim[]>();
    for (const claim of reading.claims) {
      const others = byEntry.get(claim.entryId);
      if (others === undefined) byEntry.set(claim.entryId, [claim]);
      else others.push(claim);
    }
    const claimed = new Set(reading.claims.map(({ figure }) => reading.figures[figure]));
    return { claimed, byEntry, claims: new Map(), sentences: new Map() };
  });
}

interface Memory<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

function remembered<Key, Value>(memory: Memory<Key, Value>, key: Key, make: () => Value): Value {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const made = make();
  memory.set(key, made);
  return made;
}
