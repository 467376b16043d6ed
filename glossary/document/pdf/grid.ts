import { isValue } from '../plain-text/tables.ts';
import type { Band, White } from './bands.ts';
import type { Segment } from './segments.ts';
import { leftEnd, rightEnd } from './segments.ts';
import { columnAt } from './stretches.ts';

/** A table: its rows, in each a cell for every column, in each its segments. */
export type Grid = readonly (readonly (readonly Segment[])[])[];

/** What bands with common gaps are. `rows`: one line, in parts that stand apart; `labels`: a table of labels and words. */
export type Arrangement = 'table' | 'labels' | 'columns' | 'rows';

/** Of running text most lines fill their column by so much, and hold so many units. */
const FILLED = 0.6;
const LONG = 11;
/** Columns of text are no more than this; a table's may be many. */
const MAX_TEXT_COLUMNS = 3;
/** Units of most cells in a table without numbers. */
const CELL = 16;
/** Units of more than a label or name: when many cells are so long, they hold text. */
const TEXT = 45;
/** Units of a label. */
const LABEL = 9;

interface Column {
  /** One for each line. */
  readonly lines: readonly Segment[];
  readonly left: number;
  readonly right: number;
}

/** The cells of a row or band, a list of segments for each column. */
type Cells = readonly (readonly Segment[])[];

/** How bands are to be read whose columns are parted by `gaps`. Unsure is never a table. */
export function arrangementOf(bands: readonly Band[], gaps: readonly White[]): Arrangement {
  const cells = bands.map((band) => cellsOf(band, gaps));
  const columns = gaps.concat(LAST).map((_, index) => columnOf(cells, index));
  if (columns.length <= MAX_TEXT_COLUMNS && columns.every(isRunningText)) return 'columns';
  const shared = cells.filter((row) => row.filter((cell) => cell.length > 0).length > 1);
  if (shared.length >= 2 && isTabular(cells, columns.length)) return 'table';
  if (bands.length === 1 && columns.every(({ lines }) => lines.length === 1)) return 'rows';
  return isLabelled(bands, gaps) ? 'labels' : 'columns';
}

/** Labels of a few units, each with words beside it. */
function isLabelled(bands: readonly Band[], gaps: readonly White[]): boolean {
  if (gaps.length !== 1) return false;
  const rows = gridOf(bands, gaps);
  const whole = rows.filter((row) => row.every((cell) => cell.length > 0));
  const labels = rows.map(([label = []]) => label.reduce((sum, { units }) => sum + units, 0));
  return (
    whole.length >= 3 && whole.length === rows.length && labels.every((units) => units <= LABEL)
  );
}

const LAST: White = { left: Infinity, right: Infinity };

/** The segments of a band by column. */
export function cellsOf({ segments }: Band, gaps: readonly White[]): Segment[][] {
  const cells: Segment[][] = Array.from({ length: gaps.length + 1 }, () => []);
  for (const segment of segments) cells[columnAt(segment.left, gaps)]?.push(segment);
  return cells;
}

function columnOf(cells: readonly Cells[], index: number): Column {
  const lines = cells.flatMap((row) => row[index] ?? []);
  return {
    lines,
    left: leftEnd(lines),
    right: rightEnd(lines),
  };
}

function isRunningText({ lines, left, right }: Column): boolean {
  if (lines.length < 3) return false;
  const full = lines.filter((line) => line.right - line.left >= (right - left) * FILLED);
  const units = lines.reduce((sum, line) => sum + line.units, 0);
  return full.length >= lines.length * FILLED && units >= lines.length * LONG;
}

/** Numbers in a column, or short cells in three columns and more; running text in neither. */
function isTabular(rows: readonly Cells[], columns: number): boolean {
  const lengths = rows
    .flatMap((row) => row.filter((cell) => cell.length > 0))
    .map((cell) => cell.reduce((sum, { units }) => sum + units, 0));
  if (lengths.filter((length) => length > TEXT).length > lengths.length * 0.3) return false;
  const running = Array.from({ length: columns }, (_, index) => isWrapped(rows, index));
  if (running.filter(Boolean).length > 1) return false;
  for (let index = 1; index < columns; index++) {
    const filled = rows.flatMap((row) => (row[index]?.length ? [row[index] ?? []] : []));
    const values = filled.filter((cell) => isValue(cellText(cell)));
    if (values.length >= 2 && values.length >= filled.length / 2) return true;
    // One row below its head.
    if (columns >= 3 && rows.length === 2 && values.length === 1) return true;
  }
  const short = lengths.filter((length) => length <= CELL);
  return columns >= 3 && rows.length >= 3 && short.length >= lengths.length * 0.8;
}

/** Lines of a column before it counts as wrapped text, and the units of the shortest. */
const WRAPPED = 5;
const WRAPPED_UNITS = 3;

/** Whether most lines of a column run to its end, as words do that are wrapped there and labels do not. */
function isWrapped(rows: readonly Cells[], index: number): boolean {
  const column = columnOf(rows, index);
  const lines = column.lines.filter(({ units }) => units >= WRAPPED_UNITS);
  const full = lines.filter(({ right, size }) => right >= column.right - size * 1.3);
  const isText = lines.filter((line) => isValue(cellText([line]))).length < lines.length / 4;
  return isText && lines.length >= WRAPPED && full.length >= lines.length * 0.7;
}

/** The words of a cell, in the order of its segments. */
export function cellText(cell: readonly Segment[]): string {
  return cell
    .flatMap(({ runs }) => runs.map(({ text }) => text))
    .join('')
    .trim();
}

/**
 * The rows of a table, of which a band is one or a further line of one: what goes on is told by a
 * cell that fills its column above, or by standing closer than rows do.
 */
export function gridOf(bands: readonly Band[], gaps: readonly White[]): Grid {
  const rows: Segment[][][] = [];
  const cells = bands.map((band) => cellsOf(band, gaps));
  const usual = usualDistance(bands, cells);
  const rights = gaps.concat(LAST).map((_, index) => columnOf(cells, index).right);
  cells.forEach((row, index) => {
    const band = bands[index];
    const above = bands[index - 1];
    const last = rows.at(-1);
    const goesOn =
      band !== undefined &&
      above !== undefined &&
      last !== undefined &&
      isFurtherLine(row, last, cells[index - 1] ?? [], rights, (band.top - above.bottom) / usual);
    if (goesOn) row.forEach((cell, column) => cell.forEach((one) => last[column]?.push(one)));
    else rows.push(row);
  });
  return rows;
}

/** Between bands with text in several columns: most often those are rows. */
function usualDistance(bands: readonly Band[], cells: readonly Segment[][][]): number {
  const steps = bands.flatMap((band, index) => {
    const above = bands[index - 1];
    const filled = cells[index]?.filter((cell) => cell.length > 0).length ?? 0;
    return above === undefined || filled < 2 ? [] : [band.top - above.bottom];
  });
  return Math.max(0.1, steps.sort((a, b) => a - b)[steps.length >> 1] ?? 0.1);
}

/** In shares of the distance between rows: what stands as close is part of the row; what stands closer than rows may be. */
const WITHIN = 0.35;
const CLOSE = 0.6;

/** Whether a band is a further line of the row so far. `distance` from the band above, as a share of that between rows. */
function isFurtherLine(
  band: Cells,
  row: Cells,
  above: Cells,
  rights: readonly number[],
  distance: number,
): boolean {
  const filled = band.flatMap((cell, column) => (cell.length > 0 ? [column] : []));
  if (filled.length === 0) return true;
  if (filled.length > 1 && filled.length === band.length) return false;
  const isNew = (column: number): boolean => (row[column]?.length ?? 0) === 0;
  if (filled.some((column) => !isNew(column) && isValue(cellText(band[column] ?? []))))
    return false;
  if (distance <= WITHIN) return true;
  if (filled.some((column) => (above[column]?.length ?? 0) === 0)) return false;
  if (distance <= CLOSE) return true;
  return filled.every((column) => {
    const size = band[column]?.[0]?.size ?? 0;
    const end = rightEnd(above[column] ?? []);
    return distance <= 1.1 && end >= (rights[column] ?? Infinity) - size * 1.5;
  });
}
