import type { Nodes, RootContent } from 'mdast';
import type { Position } from 'unist';
import type { ParsedDraft } from '../formats/format.ts';
import { definitionsOf, markdownPieces, withDefinitions } from '../formats/markdown-pieces.ts';
import { markdownTree } from '../formats/markdown-tree.ts';
import { markdownDocument } from '../formats/markdown.ts';

/** The blocks of one piece of a file, their positions counted from where the piece stood last. */
interface PieceTree {
  readonly blocks: readonly RootContent[];
  start: number;
}

/**
 * Reads one Markdown file again and again as it is edited: the same reading as the Markdown format's, but only the pieces
 * that an edit touched are parsed, which is where most of the time goes.
 */
export class MarkdownTrees {
  /** By what was parsed; a piece that stands twice in the file has a tree for each. */
  #trees = new Map<string, PieceTree[]>();

  parse(text: string): ParsedDraft {
    const pieces = markdownPieces(text);
    const definitions = pieces.length > 1 ? definitionsOf(text) : new Map<string, string>();
    const kept = new Map<string, PieceTree[]>();
    const children: RootContent[] = [];
    for (const piece of pieces) {
      const source = withDefinitions(piece.text, definitions);
      const tree = this.#trees.get(source)?.pop() ?? parsePiece(source, piece.text.length);
      move(tree, piece.start);
      kept.set(source, [...(kept.get(source) ?? []), tree]);
      children.push(...tree.blocks);
    }
    this.#trees = kept;
    return markdownDocument({ type: 'root', children }, text);
  }
}

/** What begins behind the piece's own text is a definition lent by another. */
function parsePiece(source: string, length: number): PieceTree {
  const { children } = markdownTree(source);
  const blocks = children.filter(
    ({ position }) => length === 0 || (position?.start.offset ?? 0) < length,
  );
  return { blocks, start: 0 };
}

/** Offsets alone: lines and columns are not asked for. */
function move(tree: PieceTree, start: number): void {
  const by = start - tree.start;
  tree.start = start;
  if (by === 0) return;
  // A paragraph and its text may share one position, which moves once.
  for (const { start: begin, end } of new Set(tree.blocks.flatMap(positionsIn))) {
    if (begin.offset !== undefined) begin.offset += by;
    if (end.offset !== undefined) end.offset += by;
  }
}

function positionsIn(node: Nodes): Position[] {
  const own = node.position === undefined ? [] : [node.position];
  return 'children' in node ? [...own, ...node.children.flatMap(positionsIn)] : own;
}
