import type { Text } from 'mdast';
import type { Position } from 'unist';

/** A text node whose place is known: the nodes of blocks that need no parser hold no other. */
export type PlacedText = Text & { readonly position: Position };

/** A text node from `start` on. */
export function textNode(value: string, start: number, end = start + value.length): PlacedText {
  return { type: 'text', value, position: placed(start, end) };
}

/** The position of a node. UTF-16 offsets; of lines and columns none is asked for, as a Document counts in offsets. */
export function placed(start: number, end: number): Position {
  return {
    start: { line: 1, column: 1, offset: start },
    end: { line: 1, column: 1, offset: end },
  };
}
