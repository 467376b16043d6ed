const BITS = 16;

/**
 * Where the pairs of neighbouring units of a text stand first. Made in one walk of the text, it spares one for each
 * word that is sought in it: most are not there, and the others are looked for where they may be. Case is a matter
 * of asking: the walk is the longer.
 */
export class PairPlaces {
  /** By the hash of a pair, where it stands first, from 1; of pairs with one hash, the first. */
  private readonly places = new Uint32Array(1 << BITS);

  /** `codes[0, length)` is a text in normal form. */
  constructor(codes: Uint16Array, length: number) {
    const { places } = this;
    // From the end on, so that the first is what stays.
    let after = codes[length - 1] ?? 0;
    for (let at = length - 1; at > 0; at--) {
      const code = codes[at - 1] ?? 0;
      places[slotOf(code, after)] = at;
      after = code;
    }
  }

  /** The first place at which a word, folded, may stand in the text; -1 where it certainly does not. Of one unit nothing is known. */
  earliest(word: string): number {
    const capitals = word.toUpperCase();
    // ß has no capital of one unit: nothing is known of such words.
    if (capitals.length !== word.length) return 0;
    let earliest = 0;
    for (let at = 1; at < word.length; at++) {
      const place = this.firstOfPair(word, capitals, at);
      if (place === undefined) return -1;
      earliest = Math.max(earliest, place - (at - 1));
    }
    return earliest;
  }

  /** The first place of the two units before and at `at`, each as a small or a capital letter. */
  private firstOfPair(small: string, capitals: string, at: number): number | undefined {
    let first = Infinity;
    for (const one of [small, capitals]) {
      for (const other of [small, capitals]) {
        const place = this.places[slotOf(one.charCodeAt(at - 1), other.charCodeAt(at))] ?? 0;
        if (place !== 0) first = Math.min(first, place - 1);
      }
    }
    return first === Infinity ? undefined : first;
  }
}

function slotOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e37) ^ second) & ((1 << BITS) - 1);
}
