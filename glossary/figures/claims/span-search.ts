/** Finding spans in lists that are in order, by bisection. */
import type { Span } from '../../document/model.ts';

/** The index of the first span that begins at or after `offset`; spans in order. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The index of the last span that ends at or before `offset`, or -1; spans in order, not overlapping. */
export function lastBefore(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The spans that overlap none of `others`; both in order, each without overlaps of its own. */
export function clearOf<Placed extends Span>(
  spans: readonly Placed[],
  others: readonly Span[],
): Placed[] {
  let at = 0;
  return spans.filter((span) => {
    while ((others[at]?.end ?? Infinity) <= span.start) at += 1;
    return (others[at]?.start ?? Infinity) >= span.end;
  });
}
