/** A stretch of normal text that is read on its own, and what is known about it. */
import type { NormalPassage } from '../document/normal-passages.ts';
import type { Antecedent } from './antecedents.ts';
import type { Figure } from './model.ts';

/** The unit that a table states once for its bare numbers: 単位：億円, 予算額（円）, （件）. */
export interface StatedUnit {
  readonly kind: 'money' | 'count' | 'percent';
  /** In normal form: 億円, 件, %. */
  readonly unit: string;
  /** Power of ten of the unit: 8 for 億円, 0 for 円 and counts. */
  readonly scale: number;
}

/** One text block or table cell, normalised. */
export interface Passage {
  /** The normal text; all offsets while reading are into it. */
  readonly text: string;
  /** The same text with its code units and the way back to the document. */
  readonly normal: NormalPassage;
  /** What a table says its bare numbers are. */
  readonly stated?: StatedUnit;
  /** The cell holds nothing but a number with signs and qualifiers, and is no header. */
  readonly bareNumber: boolean;
  /** The date from which the document speaks, for 本年 and 昨年. */
  readonly documentDate?: string;
  /** The one year of the block right before, for 「・同年５月に、」 at the beginning of this one. */
  readonly yearBefore?: Antecedent;
  readonly cell: boolean;
}

/** A figure with its offsets into normal text, before it is placed in the document. */
export type FigureDraft = Omit<Figure, 'text'>;

/** What a reader found at a position, and where the scan goes on. */
export interface Outcome {
  readonly drafts: readonly FigureDraft[];
  readonly next: number;
}

/** The source between two normal offsets, with whatever white space the normal form dropped. */
export function sourceBetween({ text, normal }: Passage, start: number, end: number): string {
  const from = start === 0 ? normal.startOf(0) : normal.endOf(start - 1);
  return end < text.length ? normal.source.slice(from, normal.startOf(end)) : '';
}
