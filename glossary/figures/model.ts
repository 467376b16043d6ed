import type { Span } from '../document/model.ts';
import type { Stage } from '../model.ts';

export const FIGURE_KINDS = [
  'money',
  'count',
  'percent',
  'date',
  'fiscal-year',
  'edition',
] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** A year as written once: 令和2年, 2020年, R2, 平成31年度. */
export interface YearPart extends Span {
  /** Gregorian; for a fiscal year, the year in which it begins (in April). */
  readonly year: number;
  readonly era?: {
    readonly name: '明治' | '大正' | '昭和' | '平成' | '令和';
    readonly year: number;
  };
  readonly fiscal: boolean;
}

/** A written date that no calendar has: 2月30日, 13月, 平成32年, 令和元年4月. */
export const DATE_PROBLEMS = ['no-such-day', 'no-such-month', 'no-such-era-year'] as const;
export type DateProblem = (typeof DATE_PROBLEMS)[number];

/**
 * A number with what it counts, or a date, as it stands in the text. Offsets into the text that was
 * read. The span holds sign, number and unit (all of a pair such as 令和2年（2020年）, and a
 * weekday); qualifiers stand outside it.
 */
export interface Figure extends Span {
  readonly kind: FigureKind;
  readonly text: string;
  /**
   * money, count, percent: the number as written with its multiplier (12.5 for 12.5億円; the middle
   * is not taken for ranges: it is `low`). Counts are in full: 307億台 is 30,700,000,000 台.
   * date: YYYY[-MM[-DD]]; without a year --MM[-DD]. fiscal-year: the Gregorian year in which it
   * begins. edition: its number (第4.0版: 4; Ver.1.2.3: '1.2.3'); of 令和5年度版 the Gregorian year.
   */
  readonly value: number | string;
  /** 億円, 人, %, 年度, 版 … as written, in normal form. */
  readonly unit: string;
  /** money only: whole yen (the low end of a range). */
  readonly yen?: number;
  /** Ranges and approximations (3～4000万円, 数十, 約半数): both ends, in `unit` (in yen for money). */
  readonly low?: number;
  readonly high?: number;
  /** 約 程度 以上 超 弱 最大 延べ 累計 内数 新規 … in the order in which they stand. */
  readonly qualifiers: readonly string[];
  /**
   * The unit in which the number was printed, as a power of ten (of yen for money, of one for
   * counts), and its decimals: 12.5億円 is { scale: 8, decimals: 1 }. For comparing as printed.
   */
  readonly printed?: { readonly scale: number; readonly decimals: number };
  /** Years as written, in order; two where the text gives one year twice: 令和2年（2020年）. */
  readonly years?: readonly YearPart[];
  /** The weekday written behind a date: 火 for 7月14日（火）. */
  readonly weekday?: string;
  /** Why this date cannot be; `value` is then computed as if the era or month went on. */
  readonly problem?: DateProblem;
  /** On the first date of a range (平成30年度～令和2年度): the span of the figure that ends it. */
  readonly rangeEnd?: Span;
  /** For 同年, 翌年度 …: the words in the same passage that gave the year. */
  readonly antecedent?: Span;
}

/** A figure bound to what it is about. */
export interface Claim extends Span {
  /** Index into the reading's figures. */
  readonly figure: number;
  readonly entryId: string;
  readonly metric?: string;
  readonly fiscalYear?: number;
  readonly stage?: Stage;
  /** `part`: 内数. */
  readonly scope?: 'whole' | 'part';
  /** Marked 新規 or 皆増. */
  readonly isNew?: boolean;
  readonly from: 'sentence' | 'table' | 'list' | 'heading';
  /** Where the binding was read: the mention, the year, the stage, the column header … */
  readonly grounds: readonly Span[];
}
