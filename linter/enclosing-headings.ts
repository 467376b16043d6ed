import type { Block, Document, Span, TextBlock } from '#glossary/document/model.ts';
import { firstFrom } from './within.ts';

const cache = new WeakMap<Document, readonly (number | undefined)[]>();

/** The headings under which a place stands, the nearest first; a heading does not stand under itself. */
export function enclosingHeadings(document: Document, { start }: Span): readonly TextBlock[] {
  const parents = parentsOf(document);
  const found: TextBlock[] = [];
  let index = parents[firstFrom(document.blocks, start + 1) - 1];
  while (index !== undefined) {
    const block = document.blocks[index];
    if (block !== undefined && isHeading(block)) found.push(block);
    index = parents[index];
  }
  return found;
}

/** By the index of a block, that of the heading right above it. */
function parentsOf(document: Document): readonly (number | undefined)[] {
  const known = cache.get(document);
  if (known !== undefined) return known;
  const open: { readonly index: number; readonly level: number }[] = [];
  const parents = document.blocks.map((block, index) => {
    if (!isHeading(block)) return open.at(-1)?.index;
    const level = block.level ?? 1;
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const parent = open.at(-1)?.index;
    open.push({ index, level });
    return parent;
  });
  cache.set(document, parents);
  return parents;
}

function isHeading(block: Block): block is TextBlock {
  return block.kind === 'heading' && block.quoted !== true;
}
