/** Whether words in brackets beside an acronym are its full name, another way to write it, or another name. */
import { surfaceKey } from '#glossary/surface-key.ts';

/**
 * A text in normal form of the same length as a name, of which it differs in one or two characters
 * in a word: 情報通信研究機関 for 情報通信研究機構. Shortened and lengthened forms are other ways to say it.
 */
export function isSlipOf(text: string, name: string): boolean {
  if (text.length !== name.length || text.length < 6 || text === name) return false;
  let differing = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === name[at]) continue;
    if (!/[\p{sc=Han}\p{sc=Kana}]/u.test(text.charAt(at))) return false;
    differing += 1;
  }
  return differing <= Math.min(2, text.length / 4);
}

/** How an expansion in Latin letters compares with the right one. */
export type Comparison = 'same' | 'spelling' | 'wrong' | 'unrelated';

/** Words that carry no sense in a name. */
const SMALL_WORDS = new Set(['of', 'and', 'for', 'the', 'with', 'on', 'in', 'to', 'a', 'an', '']);

/**
 * Compares two expansions word by word. `same`: but for capitals and punctuation. `spelling`: Defence
 * for Defense, Communication for Communications, a small word. `wrong`: most words are the same, in
 * the same order, some are others. `unrelated`: no attempt at that name.
 */
export function compareExpansions(written: string, right: string): Comparison {
  const [own, wanted] = [wordsOf(written), wordsOf(right)];
  if (own.join(' ') === wanted.join(' ')) return 'same';
  const [plainOwn, plainWanted] = [own, wanted].map((words) =>
    words.filter((word) => !SMALL_WORDS.has(word)).map(plainSpelling),
  );
  if (plainOwn === undefined || plainWanted === undefined) return 'unrelated';
  if (plainOwn.join('') === plainWanted.join('')) return 'spelling';
  const shared = commonInOrder(plainOwn, plainWanted);
  const isAttempt =
    plainOwn[0] === plainWanted[0] &&
    plainOwn.length === plainWanted.length &&
    shared >= 2 &&
    shared / plainWanted.length >= 0.6;
  return isAttempt ? 'wrong' : 'unrelated';
}

function wordsOf(text: string): string[] {
  return surfaceKey(text)
    .toLowerCase()
    .split(/[^\p{L}\p{N}&]+|(?=&)|(?<=&)/u)
    .map((word) => (word === '&' ? 'and' : word))
    .filter((word) => word !== '');
}

/** British and American spellings, singular and plural, as one. */
function plainSpelling(word: string): string {
  return word
    .replace(/isation/g, 'ization')
    .replace(/ise(?=d?$|rs?$|$)/, 'ize')
    .replace(/enc(?=es?$)/, 'ens')
    .replace(/(?<=t)re$/, 'er')
    .replace(/ogramme/, 'ogram')
    .replace(/our(?=s?$|al$)/, 'or')
    .replace(/s$/, '');
}

/** The length of the longest common subsequence. */
function commonInOrder(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, () => 0);
  for (const word of a) {
    const next = [0];
    for (const [index, other] of b.entries()) {
      next.push(
        word === other ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0),
      );
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
