/** A table as a grid of printed numbers, with the words at the head of its rows and columns. */
import {
  type Block,
  type Cell,
  type Document,
  type Passage,
  passages,
  type Span,
  type TableBlock,
} from '#glossary/document/model.ts';
import type { Figure } from '#glossary/figures/model.ts';
import type { Reading } from '#glossary/reading.ts';
import { figuresWithin } from '#glossary/comparing/figures-within.ts';
import { passageTexts } from '../passage-texts.ts';
import { isBound, isRough } from '#glossary/comparing/qualified.ts';
import { type Printed, printedOf } from './printed.ts';

/**
 * What a cell holds. `zero`: a dash; `part`: 内数, which belongs to no sum; `vague`: 約, ranges, bounds;
 * `words`: anything else, and a cell that spans several places.
 */
type CellState = 'number' | 'zero' | 'blank' | 'part' | 'vague' | 'words';

export interface NumberCell extends Span {
  readonly state: CellState;
  /** In normal form. */
  readonly text: string;
  /** Of numbers; of dashes and blanks it is 0. */
  readonly printed: Printed;
  /** What is counted: 円, %, 件 …; `''` for a bare number whose unit nothing says. */
  readonly unit: string;
  /** In brackets, or with 再掲: set apart from the numbers around it. */
  readonly aside: boolean;
  /** Where the number is a figure of the reading; a bare number is none. */
  readonly figure?: Figure;
}

/** One row or one column of numbers. */
export interface Line {
  /** The words at its head, in normal form, from the outside in. */
  readonly label: string;
  readonly cells: readonly NumberCell[];
}

/** Rows below the headers; each has a cell for every column, those of words included. */
export interface NumberTable extends Span {
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
  /** The text right before the table and the notes right behind it, compatibility forms resolved. */
  readonly around: string;
  /** Words of money or of thousands stand in its headers or around it: whole numbers without a unit may be rounded. */
  readonly roundsWholes: boolean;
}

/** A table with more places than this is not read: its spans are not to be trusted. */
const LARGEST = 50_000;
/** Words of units in which whole numbers are rounded ones. */
const IN_LARGE_UNITS = /[円億兆万千]|単位/;
const NOTHING: Printed = { value: 0, step: 0 };
const BLANK = { state: 'blank', text: '', printed: NOTHING, unit: '', aside: false } as const;

const cache = new WeakMap<Reading, readonly NumberTable[]>();

/** The tables of a document that hold numbers and are nobody else's words; made once for all rules. */
export function numberTables(reading: Reading): readonly NumberTable[] {
  const known = cache.get(reading);
  if (known !== undefined) return known;
  const { blocks } = reading.document;
  const normal = passageTexts(reading.document);
  const texts = new Map(
    passages(reading.document).map((passage, index) => [passage, normal[index]?.text ?? '']),
  );
  const found = blocks.flatMap((block, index) => {
    if (block.kind !== 'table' || block.quoted === true) return [];
    const table = tableOf(block, reading, texts);
    if (table === undefined) return [];
    const around = wordsAround(blocks, index, reading.document);
    const words = [around, ...[...table.rows, ...table.columns].map(({ label }) => label)];
    return [{ ...table, around, roundsWholes: words.some((each) => IN_LARGE_UNITS.test(each)) }];
  });
  cache.set(reading, found);
  return found;
}

/** How many notes behind a table are looked at. */
const NOTES = 3;

/** The paragraph, caption or heading before a table, and the notes behind it. */
function wordsAround(blocks: readonly Block[], index: number, { text }: Document): string {
  const behind: string[] = [];
  for (const block of blocks.slice(index + 1, index + 1 + NOTES)) {
    const words = text.slice(block.start, Math.min(block.end, block.start + 300)).normalize('NFKC');
    if (
      block.kind === 'table' ||
      (block.kind !== 'note' && !/^\s*[(（]?(?:※|注|\*|備考|なお)/.test(words))
    )
      break;
    behind.push(words);
  }
  const before = blocks
    .slice(Math.max(0, index - 2), index)
    .filter(({ kind }) => kind !== 'table')
    .map(({ start, end }) => text.slice(Math.max(start, end - 300), end).normalize('NFKC'));
  return [...before, ...behind].join('\n');
}

function tableOf(
  block: TableBlock,
  reading: Reading,
  texts: ReadonlyMap<Passage, string>,
): Omit<NumberTable, 'around' | 'roundsWholes'> | undefined {
  const height = Math.max(0, ...block.cells.map(({ row, rowSpan }) => row + rowSpan));
  const width = Math.max(0, ...block.cells.map(({ column, columnSpan }) => column + columnSpan));
  if (height < 2 || width < 2 || height * width > LARGEST) return undefined;
  const grid = gridOf(block, height, width, (cell) =>
    cellOf(cell, texts.get(cell) ?? '', figuresWithin(reading, cell)),
  );
  const first = grid.findIndex((row, index) => isBody(row, index, block.cells));
  if (first < 1) return undefined;
  const body = grid.slice(first);
  return {
    start: block.start,
    end: block.end,
    rows: body.map((cells) => ({ label: labelOf(cells), cells })),
    columns: Array.from({ length: width }, (_, column) => ({
      label: joined(grid.slice(0, first).map((row) => row[column]?.text ?? '')),
      cells: body.flatMap((row) => row[column] ?? []),
    })),
  };
}

/** Each place of the grid; what spans several places stands at the first as words, and blank at the others. */
function gridOf(
  block: TableBlock,
  height: number,
  width: number,
  read: (cell: Cell) => NumberCell,
): NumberCell[][] {
  const { start } = block;
  const grid = Array.from({ length: height }, () =>
    Array.from({ length: width }, (): NumberCell => ({ ...BLANK, start, end: start })),
  );
  for (const cell of block.cells) {
    const row = grid[cell.row];
    if (row === undefined) continue;
    const spans = cell.rowSpan > 1 || cell.columnSpan > 1;
    row[cell.column] = spans ? { ...read(cell), state: 'words' } : read(cell);
  }
  return grid;
}

/** A row with a number or a dash behind its first column that is no header; years alone are headers too. */
function isBody(row: readonly NumberCell[], index: number, cells: readonly Cell[]): boolean {
  if (cells.some((cell) => cell.row === index && cell.header && cell.column > 0)) return false;
  const numbers = row.filter(({ state }) => state !== 'blank' && state !== 'words');
  return numbers.some(({ state, text }) => state !== 'zero' && !/^(?:19|20)\d\d$/.test(text));
}

/** The words before a row's numbers; a running number may stand before them. */
function labelOf(cells: readonly NumberCell[]): string {
  const first = cells.findIndex(({ state }) => state === 'words');
  if (first < 0) return '';
  const words = cells.slice(first);
  const end = words.findIndex(({ state }) => state !== 'words' && state !== 'blank');
  return joined(words.slice(0, end < 0 ? words.length : end).map(({ text }) => text));
}

function joined(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(' ');
}

/** A number alone, with sign and note mark; a dash; nothing. */
const BARE =
  /^(\(?)([△▲+-]?)((?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d+)?)\)?(?:[※*]\d{0,2}|\(?注\d{0,2}\)?)?$/;

function cellOf(cell: Cell, text: string, figures: readonly Figure[]): NumberCell {
  const { start, end } = cell;
  const base = { start, end, text, printed: NOTHING, unit: '', aside: /^\(|再掲/.test(text) };
  if (text === '') return { ...base, state: 'blank' };
  if (/^[-ー―—–·・]$/.test(text)) return { ...base, state: 'zero' };
  if (text.includes('内数')) return { ...base, state: 'part' };
  const [figure, ...others] = figures;
  if (figure !== undefined)
    return others.length > 0 ? { ...base, state: 'words' } : ofFigure(base, figure);
  const bare = BARE.exec(text);
  if (bare === null) return { ...base, state: 'words' };
  const [, , sign = '', digits = ''] = bare;
  const value = Number(digits.replaceAll(',', '')) * (/[△▲-]/.test(sign) ? -1 : 1);
  const decimals = /\.(\d+)/.exec(digits)?.[1]?.length ?? 0;
  return { ...base, state: 'number', printed: { value, step: 10 ** -decimals } };
}

/** A cell that holds one figure and next to nothing else. */
function ofFigure(base: Omit<NumberCell, 'state'>, figure: Figure): NumberCell {
  const printed = printedOf(figure);
  const others = base.text.length - figure.text.replace(/\s/g, '').length;
  if (printed === undefined || others > 8) return { ...base, state: 'words' };
  const unit = figure.kind === 'money' ? '円' : figure.unit;
  const state = isBound(figure) || isRough(figure) ? 'vague' : 'number';
  return { ...base, start: figure.start, end: figure.end, state, printed, unit, figure };
}
