/**
 * A sketch of the letters around each place of a text: one bit for each, of 32. A bit that is missing proves that a
 * letter is; a bit that is there may be another letter's. A few operations so tell nearly always that a name does not
 * stand somewhere.
 */

/** Letters that one set of marks is of. */
export const REACH = 8;
/** How far a letter may stand from its place, to either side. */
export const SHIFT = 2;
/** Letters that the marks of a place of a text are of. */
export const WINDOW = REACH + 2 * SHIFT;

/** The marks of a few letters. */
export function marksOf(letters: string): number {
  let marks = 0;
  for (let at = 0; at < letters.length; at += 1) marks |= markOf(letters.charCodeAt(at));
  return marks;
}

function markOf(code: number): number {
  return 1 << (Math.imul(code, 0x9e3779b1) >>> 27);
}

/** Makes `marks[at]` the marks of the `WINDOW` units of `codes` from `at` on, for `at` in `[from, to)`. Both must reach to `to + WINDOW`. */
export function fillMarks(codes: Uint16Array, marks: Int32Array, from: number, to: number): void {
  // Of three letters, of six, of twelve.
  let last = markOf(codes[from] ?? 0);
  let next = markOf(codes[from + 1] ?? 0);
  for (let at = from; at < to + WINDOW - 2; at += 1) {
    const mark = markOf(codes[at + 2] ?? 0);
    marks[at] = last | next | mark;
    last = next;
    next = mark;
  }
  for (let at = from; at < to + WINDOW - 5; at += 1)
    marks[at] = (marks[at] ?? 0) | (marks[at + 3] ?? 0);
  for (let at = from; at < to; at += 1) marks[at] = (marks[at] ?? 0) | (marks[at + 6] ?? 0);
}

/** How many of the marks are not among others. */
export function missingMarks(marks: number, among: number): number {
  let bits = marks & ~among;
  bits -= (bits >>> 1) & 0x55555555;
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
