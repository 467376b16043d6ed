/**
 * What the places look like at which a name may begin, under hashes: two or three code units
 * dismiss nearly every place of a text, before the automaton is asked. It may say yes where it
 * should not, never no. `scan` asks it in its own loop.
 */
export class PrefixFilter {
  /**
   * By the hash of two units: BEGINS where a name of three units or more may begin with them, WHOLE
   * where they may be all of a name or must be looked at in any case. By the hash of three units:
   * TRIPLE where a name may begin with them. One small table for both stays in the nearest cache.
   */
  readonly places: Uint8Array;
  /** The table has `mask + 1` places, a power of two. */
  readonly mask: number;

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
    this.add(pair, BEGINS);
    this.add(tripleHash(pair, third), TRIPLE);
  }

  /** These two units must be looked at wherever they stand. */
  addWhole(first: number, second: number): void {
    this.add(pairHash(first, second), WHOLE);
  }

  /** One that can be added to without changing this one. */
  copy(): PrefixFilter {
    return new PrefixFilter(this.places.slice());
  }

  private add(hash: number, kind: number): void {
    const place = hash & this.mask;
    this.places[place] = (this.places[place] ?? 0) | kind;
  }
}

const BEGINS = 1;
const WHOLE = 2;
const TRIPLE = 4;

/**
 * What may begin at a place of a text, by the table of a filter and its mask: 0 for nothing (nearly
 * everywhere), 1 for a name of three units or more, 2 or 3 where the place must be looked at in any case.
 */
export function kindAt(table: Uint8Array, mask: number, codes: Uint16Array, at: number): number {
  const pair = pairHash(codes[at] ?? 0, codes[at + 1] ?? 0);
  const kind = (table[pair & mask] ?? 0) & (BEGINS | WHOLE);
  if (kind !== BEGINS) return kind;
  const triple = tripleHash(pair, codes[at + 2] ?? 0);
  return ((table[triple & mask] ?? 0) & TRIPLE) === 0 ? 0 : kind;
}

/** Spreads pairs of code units: text has few different first units and few different second ones. */
export function pairHash(first: number, second: number): number {
  return Math.imul(first, 2477) + second;
}

/** Spreads a third unit on top. All hashes stay within 31 bits. */
function tripleHash(pair: number, third: number): number {
  return (pair ^ (pair >>> 15)) + Math.imul(third, 6151);
}
