/** Names cut into pieces, and tables by which a piece is found in a text with few steps for each letter. */
import { groupBy } from '#glossary/group-by.ts';
import { codesOf } from '#glossary/text/codes.ts';
import { marksOf, REACH } from './letter-marks.ts';

/** Where a name has a piece. Offsets are UTF-16 units of the name. */
export interface PlaceInName {
  readonly name: number;
  readonly offset: number;
  readonly end: number;
  /** The piece before it in the name. */
  readonly before: string;
  /** How many letters of the name may be wrong. */
  readonly budget: number;
  /** Marks of the letters to both sides of the piece, by how far they are from it. */
  readonly leftFar: number;
  readonly leftNear: number;
  readonly rightNear: number;
  readonly rightFar: number;
}

/** Letters of a piece by which it is looked up; no piece is shorter. */
export const KEY = 3;
/** No name is nearly another of fewer letters. */
export const SHORTEST = 2 * KEY;
/** From so many letters on, two differences may be a slip. */
const LONG = 12;

export function budgetOf(name: { readonly length: number }): number {
  return name.length >= LONG ? 2 : 1;
}

/** The pieces of many names; those that begin with the same three letters are a group. */
export class NamePieces {
  /** The first piece of the group, and one more, by the hash of the three letters; 0 at nearly all places of a text. */
  readonly #firsts = new Uint16Array(HASHES);
  /** Where the group of each piece ends. */
  readonly #groupEnds: Int32Array;
  /** Where each piece begins in `#letters`. */
  readonly #starts: Int32Array;
  readonly #letters: Uint16Array;
  readonly #places: readonly (readonly PlaceInName[])[];

  /** Names of less than `SHORTEST` letters are left out. */
  constructor(names: readonly string[]) {
    const groups = groupBy(placesOfPieces(names), ([text]) => hashAt(codesOf(text), 0));
    const pieces = [...groups.values()].flat();
    this.#groupEnds = new Int32Array(pieces.length);
    let first = 0;
    for (const [hash, { length }] of groups) {
      this.#firsts[hash] = first + 1;
      this.#groupEnds.fill(first + length, first, first + length);
      first += length;
    }
    const texts = pieces.map(([text]) => text);
    this.#starts = startsOf(texts);
    this.#letters = codesOf(texts.join(''));
    this.#places = pieces.map(([, places]) => places);
  }

  /** The first piece that stands at `at`; negative where none does. `codes` goes on behind the text. */
  firstAt(codes: Uint16Array, at: number): number {
    const first = this.#firsts[hashAt(codes, at)] ?? 0;
    return first === 0 ? -1 : this.#standing(first - 1, this.#groupEnds[first - 1] ?? 0, codes, at);
  }

  /** The next piece that stands there, too; negative behind the last. */
  nextAt(codes: Uint16Array, at: number, piece: number): number {
    return this.#standing(piece + 1, this.#groupEnds[piece] ?? 0, codes, at);
  }

  placesOf(piece: number): readonly PlaceInName[] {
    return this.#places[piece] ?? [];
  }

  #standing(from: number, to: number, codes: Uint16Array, at: number): number {
    for (let piece = from; piece < to; piece += 1) {
      const end = this.#starts[piece + 1] ?? 0;
      let letter = this.#starts[piece] ?? 0;
      const shift = at - letter;
      while (letter < end && this.#letters[letter] === codes[shift + letter]) letter += 1;
      if (letter === end) return piece;
    }
    return -1;
  }
}

const HASH_BITS = 16;
const HASHES = 1 << HASH_BITS;

/** A hash of the three letters at `at`; the multipliers spread neighbours in the tables of kana and kanji. */
function hashAt(codes: Uint16Array, at: number): number {
  const letters =
    Math.imul(codes[at] ?? 0, 0x9e3779b1) ^
    Math.imul(codes[at + 1] ?? 0, 0x85ebca6b) ^
    Math.imul(codes[at + 2] ?? 0, 0xc2b2ae35);
  return letters >>> (32 - HASH_BITS);
}

/** Where each of a row of texts begins, were they one; and where the last ends. */
function startsOf(texts: readonly string[]): Int32Array {
  const starts = new Int32Array(texts.length + 1);
  for (const [index, { length }] of texts.entries())
    starts[index + 1] = (starts[index] ?? 0) + length;
  return starts;
}

/** Cuts names into pieces. Many names have some in common: サイバー, 情報通信. */
function placesOfPieces(names: readonly string[]): ReadonlyMap<string, readonly PlaceInName[]> {
  const pieces = new Map<string, PlaceInName[]>();
  for (const [name, letters] of names.entries()) {
    if (letters.length < SHORTEST) continue;
    const budget = budgetOf(letters);
    let before = '';
    for (let part = 0; part <= budget; part += 1) {
      const offset = Math.floor((letters.length * part) / (budget + 1));
      const end = Math.floor((letters.length * (part + 1)) / (budget + 1));
      const text = letters.slice(offset, end);
      const known = pieces.get(text) ?? [];
      if (known.length === 0) pieces.set(text, known);
      known.push({ name, offset, end, before, budget, ...marksAround(letters, offset, end) });
      before = text;
    }
  }
  return pieces;
}

function marksAround(
  letters: string,
  offset: number,
  end: number,
): Pick<PlaceInName, 'leftFar' | 'leftNear' | 'rightNear' | 'rightFar'> {
  const left = letters.slice(0, offset);
  return {
    leftFar: marksOf(left.slice(-2 * REACH, -REACH)),
    leftNear: marksOf(left.slice(-REACH)),
    rightNear: marksOf(letters.slice(end, end + REACH)),
    rightFar: marksOf(letters.slice(end + REACH, end + 2 * REACH)),
  };
}
