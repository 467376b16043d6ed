import type { Mention } from '../../glossary/matching/model.ts';
import type { Place } from '../surfaces/surface.ts';

/**
 * How a mark looks. `current`: the name of something that is so today. `past`: a former name, or
 * something that has ended or was replaced. `uncertain`: several entries are possible.
 */
export const MARK_LOOKS = ['current', 'past', 'uncertain'] as const;
/** One of {@link MARK_LOOKS}. */
export type MarkLook = (typeof MARK_LOOKS)[number];

/** A mention that is shown in the page. */
export interface Mark {
  readonly mention: Mention;
  readonly place: Place;
  readonly look: MarkLook;
}

/** How a mention is marked, given the ids of entries that have ended or were replaced. */
export function lookOf(mention: Mention, past: ReadonlySet<string>): MarkLook {
  if (mention.candidates !== undefined) return 'uncertain';
  return mention.form === 'former' || past.has(mention.entryId) ? 'past' : 'current';
}
