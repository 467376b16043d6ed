/**
 * Finds stretches of a text that are nearly, but not quite, one of many names. A name with at most k
 * differences holds, cut into k + 1 pieces, at least one piece unharmed: pieces are looked up, and what
 * stands to both sides is compared. (Two neighbours exchanged across the one cut of a short name go
 * unfound.)
 */
import type { Span } from '#glossary/document/model.ts';
import { codesOf } from '#glossary/text/codes.ts';
import { endsOf } from './edit-band.ts';
import { fillMarks, missingMarks, REACH, SHIFT, WINDOW } from './letter-marks.ts';
import { KEY, NamePieces, type PlaceInName } from './name-pieces.ts';

/** A stretch `[start, end)` of a text that differs from `names[name]` in one or two letters. */
export interface NearMiss extends Span {
  readonly name: number;
  readonly distance: number;
}

/**
 * Pieces that are looked into, per letter of a text and besides. Prose has less than one per letter; a
 * text that has more is made to take long.
 */
const PER_LETTER = 2;
const FREE = 10_000;

/** Made once for a list of names in normal form; names of less than six letters are left out. */
export class NearMissIndex {
  private readonly names: readonly string[];
  private readonly codes: readonly Uint16Array[];
  private readonly pieces: NamePieces;
  private readonly margin: number;
  private units = new Uint16Array(0);
  private marks = new Int32Array(0);

  constructor(names: readonly string[]) {
    this.names = names;
    this.codes = names.map(codesOf);
    this.pieces = new NamePieces(names);
    this.margin = names.reduce((most, { length }) => Math.max(most, length), 0) + 2 * WINDOW;
  }

  /** Every near miss in a text in normal form, in order of its beginning; of one name and place, all its ends. */
  find(text: string): readonly NearMiss[] {
    const found: NearMiss[] = [];
    const { pieces, margin } = this;
    const codes = this.read(text);
    let looks = text.length * PER_LETTER + FREE;
    const last = margin + text.length - KEY;
    for (let at = margin; at <= last; at += 1) {
      let piece = pieces.firstAt(codes, at);
      for (; piece >= 0; piece = pieces.nextAt(codes, at, piece)) {
        for (const place of pieces.placesOf(piece)) {
          looks -= 1;
          if (looks < 0) return found;
          if (this.mayBeNear(at, place) && this.isNear(codes, at, place))
            this.around(text, at - margin, place, found);
        }
      }
    }
    return found;
  }

  /** The units of a text behind as many zeros as a name has units, and before as many: none that is asked for is missing. */
  private read(text: string): Uint16Array {
    const { margin } = this;
    const needed = text.length + 2 * margin;
    if (this.units.length < needed) {
      this.units = new Uint16Array(2 * needed);
      this.marks = new Int32Array(2 * needed);
    }
    const { units } = this;
    for (let at = 0; at < text.length; at += 1) units[margin + at] = text.charCodeAt(at);
    units.fill(0, margin + text.length, needed);
    fillMarks(units, this.marks, margin - 2 * WINDOW, margin + text.length + REACH);
    return units;
  }

  /** False for nearly all places: those around which too few letters of the name can be. */
  private mayBeNear(start: number, place: PlaceInName): boolean {
    const { marks } = this;
    const end = start + place.end - place.offset;
    const absent =
      missingMarks(place.rightNear, marks[end - SHIFT] ?? 0) +
      missingMarks(place.rightFar, marks[end + REACH - SHIFT] ?? 0) +
      missingMarks(place.leftNear, marks[start - REACH - SHIFT] ?? 0) +
      missingMarks(place.leftFar, marks[start - 2 * REACH - SHIFT] ?? 0);
    return absent <= place.budget;
  }

  /** Whether the letters of the name stand there, all but as many as may be wrong. */
  private isNear(codes: Uint16Array, start: number, place: PlaceInName): boolean {
    const { offset, end, budget } = place;
    const name = this.codes[place.name];
    if (name === undefined) return false;
    const shift = start - offset;
    const absent = absentLetters(codes, shift, name, end, name.length, budget);
    return (
      absent <= budget && absent + absentLetters(codes, shift, name, 0, offset, budget) <= budget
    );
  }

  /** Adds the near misses of a name of which a piece begins at `at`. */
  private around(text: string, at: number, place: PlaceInName, found: NearMiss[]): void {
    const { offset, before, budget } = place;
    const name = this.names[place.name] ?? '';
    // Found from the piece before, if that is unharmed, too.
    if (before !== '' && text.startsWith(before, at - before.length)) return;
    if (text.startsWith(name, at - offset)) return;
    const left = endsOf({ text, textAt: at - 1, name, nameAt: offset - 1, step: -1 }, budget);
    if (left.length === 0) return;
    const textAt = at + place.end - offset;
    const right = endsOf({ text, textAt, name, nameAt: place.end, step: 1 }, budget);
    for (const start of left) {
      for (const end of right) {
        const distance = start.cost + end.cost;
        if (distance <= budget)
          found.push({ start: start.at + 1, end: end.at, name: place.name, distance });
      }
    }
  }
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
