/**
 * Finds stretches of a text that are nearly, but not quite, one of many names. A name with at most k
 * differences holds, cut into k + 1 pieces, at least one piece unharmed: pieces are looked up, and what
 * stands to both sides is compared.
 */
import type { Span } from '#glossary/document/model.ts';

/** A stretch `[start, end)` of a text that differs from `names[name]` in one or two letters. */
export interface NearMiss extends Span {
  readonly name: number;
  readonly distance: number;
}

interface Piece {
  readonly text: string;
  readonly offset: number;
  readonly name: number;
}

/** Letters of a piece by which it is looked up; no piece is shorter. */
const KEY = 3;
/** From so many letters on, two differences may be a slip. */
const LONG = 12;
/** No name is nearly another of fewer letters. */
export const SHORTEST = 2 * KEY;

/** Made once for a list of names in normal form; names of less than six letters are left out. */
export class NearMissIndex {
  private readonly names: readonly string[];
  private readonly pieces = new Map<string, Piece[]>();

  constructor(names: readonly string[]) {
    this.names = names;
    for (const [index, name] of names.entries()) {
      for (const piece of piecesOf(name, index)) {
        const key = piece.text.slice(0, KEY);
        const known = this.pieces.get(key);
        if (known === undefined) this.pieces.set(key, [piece]);
        else known.push(piece);
      }
    }
  }

  /** Every near miss in a text in normal form, in order of its beginning; of one name and place, all its ends. */
  *find(text: string): Generator<NearMiss> {
    for (let at = 0; at + KEY <= text.length; at += 1) {
      const pieces = this.pieces.get(text.slice(at, at + KEY));
      if (pieces === undefined) continue;
      for (const piece of pieces) {
        if (text.startsWith(piece.text, at)) yield* this.around(text, at, piece);
      }
    }
  }

  private *around(text: string, at: number, piece: Piece): Generator<NearMiss> {
    const name = this.names[piece.name] ?? '';
    const budget = budgetOf(name);
    const left = new Map<number, number>();
    compare({ text, name, step: -1 }, at - 1, piece.offset - 1, budget, 0, left);
    if (left.size === 0) return;
    const right = new Map<number, number>();
    const end = piece.offset + piece.text.length;
    compare({ text, name, step: 1 }, at + piece.text.length, end, budget, 0, right);
    for (const [before, leftCost] of left) {
      for (const [after, rightCost] of right) {
        const distance = leftCost + rightCost;
        if (distance > 0 && distance <= budget) {
          yield { start: before + 1, end: after, name: piece.name, distance };
        }
      }
    }
  }
}

function budgetOf(name: string): number {
  return name.length >= LONG ? 2 : 1;
}

function piecesOf(name: string, index: number): Piece[] {
  if (name.length < SHORTEST) return [];
  const count = budgetOf(name) + 1;
  return Array.from({ length: count }, (_, part) => {
    const offset = Math.floor((name.length * part) / count);
    const end = Math.floor((name.length * (part + 1)) / count);
    return { text: name.slice(offset, end), offset, name: index };
  });
}

interface Direction {
  readonly text: string;
  readonly name: string;
  readonly step: 1 | -1;
}

/**
 * Compares text and name from one place on in one direction, and notes in `found` each place of the
 * text at which the name is used up, with the fewest edits it took. At most 4² ways, each as long as
 * the name.
 */
function compare(
  direction: Direction,
  textAt: number,
  nameAt: number,
  budget: number,
  cost: number,
  found: Map<number, number>,
): void {
  const { text, name, step } = direction;
  let [here, there] = [textAt, nameAt];
  while (name[there] !== undefined && name[there] === text[here]) {
    here += step;
    there += step;
  }
  if (name[there] === undefined) {
    found.set(here, Math.min(cost, found.get(here) ?? cost));
    return;
  }
  if (cost === budget) return;
  const goOn = (inText: number, inName: number): void => {
    compare(direction, here + inText * step, there + inName * step, budget, cost + 1, found);
  };
  goOn(0, 1);
  if (text[here] === undefined) return;
  goOn(1, 1);
  goOn(1, 0);
  const isExchanged = name[there] === text[here + step] && name[there + step] === text[here];
  if (isExchanged && text[here] !== text[here + step]) goOn(2, 2);
}
