import type { Mark } from '../marks/mark.ts';
import { boxesOf, samePlace } from '../surfaces/surface.ts';
import { reveal } from './reveal.ts';

/**
 * The mark to go to from `from`, or, when no card is open, from the top of the window. It wraps
 * around; marks that are not laid out now (in a closed part of the page) are passed over.
 */
export function stepTo(
  marks: readonly Mark[],
  from: Mark | undefined,
  direction: 'next' | 'previous',
): Mark | undefined {
  const by = direction === 'next' ? 1 : -1;
  const start = from === undefined ? beforeWindow(marks, direction) : indexOf(marks, from);
  for (let step = 1; step <= marks.length; step += 1) {
    const mark = marks.at((start + by * step) % marks.length);
    if (mark !== undefined && reveal(mark.place)) return mark;
  }
  return undefined;
}

function indexOf(marks: readonly Mark[], mark: Mark): number {
  return marks.findIndex((other) => samePlace(other.place, mark.place));
}

/** So that one step leads to the first mark in the window, or to the last one above it. */
function beforeWindow(marks: readonly Mark[], direction: 'next' | 'previous'): number {
  const inWindow = marks.findIndex((mark) => (boxesOf(mark.place)[0]?.top ?? -1) >= 0);
  if (inWindow === -1) return direction === 'next' ? -1 : 0;
  return direction === 'next' ? inWindow - 1 : inWindow;
}
