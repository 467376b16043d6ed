import { isSpace } from '../../text/characters.ts';
import type { Passage, Span } from '../model.ts';

/** Marks of bold type that extracted texts carry. */
const BOLD = /\*\*|<\/?b>/g;

/**
 * A passage without white space and marks of bold type at its ends; those within are omitted.
 * `omitted`: what else to pass over, in order.
 */
export function trimmed(source: string, span: Span, omitted: readonly Span[] = []): Passage {
  const marks = [...source.slice(span.start, span.end).matchAll(BOLD)].map(({ 0: mark, index }) => ({
    start: span.start + index,
    end: span.start + index + mark.length,
  }));
  let { start, end } = span;
  for (let before = -1; before !== start; ) {
    before = start;
    while (start < end && isSpace(source.charCodeAt(start))) start++;
    start = marks.find((mark) => mark.start === start && mark.end <= end)?.end ?? start;
  }
  for (let before = -1; before !== end; ) {
    before = end;
    while (end > start && isSpace(source.charCodeAt(end - 1))) end--;
    end = marks.find((mark) => mark.end === end && mark.start >= start)?.start ?? end;
  }
  const within = [...marks, ...omitted]
    .filter((one) => one.start >= start && one.end <= end)
    .sort((a, b) => a.start - b.start);
  return within.length === 0 ? { start, end } : { start, end, omitted: within };
}
