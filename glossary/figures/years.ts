/** A year as written once in normal text: 令和2年, R2, 平30, 2020年度, 二〇二〇年, FY2020. */
import { isDigit, isKanji, isLatin } from './characters.ts';
import { eraYear, type EraName, type EraYear } from './eras.ts';
import { amount, isKanjiNumeral, readNumeral } from './numerals.ts';

export type YearSuffix = '' | '年' | '年度';

/** Offsets into normal text; the span takes in the suffix. */
export interface WrittenYear {
  readonly start: number;
  readonly end: number;
  /** Gregorian. */
  readonly year: number;
  readonly era?: EraYear;
  readonly suffix: YearSuffix;
  /** Written with one letter or character for the era (R2, 平30): certain only in some neighbourhoods. */
  readonly short: boolean;
}

const LETTERS: Readonly<Record<string, EraName>> = {
  M: '明治',
  T: '大正',
  S: '昭和',
  H: '平成',
  R: '令和',
};
const SHORT: Readonly<Record<string, EraName>> = {
  明: '明治',
  大: '大正',
  昭: '昭和',
  平: '平成',
  令: '令和',
};
const FULL: Readonly<Record<string, EraName>> = {
  明治: '明治',
  大正: '大正',
  昭和: '昭和',
  平成: '平成',
  令和: '令和',
};
/** What the eras' names end in: 明, 大 and 平 stand in many other words. */
const ERA_ENDS = '治正和成';
/** 年 as the beginning of a length or another word: 2000年前, 2030年代. */
const NOT_YEAR = /^年(?:[間代齢輪]|前(?!半|期|度|後))/;

/** The year that begins at `at`, with or without 年 or 年度 behind it. */
export function readWrittenYear(text: string, at: number): WrittenYear | undefined {
  const character = text[at];
  if (character === undefined) return undefined;
  if (character in SHORT) return readEra(text, at);
  if (character in LETTERS) return readLetterEra(text, at);
  return readGregorian(text, at);
}

/** 2～4年度 after 令和: a number alone, in the era of the year before it. */
export function readYearOfEra(text: string, at: number, era: EraName): WrittenYear | undefined {
  const number = readEraNumber(text, at);
  return number === undefined ? undefined : withSuffix(text, at, { name: era, ...number }, false);
}

function readEra(text: string, at: number): WrittenYear | undefined {
  const full = ERA_ENDS.includes(text[at + 1] ?? '-') ? FULL[text.slice(at, at + 2)] : undefined;
  if (full !== undefined) {
    const number = readEraNumber(text, at + 2);
    return number === undefined
      ? undefined
      : withSuffix(text, at, { name: full, ...number }, false);
  }
  const short = SHORT[text[at] ?? ''];
  // 命令2, 公平3: the character is part of a word.
  if (short === undefined || isKanji(text[at - 1]) || isKanjiNumeral(text[at + 1]))
    return undefined;
  const number = readEraNumber(text, at + 1);
  return number === undefined ? undefined : withSuffix(text, at, { name: short, ...number }, true);
}

function readLetterEra(text: string, at: number): WrittenYear | undefined {
  const name = LETTERS[text[at] ?? ''];
  const before = text[at - 1];
  if (name === undefined || isLatin(before) || isDigit(before) || isKanjiNumeral(text[at + 1]))
    return undefined;
  const spaced = text[at + 1] === ' ';
  const number = readEraNumber(text, spaced ? at + 2 : at + 1);
  if (number === undefined || isLatin(text[number.end])) return undefined;
  // R 2 may be anything; R 2 年度 is a year.
  return spaced && text[number.end] !== '年'
    ? undefined
    : withSuffix(text, at, { name, ...number }, true);
}

/**
 * The end of one or two digits; undefined for more. In letter-spaced text (平 成 3 1 年) a space may
 * part the two where one of `units` follows.
 */
export function endOfTwoDigits(text: string, at: number, units: string): number | undefined {
  if (text[at + 1] === ' ' && isDigit(text[at + 2]) && units.includes(text[at + 3] ?? '-'))
    return at + 3;
  const end = isDigit(text[at + 1]) ? at + 2 : at + 1;
  return isDigit(text[end]) ? undefined : end;
}

/** 元, 2, 31, 二, 三十一. */
function readEraNumber(text: string, at: number): { year: number; end: number } | undefined {
  if (text[at] === '元') return { year: 1, end: at + 1 };
  if (isDigit(text[at])) {
    const end = endOfTwoDigits(text, at, '年');
    return end === undefined
      ? undefined
      : { year: Number(text.slice(at, end).replace(' ', '')), end };
  }
  if (!isKanjiNumeral(text[at])) return undefined;
  const numeral = readNumeral(text, at);
  if (numeral === undefined || numeral.highMantissa !== undefined || amount(numeral) > 99)
    return undefined;
  return { year: amount(numeral), end: numeral.end };
}

function withSuffix(
  text: string,
  start: number,
  { name, year, end }: { name: EraName; year: number; end: number },
  short: boolean,
): WrittenYear {
  const common = { start, year: eraYear(name, year), era: { name, year }, short };
  // R2度 is short for R2年度.
  if (short && text[end] === '度') return { ...common, end: end + 1, suffix: '年度' };
  const suffix = suffixAt(text, end);
  return { ...common, end: end + suffix.length, suffix };
}

function readGregorian(text: string, at: number): WrittenYear | undefined {
  const fiscal = text[at] === 'F' ? /^FY ?/.exec(text.slice(at, at + 3)) : null;
  const from = at + (fiscal?.[0].length ?? 0);
  const year = fourDigits(text, from);
  if (year === undefined || isLatin(text[at - 1])) return undefined;
  const end = from + 4;
  if (fiscal !== null) return { start: at, end, year, suffix: '年度', short: false };
  const suffix = suffixAt(text, end);
  // Kanji digits are a year only with 年 behind them.
  if (!isDigit(text[at]) && suffix === '') return undefined;
  return { start: at, end: end + suffix.length, year, suffix, short: false };
}

/** 1600–2199 in digits, or by place in kanji: 二〇二〇. */
function fourDigits(text: string, at: number): number | undefined {
  const written = text.slice(at, at + 4);
  const kanji = '〇一二三四五六七八九';
  const digits = isDigit(written[0])
    ? written
    : [...written.replaceAll('零', '〇')].map((character) => kanji.indexOf(character)).join('');
  if (!/^(?:1[6-9]|2[01])\d\d$/.test(digits)) return undefined;
  return isDigit(text[at + 4]) || isDigit(text[at - 1]) ? undefined : Number(digits);
}

/** 年度 or 年 at `at`; '' where there is none or the 年 belongs to another word. */
export function suffixAt(text: string, at: number): YearSuffix {
  if (text[at] !== '年') return '';
  if (text[at + 1] === '度') return '年度';
  return NOT_YEAR.test(text.slice(at, at + 3)) ? '' : '年';
}
