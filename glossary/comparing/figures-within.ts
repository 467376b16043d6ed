import type { Span } from '../document/model.ts';
import type { Figure } from '../figures/model.ts';
import type { Reading } from '../reading.ts';

/** The figures that lie in a stretch of the document, in order. */
export function figuresWithin({ figures }: Reading, { start, end }: Span): readonly Figure[] {
  let low = 0;
  let high = figures.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((figures[middle]?.start ?? Infinity) < start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while ((figures[last]?.end ?? Infinity) <= end) last += 1;
  return figures.slice(low, last);
}
