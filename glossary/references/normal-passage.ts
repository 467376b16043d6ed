import type { Document, Span } from '../document/model.ts';
import { normalPassagesOf } from '../document/normal-passages.ts';

/** Text in normal form, with the gaps that its source has and it has not. */
export interface GappedText {
  readonly text: string;
  /** Whether the source has a space or a line end just before the normal unit `at`. */
  gapBefore(at: number): boolean;
  /** Whether there is a space on the same line just before the normal unit `at`, and no line end. */
  spaceBefore(at: number): boolean;
}

/** A passage of a document in normal form, with the way back to document offsets. */
export interface NormalPassage extends GappedText {
  /** The document offset at which the normal unit `at` begins; the passage's end after its last. */
  startOf(at: number): number;
  /** The first normal unit that begins at or after the document offset. */
  indexOf(offset: number): number;
  /** The document offsets of the normal units `[start, end)`. Empty stretches stay empty. */
  spanOf(start: number, end: number): Span;
  /** The source unit behind the normal unit `at` (Ⅲ, where the normal form has III). */
  sourceAt(at: number): string;
}

/**
 * One passage of `passages(document)` in normal form, as an object of its own functions (it may be
 * spread into another). `passage` must be one of the document's; another is read as empty.
 */
export function normalPassage(document: Document, { start, end }: Span): NormalPassage {
  const made = normalPassagesOf(document);
  let low = 0;
  let high = made.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((made[middle]?.startOfPassage ?? Infinity) < start) low = middle + 1;
    else high = middle;
  }
  while (made[low]?.startOfPassage === start && made[low]?.end !== end) low += 1;
  const found = made[low];
  const at = found?.startOfPassage === start ? found : undefined;
  return {
    text: at?.text ?? '',
    startOf: (unit) => at?.startOf(unit) ?? end,
    indexOf: (offset) => at?.indexOf(offset) ?? 0,
    spanOf: (from, to) => at?.spanOf(from, to) ?? { start: end, end },
    gapBefore: (unit) => at?.gapBefore(unit) ?? false,
    spaceBefore: (unit) => at?.spaceBefore(unit) ?? false,
    sourceAt: (unit) => at?.sourceAt(unit) ?? '',
  };
}
