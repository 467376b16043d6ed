/** Columns of shares that do not add up to 100 %. */
import type { Line, NumberCell, NumberTable } from './number-table.ts';
import { addUp } from './sums.ts';
import { totalLevel, zones } from './total-lines.ts';

export interface WrongShares {
  /** The printed 100 %; the last share where none is printed. */
  readonly cell: NumberCell;
  readonly shares: readonly NumberCell[];
  readonly sum: number;
  readonly isTotalPrinted: boolean;
}

const SHARES = /構成比|構成割合|割合|シェア|占有率|内訳/;
/** Words by which shares need not add up, or do not show all. */
const NOT_WHOLE = /複数回答|重複|いくつでも|主な|上位|抜粋|前年|実施|達成|回答率|進捗/;
/** Shares that are further from 100 are shares of different things. */
const NEAR = { low: 80, high: 120 };

/** Columns headed 構成比 and the like of which the shares miss 100 % by more than their rounding. */
export function wrongShares(table: NumberTable): WrongShares[] {
  if (NOT_WHOLE.test(table.around)) return [];
  return table.columns.flatMap((column) => {
    if (!SHARES.test(column.label) || NOT_WHOLE.test(column.label)) return [];
    const found = sharesOf(column, table.rows);
    return found === undefined ? [] : [found];
  });
}

function sharesOf({ cells, label }: Line, rows: readonly Line[]): WrongShares | undefined {
  const total = cells.findIndex(
    (cell, row) =>
      totalLevel(rows[row]?.label ?? '') > 0 && isShare(cell) && cell.printed.value === 100,
  );
  const [zone] = total < 0 ? [cells.map((_, row) => row)] : zones(rows, total);
  const shares = (zone ?? []).flatMap((row) => cells[row] ?? []);
  const isWhole = shares.every((cell) => isShare(cell) || cell.state === 'zero');
  if (shares.length < 2 || !isWhole || shares.some(({ printed }) => printed.value >= 100))
    return undefined;
  const { value, verdict } = addUp(
    shares.map(({ printed }) => printed),
    { value: 100, step: 0 },
  );
  const cell = cells[total] ?? shares.at(-1);
  if (cell === undefined || verdict === 'fits' || value < NEAR.low || value > NEAR.high)
    return undefined;
  // Without a printed total, shares may be the larger ones; and rows of other totals would count twice.
  const isTold =
    total >= 0 ||
    (value > 100 && /構成/.test(label) && rows.every((row) => totalLevel(row.label) === 0));
  return isTold ? { cell, shares, sum: value, isTotalPrinted: total >= 0 } : undefined;
}

function isShare({ state, unit }: NumberCell): boolean {
  return state === 'number' && /^(?:%|パーセント|)$/.test(unit);
}
