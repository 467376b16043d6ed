/** Dates and fiscal years at a position in normal text. */
import {
  dateProblem,
  isoDate,
  readDay,
  readDottedMonthDay,
  readMonthDay,
  type MonthDay,
} from './calendar.ts';
import { isDigit } from './characters.ts';
import type { YearPart } from './model.ts';
import type { FigureDraft, Outcome } from './passage.ts';
import { qualifiersAfter } from './qualifiers.ts';
import {
  continuesEra,
  readRelativeYear,
  type Antecedent,
  type RelativeYear,
} from './relative-dates.ts';
import { readRangeEnd, readSeries, readYearGroup, type YearGroup } from './year-groups.ts';
import { readWrittenYear, readYearOfEra, type WrittenYear } from './years.ts';
import { isLabelled } from './units.ts';

/** What the dates before a position leave open: the last one with a year, and the document's own date. */
export interface DateContext {
  readonly antecedent: Antecedent | undefined;
  /** A range mark joins the last date to this position: 2月1日〜3月18日. */
  readonly continuesRange: boolean;
  readonly documentDate: string | undefined;
}

/** 令和5年度版, 2020年版: an edition named by its year. */
const YEAR_EDITION = /^版(?![権画元])/;

/** The law or notice that a year numbers: 平成11年|法律第162号. */
const NUMBERED = /^[^、。()「」]{0,20}第[〇一二三四五六七八九十百\d]{1,6}号/;

/**
 * The antecedent that a date leaves for what follows it in `text`; undefined when it has no year,
 * or one that only numbers a law.
 */
export function antecedentOf(text: string, draft: FigureDraft): Antecedent | undefined {
  const { start, end, years } = draft;
  if (NUMBERED.test(text.slice(end, end + 30))) return undefined;
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

function eraPart(year: YearPart | undefined): Pick<Antecedent, 'era'> {
  return year?.era === undefined ? {} : { era: year.era };
}

/** The date or dates that begin at `at` with a year: 令和2年7月, 2018～2021年, R2.6.26. */
export function readYearDates(text: string, at: number): Outcome | undefined {
  const group = readYearGroup(text, at);
  if (group !== undefined) return readFrom(text, group);
  const dotted = readDotted(text, at);
  if (dotted !== undefined) return { drafts: [dotted], next: dotted.end };
  const series = readSeries(text, at);
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

function linked(drafts: readonly FigureDraft[], ranges: readonly boolean[]): Outcome {
  const withEnds = drafts.map((draft, index) => {
    const next = drafts[index + 1];
    return next !== undefined && ranges[index] === true ? withRangeEnd(draft, next) : draft;
  });
  return { drafts: withEnds, next: drafts.at(-1)?.end ?? 0 };
}

/** The first date of a range, with the span of the last. */
export function withRangeEnd(draft: FigureDraft, last: FigureDraft): FigureDraft {
  return { ...draft, rangeEnd: { start: last.start, end: last.end } };
}

function yearWithDay(text: string, group: YearGroup): FigureDraft {
  const monthDay = group.suffix === '年' ? readMonthDay(text, group.end) : undefined;
  return monthDay === undefined ? yearDraft(text, group) : dayDraft(text, group, monthDay);
}

function yearDraft(text: string, group: YearGroup): FigureDraft {
  const { start, end, suffix } = group;
  const years = yearParts(group);
  const value = years[0]?.year ?? 0;
  const problem = dateProblem(group, {});
  const common = { start, end, years, ...(problem === undefined ? {} : { problem }) };
  if (YEAR_EDITION.test(text.slice(end, end + 2)) && text[end - 1] !== ')') {
    return { ...common, end: end + 1, kind: 'edition', value, unit: `${suffix}版`, qualifiers: [] };
  }
  if (suffix === '年度') {
    const qualifiers = qualifiersAfter(text, end, 'fiscal-year');
    return { ...common, kind: 'fiscal-year', value, unit: suffix, qualifiers };
  }
  return {
    ...common,
    kind: 'date',
    value: isoDate(value, {}),
    unit: suffix,
    qualifiers: qualifiersAfter(text, end, 'date'),
  };
}

function dayDraft(
  text: string,
  group: YearGroup | undefined,
  monthDay: MonthDay,
  start = group?.start ?? 0,
): FigureDraft {
  const { day, weekday, end } = monthDay;
  const years = group === undefined ? undefined : yearParts(group);
  const problem = dateProblem(group, monthDay);
  return {
    start,
    end,
    kind: 'date',
    value: isoDate(years?.[0]?.year, monthDay),
    unit: day === undefined ? '月' : '日',
    qualifiers: qualifiersAfter(text, end, 'date'),
    ...(years === undefined ? {} : { years }),
    ...(weekday === undefined ? {} : { weekday }),
    ...(problem === undefined ? {} : { problem }),
  };
}

function yearParts({ writings, suffix }: YearGroup): YearPart[] {
  return writings.map((writing: WrittenYear) => ({
    start: writing.start,
    end: writing.end,
    year: writing.year,
    fiscal: (writing.suffix === '' ? suffix : writing.suffix) === '年度',
    ...(writing.era === undefined ? {} : { era: writing.era }),
  }));
}

/** R2.6.26, 2020/7/17, (R2.6): a year with month and day behind marks. */
function readDotted(text: string, at: number): FigureDraft | undefined {
  const year = readWrittenYear(text, at);
  if (year === undefined || year.suffix !== '' || text[at - 1] === '/') return undefined;
  const group: YearGroup = { start: at, end: year.end, writings: [year], suffix: '年' };
  const monthDay = readDottedMonthDay(text, year.end) ?? dottedMonth(text, at, year);
  if (monthDay === undefined) return undefined;
  return { ...dayDraft(text, group, monthDay), unit: '' };
}

/** (R2.6): only in brackets of its own, for R2.6 may be a release. */
function dottedMonth(text: string, at: number, { era, end }: WrittenYear): MonthDay | undefined {
  if (era === undefined || text[at - 1] !== '(') return undefined;
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
  if (
    year?.era === undefined ||
    !continuesEra(text, year.end, year.suffix, year.era.year, antecedent)
  )
    return undefined;
  const draft = yearWithDay(text, {
    start: at,
    end: year.end,
    writings: [year],
    suffix: year.suffix,
  });
  return { ...draft, antecedent: { start: antecedent.start, end: antecedent.end } };
}

/** A month and day; as the end of a range it has the year of the range's first day, or the next one. */
function monthDayDraft(
  text: string,
  at: number,
  monthDay: MonthDay,
  context: DateContext,
): FigureDraft {
  const draft = dayDraft(text, undefined, monthDay, at);
  const { antecedent, continuesRange } = context;
  if (!continuesRange || antecedent?.month === undefined || monthDay.month === undefined)
    return draft;
  if (draft.problem === 'no-such-month') return draft;
  const year = monthDay.month < antecedent.month ? antecedent.year + 1 : antecedent.year;
  const { start, end } = antecedent;
  return { ...draft, value: isoDate(year, monthDay), antecedent: { start, end } };
}

/** 4～6月: two months that share one 月. */
function readMonthRange(text: string, at: number): Outcome | undefined {
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

/** 5日 of 7月1日～5日: in the month in which the range begins. */
function readDayOfRange(
  text: string,
  at: number,
  { antecedent, continuesRange }: DateContext,
): Outcome | undefined {
  if (!continuesRange || antecedent?.month === undefined) return undefined;
  const day = readDay(text, at);
  if (day === undefined) return undefined;
  const monthDay = { ...day, month: antecedent.month };
  const draft = dayDraft(text, undefined, monthDay, at);
  const { start, end } = antecedent;
  return {
    drafts: [{ ...draft, value: isoDate(antecedent.year, monthDay), antecedent: { start, end } }],
    next: day.end,
  };
}
