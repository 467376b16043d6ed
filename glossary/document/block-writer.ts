import type { GridPlace } from './table-grid.ts';
import { OBJECT, type Block, type Cell, type Document, type TextBlock } from './model.ts';

/** What a block is, before its text is known. */
export type BlockOpening = Omit<TextBlock, 'start' | 'end'>;
/** What a table cell is, before its text is known. */
export type CellOpening = GridPlace & { readonly header: boolean };

/** A stretch of text that came from one place of the source; what the writer adds itself has no origin. */
export interface Run<Origin> {
  readonly text: string;
  readonly origin: Origin | undefined;
}

/**
 * Is told, in the order of the document, where its text came from: `run.text.slice(from, to)`
 * stands at the document offset `start`. UTF-16 units.
 */
export type Recorder<Origin> = (run: Run<Origin>, from: number, to: number, start: number) => void;

const PARAGRAPH: BlockOpening = { kind: 'paragraph' };

/**
 * Collects text in reading order and cuts it into blocks: white space around a block is dropped,
 * and a block with no text is none. `Origin` is what the maker of a document knows a place by.
 */
export class BlockWriter<Origin> {
  readonly #record: Recorder<Origin>;
  readonly #parts: string[] = [];
  readonly #blocks: Block[] = [];
  #length = 0;
  #runs: Run<Origin>[] = [];
  #opening: BlockOpening = PARAGRAPH;
  #cells: Cell[] | undefined;
  #cell: CellOpening | undefined;
  #apart = false;

  constructor(record: Recorder<Origin>) {
    this.#record = record;
  }

  /** Text as it stands at a place of the source. */
  text(text: string, origin: Origin): void {
    if (this.#apart && text.trim() !== '') this.#separate();
    this.#runs.push({ text, origin });
  }

  /** Something in the line that is not text to read. */
  object(origin?: Origin): void {
    this.#runs.push({ text: OBJECT, origin });
  }

  /** A line end inside a block: it breaks no word. */
  lineEnd(origin?: Origin): void {
    this.#runs.push({ text: '\n', origin });
  }

  /**
   * Ends the block and begins another. Inside a table cell, which is read as one passage, it keeps
   * the words on both sides apart.
   */
  boundary(next: BlockOpening = PARAGRAPH): void {
    if (this.#cell !== undefined) {
      this.#apart = true;
      return;
    }
    const written = this.#flush();
    if (written !== undefined) this.#blocks.push({ ...this.#opening, ...written });
    // `<li><p>…`: the paragraph is the item's text, and takes the marker that has no text yet.
    const { marker } = this.#opening;
    const takesMarker =
      written === undefined && marker !== undefined && isSameItem(this.#opening, next);
    this.#opening = takesMarker ? { ...next, marker } : next;
  }

  openTable(): void {
    this.boundary();
    this.#cells = [];
  }

  openCell(cell: CellOpening): void {
    this.closeCell();
    // Stray text between rows is shown before the table by no browser we know; it belongs nowhere.
    this.#runs = [];
    this.#cell = cell;
  }

  closeCell(): void {
    if (this.#cell === undefined || this.#cells === undefined) return;
    const span = this.#flush() ?? { start: this.#length, end: this.#length };
    this.#cells.push({ ...this.#cell, ...span });
    this.#cell = undefined;
    this.#apart = false;
  }

  closeTable(quoted: boolean): void {
    this.closeCell();
    const cells = withinTable(this.#cells ?? []);
    this.#cells = undefined;
    const [first, last] = [cells[0], cells.at(-1)];
    if (first === undefined || last === undefined || first.start === last.end) return;
    this.#blocks.push({
      kind: 'table',
      start: first.start,
      end: last.end,
      cells,
      ...(quoted && { quoted }),
    });
  }

  /** A caption inside a table: a block of its own, between the rows before it and after it. */
  interruptTable(caption: BlockOpening, quoted: boolean): void {
    this.closeTable(quoted);
    this.boundary(caption);
  }

  resumeTable(): void {
    this.openTable();
  }

  /** All that was written. An empty title is none. */
  finish(title = ''): Document {
    this.boundary();
    const text = this.#parts.join('');
    const blocks = this.#blocks;
    return title === '' ? { text, blocks } : { text, blocks, title };
  }

  #separate(): void {
    this.#apart = false;
    if (this.#runs.some(({ text }) => text.trim() !== '')) this.object();
  }

  #flush(): { start: number; end: number } | undefined {
    const runs = this.#runs;
    this.#runs = [];
    const whole = runs.map(({ text }) => text).join('');
    const trimmed = whole.trim();
    if (trimmed.replaceAll(OBJECT, '').trim() === '') return undefined;
    const skipped = whole.length - whole.trimStart().length;
    this.#tell(runs, skipped, skipped + trimmed.length);
    const start = this.#length;
    this.#parts.push(trimmed);
    this.#length += trimmed.length;
    return { start, end: this.#length };
  }

  /** Tells the origin of `[from, to)` of the runs, which begins at the document's present end. */
  #tell(runs: readonly Run<Origin>[], from: number, to: number): void {
    let at = 0;
    for (const run of runs) {
      const runEnd = at + run.text.length;
      const [start, end] = [Math.max(at, from), Math.min(runEnd, to)];
      if (start < end) this.#record(run, start - at, end - at, this.#length + start - from);
      at = runEnd;
    }
  }
}

function isSameItem(item: BlockOpening, next: BlockOpening): boolean {
  return next.kind === item.kind && next.level === item.level && next.marker === undefined;
}

/** Cuts spans at the table's last row and column: `colspan="1000"` is how some pages say "all". */
function withinTable(cells: readonly Cell[]): Cell[] {
  let rows = 0;
  let columns = 0;
  for (const { row, column } of cells) {
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
  }
  return cells.map((cell) => ({
    ...cell,
    rowSpan: Math.min(cell.rowSpan, rows - cell.row),
    columnSpan: Math.min(cell.columnSpan, columns - cell.column),
  }));
}
