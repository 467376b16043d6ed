import type { Block, Document, Span } from '#glossary/document/model.ts';
import { type NormalPassage, normalPassagesOf } from '#glossary/document/normal-passages.ts';
import { blockAt } from '#glossary/document/blocks.ts';

/** A passage in normal form, with the way back to document offsets, and the block it stands in. Long files have many: it is small. */
export class PassageText {
  readonly block: Block | undefined;
  private readonly passage: NormalPassage;

  constructor(passage: NormalPassage, block: Block | undefined) {
    this.passage = passage;
    this.block = block;
  }

  /** The normal text; the offsets that the methods take are into it. */
  get text(): string {
    return this.passage.text;
  }

  /** The document offset at which the normal unit `at` begins; the passage's end after its last. */
  startOf(at: number): number {
    return this.passage.startOf(at);
  }

  /** The first normal unit that begins at or after the document offset. */
  indexOf(offset: number): number {
    return this.passage.indexOf(offset);
  }

  /** The document offsets of the normal units `[start, end)`. Empty stretches stay empty. */
  spanOf(start: number, end: number): Span {
    return this.passage.spanOf(start, end);
  }
}

const cache = new WeakMap<Document, readonly PassageText[]>();

/** The passages of a document in normal form, in order; made once for all rules. */
export function passageTexts(document: Document): readonly PassageText[] {
  const known = cache.get(document);
  if (known !== undefined) return known;
  const texts = normalPassagesOf(document).map(
    (passage) => new PassageText(passage, blockAt(document, passage.startOfPassage)),
  );
  cache.set(document, texts);
  return texts;
}
