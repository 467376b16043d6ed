import { isSpace } from '../../text/characters.ts';
import type { Passage, Span } from '../model.ts';

/** Marks of bold type that extracted texts carry. */
const BOLD = /\*\*|<\/?b>/g;

/**
 * A passage without white space and marks of bold type at its ends; those within are omitted.
 * `omitted`: what else to pass over, in order.
 */
export function trimmed(source: string, span: Span, omitted: readonly Span[] = []): Passage {
  const marks = boldMarks(source, span);
  let { start, end } = span;
  let first = 0;
  for (;;) {
    while (start < end && isSpace(source.charCodeAt(start))) start++;
    const mark = marks[first];
    if (mark === undefined || mark.start !== start) break;
    start = mark.end;
    first++;
  }
  let last = marks.length;
  for (;;) {
    while (end > start && isSpace(source.charCodeAt(end - 1))) end--;
    const mark = marks[last - 1];
    if (mark === undefined || last <= first || mark.end !== end) break;
    end = mark.start;
    last--;
  }
  if (marks.length === 0 && omitted.length === 0) return { start, end };
  const within = [...marks, ...omitted]
    .filter((one) => one.start >= start && one.end <= end)
    .sort((a, b) => a.start - b.start);
  return within.length === 0 ? { start, end } : { start, end, omitted: within };
}

function boldMarks(source: string, { start, end }: Span): readonly Span[] {
  const text = source.slice(start, end);
  if (!text.includes('**') && !text.includes('b>')) return NONE;
  return [...text.matchAll(BOLD)].map(({ 0: mark, index }) => ({
    start: start + index,
    end: start + index + mark.length,
  }));
}

const NONE: readonly Span[] = [];
