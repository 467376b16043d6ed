/** The passages of a document in normal form, each with the way back to where its units stand. */
import { NormalBuffer } from '../text/normal-buffer.ts';
import { appendPassage } from '../text/normalise.ts';
import { type Document, type Passage, passages, type Span } from './model.ts';

/** What the passages of one document share: one buffer and one map, rather than some for each cell. */
interface Shared {
  /** `document.text`. */
  readonly source: string;
  /** The normal text of all passages, a fence behind each. A flat array is faster to run through than a string. */
  readonly codes: Uint16Array;
  /** `codes[i]` comes from `source.slice(starts[i], ends[i])`. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** One passage in normal form. Its methods need their object, so it is not to be spread. */
export class NormalPassage {
  /** The normal text; the offsets that the methods take are into it. */
  readonly text: string;
  /** Document offsets of the passage as the document has it. */
  readonly startOfPassage: number;
  readonly end: number;
  /** Where in `shared.codes` the units of `text` begin. */
  readonly base: number;
  private readonly shared: Shared;

  constructor(shared: Shared, text: string, base: number, { start, end }: Span) {
    this.shared = shared;
    this.text = text;
    this.base = base;
    this.startOfPassage = start;
    this.end = end;
  }

  /** The units of `text` are `codes[base, base + text.length)`. */
  get codes(): Uint16Array {
    return this.shared.codes;
  }

  /** The document's text. */
  get source(): string {
    return this.shared.source;
  }

  /** The document offset at which the normal unit `at` begins; the passage's end after its last. */
  startOf(at: number): number {
    return at < this.text.length ? (this.shared.starts[this.base + at] ?? this.end) : this.end;
  }

  /** The document offset at which the normal unit `at` ends. */
  endOf(at: number): number {
    return this.shared.ends[this.base + at] ?? this.end;
  }

  /** The first normal unit that begins at or after the document offset. */
  indexOf(offset: number): number {
    const { starts } = this.shared;
    let low = this.base;
    let high = this.base + this.text.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? Infinity) < offset) low = middle + 1;
      else high = middle;
    }
    return low - this.base;
  }

  /** The document offsets of the normal units `[start, end)`. Empty stretches stay empty. */
  spanOf(start: number, end: number): Span {
    const from = this.startOf(start);
    return { start: from, end: end > start ? this.endOf(end - 1) : from };
  }

  /** Whether the source has a space or a line end just before the normal unit `at`. */
  gapBefore(at: number): boolean {
    if (at === 0) return false;
    return this.text[at] === ' ' || this.startOf(at) > this.endOf(at - 1);
  }

  /** Whether there is a space on the same line just before the normal unit `at`, and no line end. */
  spaceBefore(at: number): boolean {
    if (!this.gapBefore(at)) return false;
    return !/[\n\r]/.test(this.source.slice(this.endOf(at - 1), this.startOf(at) + 1));
  }

  /** The source unit behind the normal unit `at` (Ⅲ, where the normal form has III). */
  sourceAt(at: number): string {
    return this.source.charAt(this.startOf(at));
  }
}

/** A document in normal form, one passage behind the other, a fence behind each. */
export interface NormalDocument {
  readonly spans: readonly Passage[];
  readonly buffer: NormalBuffer;
  /** Where in the buffer each passage begins, in order. */
  readonly starts: readonly number[];
}

const buffers = new WeakMap<Document, NormalDocument>();

/** A document in normal form; made once. */
export function normalDocumentOf(document: Document): NormalDocument {
  const known = buffers.get(document);
  if (known !== undefined) return known;
  const source = document.text;
  const buffer = new NormalBuffer(source.length);
  const spans = passages(document);
  const starts: number[] = [];
  for (const passage of spans) {
    starts.push(buffer.length);
    appendPassage(buffer, source, passage);
    buffer.endPassage();
    buffer.writeFence(passage.end);
  }
  const made = { spans, buffer, starts };
  buffers.set(document, made);
  return made;
}

const known = new WeakMap<Document, readonly NormalPassage[]>();

/**
 * The passages of a document in normal form, in the order of `passages(document)`. They are made
 * once for a document: figures, claims and references all read them.
 */
export function normalPassagesOf(document: Document): readonly NormalPassage[] {
  const made = known.get(document) ?? makePassages(document);
  known.set(document, made);
  return made;
}

function makePassages(document: Document): NormalPassage[] {
  const source = document.text;
  const { spans, buffer, starts } = normalDocumentOf(document);
  const text = buffer.toString();
  const shared = { source, codes: buffer.codes, ...buffer.sources.spread(buffer.length) };
  return spans.map((passage, index) => {
    const base = starts[index] ?? 0;
    const fence = (starts[index + 1] ?? text.length) - 1;
    return new NormalPassage(shared, text.slice(base, fence), base, passage);
  });
}
