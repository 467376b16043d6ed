import type { Span } from '../model.ts';
import type { PdfPage, PdfPlace, PdfPlacePart } from './model.ts';

/** Writes the text of a document and notes from which items its units come, one to one. */
export class TextWriter {
  private readonly parts: string[] = [];
  private readonly runs: WrittenRun[] = [];
  /** UTF-16 units written so far. */
  length = 0;

  /**
   * Writes `text`, which stands for as many units of an item from `from` on. `page`: 1-based.
   */
  write(text: string, page: number, item: number, from: number): void {
    if (text === '') return;
    this.runs.push({ at: this.length, length: text.length, page, item, from });
    this.insert(text);
  }

  /** Writes text that stands in no item: line ends, tabs. */
  insert(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }

  /** Writes a stretch of another text, with where it comes from. */
  copy({ text, runs }: WrittenText, { start, end }: Span): void {
    const by = this.length - start;
    for (let index = Math.max(0, runIndex(runs, start)); index < runs.length; index++) {
      const run = runs[index];
      if (run === undefined || run.at >= end) break;
      const from = Math.max(start, run.at);
      const length = Math.min(end, run.at + run.length) - from;
      if (length > 0)
        this.runs.push({ ...run, at: from + by, length, from: run.from + from - run.at });
    }
    this.insert(text.slice(start, end));
  }

  finish(): WrittenText {
    return new WrittenText(this.parts.join(''), this.runs);
  }
}

/** `length` units of the text from `at` on are those of an item from `from` on. */
export interface WrittenRun {
  readonly at: number;
  readonly length: number;
  readonly page: number;
  readonly item: number;
  readonly from: number;
}

/** A text, and where its units come from. Offsets are UTF-16, into `text`. */
export class WrittenText {
  readonly text: string;
  /** In order. */
  readonly runs: readonly WrittenRun[];

  constructor(text: string, runs: readonly WrittenRun[]) {
    this.text = text;
    this.runs = runs;
  }

  /** The items behind a stretch; undefined where all of it was inserted. */
  locate({ start, end }: Span): PdfPlace | undefined {
    const place: PdfPlacePart[] = [];
    for (let index = Math.max(0, runIndex(this.runs, start)); index < this.runs.length; index++) {
      const run = this.runs[index];
      if (run === undefined || run.at >= end) break;
      const from = Math.max(start, run.at);
      const to = Math.min(end, run.at + run.length);
      if (from >= to) continue;
      const { page, item } = run;
      place.push({ page, item, start: run.from + from - run.at, end: run.from + to - run.at });
    }
    return place.length === 0 ? undefined : place;
  }

  /** The 1-based number of the page on which a unit stands, or the text before it; undefined without text. */
  pageAt(offset: number): PdfPage['number'] | undefined {
    return (this.runs[Math.max(0, runIndex(this.runs, offset))] ?? this.runs.at(-1))?.page;
  }
}

/** The last run that begins at or before an offset; -1 before all. */
function runIndex(runs: readonly WrittenRun[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.at ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
