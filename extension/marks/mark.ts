import type { Span } from '../../glossary/document/model.ts';
import type { Mention } from '../../glossary/matching/model.ts';
import type { ExaminedFigure, ExaminedReference } from '../messages/examination.ts';
import type { Place } from '../surfaces/surface.ts';

/**
 * How a mark looks. `current`: the name of something that is so today. `past`: a former name, or
 * something that has ended or was replaced. `uncertain`: several entries are possible. `differs`: a
 * number that is not the sourced one. `revised`: a number of which a later one is known.
 * `reference`: it leads to another place of the page.
 */
export const MARK_LOOKS = [
  'current',
  'past',
  'uncertain',
  'differs',
  'revised',
  'reference',
] as const;
/** One of {@link MARK_LOOKS}. */
export type MarkLook = (typeof MARK_LOOKS)[number];

/** A mention that is shown in the page. */
export interface TermMark {
  readonly about: 'term';
  readonly mention: Mention;
  readonly place: Place;
  readonly look: MarkLook;
}

/** A number of the page that differs from its source, or of which a later one is known. */
export interface FigureMark {
  readonly about: 'figure';
  readonly figure: ExaminedFigure;
  readonly place: Place;
  readonly look: 'differs' | 'revised';
}

/** A reference to another place of the page. */
export interface ReferenceMark {
  readonly about: 'reference';
  readonly reference: ExaminedReference;
  readonly place: Place;
  readonly look: 'reference';
}

/** Something in the page that has a card. */
export type Mark = TermMark | FigureMark | ReferenceMark;

/** Where a mark stands in the document's text. */
export function spanOf(mark: Mark): Span {
  switch (mark.about) {
    case 'term':
      return mark.mention;
    case 'figure':
      return mark.figure;
    default:
      return mark.reference;
  }
}

/** How a number is marked; undefined for one that stays as it is. */
export function lookOfFigure({ sourced }: ExaminedFigure): FigureMark['look'] | undefined {
  return sourced === undefined || sourced.verdict === 'agrees' ? undefined : sourced.verdict;
}

/** How a mention is marked, given the ids of entries that have ended or were replaced. */
export function lookOf(mention: Mention, past: ReadonlySet<string>): MarkLook {
  if (mention.candidates !== undefined) return 'uncertain';
  return mention.form === 'former' || past.has(mention.entryId) ? 'past' : 'current';
}
