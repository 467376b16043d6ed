/** Counts that say whose they are and of when, beside the sourced ones. */
import { isQuoted } from '../document/blocks.ts';
import { sentenceAround } from '../document/sentences.ts';
import type { Claim, Figure } from '../figures/model.ts';
import type { EntryFigure } from '../model.ts';
import { periodOf } from './claim-period.ts';
import type { Compared } from './compared.ts';
import { inPlainUnits, isSameCount, isSameUnit } from './counted.ts';
import { isBound } from './qualified.ts';
import { isPlanned } from './tense.ts';
import { countsAll } from './whole-count.ts';

/** Words by which a sentence counts only some, or with others. 1日コース says how long each takes, not which. */
const OTHER_COUNTS =
  /集合演習|オンライン|(?<![0-9０-９]日)コース|うち|内訳|[（(]内[、,]|を除|を含|除く|含む|のみ|だけ|合わせ|合計|累計|通算|これまで|まで(?:に|の)|からの|時点|月末|半期|四半期|[0-9０-９]月/;

/**
 * The one sourced count that a claim surely contradicts: same entry, metric, period and unit, results
 * against results and plans against plans. Undefined wherever the words leave a doubt.
 */
export function contradictedCount(
  claim: Claim,
  figure: Figure,
  { glossary, reading }: Compared,
): EntryFigure | undefined {
  const { metric } = claim;
  const period = periodOf(claim, figure, reading);
  const ofYear = countsOfPeriod(claim, figure, period, { glossary, reading });
  if (ofYear === undefined || metric === undefined) return undefined;
  if (ofYear.some((known) => isSameCount(figure, known))) return undefined;
  const sentence = sentenceAround(reading.document, figure);
  const text = reading.document.text.slice(sentence.start, sentence.end);
  if (claim.from === 'table' || countsSome(text)) return undefined;
  if (!countsAll(claim, figure, reading)) return undefined;
  const planned = isPlanned(text);
  const known = ofYear.filter(
    (one) =>
      one.metric === metric && (one.status !== 'actual') === planned && isComparable(one, figure),
  );
  return known.length === 1 ? known[0] : undefined;
}

/** The sourced count of the claim's own metric and period with which it agrees, as printed. */
export function agreedCount(
  claim: Claim,
  figure: Figure,
  compared: Compared,
): EntryFigure | undefined {
  const period = periodOf(claim, figure, compared.reading);
  return countsOfPeriod(claim, figure, period, compared)?.find(
    (known) => known.metric === claim.metric && isSameCount(figure, known),
  );
}

/** Whether a sentence says that it counts only some, or with others. */
export function countsSome(sentence: string): boolean {
  return OTHER_COUNTS.test(sentence);
}

/** The sourced counts of the claim's entry, of a period and the figure's unit; undefined for a claim that can't be compared. */
export function countsOfPeriod(
  claim: Claim,
  figure: Figure,
  period: string | undefined,
  { glossary, reading }: Compared,
): EntryFigure[] | undefined {
  if (figure.kind !== 'count' || claim.metric === undefined || period === undefined)
    return undefined;
  if (isBound(figure) || isQuoted(reading.document, figure)) return undefined;
  return glossary
    .figuresOf(claim.entryId, { period })
    .filter((known) => isSameUnit(inPlainUnits(known).unit, figure.unit));
}

/** Neither bounds nor totals; and both count heads, or both count attendances. */
export function isComparable({ qualifiers = [] }: EntryFigure, figure: Figure): boolean {
  const isVague = qualifiers.some((word) => !/^(?:約|程度|規模|計|延べ)$/.test(word));
  return !isVague && qualifiers.includes('延べ') === figure.qualifiers.includes('延べ');
}
