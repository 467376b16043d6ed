import type { Table, TableCell, TableRow } from 'mdast';
import { inlineNodes } from './plain-inline.ts';
import { placed } from './plain-nodes.ts';

/** What stands between two bars of a line, without the spaces around it. `at`: UTF-16 units from the line's beginning. */
export interface PlainCell {
  readonly words: string;
  readonly at: number;
}

/** `| --- | :-: |` */
const DELIMITERS = /^\|(?: *:?-+:? *\|)+ ?$/;

/** The cells of a line that begins and ends with a bar; undefined for another. */
export function plainCells(line: string): readonly PlainCell[] | undefined {
  const end = line.endsWith(' ') ? line.length - 1 : line.length;
  if (end < 2 || line[end - 1] !== '|') return undefined;
  const cells: PlainCell[] = [];
  for (let at = 1; at < end;) {
    const bar = line.indexOf('|', at);
    let [first, last] = [at, bar];
    while (first < last && line[first] === ' ') first += 1;
    while (last > first && line[last - 1] === ' ') last -= 1;
    cells.push({ words: line.slice(first, last), at: first });
    at = bar + 1;
  }
  return cells;
}

/** A table as its rows come: it is one from its second line on, which holds nothing but hyphens. */
export class PlainTable {
  readonly #start: number;
  readonly #columns: number;
  readonly #rows: TableRow[];
  #end: number;
  isTable = false;

  constructor(start: number, line: string, cells: readonly PlainCell[]) {
    this.#start = start;
    this.#end = start + line.length;
    this.#columns = cells.length;
    this.#rows = [rowOf(start, line, cells)];
  }

  /** Takes a line up where it is the table's next. */
  add(start: number, line: string, cells: readonly PlainCell[]): boolean {
    if (cells.length !== this.#columns) return false;
    this.#end = start + line.length;
    if (!this.isTable) {
      this.isTable = DELIMITERS.test(line);
      return this.isTable;
    }
    this.#rows.push(rowOf(start, line, cells));
    return true;
  }

  node(): Table {
    return {
      type: 'table',
      position: placed(this.#start, this.#end),
      children: this.#rows,
    };
  }
}

function rowOf(start: number, line: string, cells: readonly PlainCell[]): TableRow {
  const children = cells.map(({ words, at }): TableCell => {
    const position = placed(start + at, start + at + words.length);
    return { type: 'tableCell', position, children: inlineNodes(words, start + at) };
  });
  return { type: 'tableRow', position: placed(start, start + line.length), children };
}
