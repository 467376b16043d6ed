import type { Band, White } from './bands.ts';
import { bandsOf } from './bands.ts';
import type { Grid } from './grid.ts';
import { arrangementOf, cellsOf, gridOf } from './grid.ts';
import type { PdfLine, Region } from './line.ts';
import { lineIn } from './line.ts';
import { rowsByBase } from './rows.ts';
import type { Segment } from './segments.ts';
import { stretchesOf } from './stretches.ts';
import type { HeadRow } from './table-heads.ts';
import { headRowOf } from './table-heads.ts';
import type { Labelling } from './table-labels.ts';
import { labelled } from './table-labels.ts';

/** What is read one after another on a page. */
export type Part =
  | { readonly kind: 'line'; readonly line: PdfLine }
  | {
      readonly kind: 'table';
      readonly grid: Grid;
      readonly size: number;
      /** Rows of heads may stand above the others. */
      readonly mayHaveHeads: boolean;
      /** Of the first row, where a head covers several columns: how many each covers, 0 for what is covered. */
      readonly columnSpans?: readonly number[];
      /** Whether it is known to which rows its labels belong. */
      readonly labelling: Labelling;
    };

/** Boxes within boxes: deeper ones are read line by line. */
const MAX_DEPTH = 6;
/** In ems: what stands farther off on the same line is not read with it. */
const APART = 3;

/** The lines and tables among the segments of one writing direction, in reading order. */
export function arrange(segments: readonly Segment[]): Part[] {
  const parts: Part[] = [];
  arrangeInto(parts, segments, 'page', 0);
  return parts;
}

function arrangeInto(
  parts: Part[],
  segments: readonly Segment[],
  kind: Region['kind'],
  depth: number,
): void {
  const region: Region = { kind, left: Infinity, right: -Infinity, pitch: 0, lines: [] };
  const bands = bandsOf(segments);
  const stretches = depth < MAX_DEPTH ? stretchesOf(bands) : [];
  let from = 0;
  for (const { first, next, gaps } of stretches) {
    const members = bands.slice(first, next);
    const arrangement = arrangementOf(members, gaps);
    const above = first > from && arrangement === 'table' ? bands[first - 1] : undefined;
    const head = above && headRowOf(above, members, gaps);
    const plain = bands.slice(from, head ? first - 1 : first);
    for (const band of plain) addLines(parts, band, region);
    if (arrangement === 'table' || arrangement === 'labels') {
      parts.push(tableOf(members, gaps, arrangement === 'table', head));
    } else if (arrangement === 'rows') {
      for (const band of members) addLines(parts, band, region);
    } else {
      arrangeColumns(parts, members, gaps, depth);
    }
    from = next;
  }
  for (const band of bands.slice(from)) addLines(parts, band, region);
  measure(region);
}

function tableOf(
  bands: readonly Band[],
  gaps: readonly White[],
  mayHaveHeads: boolean,
  head: HeadRow | undefined,
): Part {
  const size = bands[0]?.segments[0]?.size ?? 0;
  const rows = gridOf(bands, gaps);
  if (head === undefined) return { kind: 'table', ...labelled(rows), size, mayHaveHeads };
  const { cells, columnSpans } = head;
  return { kind: 'table', ...labelled([cells, ...rows]), size, mayHaveHeads, columnSpans };
}

function arrangeColumns(
  parts: Part[],
  bands: readonly Band[],
  gaps: readonly White[],
  depth: number,
): void {
  const rows = bands.map((band) => cellsOf(band, gaps));
  for (let column = 0; column <= gaps.length; column++) {
    const members = rows.flatMap((row) => row[column] ?? []);
    arrangeInto(parts, members, isText(members) ? 'column' : 'box', depth + 1);
  }
}

/** Whether segments are many lines of much the same length, as of a column of running text. */
function isText(segments: readonly Segment[]): boolean {
  if (segments.length < 4) return false;
  const widths = segments.map(({ left, right }) => right - left).sort((a, b) => a - b);
  const widest = widths.at(-1) ?? 0;
  return (widths[widths.length >> 2] ?? 0) >= widest * 0.7;
}

/** Adds the lines of a band: one, unless heights only overlap or parts of it stand far apart. */
function addLines(parts: Part[], { segments }: Band, region: Region): void {
  const add = (held: readonly Segment[]): void => {
    if (held.length > 0) parts.push({ kind: 'line', line: lineIn(region, held) });
  };
  for (const row of rowsByBase(segments)) {
    let held: Segment[] = [];
    for (const segment of row) {
      const before = held.at(-1);
      if (before !== undefined && isApart(before, segment)) {
        add(held);
        held = [];
      }
      held.push(segment);
    }
    add(held);
  }
}

function isApart(before: Segment, segment: Segment): boolean {
  return segment.left - before.right > Math.max(before.size, segment.size) * APART;
}

/** Tells a region its margins and the distance of its lines, once it has them all. */
export function measure(region: Region): void {
  const steps: number[] = [];
  region.lines.forEach((line, index) => {
    region.left = Math.min(region.left, line.left);
    region.right = Math.max(region.right, line.right);
    const above = region.lines[index - 1];
    if (above !== undefined && line.base > above.base) steps.push(line.base - above.base);
  });
  region.pitch = steps.sort((a, b) => a - b)[steps.length >> 1] ?? 0;
}
