import { fold } from './automaton.ts';

const BITS = 16;

/**
 * Which pairs of neighbouring units stand in a text, folded. Made in one walk of the text, it spares
 * one for each word that is sought in it and is not there.
 */
export class PairFilter {
  private readonly pairs = new Uint8Array(1 << BITS);

  /** `codes[0, length)` is a text in normal form. */
  constructor(codes: Uint16Array, length: number) {
    let before = fold(codes[0] ?? 0);
    for (let at = 1; at < length; at++) {
      const code = fold(codes[at] ?? 0);
      this.pairs[slotOf(before, code)] = 1;
      before = code;
    }
  }

  /** False where a word, folded, does certainly not stand in the text; of one unit nothing is known. */
  mayHold(word: string): boolean {
    for (let at = 1; at < word.length; at++)
      if (this.pairs[slotOf(word.charCodeAt(at - 1), word.charCodeAt(at))] === 0) return false;
    return true;
  }
}

function slotOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e37) ^ second) & ((1 << BITS) - 1);
}
