/** Months and days as written, and whether a calendar has them. */
import { eraHad, eraHadFiscalYear } from './eras.ts';
import { isDigit } from './characters.ts';
import { amount, isKanjiNumeral, readNumeral } from './numerals.ts';
import type { DateProblem } from './model.ts';
import type { YearGroup } from './year-groups.ts';
import { endOfTwoDigits } from './years.ts';

/** A month, a day or both, with a weekday behind. `end` is into normal text. */
export interface MonthDay {
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: string;
  readonly end: number;
}

/** 月 as the beginning of another word: 3月間, 月額, 月次. */
const NOT_MONTH = /[間額次例給刊謝齢面]/;
const WEEKDAY = /\(([月火水木金土日])(?:曜日?)?(?:・?[祝休])?\)|([月火水木金土日])曜日?/y;

/** 7月17日（金）, 4月, 十二月三十一日: the month that begins at `at`, and the day behind it. */
export function readMonthDay(text: string, at: number): MonthDay | undefined {
  const month = readSmallNumber(text, at);
  if (month === undefined || text[month.end] !== '月') return undefined;
  const end = month.end + 1;
  if (NOT_MONTH.test(text[end] ?? '')) return undefined;
  const day = readDay(text, end);
  if (day !== undefined) return { ...day, month: month.value };
  return { month: month.value, end };
}

/** 17日（金）, but not 17日間. */
export function readDay(text: string, at: number): MonthDay | undefined {
  const day = readSmallNumber(text, at);
  if (day === undefined || text[day.end] !== '日' || /[間目]/.test(text[day.end + 1] ?? ''))
    return undefined;
  const end = day.end + 1;
  WEEKDAY.lastIndex = end;
  const weekday = WEEKDAY.exec(text);
  if (weekday === null) return { day: day.value, end };
  return { day: day.value, weekday: weekday[1] ?? weekday[2] ?? '', end: WEEKDAY.lastIndex };
}

/**
 * .6.26 behind R2, /7/17 and -07-17 behind 2020: month and day with one separator. Numbers that no
 * month has are of a version or a serial number, so the whole is undefined.
 */
export function readDottedMonthDay(text: string, at: number): MonthDay | undefined {
  const match = /^([./-]) ?(\d{1,2})\1 ?(\d{1,2})(?![\d])(?!\1\d)/.exec(text.slice(at, at + 12));
  if (match === null) return undefined;
  const [month, day] = [Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const end = at + match[0].length;
  WEEKDAY.lastIndex = end;
  const weekday = WEEKDAY.exec(text)?.[1];
  return weekday === undefined
    ? { month, day, end }
    : { month, day, weekday, end: WEEKDAY.lastIndex };
}

/** Why a month or day cannot be, or undefined. Without a year 2月29日 is possible. */
export function dayProblem(
  year: number | undefined,
  { month, day }: Pick<MonthDay, 'month' | 'day'>,
): DateProblem | undefined {
  if (month === undefined) return undefined;
  if (month < 1 || month > 12) return 'no-such-month';
  if (day === undefined) return undefined;
  return day < 1 || day > daysInMonth(year ?? LEAP_YEAR, month) ? 'no-such-day' : undefined;
}

/** Why the date cannot be, the era's bounds included, or undefined. */
export function dateProblem(
  group: YearGroup | undefined,
  monthDay: Pick<MonthDay, 'month' | 'day'>,
): DateProblem | undefined {
  const problem = dayProblem(group?.writings[0]?.year, monthDay);
  if (problem !== undefined || group === undefined) return problem;
  const known = group.writings.every(({ era }) => {
    if (era === undefined) return true;
    return group.suffix === '年度'
      ? eraHadFiscalYear(era)
      : eraHad(era, monthDay.month, monthDay.day);
  });
  return known ? undefined : 'no-such-era-year';
}

/** YYYY[-MM[-DD]], or --MM[-DD] where the year is not known. */
export function isoDate(
  year: number | undefined,
  { month, day }: Pick<MonthDay, 'month' | 'day'>,
): string {
  const iso = year === undefined ? '-' : String(year).padStart(4, '0');
  if (month === undefined) return iso;
  const withMonth = `${iso}-${twoDigits(month)}`;
  return day === undefined ? withMonth : `${withMonth}-${twoDigits(day)}`;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

const LEAP_YEAR = 2000;

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** One or two digits with 月 or 日 behind them, or a kanji number up to 99. */
function readSmallNumber(text: string, at: number): { value: number; end: number } | undefined {
  if (isDigit(text[at])) {
    const end = endOfTwoDigits(text, at, '月日');
    if (end === undefined || (text[end] !== '月' && text[end] !== '日')) return undefined;
    return { value: Number(text.slice(at, end).replace(' ', '')), end };
  }
  if (!isKanjiNumeral(text[at])) return undefined;
  const numeral = readNumeral(text, at);
  if (numeral === undefined || numeral.highMantissa !== undefined || amount(numeral) > 99)
    return undefined;
  return { value: amount(numeral), end: numeral.end };
}
