/** The amounts of a table, with the year and stage that headers and their own cells say of them. */
import { attributesOf, NO_ATTRIBUTES, soleAttributes, withContext } from './attributes.ts';
import type { Attributes } from './attributes.ts';
import { isMarkedNew } from './draft.ts';
import type { PlacedFigure } from './facts.ts';
import { metricOf } from './metrics.ts';
import { joined } from './table-headers.ts';
import type { Column, Grid, ReadCell } from './table-headers.ts';

/** An amount in a table, at its row and column from 0. */
export interface TableAmount {
  readonly amount: PlacedFigure;
  readonly attributes: Attributes;
  readonly isNew: boolean;
  readonly row: number;
  readonly column: number;
}

/** A count in a table, with what it counts. */
export interface TableCount extends Omit<TableAmount, 'isNew'> {
  readonly metric: string;
}

/** Columns whose amounts are no stage's: differences, shares, parts and totals. */
const DERIVED =
  /増減|差引|差額|前年度?[比差]|対前年|比較|伸び|率|うち|内訳|単価|総額|総事業費|合計|累計|備考/;

/** Heads whose counts are parts, sums or aims rather than a year's number. */
const NO_COUNT =
  /増減|差引|前年度?[比差]|対前年|伸び|率|うち|内訳|[合累総小]計|^計$|通算|目標|計画|見込|予定|当たり/;

/** Words that may stand in a cell beside its amount: （新規）, の内数, 程度. */
const MOST_WORDS = 20;

interface Held {
  readonly place: ReadCell;
  readonly amount: PlacedFigure;
  readonly row: number;
  readonly column: number;
}

/** The amounts of money below the headers. `context` is what the headings above the table say. */
export function amountsOf(
  grid: Grid,
  columns: readonly Column[],
  context: Attributes,
): TableAmount[] {
  const newColumn = columns.findIndex(({ words }) => words.startsWith('新規'));
  return rowsOf(grid).flatMap(({ cells, row }) => {
    const marked = newColumn >= 0 && /^[○◯〇●◎✓レ有]/.test(cells[newColumn]?.facts.text ?? '');
    const held = heldBy(cells, row, ({ facts }) => facts.money).filter(
      ({ column, amount }) =>
        !DERIVED.test(columns[column]?.words ?? '') && (amount.figure.yen ?? -1) >= 0,
    );
    const attributes = held.map((one) => attributesIn(cells, columns, one, context));
    const latest = attributes.reduce((year, own) => Math.max(year, own.fiscalYear ?? 0), 0);
    return held.map(({ place, amount, column }, index): TableAmount => {
      const own = attributes[index] ?? NO_ATTRIBUTES;
      const isNew = isMarkedNew(place.facts, amount) || (marked && own.fiscalYear === latest);
      return { amount, attributes: own, isNew, row, column };
    });
  });
}

/** The counts below the headers of which a header, the row's head or the cell itself says the metric. */
export function countsOf(grid: Grid, columns: readonly Column[]): TableCount[] {
  return rowsOf(grid).flatMap(({ cells, row }) =>
    heldBy(cells, row, ({ facts }) => facts.counts).flatMap((held): TableCount[] => {
      const { place, amount, column } = held;
      const { text } = place.facts;
      const { unit } = amount.figure;
      const words = [columns[column]?.words ?? '', headOf(cells)?.facts.text ?? ''];
      if (words.some((each) => NO_COUNT.test(each))) return [];
      const [header = '', head = ''] = words.map(bare);
      const metric =
        metricOf(unit, header, '') ??
        metricOf(unit, head, '') ??
        metricOf(unit, text.slice(0, amount.start), text.slice(amount.end));
      const attributes = attributesIn(cells, columns, held, NO_ATTRIBUTES);
      return metric === undefined ? [] : [{ amount, attributes, metric, row, column }];
    }),
  );
}

/** A header without the unit behind it: 受講者数（人）. */
function bare(words: string): string {
  return words.replace(/\([^()]{0,8}\)$/, '');
}

function rowsOf(grid: Grid): { cells: readonly (ReadCell | undefined)[]; row: number }[] {
  return grid.rows
    .slice(grid.headers)
    .map((cells, index) => ({ cells, row: grid.headers + index }));
}

/**
 * The figures of a row that are nearly all of their cells. One in a cell that spans several rows or
 * columns belongs to none of them alone.
 */
function heldBy(
  cells: readonly (ReadCell | undefined)[],
  row: number,
  figuresOf: (place: ReadCell) => readonly PlacedFigure[],
): Held[] {
  return cells.flatMap((place, column): Held[] => {
    if (!place || place.cell.rowSpan > 1 || place.cell.columnSpan > 1) return [];
    const [amount, ...others] = figuresOf(place);
    if (!amount || others.length > 0) return [];
    const rest = place.facts.text.length - (amount.end - amount.start);
    return rest <= MOST_WORDS ? [{ place, amount, row, column }] : [];
  });
}

function attributesIn(
  cells: readonly (ReadCell | undefined)[],
  columns: readonly Column[],
  { place, amount, column }: Held,
  context: Attributes,
): Attributes {
  const said = attributesOf(place.facts).get(amount.index) ?? NO_ATTRIBUTES;
  const headers = joined(columns[column]?.attributes ?? NO_ATTRIBUTES, rowAttributes(cells));
  return withContext(withContext(said, headers), context);
}

/** A row headed 令和2年度要求額 says it of all its amounts. */
function rowAttributes(cells: readonly (ReadCell | undefined)[]): Attributes {
  const head = headOf(cells);
  return head && head.facts.money.length === 0 ? soleAttributes(head.facts) : NO_ATTRIBUTES;
}

function headOf(cells: readonly (ReadCell | undefined)[]): ReadCell | undefined {
  return cells.find((place) => place !== undefined && place.facts.text !== '');
}
