/** Which unit, stated once, holds for which cell of a table. */
import type { Cell, TableBlock } from '../document/model.ts';
import type { StatedUnit } from './passage.ts';
import { namedUnit, type NamedUnit } from './stated-unit.ts';

/** More columns than a header spans in any real table. */
const MAX_SPAN = 100;
/** Longer cells say more than a number. */
const MAX_NUMBER = 40;
/** A cell of a number and what qualifies it: 14.6, △3.2, 16.6の内数, (0.9), 50.0（新規）. */
const BARE_NUMBER =
  /^\(?(?:約|計|延べ)?[△▲±+-]?\d[\d,.]*(?:~\d[\d,.]*)?(?:程度|以上|以下|未満|弱|強|の?内数)?\)?(?:\((?:新規|皆増|の?内数)\))?(?:[※*]\d{0,2}|注\d{0,2})?$/;
/** A cell that begins with a number: 14.6億の内数. */
const BEGINS_WITH_NUMBER = /^\(?(?:約|計|延べ)?[△▲±+-]?\d/;
/** Headers under which numbers are counts, rates or places in a row, not in the table's unit. */
const OTHER_NUMBERS = /(?:数|率|比|割合|番|番号|順位|No\.?|項番|%)$/;
/** 開始年度 names years in its cells; R2年度 is one, with amounts below it. */
const YEAR_NAMES = /^[^\d元〇一二三四五六七八九十]*(?:年度?|西暦|月|日)$/;
/** A first column under such a header holds amounts; else it names the rows. */
const AMOUNT_HEADER = /年度|額|円/;

/** A cell that says what the numbers under or beside it are. */
interface Header {
  readonly unit: StatedUnit | undefined;
  readonly text: string;
}

/** Whether the normal text of a cell is a number and nothing else. */
export function isBareNumber(text: string): boolean {
  return text.length < MAX_NUMBER && BARE_NUMBER.test(text);
}

/**
 * The unit that holds for each cell that is, or begins with, a number. A unit in the header of its
 * column or row comes before one for the whole table: from `before` (the block before the table),
 * from a cell with 単位, or from a cell （億円） that is alone in stating one. Where column and row
 * state different units, neither holds. `texts` are the cells' normal texts.
 */
export function statedUnits(
  table: TableBlock,
  texts: readonly string[],
  before: StatedUnit | undefined,
): (StatedUnit | undefined)[] {
  const named = texts.map((text) => (isBareNumber(text) ? undefined : namedUnit(text)));
  const lone = loneUnit(table, texts, named);
  const whole = named.find((each) => each?.place === 'table')?.unit ?? lone ?? before;
  const columns = new Map<number, Header>();
  let row: { readonly index: number; readonly header: Header } | undefined;
  return table.cells.map((cell, index) => {
    const text = texts[index] ?? '';
    const column = columns.get(cell.column);
    const beside = row?.index === cell.row ? row.header : undefined;
    if (isBareNumber(text) && !cell.header) return unitOfNumber(cell, column, beside, whole);
    const own = named[index];
    const unit =
      own === undefined || own.place === 'table' || lone !== undefined ? undefined : own.unit;
    const header = { unit, text };
    if (cell.column === 0 || cell.header) row = { index: cell.row, header };
    if (headsColumn(cell, unit)) setColumns(columns, cell, header);
    const begins = text.length < MAX_NUMBER && BEGINS_WITH_NUMBER.test(text);
    return begins ? (column?.unit ?? whole) : undefined;
  });
}

function unitOfNumber(
  cell: Cell,
  column: Header | undefined,
  beside: Header | undefined,
  whole: StatedUnit | undefined,
): StatedUnit | undefined {
  const [above, left] = [column?.unit, beside?.unit];
  if (above !== undefined && left !== undefined)
    return above.unit === left.unit ? above : undefined;
  if (above !== undefined || left !== undefined) return above ?? left;
  const others = [column, beside].some(
    (header) => header !== undefined && countsOtherThings(header.text),
  );
  const namesRow = cell.column === 0 && !AMOUNT_HEADER.test(column?.text ?? '');
  return others || namesRow ? undefined : whole;
}

function countsOtherThings(header: string): boolean {
  return OTHER_NUMBERS.test(header) || YEAR_NAMES.test(header);
}

/** The first row heads its columns, and so do header cells and units further down, but not the names of rows. */
function headsColumn({ row, column, header }: Cell, unit: StatedUnit | undefined): boolean {
  return row === 0 || (column > 0 && (header || unit !== undefined));
}

function setColumns(
  columns: Map<number, Header>,
  { column, columnSpan }: Cell,
  header: Header,
): void {
  for (let each = column; each < column + Math.min(columnSpan, MAX_SPAN); each += 1) {
    // A unit in the second row of headers completes the first row's words.
    const above = columns.get(each);
    columns.set(
      each,
      above === undefined ? header : { unit: header.unit ?? above.unit, text: header.text },
    );
  }
}

/** A cell like （億円） above all numbers that is the only one to state a unit: it holds for the table. */
function loneUnit(
  table: TableBlock,
  texts: readonly string[],
  named: readonly (NamedUnit | undefined)[],
): StatedUnit | undefined {
  const stating = named.filter((each) => each !== undefined);
  const [only] = stating;
  if (stating.length !== 1 || only?.place !== 'alone') return undefined;
  const at = table.cells[named.indexOf(only)];
  const number = table.cells.find(
    (cell, index) => !cell.header && isBareNumber(texts[index] ?? ''),
  );
  return at !== undefined && (number === undefined || at.row < number.row) ? only.unit : undefined;
}
