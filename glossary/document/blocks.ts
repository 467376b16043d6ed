import type { Block, Document, Span } from './model.ts';

/** The block in which a document offset lies; undefined outside all. */
export function blockAt({ blocks }: Document, offset: number): Block | undefined {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const block = blocks[low];
  return block !== undefined && block.start <= offset && offset < block.end ? block : undefined;
}

/** Whether a place lies in a quotation: the words are somebody else's, slips included. */
export function isQuoted(document: Document, { start }: Span): boolean {
  return blockAt(document, start)?.quoted === true;
}
