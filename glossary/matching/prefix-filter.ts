/**
 * What the places look like at which a name may begin, under hashes: two or three code units
 * dismiss nearly every place of a text, before the automaton is asked. It may say yes where it
 * should not, never no. `scan` asks it in its own loop.
 */
export class PrefixFilter {
  /**
   * By the hash of two units: BEGINS where a name of three units or more may begin with them, WHOLE
   * where they may be all of a name or must be looked at in any case.
   */
  readonly pairs: Uint8Array;
  /** By the hash of three units: 1 where a name may begin with them. */
  readonly triples: Uint8Array;
  /** Both tables have `mask + 1` places, a power of two. */
  readonly mask: number;

  private constructor(pairs: Uint8Array, triples: Uint8Array) {
    this.pairs = pairs;
    this.triples = triples;
    this.mask = pairs.length - 1;
  }

  /** An empty filter for about so many names: some sixteen places for each keep it sharp. */
  static withRoomFor(names: number): PrefixFilter {
    const size = 2 ** Math.max(12, Math.min(20, Math.ceil(Math.log2(names * 16 + 1))));
    return new PrefixFilter(new Uint8Array(size), new Uint8Array(size));
  }

  get byteLength(): number {
    return this.pairs.byteLength + this.triples.byteLength;
  }

  /** Names may begin with these three units. */
  addTriple(first: number, second: number, third: number): void {
    this.addPair(first, second, BEGINS);
    this.triples[tripleHash(pairHash(first, second), third) & this.mask] = 1;
  }

  /** These two units must be looked at wherever they stand. */
  addWhole(first: number, second: number): void {
    this.addPair(first, second, WHOLE);
  }

  /** One that can be added to without changing this one. */
  copy(): PrefixFilter {
    return new PrefixFilter(this.pairs.slice(), this.triples.slice());
  }

  private addPair(first: number, second: number, kind: number): void {
    const hash = pairHash(first, second) & this.mask;
    this.pairs[hash] = (this.pairs[hash] ?? 0) | kind;
  }
}

export const BEGINS = 1;
const WHOLE = 2;

/** Spreads pairs of code units: text has few different first units and few different second ones. */
export function pairHash(first: number, second: number): number {
  return first * 2477 + second;
}

/** Spreads a third unit on top. All hashes stay within 31 bits. */
export function tripleHash(pair: number, third: number): number {
  return (pair ^ (pair >>> 15)) + third * 6151;
}
