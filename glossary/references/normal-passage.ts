import type { Document, Passage, Span } from '../document/model.ts';
import { normalisePassage } from '../text/normalise.ts';

/** A passage of a document in normal form, with the way back to document offsets. */
export interface NormalPassage {
  readonly text: string;
  /** The document offset at which the normal unit `at` begins; the passage's end after its last. */
  startOf(at: number): number;
  /** The first normal unit that begins at or after the document offset. */
  indexOf(offset: number): number;
  /** The document offsets of the normal units `[start, end)`. Empty stretches stay empty. */
  spanOf(start: number, end: number): Span;
  /** Whether the source has a space or a line end just before the normal unit `at`. */
  gapBefore(at: number): boolean;
  /** Whether there is a space on the same line just before the normal unit `at`, and no line end. */
  spaceBefore(at: number): boolean;
  /** The source unit behind the normal unit `at` (Ⅲ, where the normal form has III). */
  sourceAt(at: number): string;
}

/** Reads `passage` of a document in normal form. */
export function normalPassage({ text: source }: Document, passage: Passage): NormalPassage {
  const { text, starts, ends } = normalisePassage(source, passage);
  const startOf = (at: number): number => starts[at] ?? passage.end;
  const gapBefore = (at: number): boolean =>
    at > 0 && (text[at] === ' ' || startOf(at) > (ends[at - 1] ?? passage.end));
  return {
    text,
    startOf,
    indexOf: (offset) => firstAtOrAfter(starts, offset),
    spanOf: (start, end) => ({
      start: startOf(start),
      end: end > start ? (ends[end - 1] ?? passage.end) : startOf(start),
    }),
    gapBefore,
    spaceBefore: (at) =>
      gapBefore(at) && !/[\n\r]/.test(source.slice(ends[at - 1], startOf(at) + 1)),
    sourceAt: (at) => source.charAt(startOf(at)),
  };
}

function firstAtOrAfter(starts: Uint32Array, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
