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
  // 「2024年度…（前年度1,876億円、前年度から252億円増）」: the year before the same one.
  if (draft.antecedent !== undefined && text[start] === '前') return undefined;
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

/** The one calendar year of which the dates of a passage speak; its place stands in that passage. */
export function soleYear(text: string, drafts: readonly FigureDraft[]): Antecedent | undefined {
  let sole: Antecedent | undefined;
  for (const draft of drafts) {
    const antecedent = antecedentOf(text, draft);
    if (antecedent === undefined) continue;
    if (antecedent.fiscal || (sole && sole.year !== antecedent.year)) return undefined;
    sole = antecedent;
  }
  return sole;
}

/** What may stand before 同年 that takes up the passage before: ・, また、, その後、. */
const OPENING = /^[・○●■◆◇ -]*(?:(?:また|さらに|更に|なお|次いで|続いて|その後)、?)?$/;

/** As far into a passage as its first words reach. */
const FIRST_WORDS = 12;

/** A quick look whether `takesUpYear` can be true anywhere in a passage. */
export function mayTakeUpYear(text: string): boolean {
  return text.slice(0, FIRST_WORDS).includes('同');
}

/** Whether the words of `text` from `at` on are the first of a passage, and say a year by way of another. */
export function takesUpYear(text: string, at: number): boolean {
  return text[at] === '同' && at < FIRST_WORDS && OPENING.test(text.slice(0, at));
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
