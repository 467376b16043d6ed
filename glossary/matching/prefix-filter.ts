/**
 * What the places look like at which a name may begin, under hashes that fit the nearest cache: two
 * or three code units dismiss nearly every place of a text. It may say yes where it should not,
 * never no.
 */
export class PrefixFilter {
  /**
   * Two bits for each hash of two units, sixteen to a word: BEGINS where a name of three units or
   * more may begin with them, WHOLE where they may be all of a name or must be looked at in any case.
   */
  readonly pairs: Int32Array;
  /** One bit for each hash of three units. */
  readonly triples: Int32Array;
  readonly mask: number;

  private constructor(pairs: Int32Array, triples: Int32Array) {
    this.pairs = pairs;
    this.triples = triples;
    this.mask = triples.length * 32 - 1;
  }

  /** An empty filter for about so many names: room for sixteen times as many keeps it sharp. */
  static withRoomFor(names: number): PrefixFilter {
    const size = 2 ** Math.max(12, Math.min(22, Math.ceil(Math.log2(names * 16 + 1))));
    return new PrefixFilter(new Int32Array(size / 16), new Int32Array(size / 32));
  }

  get byteLength(): number {
    return this.pairs.byteLength + this.triples.byteLength;
  }

  /** Names may begin with these three units. */
  addTriple(first: number, second: number, third: number): void {
    this.addPair(first, second, BEGINS);
    const hash = tripleHash(pairHash(first, second), third) & this.mask;
    this.triples[hash >>> 5] = (this.triples[hash >>> 5] ?? 0) | (1 << (hash & 31));
  }

  /** These two units must be looked at wherever they stand. */
  addWhole(first: number, second: number): void {
    this.addPair(first, second, WHOLE);
  }

  /** Whether a name may stand at `at`. The scanner has these lines in its own loop. */
  mayBegin(codes: Uint16Array, at: number): boolean {
    const both = pairHash(codes[at] ?? 0, codes[at + 1] ?? 0);
    const kind = ((this.pairs[(both & this.mask) >>> 4] ?? 0) >>> ((both & 15) * 2)) & 3;
    if (kind !== BEGINS) return kind !== 0;
    const hash = tripleHash(both, codes[at + 2] ?? 0) & this.mask;
    return (((this.triples[hash >>> 5] ?? 0) >>> (hash & 31)) & 1) === 1;
  }

  /** One that can be added to without changing this one. */
  copy(): PrefixFilter {
    return new PrefixFilter(this.pairs.slice(), this.triples.slice());
  }

  private addPair(first: number, second: number, kind: number): void {
    const hash = pairHash(first, second) & this.mask;
    this.pairs[hash >>> 4] = (this.pairs[hash >>> 4] ?? 0) | (kind << ((hash & 15) * 2));
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
