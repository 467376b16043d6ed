import type { Span } from '#glossary/document/model.ts';

const MARKS = /[「『“〝」』”〟]/g;
const CLOSE = /[」』”〟]/;
/** Units to either side within which a quotation opens and closes. */
const REACH = 120;

/**
 * Whether a place lies inside 「…」, 『…』 or “…” with more words than its own: part of a title or a
 * saying, which is quoted as it was. `text` is the document's, `sentence` the sentence around `place`.
 */
export function isInsideTitle(text: string, sentence: Span, place: Span): boolean {
  const before = text.slice(Math.max(sentence.start, place.start - REACH), place.start);
  const after = text.slice(place.end, Math.min(sentence.end, place.end + REACH));
  const open = lastUnclosed(before);
  const close = after.search(CLOSE);
  if (open < 0 || close < 0) return false;
  return open < before.length - 1 || /[^）)\s]/.test(after.slice(0, close));
}

/** The last quotation mark that opens in `text` and does not close there; -1 when there is none. */
function lastUnclosed(text: string): number {
  const marks = [...text.matchAll(MARKS)];
  let closed = 0;
  for (const { 0: mark, index } of marks.reverse()) {
    if (CLOSE.test(mark)) closed += 1;
    else if (closed === 0) return index;
    else closed -= 1;
  }
  return -1;
}
