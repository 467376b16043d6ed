import type { Span } from '../document/model.ts';
import type { Claim, Figure } from '../figures/model.ts';
import type { Mention } from '../matching/model.ts';
import type { Reading } from '../reading.ts';

/** The figures that lie in a stretch of the document, in order. */
export function figuresWithin({ figures }: Reading, stretch: Span): readonly Figure[] {
  return within(figures, stretch);
}

/** The claims whose figures lie in a stretch of the document, in order. */
export function claimsWithin({ claims }: Reading, stretch: Span): readonly Claim[] {
  return within(claims, stretch);
}

/** The mentions that lie in a stretch of the document, in order. */
export function mentionsWithin({ mentions }: Reading, stretch: Span): readonly Mention[] {
  return within(mentions, stretch);
}

function within<S extends Span>(spans: readonly S[], { start, end }: Span): readonly S[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? Infinity) < start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while ((spans[last]?.end ?? Infinity) <= end) last += 1;
  return spans.slice(low, last);
}
