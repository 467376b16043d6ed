import type { Text } from 'mdast';
import type { Position } from 'unist';

/** A text node whose place is known: the nodes of blocks that need no parser hold no other. */
export type PlacedText = Text & { readonly position: Position };

/** A text node from `start` on. UTF-16 offsets; of lines and columns none is asked for, as a Document counts in offsets. */
export function textNode(value: string, start: number, end = start + value.length): PlacedText {
  const position = {
    start: { line: 1, column: 1, offset: start },
    end: { line: 1, column: 1, offset: end },
  };
  return { type: 'text', value, position };
}
