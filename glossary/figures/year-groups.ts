/**
 * Years that stand together: one year written twice (令和2年（2020年）, 2020(令和2)年度), or several that
 * share one 年 or 年度 (2018～2021年, 令和2・3年度, H25-R1).
 */
import { isDigit, isLatin } from './characters.ts';
import {
  readWrittenYear,
  readYearOfEra,
  suffixAt,
  type WrittenYear,
  type YearSuffix,
} from './years.ts';

/** One year, written once or twice. Offsets into normal text. */
export interface YearGroup {
  readonly start: number;
  readonly end: number;
  /** In order; the second says the same year in the other calendar or era, or is meant to. */
  readonly writings: readonly WrittenYear[];
  /** The 年 or 年度 that holds for the group; '' only inside a series that has it at its end. */
  readonly suffix: YearSuffix;
}

const MAX_SERIES = 8;
/** Words behind R2 and 令和2 that make it a fiscal year though 年度 is left out. */
const BUDGET_WORD = /^(?:概算|要求|要望|予算|当初|補正|決算|執行|実績額|政府案)/;

/** The group that begins with `first`, or undefined when it is not surely a year. */
export function readYearGroup(text: string, first: WrittenYear): YearGroup | undefined {
  const pair = readPair(text, first);
  if (pair !== undefined) return pair;
  if (first.suffix !== '') return alone(first, first.suffix);
  const budget = first.era !== undefined && BUDGET_WORD.test(text.slice(first.end, first.end + 3));
  return budget ? alone(first, '年度') : undefined;
}

/**
 * Years without a suffix of their own that are joined by ～, -, ・ or 、 to one that has it.
 * `ranges[i]`: a range mark stands behind year i. Undefined when `first` begins no such series.
 */
export function readSeries(
  text: string,
  first: WrittenYear,
): { readonly groups: readonly YearGroup[]; readonly ranges: readonly boolean[] } | undefined {
  if (first.suffix !== '') return undefined;
  const years: WrittenYear[] = [first];
  const ranges: boolean[] = [];
  for (let last = first; last.suffix === '';) {
    const mark = text[last.end];
    if (mark === undefined || !'~-・、,'.includes(mark) || years.length > MAX_SERIES) break;
    const next = nextInSeries(text, last);
    if (next === undefined || next.year <= last.year) break;
    ranges.push(mark === '~' || mark === '-');
    years.push(next);
    last = next;
  }
  const suffix = years.at(-1)?.suffix ?? '';
  if (years.length < 2 || (suffix === '' && !certainWithoutSuffix(text, years))) return undefined;
  const groups = years.map((year) => alone(year, suffix === '' ? '年' : suffix));
  const last = years.at(-1);
  const pair = last === undefined ? undefined : readPair(text, last);
  return { groups: pair === undefined ? groups : [...groups.slice(0, -1), pair], ranges };
}

/** 令和2年度～4年度: the year that follows a range mark with a number alone. */
export function readRangeEnd(text: string, group: YearGroup): YearGroup | undefined {
  const era = group.writings[0]?.era;
  if (era === undefined || (text[group.end] !== '~' && text[group.end] !== '-')) return undefined;
  const end = readYearOfEra(text, group.end + 1, era.name);
  if (end === undefined || end.suffix === '' || end.suffix !== group.suffix) return undefined;
  const rises = end.era !== undefined && end.era.year > era.year;
  return rises ? (readPair(text, end) ?? alone(end, end.suffix)) : undefined;
}

function nextInSeries(text: string, last: WrittenYear): WrittenYear | undefined {
  const at = last.end + 1;
  if (last.era === undefined) {
    const next = readWrittenYear(text, at);
    return next?.era === undefined ? next : undefined;
  }
  const next = readWrittenYear(text, at);
  if (next?.era !== undefined) return next;
  return readYearOfEra(text, at, last.era.name);
}

/** H25-R1 by its letters; (2014-2017 …) by its bracket and four digits. */
function certainWithoutSuffix(text: string, years: readonly WrittenYear[]): boolean {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined || years.length !== 2) return false;
  const after = text[last.end];
  if (isDigit(after) || isLatin(after) || (after !== undefined && '.-/'.includes(after)))
    return false;
  const mark = text[first.end];
  if (mark !== '~' && mark !== '-') return false;
  if (first.short && last.short)
    return 'SHR'.includes(text[first.start] ?? '-') && isLatin(text[last.start]);
  return first.era === undefined && text[first.start - 1] === '(' && last.year - first.year < 100;
}

function readPair(text: string, first: WrittenYear): YearGroup | undefined {
  const mark = text[first.end];
  if (mark === '(') return readBracketPair(text, first, '');
  if (mark === '末' || mark === '中' || mark === '内') {
    return text[first.end + 1] === '(' ? readBracketPair(text, first, mark) : undefined;
  }
  if (mark !== '/' && mark !== '・') return undefined;
  const second = readWrittenYear(text, first.end + 1);
  if (second === undefined || second.suffix === '' || !otherCalendar(first, second))
    return undefined;
  // 平成31・令和元年度 is one year; 平成30・令和元年度 are two.
  if (mark === '・' && first.year !== second.year) return undefined;
  return { start: first.start, end: second.end, writings: [first, second], suffix: second.suffix };
}

/** 令和2年（2020年）, 令和2（2020）年, 2020年度末（令和2年度末）: the 年 may stand inside, outside or both. */
function readBracketPair(text: string, first: WrittenYear, tail: string): YearGroup | undefined {
  const open = first.end + tail.length;
  const from = text.startsWith('西暦', open + 1) ? open + 3 : open + 1;
  const second = readWrittenYear(text, from);
  if (second === undefined || !otherCalendar(first, second)) return undefined;
  if (text.slice(second.end, second.end + tail.length + 1) !== `${tail})`) return undefined;
  const close = second.end + tail.length + 1;
  const outer = first.suffix === '' ? suffixAt(text, close) : '';
  const suffix = outer === '' ? first.suffix || second.suffix : outer;
  if (suffix === '' || (first.suffix === '' && outer === '')) return undefined;
  return { start: first.start, end: close + outer.length, writings: [first, second], suffix };
}

/** One year twice is an era's beside the Gregorian, or two eras' of the year in which they meet. */
function otherCalendar(first: WrittenYear, second: WrittenYear): boolean {
  return first.era?.name !== second.era?.name;
}

function alone(year: WrittenYear, suffix: YearSuffix): YearGroup {
  return { start: year.start, end: year.end, writings: [year], suffix };
}
