import type { Span } from '#glossary/document/model.ts';

const NONE: readonly never[] = [];

/** The items that lie wholly in `around`. `items` are in order and do not overlap; logarithmic in their number. */
export function within<Item extends Span>(items: readonly Item[], around: Span): readonly Item[] {
  const first = firstFrom(items, around.start);
  if ((items[first]?.end ?? Infinity) > around.end) return NONE;
  let end = first;
  while ((items[end]?.end ?? Infinity) <= around.end) end += 1;
  return items.slice(first, end);
}

/** The index of the first item that begins at or after `offset`; their number when there is none. */
export function firstFrom(items: readonly Span[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
