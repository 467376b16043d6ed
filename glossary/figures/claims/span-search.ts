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

/** Answers as `firstFrom` does, fastest for questions that come in order: passage by passage. */
export class SpanCursor {
  private readonly spans: readonly Span[];
  private last = 0;

  constructor(spans: readonly Span[]) {
    this.spans = spans;
  }

  /** The index of the first span that begins at or after `offset`. */
  first(offset: number): number {
    let at = this.last;
    if (at > 0 && (this.spans[at - 1]?.start ?? Infinity) >= offset) {
      at = firstFrom(this.spans, offset);
    }
    while ((this.spans[at]?.start ?? Infinity) < offset) at += 1;
    this.last = at;
    return at;
  }
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
