import type { Span } from '../document/model.ts';
import type { Stage } from '../model.ts';

export const FIGURE_KINDS = ['money', 'count', 'percent', 'date', 'fiscal-year', 'edition'] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** A year as written once: 令和2年, 2020年, R2, 平成31年度. */
export interface YearPart extends Span {
  /** Gregorian; for a fiscal year, the year in which it begins (in April). */
  readonly year: number;
  readonly era?: { readonly name: '明治' | '大正' | '昭和' | '平成' | '令和'; readonly year: number };
  readonly fiscal: boolean;
}

/** A number with what it counts, or a date, as it stands in the text. Offsets into the text that was read. */
export interface Figure extends Span {
  readonly kind: FigureKind;
  readonly text: string;
  /**
   * money, count, percent: the number as written with its multiplier (12.5 for 12.5億円; the middle
   * is not taken for ranges: it is `low`). date: YYYY[-MM[-DD]]. fiscal-year: the Gregorian year in which it begins. edition: its number.
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
  /** The unit in which the number was printed, as a power of ten of yen, and its decimals: 12.5億円 is { scale: 8, decimals: 1 }. For comparing as printed. */
  readonly printed?: { readonly scale: number; readonly decimals: number };
  /** Years as written, in order; two where the text gives one year twice: 令和2年（2020年）. */
  readonly years?: readonly YearPart[];
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
