/** Dates and fiscal years that begin with a year at a position in normal text. */
import type { DateContext } from './antecedents.ts';
import { readDay, readDottedMonthDay, readMonthDay, type MonthDay } from './calendar.ts';
import { dayDraft, linked, yearDraft, yearWithDay } from './date-drafts.ts';
import type { YearPart } from './model.ts';
import type { FigureDraft, Outcome } from './passage.ts';
import { qualifiersAfter } from './qualifiers.ts';
import { readRelativeYear, type RelativeYear } from './relative-dates.ts';
import { readRangeEnd, readSeries, readYearGroup, type YearGroup } from './year-groups.ts';
import { readWrittenYear, type WrittenYear } from './years.ts';

/** The date or dates that begin at `at` with a year: 令和2年7月, 2018～2021年, R2.6.26. */
export function readYearDates(text: string, at: number): Outcome | undefined {
  const year = readWrittenYear(text, at);
  if (year === undefined) return undefined;
  const group = readYearGroup(text, year);
  if (group !== undefined) return readFrom(text, group);
  const dotted = readDotted(text, year);
  if (dotted !== undefined) return { drafts: [dotted], next: dotted.end };
  const series = readSeries(text, year);
  if (series === undefined) return undefined;
  const drafts = series.groups.map((each, index) =>
    index === series.groups.length - 1 ? yearWithDay(text, each) : yearDraft(text, each),
  );
  return linked(drafts, series.ranges);
}

/** A year with its 年度 or 年, the month and day behind it, and 令和2年度～4年度's second half. */
function readFrom(text: string, group: YearGroup): Outcome {
  const draft = yearWithDay(text, group);
  const end = draft.end === group.end ? readRangeEnd(text, group) : undefined;
  return end === undefined
    ? { drafts: [draft], next: draft.end }
    : linked([draft, yearWithDay(text, end)], [true]);
}

/** R2.6.26, 2020/7/17, (R2.6): a year with month and day behind marks. */
function readDotted(text: string, year: WrittenYear): FigureDraft | undefined {
  const { start } = year;
  if (year.suffix !== '' || text[start - 1] === '/') return undefined;
  const group: YearGroup = { start, end: year.end, writings: [year], suffix: '年' };
  const monthDay = readDottedMonthDay(text, year.end) ?? dottedMonth(text, year);
  if (monthDay === undefined) return undefined;
  return { ...dayDraft(text, group, monthDay), unit: '' };
}

/** (R2.6): only in brackets of its own, for R2.6 may be a release. */
function dottedMonth(text: string, { start, end, era }: WrittenYear): MonthDay | undefined {
  if (era === undefined || text[start - 1] !== '(') return undefined;
  const month = /^\.(\d{1,2})\)/.exec(text.slice(end, end + 4))?.[1];
  if (month === undefined || Number(month) < 1 || Number(month) > 12) return undefined;
  return { month: Number(month), end: end + 1 + month.length };
}

/** 同年9月, 翌年度, 昨年: the date that the words at `at` mean. */
export function readRelativeDate(
  text: string,
  at: number,
  context: DateContext,
): Outcome | undefined {
  const relative = readRelativeYear(text, at, context.antecedent, context.documentDate);
  if (relative === undefined) return undefined;
  const draft = relativeDraft(text, at, relative);
  return { drafts: [draft], next: draft.end };
}

function relativeDraft(text: string, at: number, relative: RelativeYear): FigureDraft {
  const { year, fiscal, end, unit, antecedent } = relative;
  const years: YearPart[] = [{ start: at, end, year, fiscal }];
  const resolved = antecedent === undefined ? {} : { antecedent };
  if (fiscal) {
    const qualifiers = qualifiersAfter(text, end, 'fiscal-year');
    return {
      start: at,
      end,
      kind: 'fiscal-year',
      value: year,
      unit,
      qualifiers,
      years,
      ...resolved,
    };
  }
  const month = relative.month === undefined ? {} : { month: relative.month };
  const behind = relative.month === undefined ? readMonthDay(text, end) : readDay(text, end);
  const monthDay: MonthDay = { end, ...behind, ...month };
  const group: YearGroup = {
    start: at,
    end,
    writings: [{ start: at, end, year, suffix: '年', short: false }],
    suffix: '年',
  };
  const draft = dayDraft(text, group, monthDay);
  return { ...draft, unit: behind === undefined ? unit : draft.unit, years, ...resolved };
}
