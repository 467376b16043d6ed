/** What the header rows of a table say about each of its columns. */
import type { Cell } from '../../document/model.ts';
import { NO_ATTRIBUTES, soleAttributes } from './attributes.ts';
import type { Attributes } from './attributes.ts';
import type { Facts } from './facts.ts';

/** A cell with what stands in it. */
export interface ReadCell {
  readonly cell: Cell;
  readonly facts: Facts;
}

/** The cells of a table by row and column; a cell that spans several places stands at each of them. */
export interface Grid {
  readonly rows: readonly (readonly (ReadCell | undefined)[])[];
  readonly columns: number;
  /** How many rows at the top are headers. */
  readonly headers: number;
}

/** What the headers say of one column. */
export interface Column {
  readonly attributes: Attributes;
  /** The header's words, in normal form, from top to bottom. */
  readonly words: string;
  readonly cells: readonly ReadCell[];
}

/** A table with more places than this, spans counted, is not read: its spans are not to be trusted. */
const LARGEST = 200_000;

/** The cells in their places; undefined for a table whose spans make no sense. */
export function gridOf(cells: readonly ReadCell[]): Grid | undefined {
  let places = 0;
  let height = 0;
  let columns = 0;
  for (const { cell } of cells) {
    places += cell.rowSpan * cell.columnSpan;
    height = Math.max(height, cell.row + cell.rowSpan);
    columns = Math.max(columns, cell.column + cell.columnSpan);
  }
  if (places > LARGEST || height * columns > LARGEST) return undefined;
  const rows = Array.from({ length: height }, () =>
    Array.from<ReadCell | undefined>({ length: columns }),
  );
  for (const placed of cells) {
    const { row: top, column, rowSpan, columnSpan } = placed.cell;
    for (let row = top; row < top + rowSpan; row += 1) {
      rows[row]?.fill(placed, column, column + columnSpan);
    }
  }
  return { rows, columns, headers: headerRows(rows) };
}

/**
 * The rows at the top that the format marks as headers, and those after them (or in their place)
 * that say years or stages without an amount.
 */
function headerRows(rows: Grid['rows']): number {
  let count = 0;
  for (const row of rows) {
    const cells = row.flatMap((place) => place ?? []);
    const marked = cells.some(({ cell }) => cell.header && cell.column > 0);
    const says = cells.some(({ facts }) => facts.years.length + facts.stages.length > 0);
    const holds = cells.some(({ facts }) => facts.money.length + facts.counts.length > 0);
    const rowLabel = cells.length > 0 && isStageLabel(cells[0]);
    if (holds || !(marked || (says && !rowLabel))) break;
    count += 1;
  }
  return count;
}

/** 令和2年度要求額 at the head of a row, which says it of that row alone. */
function isStageLabel(read: ReadCell | undefined): boolean {
  return (
    read !== undefined &&
    read.cell.column === 0 &&
    read.facts.stages.length > 0 &&
    !read.cell.header
  );
}

const UNIT_ONLY = /^[(]?(?:単位:?)?(?:億|百万|千|万)?円[)]?$|^$/;

/** What the header rows say of each column, the lowest row first; a merged header holds for all below it. */
export function columnsOf({ rows, columns, headers }: Grid): Column[] {
  return Array.from({ length: columns }, (_, column) => {
    const cells: ReadCell[] = [];
    for (let row = 0; row < headers; row += 1) {
      const cell = headerAt(rows[row] ?? [], column, row < headers - 1);
      if (cell && !cells.includes(cell)) cells.push(cell);
    }
    const attributes = cells
      .toReversed()
      .map(({ facts }) => soleAttributes(facts))
      .reduce(joined, NO_ATTRIBUTES);
    return { attributes, words: cells.map(({ facts }) => facts.text).join(' '), cells };
  });
}

/** No merged header spans more columns. */
const WIDEST = 24;

/** Text made from a merged header leaves the places after its first blank. */
function headerAt(
  row: readonly (ReadCell | undefined)[],
  column: number,
  merges: boolean,
): ReadCell | undefined {
  for (let at = column; at >= Math.max(0, column - WIDEST); at -= 1) {
    const place = row[at];
    if (place && !UNIT_ONLY.test(place.facts.text)) return place;
    if (!merges) return undefined;
  }
  return undefined;
}

/** What a narrower source says, filled up from a wider one. */
export function joined(narrow: Attributes, wide: Attributes): Attributes {
  const fiscalYear = narrow.fiscalYear ?? wide.fiscalYear;
  const stage = narrow.stage ?? wide.stage;
  const taken = fiscalYear !== narrow.fiscalYear || stage !== narrow.stage;
  return {
    ...(fiscalYear !== undefined && { fiscalYear }),
    ...(stage && { stage }),
    grounds: taken ? [...narrow.grounds, ...wide.grounds] : narrow.grounds,
  };
}
