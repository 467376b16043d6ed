import type { Document, Located, Span } from '../../glossary/document/model.ts';
import type { Mention } from '../../glossary/matching/model.ts';
import type { Examination } from '../messages/examination.ts';
import type { Place } from '../surfaces/surface.ts';
import { differing } from '../card/differences.ts';
import { firstPerSection } from './choose.ts';
import { lookOf, spanOf, type Mark } from './mark.ts';

/** How many of a page's terms are marked. */
export const DENSITIES = ['section', 'all', 'none'] as const;
/** One of {@link DENSITIES}: the first in each section, all, or none. */
export type Density = (typeof DENSITIES)[number];

/** What is known of a page when its marks are chosen. */
export interface PageFindings {
  readonly located: Located<Place>;
  readonly mentions: readonly Mention[];
  readonly past: ReadonlySet<string>;
  readonly examination: Examination | undefined;
}

/**
 * All marks of a page, in the order of the text: its terms as dense as the reader wants them, the
 * numbers that differ, and the references that are no part of a name. With `none`, terms and
 * references stay unmarked; a number that differs is told all the same.
 */
export function marksOfPage(
  { located, mentions, past, examination }: PageFindings,
  density: Density,
  muted: ReadonlySet<string>,
): Mark[] {
  const terms = wantedMentions(mentions, located.document, density, muted);
  const marks: Mark[] = terms.flatMap((mention) => {
    const place = located.locate(mention);
    return place === undefined
      ? []
      : [{ about: 'term', mention, place, look: lookOf(mention, past) }];
  });
  for (const figure of differing(examination?.figures ?? [])) {
    const place = located.locate(figure);
    if (place !== undefined) marks.push({ about: 'figure', figure, place, look: 'differs' });
  }
  const references = density === 'none' ? [] : (examination?.references ?? []);
  for (const reference of apartFrom(references, mentions)) {
    const place = located.locate(reference);
    if (place !== undefined)
      marks.push({ about: 'reference', reference, place, look: 'reference' });
  }
  return marks.sort((a, b) => spanOf(a).start - spanOf(b).start);
}

function wantedMentions(
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
function apartFrom<Item extends Span>(items: readonly Item[], others: readonly Span[]): Item[] {
  let next = 0;
  return items.filter(({ start, end }) => {
    while ((others[next]?.end ?? Infinity) <= start) next += 1;
    return (others[next]?.start ?? Infinity) >= end;
  });
}
