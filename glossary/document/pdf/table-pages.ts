import type { Part } from './arrange.ts';
import type { Grid } from './grid.ts';
import { leftEnd, rightEnd } from './segments.ts';

/** Whether a table at the top of a page goes on with the rows of the one at the foot of the page before. */
export function isContinued(above: Part, below: Part): boolean {
  if (above.kind !== 'table' || below.kind !== 'table') return false;
  const width = above.grid[0]?.length ?? 0;
  if (below.grid[0]?.length !== width || Math.abs(above.size - below.size) > 0.5) return false;
  for (let column = 0; column < width; column++) {
    if (!isSameColumn(above.grid, below.grid, column)) return false;
  }
  return !hasSameHead(above.grid, below.grid);
}

/** Whether what stands in a column of both overlaps, and reaches into no other column. */
function isSameColumn(above: Grid, below: Grid, column: number): boolean {
  const [left, right] = extent(above, column);
  const [from, to] = extent(below, column);
  if (from > to || left > right) return true;
  const [, before] = extent(above, column - 1);
  const [after] = extent(above, column + 1);
  return from < right && left < to && from > before && to < after;
}

function extent(grid: Grid, column: number): [left: number, right: number] {
  const segments = grid.flatMap((row) => row[column] ?? []);
  return [leftEnd(segments), rightEnd(segments)];
}

/** The head that is printed again on each page begins a table of its own. */
function hasSameHead([above]: Grid, [below]: Grid): boolean {
  const words = (row: Grid[number] | undefined): string =>
    (row ?? [])
      .flatMap((cell) => cell.flatMap(({ runs }) => runs.map(({ text }) => text)))
      .join('');
  return words(above) === words(below);
}
