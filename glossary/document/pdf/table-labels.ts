/**
 * Labels that stand beside several rows: 人材育成 beside 演習, 若手の育成 and 大会. A page has no
 * cells, only words at places; but whoever sets a table puts such a label at the top of its rows or in
 * their middle, and does so throughout.
 */
import { countHeaderRows, isValue } from '../plain-text/tables.ts';
import type { Grid } from './grid.ts';
import { cellText } from './grid.ts';
import type { Segment } from './segments.ts';

/**
 * What the empty places below and above labels are. `sure`: rows that begin with one go on with the label
 * above, which stands in the first of its rows. `open`: so from the first label on; the rows before go on
 * with a label of the page before, if with any. `unsure`: nobody knows whose they are.
 */
export type Labelling = 'sure' | 'open' | 'unsure';

/** A table with each label in the first of its rows, as far as that is known. */
export interface Labelled {
  readonly grid: Grid;
  readonly labelling: Labelling;
}

/** In ems: how far a label may stand from where its rows have it. Half a row is never so little. */
const NEAR = 0.2;
/** In distances of rows: lines that stand closer are lines of one label. */
const SAME_LABEL = 0.9;

/** Sorts out the leading columns of a table, of which some rows begin with empty places. */
export function labelled(grid: Grid): Labelled {
  const heads = countHeaderRows(grid.map((row) => row.map(cellText)));
  let sorted = grid;
  let labelling: Labelling = 'sure';
  const width = grid[0]?.length ?? 0;
  for (let column = 0; column < width - 1; column++) {
    const rows = grid.slice(heads);
    const hasGaps = rows.some((row) => row.slice(0, column + 1).every((cell) => cell.length === 0));
    const isOfValues = rows.some((row) => isValue(cellText(row[column] ?? [])));
    if (!hasGaps || isOfValues) break;
    const starts = startsOf(rows, column);
    if (starts === undefined) return { grid, labelling: 'unsure' };
    if (starts[0]?.row !== 0) labelling = 'open';
    sorted = withLabelsAt(sorted, heads, column, starts);
  }
  return { grid: sorted, labelling };
}

/** The lines of a label, and the first of its rows. */
interface Start {
  readonly row: number;
  readonly lines: readonly Segment[];
}

/** Where the labels of a column begin; undefined where places say nothing, or two things. */
function startsOf(rows: Grid, column: number): readonly Start[] | undefined {
  const extents = rows.map((row) => extentOf(row.slice(column + 1).flat()));
  const labels = labelsIn(rows, column, extents);
  const [atTop, inMiddle] = [startsAtTop(labels, extents), startsOfMiddles(labels, extents)];
  if (atTop === undefined || inMiddle === undefined) return atTop ?? inMiddle;
  const isSame = atTop.every(({ row }, index) => row === inMiddle[index]?.row);
  return isSame ? atTop : undefined;
}

interface Extent {
  readonly top: number;
  readonly bottom: number;
}

function extentOf(segments: readonly Segment[]): Extent {
  return {
    top: segments.reduce((top, one) => Math.min(top, one.top), Infinity),
    bottom: segments.reduce((bottom, one) => Math.max(bottom, one.bottom), -Infinity),
  };
}

/** The labels of a column from top to bottom, each with all its lines. */
function labelsIn(rows: Grid, column: number, extents: readonly Extent[]): Segment[][] {
  const steps = extents.flatMap(({ top }, index) => {
    const above = extents[index - 1];
    return above === undefined ? [] : [top - above.top];
  });
  const pitch = steps.reduce((least, step) => Math.min(least, step), Infinity);
  const labels: Segment[][] = [];
  let last: Segment | undefined;
  for (const cell of rows.map((row) => row[column] ?? [])) {
    const isFurther = cell[0] !== undefined && last !== undefined;
    const goesOn = isFurther && (cell[0]?.base ?? 0) - (last?.base ?? 0) < pitch * SAME_LABEL;
    if (goesOn) labels.at(-1)?.push(...cell);
    else if (cell.length > 0) labels.push([...cell]);
    last = cell.at(-1) ?? last;
  }
  return labels;
}

/** Each label stands as high as the first of its rows. */
function startsAtTop(
  labels: readonly (readonly Segment[])[],
  extents: readonly Extent[],
): readonly Start[] | undefined {
  const starts: Start[] = [];
  let row = 0;
  for (const lines of labels) {
    const { top } = extentOf(lines);
    const near = (lines[0]?.size ?? 0) * NEAR;
    while ((extents[row]?.top ?? Infinity) < top - near) row++;
    if ((extents[row]?.top ?? Infinity) > top + near) return undefined;
    starts.push({ row, lines });
    row++;
  }
  return starts.length === 0 ? undefined : starts;
}

/** Each label stands in the middle of its rows, and these are all rows of the table, one label after the other. */
function startsOfMiddles(
  labels: readonly (readonly Segment[])[],
  extents: readonly Extent[],
): readonly Start[] | undefined {
  const starts: Start[] = [];
  let row = 0;
  for (const lines of labels) {
    const label = extentOf(lines);
    const near = 2 * (lines[0]?.size ?? 0) * NEAR;
    const first = extents[row];
    if (first === undefined) return undefined;
    const farthest = label.top + label.bottom - first.top;
    let last = row;
    while ((extents[last]?.bottom ?? Infinity) < farthest - near) last++;
    if ((extents[last]?.bottom ?? Infinity) > farthest + near) return undefined;
    starts.push({ row, lines });
    row = last + 1;
  }
  return row === extents.length ? starts : undefined;
}

function withLabelsAt(grid: Grid, heads: number, column: number, starts: readonly Start[]): Grid {
  const linesAt = new Map(starts.map(({ row, lines }) => [heads + row, lines]));
  return grid.map((row, index) =>
    index < heads
      ? row
      : row.map((cell, at) => (at === column ? (linesAt.get(index) ?? []) : cell)),
  );
}
