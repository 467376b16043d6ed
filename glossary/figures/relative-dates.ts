/** 同年, 翌年度, 昨年, 元年度: years said by way of another date. */
import type { Span } from '../document/model.ts';
import { spanOf, type Antecedent } from './antecedents.ts';
import { eraYear } from './eras.ts';

/** A year that the words at a position mean. */
export interface RelativeYear {
  readonly year: number;
  /** Of 同月. */
  readonly month?: number;
  readonly fiscal: boolean;
  /** Where in normal text the words end. */
  readonly end: number;
  /** 年度 or 年 or 月, as written. */
  readonly unit: '年度' | '年' | '月';
  readonly antecedent?: Span;
}

interface RelativeWord {
  readonly word: string;
  /** Counted from the antecedent in this passage, or from the date of the document. */
  readonly from: 'antecedent' | 'document';
  readonly years: number;
  readonly fiscal: boolean;
}

const WORDS: readonly RelativeWord[] = [
  { word: '同年度', from: 'antecedent', years: 0, fiscal: true },
  { word: '同年', from: 'antecedent', years: 0, fiscal: false },
  { word: '翌々年度', from: 'antecedent', years: 2, fiscal: true },
  { word: '翌々年', from: 'antecedent', years: 2, fiscal: false },
  { word: '翌年度', from: 'antecedent', years: 1, fiscal: true },
  { word: '翌年', from: 'antecedent', years: 1, fiscal: false },
  { word: '前年度', from: 'antecedent', years: -1, fiscal: true },
  { word: '前年', from: 'antecedent', years: -1, fiscal: false },
  { word: '次年度', from: 'antecedent', years: 1, fiscal: true },
  { word: '一昨年度', from: 'document', years: -2, fiscal: true },
  { word: '一昨年', from: 'document', years: -2, fiscal: false },
  { word: '昨年度', from: 'document', years: -1, fiscal: true },
  { word: '昨年', from: 'document', years: -1, fiscal: false },
  { word: '本年度', from: 'document', years: 0, fiscal: true },
  { word: '本年', from: 'document', years: 0, fiscal: false },
  { word: '今年度', from: 'document', years: 0, fiscal: true },
  { word: '今年', from: 'document', years: 0, fiscal: false },
  { word: '来年度', from: 'document', years: 1, fiscal: true },
  { word: '来年', from: 'document', years: 1, fiscal: false },
];

/** The second character of all that is read here: 同年, 翌々年, 一昨年, 同月, 同5月. */
const SECOND = /[年々昨月\d]/;
/** Before the word: 日|本年金, 従|来年, 以|前年, 昨|今年, 対|前年度. */
const INSIDE_WORD = /[日基従以将本昨古元対]/;
/** Behind it: 同年代, 同年齢, 前年比, 前年同月, 前年並み. */
const NOT_A_DATE = /^[代齢比同並輪金割]/;

/**
 * The year that the words at `at` mean; undefined where they are part of another word, or where
 * nothing certain says which year it is: no antecedent of the same sort (a calendar year for 翌年, a
 * fiscal year for 翌年度), or no date of the document.
 */
export function readRelativeYear(
  text: string,
  at: number,
  antecedent: Antecedent | undefined,
  documentDate: string | undefined,
): RelativeYear | undefined {
  if (!SECOND.test(text[at + 1] ?? '') || INSIDE_WORD.test(text[at - 1] ?? '')) return undefined;
  const first = readSameMonth(text, at, antecedent) ?? readFirstYear(text, at, antecedent);
  if (first !== undefined) return first;
  const word = WORDS.find((candidate) => text.startsWith(candidate.word, at));
  if (word === undefined) return undefined;
  const end = at + word.word.length;
  if (NOT_A_DATE.test(text.slice(end, end + 1))) return undefined;
  const unit = word.fiscal ? '年度' : '年';
  if (word.from === 'document') {
    const year = documentYear(documentDate, word.fiscal);
    return year === undefined
      ? undefined
      : { year: year + word.years, fiscal: word.fiscal, end, unit };
  }
  if (antecedent === undefined || antecedent.fiscal !== word.fiscal) return undefined;
  return {
    year: antecedent.year + word.years,
    fiscal: word.fiscal,
    end,
    unit,
    antecedent: spanOf(antecedent),
  };
}

/** How far a year whose era is left out may be from the one that names it. */
const NEAR = 10;
/** What such a number may follow; の3年度 and 今後5年度 are lengths. */
const BEFORE_NUMBER = /[、。(・~びとらは-]/;

/**
 * Whether the number at `at` with 年度 or 年 (`year` in its era) leaves out the era of the antecedent: 30年度
 * after 平成29年度, 30年3月 after 平成29年4月. Not where it is far from it or may be a length
 * (3年度にわたり, 3年).
 */
export function continuesEra(
  text: string,
  at: number,
  {
    end,
    suffix,
    year,
  }: { readonly end: number; readonly suffix: '' | '年' | '年度'; readonly year: number },
  { era, fiscal }: Antecedent,
): boolean {
  if (era === undefined || year === 0 || Math.abs(year - era.year) > NEAR) return false;
  if (!BEFORE_NUMBER.test(text[at - 1] ?? '')) return false;
  const after = text.slice(end, end + 3);
  if (suffix === '年度')
    return fiscal && !/^(?:間|に[わ及]|分|連|目|以内|程|ごと|毎|版)/.test(after);
  return suffix === '年' && !fiscal && /^\d{1,2}月/.test(after);
}

/** 同月, and 同5月 for the May of the year just named. */
function readSameMonth(
  text: string,
  at: number,
  antecedent: Antecedent | undefined,
): RelativeYear | undefined {
  if (text[at] !== '同' || antecedent === undefined || antecedent.fiscal) return undefined;
  const common = { year: antecedent.year, fiscal: false, antecedent: spanOf(antecedent) };
  // 前年同月比 is no date.
  if (text[at + 1] === '月' && (text[at - 1] === '年' || text[at + 2] === '比')) return undefined;
  if (text[at + 1] === '月' && antecedent.month !== undefined) {
    return { ...common, month: antecedent.month, end: at + 2, unit: '月' };
  }
  return /^\d{1,2}月/.test(text.slice(at + 1, at + 4))
    ? { ...common, end: at + 1, unit: '年' }
    : undefined;
}

/** 元年度 and 元年 after another year of 令和: which era begins is certain only then. */
function readFirstYear(
  text: string,
  at: number,
  antecedent: Antecedent | undefined,
): RelativeYear | undefined {
  if (!text.startsWith('元年', at) || antecedent?.era?.name !== '令和') return undefined;
  const fiscal = text[at + 2] === '度';
  return {
    year: eraYear('令和', 1),
    fiscal,
    end: at + (fiscal ? 3 : 2),
    unit: fiscal ? '年度' : '年',
    antecedent: spanOf(antecedent),
  };
}

/** The document's year; its fiscal year only when it says the month. */
function documentYear(date: string | undefined, fiscal: boolean): number | undefined {
  const match = /^(\d{4})(?:-(\d{2}))?/.exec(date ?? '');
  if (match === null) return undefined;
  const year = Number(match[1]);
  if (!fiscal) return year;
  if (match[2] === undefined) return undefined;
  return Number(match[2]) >= 4 ? year : year - 1;
}
