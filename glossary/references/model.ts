import type { Span } from '../document/model.ts';

export const REFERENCE_KINDS = [
  'section',
  'figure',
  'table',
  'annex',
  'note',
  'article',
  'direction',
] as const;
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];

/** Something in the document that can be referred to: a numbered heading, a caption, an annex, a note body. */
export interface Target extends Span {
  readonly kind: ReferenceKind;
  /** In normal form: 図3, Ⅲ2(1) as Ⅲ/2/(1) … */
  readonly label: string;
}

/** A place that points elsewhere: 図３, 別添, Ⅲ２（１）, ※１, 前述. */
export interface Reference extends Span {
  readonly kind: ReferenceKind;
  readonly text: string;
  readonly label: string;
  /** Where it leads: one target, several when the document does not decide, none when it has no such thing. */
  readonly targets: readonly Target[];
  /** Leads out of this document (a law's article, another document's annex): never unresolved. */
  readonly external?: boolean;
  /** 前述, 上記: back; 後述, 下記: forward. */
  readonly direction?: 'back' | 'forward';
}
