/** The ends of a text that a name reaches with one or two edits. */

/** Name and text from one place on, towards the end of both or towards their beginning. */
export interface Walk {
  readonly text: string;
  readonly textAt: number;
  readonly name: string;
  readonly nameAt: number;
  readonly step: 1 | -1;
}

/** The place of the text at which the name is used up, and the fewest edits it took. */
export interface End {
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
export function endsOf(walk: Walk, budget: number): readonly End[] {
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
