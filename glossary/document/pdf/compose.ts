import type { Block, Cell, Passage, Span } from '../model.ts';
import type { Flow, FlowBlock } from './flow.ts';
import type { WrittenText } from './text-writer.ts';
import { TextWriter } from './text-writer.ts';

/** What stands beside the text of a page. */
export interface Aside {
  /** 1-based page number. */
  readonly page: number;
  readonly flow: Flow;
}

/** A text and its blocks, in order. */
export interface Composed {
  readonly written: WrittenText;
  readonly blocks: readonly Block[];
}

/** Blocks between two pauses. */
const BLOCKS = 200;

/**
 * The text with what stands beside it, each page's behind the block with which the page ends: a
 * paragraph that goes on over the page's end is not cut by the page's notes.
 */
export function* compose(main: Flow, asides: readonly Aside[]): Generator<void, Composed, void> {
  const writer = new TextWriter();
  const blocks: Block[] = [];
  let nextAside = 0;
  const add = (flow: Flow, block: FlowBlock): void => {
    blocks.push(shifted(block.block, writer.length - block.start));
    writer.copy(flow.written, block);
    writer.insert('\n');
  };
  const addAsides = (before: number): void => {
    for (; (asides[nextAside]?.page ?? Infinity) < before; nextAside++) {
      const flow = asides[nextAside]?.flow;
      flow?.blocks.forEach((block) => add(flow, block));
    }
  };
  for (const [index, block] of main.blocks.entries()) {
    addAsides(block.firstPage);
    add(main, block);
    if (index % BLOCKS === BLOCKS - 1) yield;
  }
  addAsides(Infinity);
  return { written: writer.finish(), blocks };
}

function shifted(block: Block, by: number): Block {
  if (block.kind !== 'table') return shiftedPassage(block, by);
  const cells = block.cells.map((cell: Cell) => shiftedPassage(cell, by));
  return { ...block, ...shiftedSpan(block, by), cells };
}

function shiftedPassage<P extends Passage>(passage: P, by: number): P {
  const { omitted } = passage;
  const span = shiftedSpan(passage, by);
  if (omitted === undefined) return { ...passage, ...span };
  return { ...passage, ...span, omitted: omitted.map((gap) => shiftedSpan(gap, by)) };
}

function shiftedSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
