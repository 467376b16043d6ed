import type { Document } from '../document/model.ts';
import { normalPassagesOf } from '../document/normal-passages.ts';
import type { Reference, Target } from './model.ts';
import { bareMarks } from './bare-marks.ts';
import { merged, withNotes } from './note-references.ts';
import type { Pointer, Surroundings } from './pointer.ts';
import { readPointers } from './pointers.ts';
import { resolve } from './resolution.ts';
import type { Resolution } from './resolution.ts';
import { outlineOf } from './targets.ts';

/**
 * Every place in a document that points elsewhere: 図１, 別添, 上記（１）, Ⅲ２（１）, ※１, 前述,
 * 第４条第１項, and the number alone that is the mark of a note (ICT-ISAC³). In order, not overlapping; offsets (UTF-16) into `document.text`.
 *
 * - A number with 上記, 前述, 後述 … before it is a reference of the number's own kind with a
 *   `direction`; without a number the word itself is one of kind `direction`, which resolves only
 *   for 上図, 下表 and the like.
 * - The mark of a note that is a number alone is a reference only where its note is known; a lone
 *   number that takes up an earlier one (①の対策), only where that is known.
 * - `targets` has one target, several where the document does not decide (at most eight), or none.
 *   With none, `external` tells why: true when the words name another document or law or are a
 *   quotation, or when the document cannot tell (it numbers nothing in that way, or not from 1
 *   upwards: an excerpt, or text that lost its order); absent when it has things of that kind and
 *   this one is not among them.
 */
export function findReferences(document: Document): readonly Reference[] {
  const outline = outlineOf(document);
  const { labels, labelled, numbering } = outline;
  const around: Surroundings = {
    labels,
    labelled,
    marks: new Map(),
    sections: numbering.byNumber,
  };
  const quoted = quotedPassages(document);
  const references: Reference[] = [];
  normalPassagesOf(document).forEach((passage, index) => {
    readPointers(passage, around, (pointer) => {
      const found = resolve(outline, quoted[index] ? { ...pointer, elsewhere: true } : pointer);
      if (pointer.tentative === true && found.targets.length === 0) return;
      references.push(referenceOf(document, pointer, found));
    });
  });
  return merged(withNotes(document, outline, references), bareMarks(document));
}

const NONE: readonly Target[] = [];

function referenceOf({ text }: Document, pointer: Pointer, found: Resolution): Reference {
  const { start, end, kind, label, direction } = pointer;
  const { external } = found;
  const targets = found.targets.length === 0 ? NONE : found.targets;
  const written = text.slice(start, end);
  const read = { start, end, kind, text: written === label ? label : written, label, targets };
  // A document may have millions: written out, they take half the room that spread ones do.
  if (external === undefined) return direction ? { ...read, direction } : read;
  return direction ? { ...read, external, direction } : { ...read, external };
}

/** For each passage whether it is a quotation, whose references lead into what it is taken from; empty where none is. */
function quotedPassages(document: Document): boolean[] {
  if (!document.blocks.some(({ quoted }) => quoted)) return [];
  return document.blocks.flatMap((block): boolean | boolean[] => {
    const quoted = block.quoted === true;
    return block.kind === 'table' ? block.cells.map(() => quoted) : quoted;
  });
}
