import type { Mark } from '../marks/mark.ts';
import type { Direction } from '../messages/to-page.ts';
import { boxesOf, samePlace } from '../surfaces/surface.ts';
import { reveal } from './reveal.ts';

/** From where a step goes: a mark, what is in the window, or the end of the page that lies behind the reader. */
export type StepOrigin = Mark | 'window' | 'edge';

/**
 * The mark to go to, brought into view. Undefined past the last one, or before the first: what comes
 * then stands in another frame, or at the other end. Marks that are not laid out now (in a closed part
 * of the page, or in a hidden frame) are passed over.
 */
export function stepTo(
  marks: readonly Mark[],
  from: StepOrigin,
  direction: Direction,
): Mark | undefined {
  if (window.innerWidth === 0 || window.innerHeight === 0) return undefined;
  const by = direction === 'next' ? 1 : -1;
  for (let at = startOf(marks, from, direction) + by; ; at += by) {
    const mark = at < 0 ? undefined : marks[at];
    if (mark === undefined || reveal(mark.place)) return mark;
  }
}

/** The index from which the first step is taken: that of a mark, or beside one, or beyond an end. */
function startOf(marks: readonly Mark[], from: StepOrigin, direction: Direction): number {
  if (from === 'edge') return direction === 'next' ? -1 : marks.length;
  const open =
    from === 'window' ? -1 : marks.findIndex(({ place }) => samePlace(place, from.place));
  return open === -1 ? besideWindow(marks, direction) : open;
}

/** So that one step leads to the first mark in the window, or to the last one above it. */
function besideWindow(marks: readonly Mark[], direction: Direction): number {
  const inWindow = marks.findIndex(({ place }) => (boxesOf(place)[0]?.top ?? -1) >= 0);
  const first = inWindow === -1 ? marks.length : inWindow;
  return direction === 'next' ? first - 1 : first;
}
