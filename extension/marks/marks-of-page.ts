import type { Document, Located, Span } from '../../glossary/document/model.ts';
import type { Mention } from '../../glossary/matching/model.ts';
import type { Examination } from '../messages/examination.ts';
import type { Place } from '../surfaces/surface.ts';
import { firstPerSection } from './choose.ts';
import { lookOf, lookOfFigure, spanOf, type FigureMark, type Mark } from './mark.ts';

/** How many of a page's terms are marked. */
export const DENSITIES = ['section', 'all', 'none'] as const;
/** One of {@link DENSITIES}: the first in each section, all, or none. */
export type Density = (typeof DENSITIES)[number];

/** How many mentions are located between two points where the caller may pause. */
const MENTIONS_A_STEP = 128;

/** A page's terms, as they were read. */
export interface PageTerms {
  readonly located: Located<Place>;
  readonly mentions: readonly Mention[];
  readonly past: ReadonlySet<string>;
}

/** How a page is to be marked. */
export interface MarkWishes {
  readonly density: Density;
  /** Entries whose names stay unmarked. */
  readonly muted: ReadonlySet<string>;
}

/** The marks of a page's terms, in the order of the text, as dense as the reader wants them. */
export function* termMarks(
  { located, mentions, past }: PageTerms,
  { density, muted }: MarkWishes,
): Generator<void, Mark[], void> {
  const marks: Mark[] = [];
  let done = 0;
  for (const mention of wantedMentions(mentions, located.document, density, muted)) {
    const place = located.locate(mention);
    if (place !== undefined)
      marks.push({ about: 'term', mention, place, look: lookOf(mention, past) });
    done += 1;
    if (done % MENTIONS_A_STEP === 0) yield;
  }
  return marks;
}

/**
 * The marks of what was found beyond the terms: numbers that differ or have a later one, and
 * references that are no part of a name. With `none`, a number that differs alone is told.
 */
export function furtherMarks(
  { located, mentions }: PageTerms,
  { figures, references }: Examination,
  density: Density,
): Mark[] {
  const marks: Mark[] = [];
  for (const { figure, look } of markedFigures(figures, density)) {
    const place = located.locate(figure);
    if (place !== undefined) marks.push({ about: 'figure', figure, place, look });
  }
  for (const reference of density === 'none' ? [] : apartFrom(references, mentions)) {
    const place = located.locate(reference);
    if (place !== undefined)
      marks.push({ about: 'reference', reference, place, look: 'reference' });
  }
  return marks;
}

/** The numbers to be marked, each with its look: those that have a later one only where terms are marked too. */
export function markedFigures(
  figures: Examination['figures'],
  density: Density,
): Pick<FigureMark, 'figure' | 'look'>[] {
  return figures.flatMap((figure) => {
    const look = lookOfFigure(figure);
    if (look === undefined || (look === 'revised' && density === 'none')) return [];
    return [{ figure, look }];
  });
}

/** Two lists of marks as one, in the order of the text. */
export function inTextOrder(terms: readonly Mark[], further: readonly Mark[]): readonly Mark[] {
  if (further.length === 0) return terms;
  return [...terms, ...further].sort((a, b) => spanOf(a).start - spanOf(b).start);
}

/** The mentions to be marked, in the order of the text: as dense as the reader wants them. */
export function wantedMentions(
  mentions: readonly Mention[],
  document: Document,
  density: Density,
  muted: ReadonlySet<string>,
): readonly Mention[] {
  if (density === 'none') return [];
  const wanted =
    muted.size === 0
      ? mentions
      : mentions.filter(({ entryId, candidates }) =>
          (candidates ?? [entryId]).some((id) => !muted.has(id)),
        );
  return density === 'all' ? wanted : firstPerSection(wanted, document.blocks);
}

/** Those that touch no mention; both lists are in order. */
export function apartFrom<Item extends Span>(
  items: readonly Item[],
  others: readonly Span[],
): Item[] {
  let next = 0;
  return items.filter(({ start, end }) => {
    while ((others[next]?.end ?? Infinity) <= start) next += 1;
    return (others[next]?.start ?? Infinity) >= end;
  });
}
