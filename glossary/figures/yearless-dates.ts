/** Dates that begin with a month, a day or a year without its era. */
import { spanOf, type Antecedent, type DateContext } from './antecedents.ts';
import { dayProblem, isoDate, readDay, readMonthDay, type MonthDay } from './calendar.ts';
import { isDigit } from './characters.ts';
import { dayDraft, linked, yearWithDay } from './date-drafts.ts';
import type { FigureDraft, Outcome } from './passage.ts';
import { continuesEra } from './relative-dates.ts';
import { isLabelled } from './units.ts';
import { readYearOfEra } from './years.ts';

/** 3月18日 with the year of the range it ends, 30年度 in the era before it, or a month and day alone. */
export function readYearlessDates(
  text: string,
  at: number,
  context: DateContext,
): Outcome | undefined {
  if (isLabelled(text, at)) return undefined;
  const bare = readBareYear(text, at, context.antecedent);
  if (bare !== undefined) return { drafts: [bare], next: bare.end };
  // 30年3月 with no era near: the month alone would be half a date.
  if (text[at - 1] === '年' && isDigit(text[at - 2])) return undefined;
  const monthDay = readMonthDay(text, at);
  if (monthDay !== undefined)
    return { drafts: [monthDayDraft(text, at, monthDay, context)], next: monthDay.end };
  return readMonthRange(text, at) ?? readDayOfRange(text, at, context);
}

function readBareYear(
  text: string,
  at: number,
  antecedent: Antecedent | undefined,
): FigureDraft | undefined {
  if (antecedent?.era === undefined || !isDigit(text[at])) return undefined;
  const year = readYearOfEra(text, at, antecedent.era.name);
  const { end, suffix = '', era } = year ?? { end: at };
  if (year === undefined || era === undefined) return undefined;
  if (!continuesEra(text, at, { end, suffix, year: era.year }, antecedent)) return undefined;
  const draft = yearWithDay(text, {
    start: at,
    end: year.end,
    writings: [year],
    suffix: year.suffix,
  });
  return { ...draft, antecedent: spanOf(antecedent) };
}

/**
 * A month and day; as the end of a range it has the year of the range's first day, or the next one,
 * and none where the first has none.
 */
function monthDayDraft(
  text: string,
  at: number,
  monthDay: MonthDay,
  { antecedent, rangeStart }: DateContext,
): FigureDraft {
  const draft = dayDraft(text, undefined, monthDay, at);
  const { month } = monthDay;
  if (rangeStart === undefined || yearlessMonth(rangeStart) !== undefined) return draft;
  if (antecedent?.month === undefined || month === undefined || month > 12) return draft;
  const year = month < antecedent.month ? antecedent.year + 1 : antecedent.year;
  return inYear(draft, year, monthDay, antecedent);
}

/** A day whose year another date gives. */
function inYear(
  draft: FigureDraft,
  year: number,
  monthDay: MonthDay,
  antecedent: Antecedent,
): FigureDraft {
  const { problem: _, ...rest } = draft;
  const problem = dayProblem(year, monthDay);
  const resolved = { ...rest, value: isoDate(year, monthDay), antecedent: spanOf(antecedent) };
  return problem === undefined ? resolved : { ...resolved, problem };
}

/** 4～6月: two months that share one 月. */
function readMonthRange(text: string, at: number): Outcome | undefined {
  if (!isRangeMark(text[at + 1]) && !isRangeMark(text[at + 2])) return undefined;
  const first = /^(\d{1,2})[~-](?=\d{1,2}月)/.exec(text.slice(at, at + 6));
  if (first?.[1] === undefined) return undefined;
  const last = readMonthDay(text, at + first[0].length);
  if (last === undefined || last.day !== undefined || Number(first[1]) < 1 || Number(first[1]) > 12)
    return undefined;
  const month: MonthDay = { month: Number(first[1]), end: at + first[1].length };
  const drafts = [
    dayDraft(text, undefined, month, at),
    dayDraft(text, undefined, last, at + first[0].length),
  ];
  return linked(drafts, [true]);
}

function isRangeMark(character: string | undefined): boolean {
  return character === '~' || character === '-';
}

/** 5日 of 7月1日～5日: in the month in which the range begins. */
function readDayOfRange(
  text: string,
  at: number,
  { antecedent, rangeStart }: DateContext,
): Outcome | undefined {
  const day = rangeStart === undefined ? undefined : readDay(text, at);
  if (rangeStart === undefined || day === undefined) return undefined;
  const month = yearlessMonth(rangeStart);
  if (month !== undefined) {
    return { drafts: [dayDraft(text, undefined, { ...day, month }, at)], next: day.end };
  }
  if (antecedent?.month === undefined) return undefined;
  const monthDay = { ...day, month: antecedent.month };
  const draft = dayDraft(text, undefined, monthDay, at);
  return { drafts: [inYear(draft, antecedent.year, monthDay, antecedent)], next: day.end };
}

/** The month of a date that says no year: 7 of 7月1日. */
function yearlessMonth({ value }: FigureDraft): number | undefined {
  const month = typeof value === 'string' ? /^--(\d{2})/.exec(value)?.[1] : undefined;
  return month === undefined ? undefined : Number(month);
}
