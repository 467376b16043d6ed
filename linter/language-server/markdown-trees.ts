import type { Nodes, Root, RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { ParsedDraft } from '../formats/format.ts';
import { definitionsOf, markdownPieces } from '../formats/markdown-pieces.ts';
import { markdownDocument } from '../formats/markdown.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml']);

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
    const definitions = definitionsOf(text);
    const kept = new Map<string, PieceTree[]>();
    const children: RootContent[] = [];
    for (const piece of markdownPieces(text)) {
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
  const { children }: Root = parser.parse(source);
  const blocks = children.filter(
    ({ position }) => length === 0 || (position?.start.offset ?? 0) < length,
  );
  return { blocks, start: 0 };
}

function move(tree: PieceTree, start: number): void {
  const by = start - tree.start;
  if (by !== 0) for (const block of tree.blocks) shift(block, by);
  tree.start = start;
}

/** Offsets alone: lines and columns are not asked for. */
function shift(node: Nodes, by: number): void {
  if (node.position?.start.offset !== undefined) node.position.start.offset += by;
  if (node.position?.end.offset !== undefined) node.position.end.offset += by;
  if ('children' in node) for (const child of node.children) shift(child, by);
}

/** A piece followed by the definitions, elsewhere in the file, that its references need. */
function withDefinitions(text: string, definitions: ReadonlyMap<string, string>): string {
  if (definitions.size === 0) return text;
  const needed = new Set<string>();
  for (const [, label = ''] of text.matchAll(/\[([^\]\n]{1,999})\]/g)) {
    const line = definitions.get(label.toLowerCase());
    if (line !== undefined) needed.add(line);
  }
  return needed.size === 0 ? text : `${text}\n\n${[...needed].join('\n\n')}\n`;
}
