import type { Block, Cell, Document, TextBlock } from '../../../glossary/document/model.ts';

/** A block of a test document: a paragraph as a string, any text block, or the rows of a table. */
export type Piece = string | TextPiece | TablePiece;

type TextPiece = Partial<Omit<TextBlock, 'start' | 'end'>> & { readonly text: string };

interface TablePiece {
  readonly rows: readonly (readonly CellPiece[])[];
  /** How many rows at the top are headers; 1 if not said. */
  readonly headers?: number;
}

/** The text of a cell, with its spans if any, or null where another cell spans this place. */
export type CellPiece =
  | string
  | { readonly text: string; readonly rowSpan?: number; readonly columnSpan?: number }
  | null;

/** A document whose blocks follow one another, each ending in a line end. */
export function documentOf(...pieces: readonly Piece[]): Document {
  const parts: string[] = [];
  const blocks: Block[] = [];
  let start = 0;
  for (const piece of pieces) {
    const isTable = typeof piece === 'object' && 'rows' in piece;
    const [block, text] = isTable ? tableAt(start, piece) : textAt(start, piece);
    blocks.push(block);
    parts.push(text);
    start += text.length;
  }
  return { text: parts.join(''), blocks };
}

function textAt(start: number, piece: string | TextPiece): [Block, string] {
  if (typeof piece === 'string') return textAt(start, { text: piece });
  const { text, kind = 'paragraph', ...rest } = piece;
  return [{ ...rest, kind, start, end: start + text.length + 1 }, `${text}\n`];
}

function tableAt(start: number, { rows, headers = 1 }: TablePiece): [Block, string] {
  const cells: Cell[] = [];
  const texts: string[] = [];
  let at = start;
  rows.forEach((pieces, row) => {
    pieces.forEach((piece, column) => {
      if (piece === null) return;
      const {
        text,
        rowSpan = 1,
        columnSpan = 1,
      } = typeof piece === 'string' ? { text: piece } : piece;
      const header = row < headers;
      cells.push({ start: at, end: at + text.length, row, column, rowSpan, columnSpan, header });
      texts.push(`${text}\t`);
      at += text.length + 1;
    });
    texts.push('\n');
    at += 1;
  });
  return [{ kind: 'table', start, end: at, cells }, texts.join('')];
}
