/** The year that a count is of, where its sentence gives just one. */
import type { Claim, Figure } from '../figures/model.ts';
import type { Reading } from '../reading.ts';
import { figuresWithin } from './figures-within.ts';
import { sentenceAround } from '../document/sentences.ts';

/**
 * The period of a claim in the form of entries: FY2020, or 2020 for a calendar year. Undefined where
 * the sentence gives none, or more than one and the claim does not say which.
 */
export function periodOf(claim: Claim, figure: Figure, reading: Reading): string | undefined {
  if (claim.fiscalYear !== undefined) return `FY${String(claim.fiscalYear)}`;
  if (claim.from === 'table') return undefined;
  const [only, ...others] = datesAround(figure, reading);
  if (only === undefined || others.length > 0 || only.rangeEnd !== undefined) return undefined;
  if (only.problem !== undefined || only.antecedent !== undefined) return undefined;
  const value = String(only.value);
  if (only.kind === 'fiscal-year') return `FY${value}`;
  return /^\d{4}$/.test(value) ? value : undefined;
}

/** The dates and fiscal years of the sentence around a figure. */
export function datesAround(figure: Figure, reading: Reading): readonly Figure[] {
  return figuresWithin(reading, sentenceAround(reading.document, figure)).filter(
    ({ kind }) => kind === 'fiscal-year' || kind === 'date',
  );
}
