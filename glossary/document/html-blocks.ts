import type { BlockOpening } from './block-writer.ts';

/** Where an element stands: what the text around it is, and whether it is somebody else's. */
export interface Surroundings {
  readonly block: BlockOpening;
  readonly quoted: boolean;
}

/** What the text of an HTML block is that is no heading, list item or caption, by its ARIA role. */
export function textBlockOf(role: string | null, { block, quoted }: Surroundings): BlockOpening {
  const voice = quoted && { quoted: true };
  if (role === 'note' || role === 'doc-footnote' || role === 'doc-endnote')
    return { kind: 'note', ...voice };
  // A paragraph in a list item or a note goes on with it.
  const goesOn = block.kind === 'list-item' || block.kind === 'note';
  return goesOn ? { ...continued(block), ...voice } : { kind: 'paragraph', ...voice };
}

/** A block that goes on after another stood inside it: its marker was shown before. */
export function continued({ kind, level, quoted }: BlockOpening): BlockOpening {
  return { kind, ...(level !== undefined && { level }), ...(quoted === true && { quoted }) };
}
