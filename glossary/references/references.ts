import type { Document } from '../document/model.ts';
import { normalPassagesOf } from '../document/normal-passages.ts';
import type { Reference } from './model.ts';
import { withNotes } from './note-references.ts';
import { readPointers } from './pointers.ts';
import type { Surroundings } from './pointers.ts';
import { resolve } from './resolution.ts';
import { readOutline } from './targets.ts';

/**
 * Every place in a document that points elsewhere: 図１, 別添, 上記（１）, Ⅲ２（１）, ※１, 前述,
 * 第４条第１項, and the number alone that is the mark of a note (ICT-ISAC³). In order, not overlapping; offsets (UTF-16) into `document.text`.
 *
 * - A number with 上記, 前述, 後述 … before it is a reference of the number's own kind with a
 *   `direction`; without a number the word itself is one of kind `direction`, which resolves only
 *   for 上図, 下表 and the like.
 * - The mark of a note that is a number alone is a reference only where its note is known.
 * - `targets` has one target, several where the document does not decide (at most eight), or none.
 *   With none, `external` tells why: true when the words name another document or law or are a
 *   quotation, or when the document cannot tell (it numbers nothing in that way, or not from 1
 *   upwards: an excerpt, or text that lost its order); absent when it has things of that kind and
 *   this one is not among them.
 */
export function findReferences(document: Document): Reference[] {
  const outline = readOutline(document);
  const { labels, labelled } = outline;
  const around: Surroundings = { labels, labelled, marks: new Map() };
  const quoted = quotedPassages(document);
  const references: Reference[] = [];
  normalPassagesOf(document).forEach((passage, index) => {
    for (const pointer of readPointers(passage, around)) {
      const { start, end, kind, label, direction } = pointer;
      const text = document.text.slice(start, end);
      const where = direction ? { direction } : {};
      const found = resolve(outline, quoted[index] ? { ...pointer, elsewhere: true } : pointer);
      references.push({ start, end, kind, text, label, ...found, ...where });
    }
  });
  return withNotes(document, outline, references);
}

/** For each passage whether it is a quotation, whose references lead into what it is taken from; empty where none is. */
function quotedPassages(document: Document): boolean[] {
  if (!document.blocks.some(({ quoted }) => quoted)) return [];
  return document.blocks.flatMap((block): boolean | boolean[] => {
    const quoted = block.quoted === true;
    return block.kind === 'table' ? block.cells.map(() => quoted) : quoted;
  });
}
