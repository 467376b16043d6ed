import {
  OBJECT,
  type Block,
  type Cell,
  type Document,
  type TextBlock,
} from '../../glossary/document/model.ts';
import { Pieces } from './pieces.ts';
import type { GridPlace } from './table-grid.ts';

/** What a block is, before its text is known. */
export type BlockOpening = Omit<TextBlock, 'start' | 'end'>;
/** What a table cell is, before its text is known. */
export type CellOpening = GridPlace & { readonly header: boolean };

interface Run {
  readonly node: Text;
  readonly text: string;
}

const PARAGRAPH: BlockOpening = { kind: 'paragraph' };

/**
 * Collects text in reading order and cuts it into blocks: white space around a block is dropped,
 * and a block with no text is none.
 */
export class BlockWriter {
  readonly #pieces = new Pieces();
  readonly #parts: string[] = [];
  readonly #blocks: Block[] = [];
  #length = 0;
  #runs: (Run | string)[] = [];
  #opening: BlockOpening = PARAGRAPH;
  #cells: Cell[] | undefined;
  #cell: CellOpening | undefined;
  #apart = false;

  /** Text of a node, as it stands there. */
  text(node: Text): void {
    const text = node.data;
    if (this.#apart && text.trim() !== '') this.#separate();
    this.#runs.push({ node, text });
  }

  /** Something in the line that is not text to read. */
  object(): void {
    this.#runs.push(OBJECT);
  }

  /** A line end inside a block: it breaks no word. */
  lineEnd(): void {
    this.#runs.push('\n');
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

  /** All that was written, and where it came from. */
  finish(title: string): { readonly document: Document; readonly pieces: Pieces } {
    this.boundary();
    const text = this.#parts.join('');
    const blocks = this.#blocks;
    return {
      document: title === '' ? { text, blocks } : { text, blocks, title },
      pieces: this.#pieces,
    };
  }

  #separate(): void {
    this.#apart = false;
    if (this.#runs.some((run) => textOf(run).trim() !== '')) this.#runs.push(OBJECT);
  }

  #flush(): { start: number; end: number } | undefined {
    const runs = this.#runs;
    this.#runs = [];
    const whole = runs.map(textOf).join('');
    const trimmed = whole.trim();
    if (trimmed.replaceAll(OBJECT, '').trim() === '') return undefined;
    const skipped = whole.length - whole.trimStart().length;
    this.#record(runs, skipped, skipped + trimmed.length);
    const start = this.#length;
    this.#parts.push(trimmed);
    this.#length += trimmed.length;
    return { start, end: this.#length };
  }

  /** Notes the origin of `[from, to)` of the runs, which begins at the document's present end. */
  #record(runs: readonly (Run | string)[], from: number, to: number): void {
    let at = 0;
    for (const run of runs) {
      const runEnd = at + textOf(run).length;
      const [start, end] = [Math.max(at, from), Math.min(runEnd, to)];
      if (typeof run !== 'string' && start < end) {
        const shift = this.#length - from;
        this.#pieces.add(run.node, start - at, start + shift, end + shift);
      }
      at = runEnd;
    }
  }
}

function isSameItem(item: BlockOpening, next: BlockOpening): boolean {
  return next.kind === item.kind && next.level === item.level && next.marker === undefined;
}

function textOf(run: Run | string): string {
  return typeof run === 'string' ? run : run.text;
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
