import type { PdfItem, PdfPage } from './model.ts';
import { stackedItems } from './stacks.ts';

/**
 * A text item as its reader sees it: turned so that it reads to the right and lines follow
 * downwards, whichever way the page has it. Lengths are PDF points.
 */
export interface Run {
  /** Index in the page's items. */
  readonly item: number;
  readonly text: string;
  /** Along the line, `left <= right`. */
  readonly left: number;
  readonly right: number;
  /** Across the lines, growing downwards: the baseline, for vertical writing the column's middle. */
  readonly base: number;
  readonly size: number;
  /** A gap that pdf.js saw stands before it. */
  readonly afterSpace: boolean;
}

/** The runs of one writing direction, in the page's order. */
export interface Frame {
  readonly vertical: boolean;
  /** Clockwise turn in degrees. */
  readonly angle: number;
  readonly runs: readonly Run[];
}

/** Nothing legible is smaller (points). */
const MIN_SIZE = 0.5;
/** No page is so large (points); ISO 32000-1, annex C, has 14,400. */
const FARTHEST = 1_000_000;

/** The runs of a page by their direction, the direction with the most text first. Blank items are left out. */
export function framesOf({ items }: PdfPage): Frame[] {
  const frames = new Map<string, FrameDraft>();
  const stacked = stackedItems(items);
  let afterSpace = false;
  items.forEach((item, index) => {
    if (item.text.trim() === '') {
      afterSpace ||= item.text !== '';
      return;
    }
    const { vertical, angle, place } = directionOf(item, stacked, index);
    const key = `${String(vertical)} ${String(angle)}`;
    const frame = frames.get(key) ?? { vertical, angle, units: 0, runs: [] };
    frames.set(key, frame);
    frame.runs.push({ item: index, text: item.text, afterSpace, ...place(item) });
    frame.units += item.text.length;
    afterSpace = false;
  });
  return [...frames.values()].sort((a, b) => b.units - a.units);
}

interface FrameDraft {
  readonly vertical: boolean;
  readonly angle: number;
  units: number;
  readonly runs: Run[];
}

type Place = Pick<Run, 'left' | 'right' | 'base' | 'size'>;

interface Direction {
  readonly vertical: boolean;
  readonly angle: number;
  readonly place: (item: PdfItem) => Place;
}

function directionOf(item: PdfItem, stacked: ReadonlySet<number>, index: number): Direction {
  const { vertical = false, angle = 0 } = item;
  if (stacked.has(index)) return { vertical: true, angle: 0, place: placeInStack };
  // Latin words within vertical writing lie on their sides.
  if (stacked.size > 0 && angle === 90) return { vertical: true, angle: 0, place: placeOnSide };
  return { vertical, angle, place: vertical ? placeDown : placeAcross };
}

function placeAcross({ x, y, width, height, angle = 0 }: PdfItem): Place {
  const turn = (angle * Math.PI) / 180;
  const left = x * Math.cos(turn) + y * Math.sin(turn);
  const base = y * Math.cos(turn) - x * Math.sin(turn);
  return placed(left, width, base, height);
}

function placeDown({ x, y, width, height, angle = 0 }: PdfItem): Place {
  const turn = (angle * Math.PI) / 180;
  const along = y * Math.cos(turn) - x * Math.sin(turn);
  const across = x * Math.cos(turn) + y * Math.sin(turn);
  return placed(along, height, -across, width);
}

/** Parts of an em: the top of a glyph above its baseline, the middle of Latin letters above theirs. */
const TOP = 0.88;
const MIDDLE = 0.36;

function placeInStack({ x, y, width, height }: PdfItem): Place {
  return placed(y - height * TOP, height, -(x + width / 2), height);
}

function placeOnSide({ x, y, width, height }: PdfItem): Place {
  return placed(y, width, -(x + height * MIDDLE), height);
}

function placed(left: number, length: number, base: number, size: number): Place {
  const from = measured(left);
  return {
    left: from,
    right: from + Math.max(0, measured(length)),
    base: measured(base),
    size: Math.max(MIN_SIZE, measured(size)),
  };
}

/** A length that can be reckoned with, whatever a file says. */
function measured(points: number): number {
  return Number.isNaN(points) ? 0 : Math.max(-FARTHEST, Math.min(FARTHEST, points));
}
