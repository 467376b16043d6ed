import { isSpace } from '../../text/characters.ts';
import type { Block, Span, TextBlock } from '../model.ts';
import { headingsAmong } from '../plain-text/headings.ts';
import { Joins } from '../plain-text/joins.ts';
import type { Line } from '../plain-text/lines.ts';
import type { Piece } from '../plain-text/pieces.ts';
import { pieceOf } from '../plain-text/pieces.ts';
import { tableOfCells, type TableLook } from '../plain-text/tables.ts';
import type { Part } from './arrange.ts';
import type { Grid } from './grid.ts';
import type { PdfLine } from './line.ts';
import { partsOf } from './line.ts';
import type { EndedLine } from './page-ends.ts';
import { PageEnds } from './page-ends.ts';
import { rowsByBase } from './rows.ts';
import { isContinued } from './table-pages.ts';
import type { WrittenText } from './text-writer.ts';
import { TextWriter } from './text-writer.ts';

/** A part and where it is. */
export interface PlacedPart {
  readonly part: Part;
  /** 1-based page number. */
  readonly page: number;
  /** For lines: the margin to which their neighbours run, points. */
  readonly margin: number;
  /** For lines: the level of a heading. */
  readonly level?: number;
  /** A note; `begins` with its first line. */
  readonly note?: { readonly begins: boolean };
}

/** A block of a flow, the stretch of the flow's text that is its own, and its pages. */
export interface FlowBlock extends Span {
  readonly block: Block;
  readonly firstPage: number;
  readonly lastPage: number;
}

/** Parts read one after another: a text of their own, and its blocks in order. */
export interface Flow {
  readonly written: WrittenText;
  readonly blocks: readonly FlowBlock[];
}

/** Text of a flow: a line, or a table as if it were one. */
interface WrittenPart {
  readonly placed: PlacedPart;
  readonly text: Line;
  /** For tables: the cells by row, offsets into the flow's text. */
  readonly cells?: readonly (readonly Span[])[];
  /** For tables that go on: the part on their last page. */
  readonly last?: PlacedPart;
  /** For tables that go on: whether a later page leaves it open which rows its labels have. */
  readonly isUnsure?: boolean;
}

/** Steps between two pauses. */
const PARTS = 200;
const BLOCKS = 100;

/** The blocks that parts are, in the order in which they are read. Yields now and then. */
export function* flowOf(parts: readonly PlacedPart[]): Generator<void, Flow, void> {
  const writer = new TextWriter();
  const lines: WrittenPart[] = [];
  for (const [index, placed] of parts.entries()) {
    const written = writePart(writer, placed);
    const before = lines.at(-1);
    const joined = before && written && continued(before, written);
    if (joined !== undefined) lines[lines.length - 1] = joined;
    else if (written !== undefined) lines.push(written);
    if (index % PARTS === PARTS - 1) yield;
  }
  const written = writer.finish();
  const pieces = yield* piecesOf(written.text, lines);
  const blocks = headingsAmong(
    pieces.map(({ piece }) => piece),
    written.text,
  );
  return {
    written,
    blocks: blocks.flatMap((block, index) => {
      const span = pieces[index]?.span;
      return span === undefined ? [] : [{ block, ...span }];
    }),
  };
}

/** A table with the rows that follow on the next page; undefined where nothing goes on. */
function continued(before: WrittenPart, written: WrittenPart): WrittenPart | undefined {
  const { placed, cells, text, last = placed, isUnsure = false } = before;
  const isNextPage = written.placed.page === last.page + 1;
  if (cells === undefined || written.cells === undefined || !isNextPage) return undefined;
  const { part } = written.placed;
  if (!isContinued(last.part, part)) return undefined;
  return {
    placed,
    last: written.placed,
    isUnsure: isUnsure || (part.kind === 'table' && part.labelling === 'unsure'),
    cells: [...cells, ...written.cells],
    text: { ...text, end: written.text.end },
  };
}

interface SpannedPiece {
  readonly piece: Piece;
  readonly span: Omit<FlowBlock, 'block'>;
}

function* piecesOf(
  source: string,
  lines: readonly WrittenPart[],
): Generator<void, SpannedPiece[], void> {
  const texts = lines.map(({ text }) => text);
  const ends = new PageEnds(source, texts, lines.map(endedLine));
  const joins = new Joins(source, texts, ends, new Uint8Array(lines.length));
  const pieces: SpannedPiece[] = [];
  for (let index = 0; index < lines.length;) {
    const first = lines[index];
    if (first === undefined) break;
    if (first.cells !== undefined) {
      const { part } = first.placed;
      const known = part.kind === 'table' ? lookOf(part, first) : {};
      const piece = { block: tableOfCells(source, first.cells, first.text, known) };
      pieces.push({ piece, span: spanOf(first, first) });
      index++;
    } else {
      const stretch = joins.from(index);
      const piece = pieceOf(source, texts, stretch);
      const last = lines[stretch.next - 1] ?? first;
      if (piece !== undefined) {
        pieces.push({ piece: asPlaced(piece, first.placed), span: spanOf(first, last) });
      }
      index = stretch.next;
    }
    if (pieces.length % BLOCKS === 0) yield;
  }
  return pieces;
}

/** Rows before the first label go on with one of the page before: at the begin of a table there is none. */
function lookOf(table: Extract<Part, { kind: 'table' }>, { isUnsure }: WrittenPart): TableLook {
  const { mayHaveHeads, columnSpans, labelling } = table;
  const spansDown = labelling === 'sure' && isUnsure !== true;
  return { mayHaveHeads, spansDown, ...(columnSpans !== undefined && { columnSpans }) };
}

function spanOf(first: WrittenPart, last: WrittenPart): Omit<FlowBlock, 'block'> {
  return {
    start: first.text.start,
    end: last.text.end,
    firstPage: first.placed.page,
    lastPage: (last.last ?? last.placed).page,
  };
}

function endedLine({ placed: { part, margin, note } }: WrittenPart): EndedLine | undefined {
  if (part.kind === 'table') return undefined;
  return { line: part.line, margin, begins: note?.begins === true };
}

/** What a piece is for its size or place, whatever its text would make of it. */
function asPlaced(piece: Piece, { level, note }: PlacedPart): Piece {
  const { block } = piece;
  if (block.kind === 'table') return piece;
  if (note !== undefined) return { block: inPlace(block, 'note') };
  if (level !== undefined && block.kind !== 'caption' && block.kind !== 'note') {
    return { block: { ...inPlace(block, 'heading'), level } };
  }
  return piece;
}

function inPlace({ start, end, omitted }: TextBlock, kind: TextBlock['kind']): TextBlock {
  return { kind, start, end, ...(omitted !== undefined && { omitted }) };
}

/** Writes a line or table and a line end; undefined for what shows nothing. */
function writePart(writer: TextWriter, placed: PlacedPart): WrittenPart | undefined {
  const { part, page } = placed;
  if (part.kind === 'table') {
    const start = writer.length;
    const cells = writeGrid(writer, part.grid, page);
    return { placed, cells, text: lineOf({ start, end: writer.length - 1 }, true) };
  }
  const span = writeLine(writer, part.line, page);
  writer.insert('\n');
  return span.start < span.end ? { placed, text: lineOf(span, false) } : undefined;
}

/** Writes cells with a tab between them, a line end after each row. Returns them by row. */
function writeGrid(writer: TextWriter, grid: Grid, page: number): Span[][] {
  return grid.map((row) =>
    row.map((cell, column) => {
      if (column > 0) writer.insert('\t');
      const start = writer.length;
      rowsByBase(cell).forEach((segments, index) => {
        if (index > 0) writer.insert('\n');
        writeLine(writer, { segments }, page);
      });
      const end = writer.length;
      if (column === row.length - 1) writer.insert('\n');
      return { start, end };
    }),
  );
}

/** Writes a line. Returns where it stands, without white space at either end. */
function writeLine(writer: TextWriter, line: Pick<PdfLine, 'segments'>, page: number): Span {
  let start: number | undefined;
  let end = writer.length;
  for (const { text, run } of partsOf(line)) {
    const at = writer.length;
    if (run === undefined) writer.insert(text);
    else writer.write(text, page, run.item, 0);
    for (let index = 0; index < text.length; index++) {
      if (isSpace(text.charCodeAt(index))) continue;
      start ??= at + index;
      end = at + index + 1;
    }
  }
  return { start: start ?? end, end };
}

/** A line as `Joins` knows it. Its place says more of its margins than counting characters. */
function lineOf({ start, end }: Span, hasTab: boolean): Line {
  return {
    start,
    end,
    indent: 0,
    trailing: 0,
    width: end - start,
    hasTab,
    opensPage: false,
    afterBlank: false,
    afterRule: false,
  };
}
