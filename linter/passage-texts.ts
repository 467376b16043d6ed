import { type Block, type Document, passages } from '#glossary/document/model.ts';
import { type NormalPassage, normalPassage } from '#glossary/references/normal-passage.ts';
import { blockAt } from '#glossary/document/blocks.ts';

/** A passage in normal form, with the way back to document offsets, and the block it stands in. */
export interface PassageText extends NormalPassage {
  readonly block: Block | undefined;
}

const cache = new WeakMap<Document, readonly PassageText[]>();

/** The passages of a document in normal form, in order; made once for all rules. */
export function passageTexts(document: Document): readonly PassageText[] {
  const known = cache.get(document);
  if (known !== undefined) return known;
  const texts = passages(document).map((passage) => ({
    ...normalPassage(document, passage),
    block: blockAt(document, passage.start),
  }));
  cache.set(document, texts);
  return texts;
}
