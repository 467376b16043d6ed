import type { Span } from '#glossary/document/model.ts';
import type { FilePlace } from './format.ts';

/** How document offsets stand in a file's text, as plain data. */
export interface SegmentMap {
  /** Where each segment begins in the document and in the file. */
  readonly documentStarts: readonly number[];
  readonly fileStarts: readonly number[];
  /** Negative: the file's length, for a stretch that is one unit in the document. */
  readonly lengths: readonly number[];
  /** The length of the document's text. */
  readonly end: number;
}

/**
 * Document text built from stretches of a file, and the way back. Each segment is a stretch in
 * which document and file run in step; between segments stand markup, escapes and line prefixes.
 */
export class Segments {
  #text = '';
  readonly #documentStarts: number[] = [];
  readonly #fileStarts: number[] = [];
  readonly #lengths: number[] = [];

  get length(): number {
    return this.#text.length;
  }

  get text(): string {
    return this.#text;
  }

  /** Appends what stands in the file at `fileStart`. */
  append(text: string, fileStart: number): void {
    if (text === '') return;
    const last = this.#lengths.length - 1;
    const lastEnd = (this.#fileStarts[last] ?? 0) + (this.#lengths[last] ?? 0);
    const lastDocumentEnd = (this.#documentStarts[last] ?? 0) + (this.#lengths[last] ?? 0);
    if (last >= 0 && lastEnd === fileStart && lastDocumentEnd === this.#text.length) {
      this.#lengths[last] = (this.#lengths[last] ?? 0) + text.length;
    } else {
      this.#documentStarts.push(this.#text.length);
      this.#fileStarts.push(fileStart);
      this.#lengths.push(text.length);
    }
    this.#text += text;
  }

  /** Appends text that stands for `[fileStart, fileEnd)` without being written so there (an entity, an image). */
  appendFor(text: string, fileStart: number, fileEnd: number): void {
    for (const unit of text.split('')) {
      this.#documentStarts.push(this.#text.length);
      this.#fileStarts.push(fileStart);
      // Negative: the file's length, for a stretch that is one unit in the document.
      this.#lengths.push(fileStart - fileEnd);
      this.#text += unit;
    }
  }

  /** Appends text that stands between two stretches of the file without being of either. */
  appendAfterLast(text: string): void {
    const last = this.#lengths.length - 1;
    const length = this.#lengths[last] ?? 0;
    const at = (this.#fileStarts[last] ?? 0) + Math.abs(length);
    this.appendFor(text, at, at + 1);
  }

  /** All segments, for `locateIn`. */
  map(): SegmentMap {
    return {
      documentStarts: this.#documentStarts,
      fileStarts: this.#fileStarts,
      lengths: this.#lengths,
      end: this.#text.length,
    };
  }

  locate(span: Span): FilePlace | undefined {
    return locateIn(this.map(), span);
  }
}

/** The place of a stretch of the document; undefined outside it. */
export function locateIn(map: SegmentMap, { start, end }: Span): FilePlace | undefined {
  if (start >= map.end || end > map.end || end < start) return undefined;
  const first = indexAt(map, start);
  const last = end > start ? indexAt(map, end - 1) : first;
  const from = fileOffset(map, first, start, false);
  const to = end > start ? fileOffset(map, last, end - 1, true) : from;
  return { start: from, end: to, exact: first === last && (map.lengths[first] ?? 0) > 0 };
}

function indexAt({ documentStarts }: SegmentMap, offset: number): number {
  let low = 0;
  let high = documentStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((documentStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where a document unit begins in the file, or where it ends. */
function fileOffset(map: SegmentMap, index: number, offset: number, after: boolean): number {
  const fileStart = map.fileStarts[index] ?? 0;
  const length = map.lengths[index] ?? 0;
  if (length < 0) return after ? fileStart - length : fileStart;
  return fileStart + offset - (map.documentStarts[index] ?? 0) + (after ? 1 : 0);
}
