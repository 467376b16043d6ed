import type { Block, Cell, Document, Span } from '#glossary/document/model.ts';

/** A document whose text has room between its blocks, and where the old offsets are in it now. */
export interface SpacedDocument {
  readonly document: Document;
  /** From a document offset of before to one of now. */
  moved(offset: number): number;
}

/**
 * Puts every block on a line of its own, and the cells of a table row on one line, parted by tabs:
 * the text by which people and editors count lines in a file that has none.
 */
export function spacedOut({ text, blocks, ...about }: Document): SpacedDocument {
  const parts: string[] = [];
  const starts: number[] = [];
  const shifts: number[] = [];
  let length = 0;
  const put = ({ start, end }: Span, after: string): Span => {
    const from = length;
    parts.push(text.slice(start, end), after);
    starts.push(start);
    shifts.push(from - start);
    length += end - start + after.length;
    return { start: from, end: from + end - start };
  };
  const spaced = blocks.map((block): Block => {
    if (block.kind !== 'table') return { ...block, ...put(block, '\n') };
    const start = length;
    const cells = block.cells.map((cell, index): Cell => {
      const next = block.cells[index + 1];
      return { ...cell, ...put(cell, next?.row === cell.row ? '\t' : '\n') };
    });
    return { ...block, start, end: cells.at(-1)?.end ?? start, cells };
  });
  return {
    document: { ...about, text: parts.join(''), blocks: spaced },
    moved(offset) {
      let low = 0;
      let high = starts.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((starts[middle] ?? Infinity) <= offset) low = middle + 1;
        else high = middle;
      }
      return offset + (shifts[low - 1] ?? 0);
    },
  };
}
