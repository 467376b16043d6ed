/** Totals in tables that are not the sum of their rows or columns. */
import type { Line, NumberCell, NumberTable } from './number-table.ts';
import { addUp, type Sum, type SumVerdict } from './sums.ts';
import { totalLevel, zones } from './total-lines.ts';

export interface WrongTotal {
  readonly cell: NumberCell;
  readonly addends: readonly NumberCell[];
  /** What they add up to, in plain units. */
  readonly sum: number;
  /** Another row or column proves what the total is the total of. */
  readonly isProven: boolean;
  readonly verdict: Exclude<SumVerdict, 'fits'>;
}

/** Words by which a table says that its numbers do not simply add up. */
const NO_PLAIN_SUM = /重複|純計|相殺|名寄せ|複数回答|実人数|再掲/;
/** Words by which a table says that it does not show all that its total counts. */
const NOT_ALL = /主な|主要|抜粋|一部|代表|上位|例[:)）]|例$|うち|[…⋮]|略[)）]/;
/** Headers under which whole numbers are counts. */
const COUNTS = /(?:数|件|人|名|回|社|台|校|団体)$/;
/** Columns (or rows) of which a total is no sum. */
const NO_SUM =
  /率|比(?!較)|割合|シェア|平均|単価|順位|番号|^No\.?$|^#$|^(?:開始|終了|実施|対象)?年度?$|期間|倍|最[大小高低]|中央|偏差|指数|ポイント|当たり|あたり|進捗|実人数|実数|[%％]|累[計積]/;

/** The totals of a table that do not add up, in order of their place; each cell once. */
export function wrongTotals(table: NumberTable): WrongTotal[] {
  const words = [table.around, ...table.rows.map(lineLabel), ...table.columns.map(lineLabel)].join(
    '\n',
  );
  if (NO_PLAIN_SUM.test(words)) return [];
  const notAll = NOT_ALL.test(words);
  const isExact = !table.roundsWholes;
  const rows = wrongIn(table.rows, table.columns, { least: 1, mayStandAlone: !notAll, isExact });
  const columns = wrongIn(table.columns, table.rows, { least: 2, mayStandAlone: false, isExact });
  const seen = new Set(rows.map(({ cell }) => cell));
  return [...rows, ...columns.filter(({ cell }) => !seen.has(cell))];
}

function lineLabel({ label }: Line): string {
  return label;
}

interface Demand {
  /** How many other columns must add up before the total is proven to be one of these lines. */
  readonly least: number;
  /** Whether a plain table may be reported though nothing else proves it. */
  readonly mayStandAlone: boolean;
  /** Nothing says that whole numbers without a unit are rounded. */
  readonly isExact: boolean;
}

/** The wrong totals among `lines` (rows, say), each of which crosses all of `across` (columns). */
function wrongIn(lines: readonly Line[], across: readonly Line[], demand: Demand): WrongTotal[] {
  return lines.flatMap((line, index) => {
    if (totalLevel(line.label) === 0) return [];
    const readings = zones(lines, index).map((zone) =>
      readingOf(
        zone.flatMap((at) => lines[at] ?? []),
        line,
        across,
        demand.isExact,
      ),
    );
    return judge(readings, demand);
  });
}

/** One way to read a total: the lines that it adds up, and what comes of it in each column. */
interface TotalReading {
  readonly columns: readonly ColumnSum[];
  readonly fits: number;
  readonly wrong: readonly ColumnSum[];
}

interface ColumnSum {
  readonly index: number;
  readonly cell: NumberCell;
  readonly addends: readonly NumberCell[];
  readonly sum: number;
  readonly verdict: SumVerdict;
  /** At least two numbers were added that are not 0. */
  readonly tells: boolean;
  readonly hasBlank: boolean;
}

function readingOf(
  added: readonly Line[],
  total: Line,
  across: readonly Line[],
  isExact: boolean,
): TotalReading {
  const columns = across.flatMap((column, index): readonly ColumnSum[] => {
    const cell = total.cells[index];
    if (cell === undefined || NO_SUM.test(column.label) || totalsNote(cell)) return [];
    const addends = added.flatMap(({ cells }) => cells[index] ?? []);
    const whole = COUNTS.test(column.label) ? 'exact' : isExact ? 'doubtful' : 'rounded';
    const sum = sumOf(addends, cell, whole);
    return sum === undefined ? [] : [{ ...sum, index, cell, addends }];
  });
  return {
    columns,
    fits: columns.filter(({ verdict, tells }) => verdict === 'fits' && tells).length,
    wrong: columns.filter(({ verdict }) => verdict !== 'fits'),
  };
}

/** A note at the total itself says that there is more to it: 89※. */
function totalsNote({ text, aside }: NumberCell): boolean {
  return aside || /[※*]|注/.test(text);
}

/** What a whole number without a unit is: 89 pieces, or some 89 of a unit that is not named. */
type Whole = 'exact' | 'doubtful' | 'rounded';

/** The sum of a column; undefined where a cell cannot be added, or counts something else. */
function sumOf(
  addends: readonly NumberCell[],
  total: NumberCell,
  whole: Whole,
): Pick<ColumnSum, 'sum' | 'verdict' | 'tells' | 'hasBlank'> | undefined {
  if (total.state !== 'number' || NO_SUM_UNITS.test(total.unit)) return undefined;
  const addable = addends.every(
    ({ state, unit }) =>
      state === 'zero' || state === 'blank' || (state === 'number' && unit === total.unit),
  );
  const numbers = addends.filter(({ state }) => state === 'number');
  if (!addable || numbers.length === 0) return undefined;
  const { value, verdict } = verdictOf(numbers, total, whole);
  return {
    sum: value,
    verdict,
    tells: numbers.filter(({ printed }) => printed.value !== 0).length >= 2,
    hasBlank: addends.some(({ state }) => state === 'blank'),
  };
}

const NO_SUM_UNITS = /^(?:%|倍|割|ポイント|%ポイント|パーセント)$/;

function verdictOf(numbers: readonly NumberCell[], total: NumberCell, whole: Whole): Sum {
  const printed = numbers.map((cell) => cell.printed);
  const rounded = addUp(printed, total.printed);
  const isWhole = total.unit === '' && [...printed, total.printed].every(({ step }) => step === 1);
  if (!isWhole || whole === 'rounded') return rounded;
  const exact = addUp(
    printed.map(({ value }) => ({ value, step: 0 })),
    { value: total.printed.value, step: 0 },
  );
  const isExcused = exact.verdict === 'off' && rounded.verdict !== 'off' && whole === 'doubtful';
  return isExcused ? { value: exact.value, verdict: 'cut' } : exact;
}

function judge(readings: readonly TotalReading[], { least, mayStandAlone }: Demand): WrongTotal[] {
  const [best] = readings.toSorted((a, b) => b.fits - a.fits || a.wrong.length - b.wrong.length);
  if (best === undefined || best.wrong.length === 0) return [];
  // A column that adds up in another reading is not wrong.
  const wrong = best.wrong.filter(
    ({ index, tells }) =>
      tells &&
      !readings.some(({ columns }) =>
        columns.some((column) => column.index === index && column.verdict === 'fits'),
      ),
  );
  if (best.fits >= least && best.fits >= wrong.length)
    return wrong.flatMap((each) => toWrong(each, true));
  if (!mayStandAlone || readings.length > 1 || wrong.some(({ hasBlank }) => hasBlank)) return [];
  const isPlain = wrong.length === 1 && best.columns.length === 1;
  return isPlain || isOneLineMore(wrong) ? wrong.flatMap((each) => toWrong(each, !isPlain)) : [];
}

/** All columns are off by just one and the same line: it was added, and the totals were left. */
function isOneLineMore(wrong: readonly ColumnSum[]): boolean {
  const [first] = wrong;
  if (first === undefined || wrong.length < 2) return false;
  return first.addends.some((_, line) =>
    wrong.every(({ addends, cell }) => {
      const rest = addends.filter((__, at) => at !== line && addends[at]?.state === 'number');
      const { verdict } = addUp(
        rest.map(({ printed }) => printed),
        cell.printed,
      );
      return rest.length > 0 && verdict === 'fits' && addends[line]?.state === 'number';
    }),
  );
}

function toWrong({ cell, addends, sum, verdict }: ColumnSum, isProven: boolean): WrongTotal[] {
  if (verdict === 'fits') return [];
  const numbers = addends.filter(({ state }) => state === 'number');
  return [{ cell, addends: numbers, sum, isProven, verdict }];
}
