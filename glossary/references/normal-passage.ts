import { passages } from '../document/model.ts';
import type { Document, Span } from '../document/model.ts';
import { normalPassages } from '../figures/normal-passages.ts';
import type { Places } from '../figures/normal-passages.ts';

/** Text in normal form, with the gaps that its source has and it has not. */
export interface GappedText {
  readonly text: string;
  /** Whether the source has a space or a line end just before the normal unit `at`. */
  gapBefore(at: number): boolean;
}

/** A passage of a document in normal form, with the way back to document offsets. */
export interface NormalPassage extends GappedText {
  /** The document offset at which the normal unit `at` begins; the passage's end after its last. */
  startOf(at: number): number;
  /** The first normal unit that begins at or after the document offset. */
  indexOf(offset: number): number;
  /** The document offsets of the normal units `[start, end)`. Empty stretches stay empty. */
  spanOf(start: number, end: number): Span;
  /** Whether there is a space on the same line just before the normal unit `at`, and no line end. */
  spaceBefore(at: number): boolean;
  /** The source unit behind the normal unit `at` (Ⅲ, where the normal form has III). */
  sourceAt(at: number): string;
}

const known = new WeakMap<Document, readonly NormalPassage[]>();

/**
 * The passages of a document in normal form, in the order of `passages(document)`. They are made
 * once for a document: references and claims both read them all.
 */
export function normalPassagesOf(document: Document): readonly NormalPassage[] {
  const made = known.get(document) ?? makePassages(document);
  known.set(document, made);
  return made;
}

function makePassages(document: Document): NormalPassage[] {
  const ends = passages(document).map(({ end }) => end);
  return normalPassages(document).map(
    ({ text, places }, index) =>
      new PassageText(document.text, text, places, ends[index] ?? document.text.length),
  );
}

class PassageText implements NormalPassage {
  readonly text: string;
  private readonly source: string;
  private readonly places: Places;
  private readonly end: number;

  constructor(source: string, text: string, places: Places, end: number) {
    this.source = source;
    this.text = text;
    this.places = places;
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
