/** Counts that a document plans, and of which the result is known since. */
import { sentenceAround } from '../document/sentences.ts';
import type { Claim, Figure } from '../figures/model.ts';
import type { EntryFigure } from '../model.ts';
import type { Reading } from '../reading.ts';
import { datesAround, periodOf } from './claim-period.ts';
import type { Compared } from './compared.ts';
import { isSameCount } from './counted.ts';
import { claimsWithin } from './figures-within.ts';
import { countsOfPeriod, countsSome, isComparable } from './counts.ts';
import { givesCount } from './given.ts';
import { isPlanned, saysWhatHappened } from './tense.ts';
import { countsAll } from './whole-count.ts';

/**
 * The one sourced result of what a claim plans: same entry, metric, period and unit. Undefined for a
 * sentence that tells what happened, where the plan came true to the number, and where the document
 * itself gives the result.
 */
export function realisedCount(
  claim: Claim,
  figure: Figure,
  compared: Compared,
): EntryFigure | undefined {
  const { reading } = compared;
  if (figure.kind !== 'count' || claim.metric === undefined) return undefined;
  const sentence = sentenceAround(reading.document, figure);
  const text = reading.document.text.slice(sentence.start, sentence.end);
  if (!isPlanned(text) || saysWhatHappened(text) || countsSome(text)) return undefined;
  if (claim.from === 'table' || !countsAll(claim, figure, reading)) return undefined;
  const period = periodOf(claim, figure, reading) ?? periodOfBudget(claim, figure, reading);
  const results = countsOfPeriod(claim, figure, period, compared)?.filter(
    (known) => known.status === 'actual' && known.metric === claim.metric,
  );
  const [result, ...others] = results ?? [];
  if (result === undefined || others.length > 0 || !isComparable(result, figure)) return undefined;
  if (isSameCount(figure, result) || givesCount(result, claim, reading)) return undefined;
  return result;
}

/** 年間100回、3,000名規模で実施【1,156百万円】: the plan is of the year for which the money is asked. */
function periodOfBudget(claim: Claim, figure: Figure, reading: Reading): string | undefined {
  if (datesAround(figure, reading).length > 0) return undefined;
  const years = claimsWithin(reading, sentenceAround(reading.document, figure))
    .filter(({ entryId, stage }) => entryId === claim.entryId && stage !== undefined)
    .map(({ fiscalYear, stage }) =>
      stage === 'supplementary' || stage === 'settled' ? undefined : fiscalYear,
    );
  const [year] = years;
  return year === undefined || new Set(years).size > 1 ? undefined : `FY${String(year)}`;
}
