import type { Block, TextBlock } from '../model.ts';
import { NUMBERINGS } from './heads.ts';
import type { Piece } from './pieces.ts';

/** Longer blocks are text. */
const MAX_HEADING = 90;

/**
 * The blocks, with those headings marked that only their neighbours show: a short numbered line
 * without a full stop is a heading if text of another kind follows, an item if the next number
 * stands just before or after it.
 */
export function headingsAmong(pieces: readonly Piece[], source: string): Block[] {
  let hashLevel = 0;
  return pieces.map((piece, index) => {
    const { block } = piece;
    if (block.kind === 'table') return block;
    if (piece.isTitle === true) return { ...block, level: Math.min(6, hashLevel + 1) };
    if (block.kind === 'heading') {
      hashLevel = block.level ?? 1;
      return block;
    }
    const level = numberedLevel(pieces, index, source);
    return level === undefined ? block : headingOf(block, Math.min(6, hashLevel + level));
  });
}

function headingOf(block: TextBlock, level: number): TextBlock {
  return { ...block, kind: 'heading', level };
}

/** The level of a numbered heading among its kind, from 1; undefined for anything else. */
function numberedLevel(
  pieces: readonly Piece[],
  index: number,
  source: string,
): number | undefined {
  const piece = pieces[index];
  if (piece?.numbering === undefined || !mayBeHeading(piece.block, source)) return undefined;
  const next = pieces[index + 1];
  if (next === undefined || isSibling(piece, next) || isSibling(pieces[index - 1], piece)) {
    return undefined;
  }
  return 1 + NUMBERINGS.indexOf(piece.numbering);
}

function mayBeHeading(block: Block, source: string): boolean {
  return (
    block.end - block.start <= MAX_HEADING &&
    !/[。、，．：:]/.test(source.slice(block.start, block.end))
  );
}

/** Whether one piece is the item after another: the same kind of number, one more. */
function isSibling(piece: Piece | undefined, next: Piece): boolean {
  return (
    piece?.numbering === next.numbering &&
    piece?.number !== undefined &&
    next.number === piece.number + 1
  );
}
