/** What a cell covers in its table; 0-based. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** HTML's own limits for `colspan` and `rowspan` (HTML Standard, 4.9.11). */
const MOST_COLUMNS = 1000;
const MOST_ROWS = 65_534;

/**
 * Lays cells out in a grid as HTML does ("forming a table", HTML Standard 4.9.12): each cell takes
 * the first column that no cell from a row above still covers.
 */
export class TableGrid {
  #row = -1;
  #column = 0;
  /** For each column, the first row that is free again. */
  #freeFrom: number[] = [];

  /** A new row group (thead, tbody, tfoot): spans from the group before end with it. */
  startGroup(): void {
    this.#freeFrom = [];
  }

  startRow(): void {
    this.#row += 1;
    this.#column = 0;
  }

  /** `rowSpan` 0 covers all rows that follow in the group, as in HTML. */
  place(rowSpan: number, columnSpan: number): GridPlace {
    if (this.#row < 0) this.startRow();
    while (this.#column < MOST_COLUMNS && (this.#freeFrom[this.#column] ?? 0) > this.#row)
      this.#column += 1;
    const column = this.#column;
    const columns = Math.max(1, Math.min(columnSpan, MOST_COLUMNS - column));
    const rows = rowSpan === 0 ? MOST_ROWS : Math.max(1, Math.min(rowSpan, MOST_ROWS));
    // A cell of one row covers nothing below: the common case costs nothing.
    if (rows > 1)
      for (let covered = column; covered < column + columns; covered += 1)
        this.#freeFrom[covered] = Math.max(this.#freeFrom[covered] ?? 0, this.#row + rows);
    this.#column = column + columns;
    return { row: this.#row, column, rowSpan: rows, columnSpan: columns };
  }
}
