/**
 * Finds stretches of a text that are nearly, but not quite, one of many names. A name with at most k
 * differences holds, cut into k + 1 pieces, at least one piece unharmed: pieces are looked up, and what
 * stands to both sides is compared. (Two neighbours exchanged across the one cut of a short name go
 * unfound.)
 */
import type { Span } from '#glossary/document/model.ts';
import { codesOf } from '#glossary/matching/automaton.ts';

/** A stretch `[start, end)` of a text that differs from `names[name]` in one or two letters. */
export interface NearMiss extends Span {
  readonly name: number;
  readonly distance: number;
}

/** A part of names that a slip may have left as it is, and where names have it. */
interface Piece {
  readonly text: string;
  readonly places: readonly PlaceInName[];
}

interface PlaceInName {
  readonly offset: number;
  readonly name: number;
  /** The piece before it in the name. */
  readonly before: string;
}

/** Letters of a piece by which it is looked up (`hashAt`); no piece is shorter. */
const KEY = 3;
/** From so many letters on, two differences may be a slip. */
const LONG = 12;
/**
 * Pieces that are looked into, per letter of a text and besides. Prose has less than one per letter; a
 * text that has more is made to take long.
 */
const PER_LETTER = 2;
const FREE = 10_000;
/** No name is nearly another of fewer letters. */
export const SHORTEST = 2 * KEY;

/** Made once for a list of names in normal form; names of less than six letters are left out. */
export class NearMissIndex {
  private readonly names: readonly string[];
  private readonly codes: readonly Uint16Array[];
  private readonly margin: number;
  private units = new Uint16Array(0);
  /** By the hash of the three letters that they begin with. */
  private readonly pieces = new Map<number, Piece[]>();
  /** Whether there are any for a hash: nearly all places of a text are done with that. */
  private readonly begins = new Uint8Array(HASHES);

  constructor(names: readonly string[]) {
    this.names = names;
    this.codes = names.map(codesOf);
    this.margin = names.reduce((most, { length }) => Math.max(most, length), 0) + 2 * WIDTH;
    for (const [text, places] of placesOfPieces(names)) {
      const hash = hashAt(codesOf(text), 0);
      this.begins[hash] = 1;
      const known = this.pieces.get(hash);
      if (known === undefined) this.pieces.set(hash, [{ text, places }]);
      else known.push({ text, places });
    }
  }

  /** Every near miss in a text in normal form, in order of its beginning; of one name and place, all its ends. */
  find(text: string): readonly NearMiss[] {
    const found: NearMiss[] = [];
    const codes = this.read(text);
    let looks = text.length * PER_LETTER + FREE;
    const last = text.length - KEY;
    for (let at = 0; at <= last; at += 1) {
      const hash = hashAt(codes, this.margin + at);
      if (this.begins[hash] === 0) continue;
      for (const piece of this.pieces.get(hash) ?? []) {
        if (!text.startsWith(piece.text, at)) continue;
        for (const place of piece.places) {
          looks -= 1;
          if (looks < 0) return found;
          if (!this.isNear(codes, at, place, piece.text.length)) continue;
          // Found from the piece before, if that is unharmed, too.
          const { before } = place;
          if (before !== '' && text.startsWith(before, at - before.length)) continue;
          this.around(text, at, place, at + piece.text.length, found);
        }
      }
    }
    return found;
  }

  /** The units of a text behind as many zeros as a name has units, and before as many: none that is asked for is missing. */
  private read(text: string): Uint16Array {
    const { margin } = this;
    const needed = text.length + 2 * margin;
    if (this.units.length < needed) this.units = new Uint16Array(2 * needed);
    const { units } = this;
    for (let at = 0; at < text.length; at += 1) units[margin + at] = text.charCodeAt(at);
    units.fill(0, margin + text.length, needed);
    return units;
  }

  /** False for nearly all places: those around which too few letters of the name stand. */
  private isNear(
    codes: Uint16Array,
    at: number,
    { name: index, offset }: PlaceInName,
    length: number,
  ): boolean {
    const name = this.codes[index];
    if (name === undefined) return false;
    const budget = budgetOf(name);
    const shift = this.margin + at - offset;
    const absent = absentLetters(codes, shift, name, offset + length, name.length, budget);
    return (
      absent <= budget && absent + absentLetters(codes, shift, name, 0, offset, budget) <= budget
    );
  }

  /** Adds the near misses of a name that has the piece `text[at, end)` at `offset`. */
  private around(
    text: string,
    at: number,
    { name: index, offset }: PlaceInName,
    end: number,
    found: NearMiss[],
  ): void {
    const name = this.names[index] ?? '';
    const budget = budgetOf(name);
    const nameEnd = offset + end - at;
    if (text.startsWith(name, at - offset)) return;
    const left = endsOf({ text, textAt: at - 1, name, nameAt: offset - 1, step: -1 }, budget);
    if (left.length === 0) return;
    const right = endsOf({ text, textAt: end, name, nameAt: nameEnd, step: 1 }, budget);
    for (const before of left) {
      for (const after of right) {
        const distance = before.cost + after.cost;
        if (distance <= budget)
          found.push({ start: before.at + 1, end: after.at, name: index, distance });
      }
    }
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

function budgetOf(name: { readonly length: number }): number {
  return name.length >= LONG ? 2 : 1;
}

/** Cuts names into pieces. Many names have some in common: サイバー, 情報通信. */
function placesOfPieces(names: readonly string[]): ReadonlyMap<string, readonly PlaceInName[]> {
  const pieces = new Map<string, PlaceInName[]>();
  for (const [name, letters] of names.entries()) {
    if (letters.length < SHORTEST) continue;
    const count = budgetOf(letters) + 1;
    let before = '';
    for (let part = 0; part < count; part += 1) {
      const offset = Math.floor((letters.length * part) / count);
      const text = letters.slice(offset, Math.floor((letters.length * (part + 1)) / count));
      const known = pieces.get(text) ?? [];
      if (known.length === 0) pieces.set(text, known);
      known.push({ name, offset, before });
      before = text;
    }
  }
  return pieces;
}

/** Name and text from one place on, towards the end of both or towards their beginning. */
interface Walk {
  readonly text: string;
  readonly textAt: number;
  readonly name: string;
  readonly nameAt: number;
  readonly step: 1 | -1;
}

/** The place of the text at which the name is used up, and the fewest edits it took. */
interface End {
  readonly at: number;
  readonly cost: number;
}

/** More than any budget. */
const FAR = 9;
const NOTHING: readonly End[] = [];
/** Columns of the widest band: two edits to either side. */
const WIDTH = 2 * 2 + 1;
/** Three rows of the table, used in turn. One column more stands for what lies beyond the band. */
const rows = [0, 1, 2].map(() => new Uint8Array(WIDTH + 1).fill(FAR));

/**
 * Every end that a walk can reach within a budget of edits: the band of an edit-distance table around
 * its diagonal (Ukkonen, 1985), with neighbours exchanged as one edit, given up as soon as a row is
 * beyond the budget. Column c of row i stands for i + c - budget letters of the text.
 */
function endsOf(walk: Walk, budget: number): readonly End[] {
  const { text, name, step } = walk;
  let { textAt, nameAt } = walk;
  const nameEnd = step === 1 ? name.length : -1;
  // As far as both agree there is nothing to decide.
  while (nameAt !== nameEnd && text.charCodeAt(textAt) === name.charCodeAt(nameAt)) {
    textAt += step;
    nameAt += step;
  }
  if (nameAt === nameEnd) return [{ at: textAt, cost: 0 }];
  const count = Math.abs(nameEnd - nameAt);
  let [older, last, row] = rows;
  if (older === undefined || last === undefined || row === undefined) return NOTHING;
  for (let c = 0; c < WIDTH; c += 1) last[c] = c < budget || c > 2 * budget ? FAR : c - budget;
  for (let i = 1; i <= count; i += 1) {
    const least = fillRow({ text, textAt, name, nameAt, step }, budget, i, { older, last, row });
    if (least > budget) return NOTHING;
    [older, last, row] = [last, row, older];
  }
  const ends: End[] = [];
  for (let c = 0; c <= 2 * budget; c += 1) {
    const cost = last[c] ?? FAR;
    // One letter more than a cheaper end has is no letter of the name.
    const isLonger = c > 0 && cost === (last[c - 1] ?? FAR) + 1;
    if (cost <= budget && !isLonger) ends.push({ at: textAt + (count + c - budget) * step, cost });
  }
  return ends;
}

/**
 * How many letters of `name[from, to)` stand nowhere near their places in a text where the name would begin at
 * `shift`; at most one more than `budget`. Each of them takes an edit. Asked from the end, as names that begin alike
 * (サイバーセキュリティ…) part there.
 */
function absentLetters(
  codes: Uint16Array,
  shift: number,
  name: Uint16Array,
  from: number,
  to: number,
  budget: number,
): number {
  let absent = 0;
  for (let at = to - 1; at >= from && absent <= budget; at -= 1) {
    const letter = name[at];
    if (codes[shift + at] === letter) continue;
    const last = shift + at + budget;
    let place = shift + at - budget;
    while (place <= last && codes[place] !== letter) place += 1;
    if (place > last) absent += 1;
  }
  return absent;
}

interface Rows {
  readonly older: Uint8Array;
  readonly last: Uint8Array;
  readonly row: Uint8Array;
}

/** Fills the i-th row, and returns its least cost. */
function fillRow(walk: Walk, budget: number, i: number, { older, last, row }: Rows): number {
  const { text, textAt, name, nameAt, step } = walk;
  const letter = name.charCodeAt(nameAt + (i - 1) * step);
  const letterBefore = i > 1 ? name.charCodeAt(nameAt + (i - 2) * step) : -1;
  let least = FAR;
  let left = FAR;
  for (let c = 0; c <= 2 * budget; c += 1) {
    const j = i + c - budget;
    // Beyond the text charCodeAt is NaN, which equals no letter.
    const at = textAt + (j - 1) * step;
    const here = j > 0 ? text.charCodeAt(at) : Number.NaN;
    let cost = c < 2 * budget ? (last[c + 1] ?? FAR) + 1 : FAR;
    if (j >= 0 && left + 1 < cost && !Number.isNaN(here)) cost = left + 1;
    if (!Number.isNaN(here)) {
      const diagonal = (last[c] ?? FAR) + (here === letter ? 0 : 1);
      if (diagonal < cost) cost = diagonal;
      const isExchange = j > 1 && here === letterBefore && letter === text.charCodeAt(at - step);
      if (isExchange && here !== letter) cost = Math.min(cost, (older[c] ?? FAR) + 1);
    }
    row[c] = j < 0 ? FAR : Math.min(cost, FAR);
    left = row[c] ?? FAR;
    if (left < least) least = left;
  }
  return least;
}
