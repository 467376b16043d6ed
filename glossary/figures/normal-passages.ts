/** The passages of a document in normal form, written into one buffer. */
import { passages, type Document } from '../document/model.ts';
import { NormalBuffer } from '../text/normal-buffer.ts';
import { appendPassage } from '../text/normalise.ts';
import type { SourceMap } from '../text/source-map.ts';

/** Where in the document the units of one passage's normal text come from. */
export class Places {
  private readonly sources: SourceMap;
  private readonly base: number;

  constructor(sources: SourceMap, base: number) {
    this.sources = sources;
    this.base = base;
  }

  /** The document offset at which the normal unit at `at` begins. */
  startOf(at: number): number {
    return this.sources.startOf(this.base + at);
  }

  /** The document offset at which the normal unit at `at` ends. */
  endOf(at: number): number {
    return this.sources.endOf(this.base + at);
  }
}

export interface NormalPassage {
  readonly text: string;
  /** The code units of `text`: a flat array is much faster to run through than a string. */
  readonly codes: Uint16Array;
  readonly places: Places;
}

/**
 * The normal forms of `passages(document)`, in the same order. One buffer for all: a table of many
 * small cells would else spend its time on making room.
 */
export function normalPassages(document: Document): NormalPassage[] {
  const buffer = new NormalBuffer(document.text.length);
  const ranges = passages(document).map((passage): readonly [number, number] => {
    const from = buffer.length;
    appendPassage(buffer, document.text, passage);
    buffer.endPassage();
    const to = buffer.length;
    buffer.writeFence(passage.end);
    return [from, to];
  });
  const text = buffer.toString();
  return ranges.map(([from, to]) => ({
    text: text.slice(from, to),
    codes: buffer.codes.subarray(from, to),
    places: new Places(buffer.sources, from),
  }));
}
