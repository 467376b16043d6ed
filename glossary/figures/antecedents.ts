/** What a date leaves open for the words behind it: 同年, 翌年度, 30年度. */
import type { Span } from '../document/model.ts';
import type { EraYear } from './eras.ts';
import type { YearPart } from './model.ts';
import type { FigureDraft } from './passage.ts';

/** The last date of the passage that has a year. */
export interface Antecedent extends Span {
  readonly year: number;
  readonly month?: number;
  readonly fiscal: boolean;
  readonly era?: EraYear;
}

/** What the dates before a position leave open: the last one with a year, and the document's own date. */
export interface DateContext {
  readonly antecedent: Antecedent | undefined;
  /** The date that a range mark joins to this position: 2月1日〜3月18日. */
  readonly rangeStart: FigureDraft | undefined;
  readonly documentDate: string | undefined;
}

/** The law or notice that a year numbers: 平成11年|法律第162号. */
const NUMBERED = /^[^、。()「」]{0,20}第[〇一二三四五六七八九十百\d]{1,6}号/;

/**
 * The antecedent that a date leaves for what follows it in `text`; undefined when it has no year,
 * or one that only numbers a law.
 */
export function antecedentOf(text: string, draft: FigureDraft): Antecedent | undefined {
  const { start, end, years, kind } = draft;
  if ((kind !== 'date' && kind !== 'fiscal-year') || numbersLaw(text, end)) return undefined;
  const year = years?.[0];
  const fiscal = draft.kind === 'fiscal-year';
  if (fiscal && typeof draft.value === 'number') {
    return { start, end, year: draft.value, fiscal, ...eraPart(year) };
  }
  if (draft.kind !== 'date' || typeof draft.value !== 'string') return undefined;
  const parts = /^(\d{4})(?:-(\d{2}))?/.exec(draft.value);
  if (parts === null) return undefined;
  const month = parts[2] === undefined ? {} : { month: Number(parts[2]) };
  return { start, end, year: Number(parts[1]), ...month, fiscal, ...eraPart(year) };
}

function numbersLaw(text: string, end: number): boolean {
  const after = text.slice(end, end + 30);
  return after.includes('第') && NUMBERED.test(after);
}

function eraPart(year: YearPart | undefined): Pick<Antecedent, 'era'> {
  return year?.era === undefined ? {} : { era: year.era };
}

/** The words of an antecedent, without what they mean. */
export function spanOf({ start, end }: Span): Span {
  return { start, end };
}
