import type { Block, Cell, Document, TextBlock } from '../../../glossary/document/model.ts';

/** A block of a test document: a paragraph as a string, any text block, or the rows of a table. */
export type Piece =
  | string
  | (Partial<Omit<TextBlock, 'start' | 'end'>> & { readonly text: string })
  | { readonly rows: readonly (readonly CellText[])[]; readonly headers?: number };

/** The text of a cell, or null where the cell above or to the left spans this place. */
export type CellText =
  | string
  | { readonly text: string; readonly rowSpan?: number; readonly columnSpan?: number }
  | null;

/** A document whose blocks follow one another, each ending in a line end. */
export function documentOf(...pieces: readonly Piece[]): Document {
  let text = '';
  const blocks = pieces.map((piece): Block => {
    if (typeof piece === 'object' && 'rows' in piece) {
      const start = text.length;
      const cells: Cell[] = [];
      piece.rows.forEach((row, rowIndex) => {
        row.forEach((cell, column) => {
          if (cell === null) return;
          const {
            text: words,
            rowSpan = 1,
            columnSpan = 1,
          } = typeof cell === 'string' ? { text: cell } : cell;
          const header = rowIndex < (piece.headers ?? 1);
          cells.push({
            start: text.length,
            end: text.length + words.length,
            row: rowIndex,
            column,
            rowSpan,
            columnSpan,
            header,
          });
          text += `${words}\t`;
        });
        text += '\n';
      });
      return { kind: 'table', start, end: text.length, cells };
    }
    const start = text.length;
    const {
      text: words,
      kind = 'paragraph',
      ...rest
    } = typeof piece === 'string' ? { text: piece } : piece;
    text += `${words}\n`;
    return { kind, ...rest, start, end: text.length };
  });
  return { text, blocks };
}
