/** Dates as figures: the value, the years as written, and what is wrong with them. */
import { dateProblem, isoDate, readMonthDay, type MonthDay } from './calendar.ts';
import type { YearPart } from './model.ts';
import type { FigureDraft, Outcome } from './passage.ts';
import { qualifiersAfter } from './qualifiers.ts';
import type { YearGroup } from './year-groups.ts';
import type { WrittenYear } from './years.ts';

/** 令和5年度版, 2020年版: an edition named by its year. */
const YEAR_EDITION = /^版(?![権画元])/;

/** The drafts with each range's first date pointing to its last; `ranges[i]`: a range mark stands behind date i. */
export function linked(drafts: readonly FigureDraft[], ranges: readonly boolean[]): Outcome {
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

/** The date of a year, with the month and day behind it. */
export function yearWithDay(text: string, group: YearGroup): FigureDraft {
  const monthDay = group.suffix === '年' ? readMonthDay(text, group.end) : undefined;
  return monthDay === undefined ? yearDraft(text, group) : dayDraft(text, group, monthDay);
}

/** The date or fiscal year of a year by itself, or the edition it names. */
export function yearDraft(text: string, group: YearGroup): FigureDraft {
  const { start, end, suffix } = group;
  const years = yearParts(group);
  const value = years[0]?.year ?? 0;
  const problem = dateProblem(group, {});
  const common = { start, end, years, ...(problem === undefined ? {} : { problem }) };
  if (text[end] === '版' && YEAR_EDITION.test(text.slice(end, end + 2))) {
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

/** The date of a month and day, in the year of `group` if there is one. */
export function dayDraft(
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
