import type { Block, Document, Span } from '../../glossary/document/model.ts';
import type { Mention } from '../../glossary/matching/model.ts';

/** Finds the terms of a document; the glossary's Matcher is one. */
export interface MentionFinder {
  findMentions(document: Document): readonly Mention[];
}

/**
 * A document up to this length (UTF-16 units) is read at once, as cues may stand anywhere in it.
 * A longer one is read in parts, so that no slice holds the page up.
 */
const MOST_AT_ONCE = 25_000;

/** The mentions of a document, found part by part; a part ends where a block ends. */
export function* mentionsIn(
  document: Document,
  finder: MentionFinder,
  mostAtOnce = MOST_AT_ONCE,
): Generator<void, Mention[], void> {
  const mentions: Mention[] = [];
  for (const part of partsOf(document, mostAtOnce)) {
    const { start } = part;
    for (const mention of finder.findMentions(part.document)) mentions.push(moved(mention, start));
    yield;
  }
  return mentions;
}

interface Part {
  readonly document: Document;
  /** Where the part's text begins in the whole. */
  readonly start: number;
}

/** Cuts a document between blocks into parts of about `most` units; a longer block stays whole. */
export function partsOf(document: Document, most: number): Part[] {
  const { text, blocks } = document;
  if (text.length <= most) return [{ document, start: 0 }];
  const parts: Part[] = [];
  let first = 0;
  blocks.forEach((block, index) => {
    const start = blocks[first]?.start ?? 0;
    const next = blocks[index + 1];
    if (next !== undefined && next.end - start <= most) return;
    const own = blocks.slice(first, index + 1).map((kept) => movedBlock(kept, -start));
    parts.push({ document: { text: text.slice(start, block.end), blocks: own }, start });
    first = index + 1;
  });
  return parts;
}

function moved(mention: Mention, by: number): Mention {
  if (by === 0) return mention;
  const { definedAt } = mention;
  const whole = { ...mention, ...movedSpan(mention, by) };
  return definedAt === undefined ? whole : { ...whole, definedAt: movedSpan(definedAt, by) };
}

function movedBlock(block: Block, by: number): Block {
  if (block.kind !== 'table') return { ...block, ...movedSpan(block, by) };
  const cells = block.cells.map((cell) => ({ ...cell, ...movedSpan(cell, by) }));
  return { ...block, ...movedSpan(block, by), cells };
}

function movedSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
