/** Columns of changes (増減, 対前年度比) in tables that are not the change between two other columns. */
import { type Change, type ChangeKind, judgeChange } from './changes.ts';
import type { Line, NumberCell, NumberTable } from './number-table.ts';

export interface WrongChange {
  readonly cell: NumberCell;
  readonly kind: ChangeKind | 'word';
  readonly base: NumberCell;
  readonly result: NumberCell;
  /** What the change is; undefined for words (皆増). */
  readonly right?: number;
  /** Whole numbers without a unit, off by no more than rounding would explain if they were rounded. */
  readonly isDoubtful: boolean;
}

/** The changes of a table that do not agree with its numbers, in order of rows. */
export function wrongChanges(table: NumberTable): WrongChange[] {
  const found = table.columns.flatMap((column, index) => {
    const kind = changeKind(column);
    if (kind === undefined) return [];
    const amounts = table.columns.flatMap((other, at) =>
      isAmount(other) && at !== index ? [at] : [],
    );
    return wrongInColumn(table, index, kind, amounts);
  });
  return found.toSorted((a, b) => a.cell.start - b.cell.start);
}

const RATES = /増減率|増加率|減少率|増減割合|伸び?率|変化率|変動率|成長率/;
const SHARES = /対前年度?比|前年度?比|前年同期比|対?前回比|対?当初比|増減比/;
const DIFFERENCES = /増減|増△減|増▲減|差引|差額|^比較|増加額|減少額|対前年度$|[B②]\)?-\(?[A①]/;
/** Columns that are neither amounts nor changes. */
const OTHERS = /率|比(?!較)|割合|シェア|平均|順位|番号|^No\.?$|^#$|期間|倍|ポイント|進捗|^年度?$/;

function changeKind({ label }: Line): ChangeKind | undefined {
  if (RATES.test(label)) return 'rate';
  if (SHARES.test(label)) return 'share';
  return DIFFERENCES.test(label) ? 'difference' : undefined;
}

function isAmount(column: Line): boolean {
  const isOther = changeKind(column) !== undefined || OTHERS.test(column.label);
  return !isOther && column.cells.some(({ state, unit }) => state === 'number' && unit !== '%');
}

/** A pair of columns, and what comes of it as base and result of the changes. */
interface Pair {
  readonly base: number;
  readonly result: number;
  readonly fits: number;
  readonly wrong: readonly WrongChange[];
}

function wrongInColumn(
  table: NumberTable,
  index: number,
  kind: ChangeKind,
  amounts: readonly number[],
): WrongChange[] {
  // As many pairs as any real table needs.
  if (amounts.length < 2 || amounts.length > 12) return [];
  const pairs = amounts.flatMap((base) =>
    amounts
      .filter((result) => result !== base)
      .map((result) => pairOf(table, index, kind, base, result)),
  );
  const [best, next] = pairs.toSorted((a, b) => b.fits - a.fits || a.wrong.length - b.wrong.length);
  if (best === undefined || best.wrong.length === 0) return [];
  const isProven = best.fits >= 2 && best.fits > best.wrong.length && best.fits > (next?.fits ?? 0);
  if (isProven) return [...best.wrong];
  const told = amounts.length === 2 ? pairs.find((pair) => isTold(table, pair)) : undefined;
  // Where the other way round more rows agree, the headers are not what they seem.
  return told === undefined || told.fits < best.fits ? [] : [...told.wrong];
}

/** The headers say which of two columns is the earlier: R2年度 and R3年度, 前年度 and 本年度, (A) and (B). */
function isTold({ columns }: NumberTable, { base, result }: Pair): boolean {
  const [before, after] = [columns[base]?.label ?? '', columns[result]?.label ?? ''];
  if (/\([AaＡ①]\)|[A①]$/.test(before) && /\([BbＢ②]\)|[B②]$/.test(after)) return true;
  if (/前年|昨年|前回/.test(before) && !/前年|昨年|前回/.test(after)) return base < result;
  const [first, second] = [yearIn(before), yearIn(after)];
  return first !== undefined && second === first + 1 && base < result;
}

/** The year of 令和2年度, R2, 2020年度 in its own calendar; 元年 is 1. */
function yearIn(label: string): number | undefined {
  const year = /(?:平成|令和|[HRhr])?(元|\d{1,4})年?度?/.exec(label)?.[1];
  return year === undefined ? undefined : year === '元' ? 1 : Number(year);
}

function pairOf(
  table: NumberTable,
  index: number,
  kind: ChangeKind,
  base: number,
  result: number,
): Pair {
  let fits = 0;
  const wrong: WrongChange[] = [];
  for (const { cells } of table.rows) {
    const [cell, before, after] = [cells[index], cells[base], cells[result]];
    if (cell === undefined || before === undefined || after === undefined) continue;
    const judged = judgeRow(cell, before, after, kind, table.roundsWholes);
    if (judged === undefined) continue;
    if (judged === 'fits') fits += cell.state === 'number' && cell.printed.value !== 0 ? 1 : 0;
    else wrong.push(judged);
  }
  return { base, result, fits, wrong };
}

function judgeRow(
  cell: NumberCell,
  base: NumberCell,
  result: NumberCell,
  kind: ChangeKind,
  roundsWholes: boolean,
): WrongChange | 'fits' | undefined {
  if (cell.state === 'words') return judgeWord(cell, base, result);
  if (cell.state !== 'number' || !isNumber(base) || !isNumber(result)) return undefined;
  if (base.state === 'number' && result.state === 'number' && base.unit !== result.unit)
    return undefined;
  const unit = base.state === 'number' ? base.unit : result.unit;
  const changes = changesOf(cell, kind, unit);
  const verdicts = changes.map((change) => judgeChange(base.printed, result.printed, change));
  const [change, verdict] = [changes[0], verdicts[0]];
  if (change === undefined || verdict === undefined) return undefined;
  const wrong = { cell, kind: change.kind, base, result, right: verdict.right };
  if (!verdicts.some((each) => each?.fits)) return { ...wrong, isDoubtful: false };
  const isWhole = unit === '' && [base, result, cell].every(({ printed }) => printed.step === 1);
  const isOff = change.kind === 'difference' && verdict.right !== cell.printed.value;
  return isWhole && isOff && !roundsWholes ? { ...wrong, isDoubtful: true } : 'fits';
}

/** What the cell may tell, by its column and its unit; nothing where a difference counts something else. */
function changesOf({ unit, printed }: NumberCell, kind: ChangeKind, counted: string): Change[] {
  if (unit === '倍') return [{ kind: 'ratio', printed }];
  if (unit === '%' || unit === 'パーセント')
    return [{ kind: kind === 'difference' ? 'rate' : kind, printed }];
  if (kind === 'difference') return unit === counted ? [{ kind, printed }] : [];
  // 前年度比 1.02 without a unit may be times or per cent.
  return unit === ''
    ? [
        { kind, printed },
        { kind: 'ratio', printed },
      ]
    : [];
}

/** 皆増 after an amount, 皆減 before one: 皆増 says that there was nothing before. */
function judgeWord(
  cell: NumberCell,
  base: NumberCell,
  result: NumberCell,
): WrongChange | 'fits' | undefined {
  const isMore = /^\(?皆増\)?$/.test(cell.text);
  const isLess = /^\(?皆減\)?$/.test(cell.text);
  const was = isMore ? base : isLess ? result : undefined;
  if (was === undefined || was.state !== 'number' || was.printed.value === 0) return undefined;
  return { cell, kind: 'word', base, result, isDoubtful: false };
}

function isNumber({ state }: NumberCell): boolean {
  return state === 'number' || state === 'zero';
}
