import type { Document } from '../document/model.ts';
import type { Reference } from './model.ts';
import { normalPassagesOf } from './normal-passage.ts';
import { readPointers } from './pointers.ts';
import type { Surroundings } from './pointers.ts';
import { resolve } from './resolution.ts';
import { readOutline } from './targets.ts';

/**
 * Every place in a document that points elsewhere: 図１, 別添, 上記（１）, Ⅲ２（１）, ※１, 前述,
 * 第４条第１項. In order, not overlapping; offsets (UTF-16) into `document.text`.
 *
 * - A number with 上記, 前述, 後述 … before it is a reference of the number's own kind with a
 *   `direction`; without a number the word itself is one of kind `direction`, which resolves only
 *   for 上図, 下表 and the like.
 * - `targets` has one target, several where the document does not decide (at most eight), or none.
 *   With none, `external` tells why: true when the words name another document or law, or when the
 *   document cannot tell (it numbers nothing in that way, or not from 1 upwards: an excerpt, or text
 *   that lost its order); absent when it has things of that kind and this one is not among them.
 */
export function findReferences(document: Document): Reference[] {
  const outline = readOutline(document);
  const around: Surroundings = { labels: outline.labels, marks: new Map() };
  const references: Reference[] = [];
  for (const passage of normalPassagesOf(document)) {
    for (const pointer of readPointers(passage, around)) {
      const { start, end, kind, label, direction } = pointer;
      const text = document.text.slice(start, end);
      const where = direction ? { direction } : {};
      references.push({ start, end, kind, text, label, ...resolve(outline, pointer), ...where });
    }
  }
  return references;
}
