/** A count in the present tense for which the result of a later year is known. */
import type { Claim, Figure } from '#glossary/figures/model.ts';
import type { EntryFigure } from '#glossary/model.ts';
import { surelySince } from '#glossary/partial-date.ts';
import { isQuoted } from '#glossary/document/blocks.ts';
import { datesAround, periodOf } from '#glossary/comparing/claim-period.ts';
import { inPlainUnits, isSameUnit, writeCountLike } from '#glossary/comparing/counted.ts';
import { isPlanned, saysWhatHappened } from '#glossary/comparing/tense.ts';
import { speaksOfPast } from './past.ts';
import { isBound } from '#glossary/comparing/qualified.ts';
import type { RuleContext } from './rule.ts';
import { sentenceAround } from '#glossary/document/sentences.ts';

export interface LaterFigure {
  readonly known: EntryFigure;
  /** The year of the draft's count: FY2020. */
  readonly period: string;
  /** The later count, written as the draft writes its own. */
  readonly written: string;
}

/** The latest yearly result of the same metric, where the claim's is an earlier one and its sentence speaks of now. */
export function laterFigure(
  claim: Claim,
  figure: Figure,
  context: RuleContext,
): LaterFigure | undefined {
  const { metric, entryId, from } = claim;
  if (figure.kind !== 'count' || metric === undefined) return undefined;
  const period = periodOf(claim, figure, context.reading);
  if (period === undefined || !period.startsWith('FY')) return undefined;
  // A table sets years side by side.
  if (from === 'table' || isBound(figure) || isQuoted(context.reading.document, figure))
    return undefined;
  const known = context.glossary
    .figuresOf(entryId, { metric })
    .filter((one) => isYearly(one) && isSameUnit(inPlainUnits(one).unit, figure.unit))
    .findLast(({ source }) => wasOut(source.id, context));
  if (known === undefined || known.period <= period || !speaksOfNow(figure, context))
    return undefined;
  return {
    known,
    period,
    written: writeCountLike(figure, inPlainUnits(known).value),
  };
}

function isYearly({ period, status }: EntryFigure): boolean {
  return status === 'actual' && /^FY\d{4}$/.test(period);
}

/** The source had surely appeared by the day on which the draft speaks. */
function wasOut(id: string, { glossary, asOf }: RuleContext): boolean {
  const date = glossary.source(id)?.date;
  return date !== undefined && surelySince(date, asOf);
}

/** Neither what happened nor what was planned, in no other year than its own. */
function speaksOfNow(figure: Figure, { reading }: RuleContext): boolean {
  const sentence = sentenceAround(reading.document, figure);
  const text = reading.document.text.slice(sentence.start, sentence.end);
  return (
    datesAround(figure, reading).length === 1 &&
    /(?:である|です|となっている|に上る|にのぼる|ている|ます)[。）)]*\s*$/.test(text) &&
    !saysWhatHappened(text) &&
    !isPlanned(text) &&
    !speaksOfPast(reading, figure, undefined, [])
  );
}
