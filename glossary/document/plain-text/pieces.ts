import type { Block, Passage } from '../model.ts';
import type { Numbering } from './heads.ts';
import { headAt } from './heads.ts';
import type { Stretch } from './joins.ts';
import type { Line } from './lines.ts';
import { trimmed } from './trim.ts';

/** A block, and what it begins with: whether that makes it a heading shows from its neighbours. */
export interface Piece {
  readonly block: Block;
  readonly numbering?: Numbering;
  readonly number?: number;
  /** Wholly in 【】: a heading below the last one with a level of its own. */
  readonly isTitle?: boolean;
}

const HASHES = /^(#{1,6})\s+/;
const MARKED_ITEM = /^([-–*+])\s+/;
const RULE = /^-{3,}$/;
/** A line wholly in 【】 is a heading, unless it tells an amount (【R2要求額：1,500百万円】). */
const LENTICULAR = /^【[^【】]{1,60}】$/;
const AMOUNT = /[0-9０-９][^】]{0,8}[円億]/;
/** Units of a line's beginning that can matter here. */
const OPENING = 80;

/** The block that some lines are; undefined for a line that only divides. */
export function pieceOf(
  source: string,
  lines: readonly Line[],
  stretch: Stretch,
): Piece | undefined {
  const first = lines[stretch.first];
  const last = lines[stretch.next - 1];
  if (first === undefined || last === undefined) return undefined;
  const opening = source.slice(first.start, Math.min(first.end, first.start + OPENING));
  if (RULE.test(opening)) return undefined;
  const hashes = HASHES.exec(opening);
  const item = MARKED_ITEM.exec(opening);
  const start = first.start + ((hashes ?? item)?.[0].length ?? 0);
  const passage = trimmed(source, { start, end: last.end }, stretch.omitted);
  if (passage.start >= passage.end) return undefined;
  if (hashes?.[1] !== undefined) {
    return { block: { kind: 'heading', ...passage, level: hashes[1].length } };
  }
  if (item?.[1] !== undefined) {
    const level = 1 + Math.floor(first.indent / 2);
    return { block: { kind: 'list-item', ...passage, level, marker: item[1] } };
  }
  const text = source.slice(passage.start, Math.min(passage.end, passage.start + OPENING));
  if (LENTICULAR.test(text) && !AMOUNT.test(text)) {
    return { block: { kind: 'heading', ...passage }, isTitle: true };
  }
  return stretch.isNote ? { block: { kind: 'note', ...passage } } : headedPiece(source, passage);
}

/** A paragraph, or what the marker at its beginning makes of it. */
function headedPiece(source: string, passage: Passage): Piece {
  const head = headAt(source, passage.start, passage.end, false);
  if (head === undefined || head.kind === 'title')
    return { block: { kind: 'paragraph', ...passage } };
  const { kind, number } = head;
  if (kind === 'note' || kind === 'caption') return { block: { kind, ...passage } };
  const block = { kind: 'list-item', ...passage, level: 1 } as const;
  if (kind === 'bullet') return { block };
  return number === undefined ? { block, numbering: kind } : { block, numbering: kind, number };
}
