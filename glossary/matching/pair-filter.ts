const BITS = 16;

/**
 * Which pairs of neighbouring units stand in a text. Made in one walk of the text, it spares one for
 * each word that is sought in it and is not there. Case is a matter of asking: the walk is the longer.
 */
export class PairFilter {
  private readonly pairs = new Uint8Array(1 << BITS);

  /** `codes[0, length)` is a text in normal form. */
  constructor(codes: Uint16Array, length: number) {
    const { pairs } = this;
    let before = codes[0] ?? 0;
    for (let at = 1; at < length; at++) {
      const code = codes[at] ?? 0;
      pairs[slotOf(before, code)] = 1;
      before = code;
    }
  }

  /** False where a word, folded, does certainly not stand in the text; of one unit nothing is known. */
  mayHold(word: string): boolean {
    const capitals = word.toUpperCase();
    // ß has no capital of one unit: nothing is known of such words.
    if (capitals.length !== word.length) return true;
    for (let at = 1; at < word.length; at++)
      if (!this.mayHoldPair(word, capitals, at)) return false;
    return true;
  }

  /** Whether the two units before and at `at` may stand in the text, each as a small or a capital letter. */
  private mayHoldPair(small: string, capitals: string, at: number): boolean {
    return [small, capitals].some((first) =>
      [small, capitals].some(
        (second) => this.pairs[slotOf(first.charCodeAt(at - 1), second.charCodeAt(at))] !== 0,
      ),
    );
  }
}

function slotOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e37) ^ second) & ((1 << BITS) - 1);
}
