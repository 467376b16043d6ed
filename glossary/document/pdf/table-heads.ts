/** Heads over several columns: 令和２年度 above 当初予算額 and 補正予算額. */
import { isValue } from '../plain-text/tables.ts';
import type { Band, White } from './bands.ts';
import type { Segment } from './segments.ts';
import { columnAt } from './stretches.ts';

/** The first row of a table: its cells by column, and how many columns each covers, 0 where another covers it. */
export interface HeadRow {
  readonly cells: readonly (readonly Segment[])[];
  readonly columnSpans: readonly number[];
}

/** In ems: heads stand no farther above their columns, and are set in type of the same size. */
const FAR = 1.5;
const ALIKE = 0.12;
/** Units of a head, and of the one above the names of rows. */
const LONGEST = 20;
const LABEL = 9;
/** A caption and a unit stand side by side, too. */
const CAPTION = /^[（(［[【＜<]?(?:単位|図|表|別|参考|注|※|出典)/;

/**
 * The row of heads that a band above a table is: several, at least one of them over the gap between
 * two columns, and none like a title, which begins above the names of rows.
 */
export function headRowOf(
  band: Band,
  table: readonly Band[],
  gaps: readonly White[],
): HeadRow | undefined {
  const [first] = table;
  const size = first?.segments[0]?.size;
  if (first === undefined || size === undefined || first.top - band.bottom > size * FAR) {
    return undefined;
  }
  const { segments } = band;
  if (segments.length < 2 || !segments.every((segment) => isHead(segment, size))) return undefined;
  const places = segments.map(({ left, right }) => ({
    from: columnAt(left, gaps),
    to: columnAt(right, gaps),
  }));
  const [label] = places;
  const isTitle = label?.from === 0 && (label.to > 0 || (segments[0]?.units ?? 0) > LABEL);
  const isApart = places.every(({ from }, index) => from > (places[index - 1]?.to ?? -1));
  if (isTitle || !isApart || places.every(({ from, to }) => from === to)) return undefined;
  const cells: Segment[][] = Array.from({ length: gaps.length + 1 }, () => []);
  const columnSpans = cells.map(() => 1);
  places.forEach(({ from, to }, index) => {
    const segment = segments[index];
    if (segment) cells[from]?.push(segment);
    columnSpans[from] = to - from + 1;
    columnSpans.fill(0, from + 1, to + 1);
  });
  return { cells, columnSpans };
}

function isHead({ runs, units, size }: Segment, usual: number): boolean {
  const text = runs
    .map((run) => run.text)
    .join('')
    .trim();
  const isAlike = Math.abs(size - usual) <= usual * ALIKE;
  return isAlike && units <= LONGEST && !isValue(text) && !CAPTION.test(text);
}
