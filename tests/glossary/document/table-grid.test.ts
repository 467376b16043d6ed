import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TableGrid } from '#glossary/document/table-grid.ts';

/** Lays rows of `[rowSpan, columnSpan]` out; each cell as `row,column`. */
function layOut(rows: readonly (readonly (readonly [number, number])[])[]): string[][] {
  const grid = new TableGrid();
  return rows.map((cells) => {
    grid.startRow();
    return cells.map(([rowSpan, columnSpan]) => {
      const { row, column } = grid.place(rowSpan, columnSpan);
      return `${row},${column}`;
    });
  });
}

describe('a table grid', () => {
  test('puts a cell beside one that spans rows from above', () => {
    // The トラスト cell of the request for fiscal 2020 (source 002, lines 22–23) spans two rows.
    expect(
      layOut([
        [
          [2, 1],
          [1, 1],
          [1, 1],
        ],
        [
          [1, 1],
          [1, 1],
        ],
        [[1, 1]],
      ]),
    ).toEqual([['0,0', '0,1', '0,2'], ['1,1', '1,2'], ['2,0']]);
  });

  test('spans columns, and several rows at once', () => {
    expect(
      layOut([
        [
          [1, 2],
          [2, 2],
        ],
        [
          [1, 1],
          [1, 1],
          [1, 1],
        ],
      ]),
    ).toEqual([
      ['0,0', '0,2'],
      ['1,0', '1,1', '1,4'],
    ]);
  });

  test('ends spans with their row group; rowspan 0 lasts to its end', () => {
    const grid = new TableGrid();
    grid.startGroup();
    grid.startRow();
    grid.place(0, 1);
    grid.startRow();
    expect(grid.place(1, 1).column).toBe(1);
    grid.startGroup();
    grid.startRow();
    expect(grid.place(1, 1).column).toBe(0);
  });

  test('keeps to the limits of HTML', () => {
    const { rowSpan, columnSpan } = new TableGrid().place(1e9, 1e9);
    expect([rowSpan, columnSpan]).toEqual([65_534, 1000]);
  });

  test('never puts two cells in one place', () => {
    const span = fc.integer({ min: 1, max: 4 });
    const rows = fc.array(fc.array(fc.tuple(span, span), { maxLength: 6 }), { maxLength: 8 });
    fc.assert(
      fc.property(rows, (cells) => {
        const grid = new TableGrid();
        const taken = new Set<string>();
        for (const row of cells) {
          grid.startRow();
          for (const [rowSpan, columnSpan] of row) {
            const place = grid.place(rowSpan, columnSpan);
            // Where two spans cross, HTML lets the later cell reach under the earlier one: only
            // the corner is sure to be free.
            const corner = `${place.row},${place.column}`;
            expect(taken.has(corner)).toBe(false);
            for (let r = 0; r < place.rowSpan; r += 1)
              for (let c = 0; c < place.columnSpan; c += 1)
                taken.add(`${place.row + r},${place.column + c}`);
          }
        }
      }),
    );
  });
});
