import { passages } from '../document/model.ts';
import type { Document, Span } from '../document/model.ts';
import { normalPassages } from '../figures/normal-passages.ts';
import type { Places } from '../figures/normal-passages.ts';

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

const known = new WeakMap<Document, readonly PassageText[]>();

/**
 * The passages of a document in normal form, in the order of `passages(document)`. They are made
 * once for a document: references and claims both read them all.
 */
export function normalPassagesOf(document: Document): readonly PassageText[] {
  const made = known.get(document) ?? makePassages(document);
  known.set(document, made);
  return made;
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

function makePassages(document: Document): PassageText[] {
  const spans = passages(document);
  return normalPassages(document).map(({ text, places }, index) => {
    const { start, end } = spans[index] ?? { start: 0, end: document.text.length };
    return new PassageText(document.text, text, places, start, end);
  });
}

/** A passage with its place; its methods need it, so it is not to be spread. */
export class PassageText implements NormalPassage {
  readonly text: string;
  private readonly source: string;
  private readonly places: Places;
  readonly startOfPassage: number;
  readonly end: number;

  constructor(source: string, text: string, places: Places, start: number, end: number) {
    this.source = source;
    this.text = text;
    this.places = places;
    this.startOfPassage = start;
    this.end = end;
  }

  startOf(at: number): number {
    return at < this.text.length ? this.places.startOf(at) : this.end;
  }

  indexOf(offset: number): number {
    let low = 0;
    let high = this.text.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.places.startOf(middle) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  spanOf(start: number, end: number): Span {
    const from = this.startOf(start);
    return { start: from, end: end > start ? this.places.endOf(end - 1) : from };
  }

  gapBefore(at: number): boolean {
    if (at === 0) return false;
    return this.text[at] === ' ' || this.startOf(at) > this.places.endOf(at - 1);
  }

  spaceBefore(at: number): boolean {
    if (!this.gapBefore(at)) return false;
    return !/[\n\r]/.test(this.source.slice(this.places.endOf(at - 1), this.startOf(at) + 1));
  }

  sourceAt(at: number): string {
    return this.source.charAt(this.startOf(at));
  }
}
