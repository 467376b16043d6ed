/** The titles of numbered sections, and when two are the same. Normal form. */

const CONTINUATION = /[(【]?(?:続き|つづき|承前)[)】]?/;
/** Quick looks that spare nearly all titles the two replacements. */
const CONTINUES = /[続つ承]/;
const LEADERS_END = /[.・…‥\s\d-]$/;

/** Whether a title says that its section goes on: 研究開発の推進（続き）. */
export function isContinuation(title: string): boolean {
  return CONTINUATION.test(title);
}

/** Titles agree when one begins with the other: a block may hold the heading and its first lines. */
export function sameTitle(a: string, b: string): boolean {
  const [left, right] = [bareTitle(a), bareTitle(b)];
  if (Math.min(left.length, right.length) < 4) return left === right && left !== '';
  return left.startsWith(right) || right.startsWith(left);
}

/** A title without 続き and without a contents line's leaders and page number. */
export function bareTitle(title: string): string {
  const words = CONTINUES.test(title) ? title.replace(CONTINUATION, '') : title;
  return LEADERS_END.test(words) ? words.replace(/[.・…‥\s-]{2,}\d*$/, '') : words;
}

/** （１）, ①, 2020年, but not 5G. */
const BEGINS_WITH_NUMBER = /^(?:[([①-⑳]|[0-9.]+(?![0-9.A-Za-z]))/;

/**
 * Whether the words of `text` from `from` on are those of a title: all of it, or its first `telling`
 * units. A title of fewer than four units, or one that begins with another number, tells nothing.
 */
export function beginsWithTitle(
  text: string,
  from: number,
  title: string,
  telling: number,
): boolean {
  if (text[from] !== title[0] || BEGINS_WITH_NUMBER.test(title)) return false;
  const bare = bareTitle(title);
  const enough = Math.min(bare.length, telling);
  return enough >= 4 && text.startsWith(bare.slice(0, enough), from);
}
