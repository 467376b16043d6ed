import type { Document } from '../document/model.ts';
import { normalDocumentOf } from '../document/normal-passages.ts';
import { findDefinitions } from './defined-names.ts';
import { Joiner } from './joiner.ts';
import { Lexicon } from './lexicon.ts';
import type { Mention, Term } from './model.ts';
import { scan } from './scan.ts';
import { Senses } from './senses.ts';

/**
 * Finds the names of a glossary in documents. Made once for all documents: making it reads every term.
 */
export class Matcher {
  private readonly lexicon: Lexicon;

  /** `terms`: any number, in any order; empty surfaces find nothing. */
  constructor(terms: readonly Term[]) {
    this.lexicon = new Lexicon(terms);
  }

  /** The bytes of the tables that find surfaces, without the terms themselves. */
  get byteLength(): number {
    return this.lexicon.names.byteLength;
  }

  /**
   * Every place where a document names an entry, in the order of its passages; none overlaps
   * another, none goes on from one passage into the next. Linear in the length of the text, for any
   * UTF-16 string. Offsets are UTF-16 units into `document.text`.
   *
   * The longest name wins. A name with its own short form in brackets is one mention
   * （実践的サイバー防御演習（CYDER）). Short names that the document defines (以下「…」という) count
   * from there on.
   */
  findMentions(document: Document): Mention[] {
    const { buffer, starts } = normalDocumentOf(document);
    const { codes, length } = buffer;
    const definitions = findDefinitions(codes, length);
    const hits = scan(codes, length, this.lexicon, definitions);
    const senses = new Senses({ codes, length, starts }, this.lexicon, hits);
    return new Joiner(document.text, buffer, definitions, this.lexicon, senses).join(hits);
  }
}
