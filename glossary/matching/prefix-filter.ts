/**
 * What the places look like at which a name may begin, under hashes: two or three code units
 * dismiss nearly every place of a text, before the automaton is asked. It may say yes where it
 * should not, never no.
 */
export class PrefixFilter {
  /**
   * By the hash of two units: PAIR where a name may begin with them, WHOLE, too, where they may be all
   * of it or must be looked at in any case. By the hash of three units: TRIPLE where a name may begin
   * with them. One small table for both stays in the nearest cache.
   */
  private readonly places: Uint8Array;
  /** The table has `mask + 1` places, a power of two. */
  private readonly mask: number;

  private constructor(places: Uint8Array) {
    this.places = places;
    this.mask = places.length - 1;
  }

  /** An empty filter for about so many names: some sixteen places for each keep it sharp. */
  static withRoomFor(names: number): PrefixFilter {
    const size = 2 ** Math.max(12, Math.min(20, Math.ceil(Math.log2(names * 16 + 1))));
    return new PrefixFilter(new Uint8Array(size));
  }

  get byteLength(): number {
    return this.places.byteLength;
  }

  /** Names may begin with these three units. */
  addTriple(first: number, second: number, third: number): void {
    const pair = pairHash(first, second);
    this.add(pair, PAIR);
    this.add(tripleHash(pair, third), TRIPLE);
  }

  /** These two units must be looked at wherever they stand. */
  addWhole(first: number, second: number): void {
    this.add(pairHash(first, second), PAIR | WHOLE);
  }

  /** One that can be added to without changing this one. */
  copy(): PrefixFilter {
    return new PrefixFilter(this.places.slice());
  }

  /**
   * Notes in `found` the places of `codes[from, to)` at which a name may begin, twice each and one more
   * where it must be looked at in any case, and answers how many there are. `singles`: 1 for the units
   * that are a name by themselves.
   *
   * The loop decides the speed of all matching: it has no branch, and sees two units of a text.
   */
  findPlaces(
    codes: Uint16Array,
    from: number,
    to: number,
    found: Uint32Array,
    singles: Uint8Array | undefined,
  ): number {
    const { places, mask } = this;
    let count = 0;
    let first = codes[from] ?? 0;
    if (singles !== undefined) {
      for (let at = from; at < to; at++) {
        found[count] = at;
        const pair = places[pairHash(first, codes[at + 1] ?? 0) & mask] ?? 0;
        count += (pair & PAIR) | (singles[first] ?? 0);
        first = codes[at + 1] ?? 0;
      }
      return this.keepLikely(codes, found, count, singles);
    }
    for (let at = from; at < to; at++) {
      const second = codes[at + 1] ?? 0;
      found[count] = at;
      count += (places[pairHash(first, second) & mask] ?? 0) & PAIR;
      first = second;
    }
    return this.keepLikely(codes, found, count, undefined);
  }

  /** Of the places found by two units, those that three do not rule out. */
  private keepLikely(
    codes: Uint16Array,
    found: Uint32Array,
    count: number,
    singles: Uint8Array | undefined,
  ): number {
    const { places, mask } = this;
    let kept = 0;
    for (let index = 0; index < count; index++) {
      const at = found[index] ?? 0;
      const pair = pairHash(codes[at] ?? 0, codes[at + 1] ?? 0);
      const whole = ((places[pair & mask] ?? 0) & WHOLE) >> 1;
      const triple = places[tripleHash(pair, codes[at + 2] ?? 0) & mask] ?? 0;
      const isSingle = singles !== undefined && singles[codes[at] ?? 0] === 1;
      if (whole === 1 || (triple & TRIPLE) !== 0 || isSingle) found[kept++] = at * 2 + whole;
    }
    return kept;
  }

  private add(hash: number, kind: number): void {
    const place = hash & this.mask;
    this.places[place] = (this.places[place] ?? 0) | kind;
  }
}

const PAIR = 1;
const WHOLE = 2;
const TRIPLE = 4;

/** Spreads pairs of code units: text has few different first units and few different second ones. */
export function pairHash(first: number, second: number): number {
  return Math.imul(first, 2477) + second;
}

/** Spreads a third unit on top. All hashes stay within 31 bits. */
function tripleHash(pair: number, third: number): number {
  return (pair ^ (pair >>> 15)) + Math.imul(third, 6151);
}
