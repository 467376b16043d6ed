import { normalise } from '../../text/normalise.ts';
import type { Cell, Span, TableBlock } from '../model.ts';
import type { Line } from './lines.ts';
import { trimmed } from './trim.ts';

const TAB = 0x09;

/** Rows that may stand above the values as headers. */
const MAX_HEADER_ROWS = 3;
/** Units of a header cell; more is text. */
const MAX_LABEL = 40;

/** A table of lines with tabs: a row each, a cell between two tabs. */
export function tableOf(source: string, lines: readonly Line[]): TableBlock {
  const rows = lines.map((line) => cellSpans(source, line));
  return tableOfCells(source, rows, { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 });
}

/** Whether a line has the heads of another table: no values, behind a line that has some. */
export function opensTable(source: string, before: Line, line: Line): boolean {
  const holds = (one: Line): boolean =>
    cellSpans(source, one).some(({ start, end }) => isValue(source.slice(start, end)));
  return holds(before) && !holds(line);
}

/** What is known of a table better than its text tells it. */
export interface TableLook {
  /** False for lists of labels and words. */
  readonly mayHaveHeads?: boolean;
  /** Of the first row: how many columns each cell covers, 0 for a place that another covers. */
  readonly columnSpans?: readonly number[];
  /** False where nobody knows whether a row that begins with an empty cell goes on with the one above. */
  readonly spansDown?: boolean;
}

/**
 * A table of cells by row. A row that begins with an empty cell goes on with the cell above it: that
 * one spans both rows. Which rows are headers is told by where the values begin.
 */
export function tableOfCells(
  source: string,
  rows: readonly (readonly Span[])[],
  { start, end }: Span,
  { mayHaveHeads = true, columnSpans = [], spansDown = true }: TableLook = {},
): TableBlock {
  const texts = rows.map((row) => row.map((cell) => source.slice(cell.start, cell.end)));
  const headerRows = mayHaveHeads ? countHeaderRows(texts) : 0;
  const boldLabels = rows.every(([label]) => label !== undefined && isBold(source, label));
  const cells: Cell[] = [];
  /** The cells that still stand in the leading columns. */
  const above: number[] = [];
  rows.forEach((row, rowIndex) => {
    if (rowIndex === headerRows) above.length = 0;
    let isLeading = true;
    row.forEach((span, column) => {
      const columnSpan = rowIndex === 0 ? (columnSpans[column] ?? 1) : 1;
      if (columnSpan === 0) return;
      const spanned = above[column];
      if (spansDown && isLeading && span.start === span.end && spanned !== undefined) {
        extend(cells, spanned);
        return;
      }
      isLeading = isLeading && span.start === span.end;
      if (rowIndex >= headerRows) above[column] = cells.length;
      cells.push({
        ...trimmed(source, span),
        row: rowIndex,
        column,
        rowSpan: 1,
        columnSpan,
        header: rowIndex < headerRows || (boldLabels && column === 0),
      });
    });
  });
  return { kind: 'table', start, end, cells };
}

function extend(cells: Cell[], index: number): void {
  const cell = cells[index];
  if (cell !== undefined) cells[index] = { ...cell, rowSpan: cell.rowSpan + 1 };
}

function cellSpans(source: string, line: Line): Span[] {
  const spans: Span[] = [];
  let start = line.start;
  for (let at = line.start; at <= line.end; at++) {
    if (at < line.end && source.charCodeAt(at) !== TAB) continue;
    spans.push({ start, end: at });
    start = at + 1;
  }
  return spans;
}

/** How many rows are heads, by their texts: those before the first with a value, if they are short enough for labels; else a short row above longer text. */
export function countHeaderRows(rows: readonly (readonly string[])[]): number {
  const firstValues = rows.findIndex((row) => !namesYears(row) && row.some(isValue));
  const labels = rows.findIndex((row) => row.some((cell) => cell.length > MAX_LABEL));
  if (firstValues > 0) {
    const isLabelled = firstValues <= MAX_HEADER_ROWS && (labels === -1 || labels >= firstValues);
    return isLabelled ? firstValues : 0;
  }
  return firstValues === -1 && labels > 0 && labels <= MAX_HEADER_ROWS ? labels : 0;
}

/** 年度 | 2019 | 2020 | 2021: years, not values. */
function namesYears([first = '', ...others]: readonly string[]): boolean {
  return (
    /^(?:会計)?年度?$/.test(first.trim()) &&
    others.every((cell) => /^(?:(?:[1１][9９]|[2２][0０])[\d０-９]{2})?$/.test(cell.trim()))
  );
}

/** Whether a cell holds a number with at most a few characters of unit and qualifiers, a mark, or the dash for none. */
export function isValue(cell: string): boolean {
  if (cell.length === 0 || cell.length > MAX_LABEL || !MAY_BE_VALUE.test(cell)) return false;
  const { text } = normalise(cell);
  return VALUE.test(text) || MARK.test(text);
}

const MAY_BE_VALUE = /[0-9０-９]|^\s*[^\p{L}]\s*$/u;
const VALUE =
  /^[約△▲+-]?\d[\d,.]*(?:兆|億|千|百|万)*(?:円|人|名|件|本|回|%|団体)?(?:の内数|程度|以上|以下|超)?(?:\(.{1,12}\))?$/;
const MARK = /^[-○◎△×✓]$/;

function isBold(source: string, { start, end }: Span): boolean {
  const text = source.slice(start, Math.min(end, start + 200));
  return text.startsWith('<b>') || text.startsWith('**');
}
