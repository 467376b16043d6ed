import type { Span } from '#glossary/document/model.ts';
import type { FilePlace } from './format.ts';

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

  locate({ start, end }: Span): FilePlace | undefined {
    if (start >= this.#text.length || end > this.#text.length || end < start) return undefined;
    const first = this.#indexAt(start);
    const last = end > start ? this.#indexAt(end - 1) : first;
    const from = this.#fileOffset(first, start, false);
    const to = end > start ? this.#fileOffset(last, end - 1, true) : from;
    return { start: from, end: to, exact: first === last && (this.#lengths[first] ?? 0) > 0 };
  }

  #indexAt(offset: number): number {
    let low = 0;
    let high = this.#documentStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#documentStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Where a document unit begins in the file, or where it ends. */
  #fileOffset(index: number, offset: number, after: boolean): number {
    const fileStart = this.#fileStarts[index] ?? 0;
    const length = this.#lengths[index] ?? 0;
    if (length < 0) return after ? fileStart - length : fileStart;
    return fileStart + offset - (this.#documentStarts[index] ?? 0) + (after ? 1 : 0);
  }
}
