import type { Box } from '../card/place.ts';

/** Where a line runs: under letters in rows, to the right of letters in columns. */
export type Side = 'below' | 'beside';

/** Of a row of letters, so much may be cut away at the edge at which its line runs (a share of its height). */
const MOST_CUT = 0.35;

/** A box with two or more letters in a row is wider than this share of its height. */
const ONE_LETTER = 1.5;

/** How the element that holds some text sets it: computed values of CSS. */
export interface Setting {
  readonly writingMode: string;
  /** `none`, or `matrix(a, b, …)`. */
  readonly transform: string;
}

/** Where the line of a mark with these boxes runs. */
export function sideOf(boxes: readonly Box[], { writingMode, transform }: Setting): Side {
  const isColumn = !writingMode.startsWith('horizontal');
  return isColumn !== isQuarterTurn(transform) || isStack(boxes) ? 'beside' : 'below';
}

/** Letters below one another, each in a box of its own: columns that are set letter by letter. */
function isStack(boxes: readonly Box[]): boolean {
  return (
    boxes.length > 1 &&
    boxes.every((box, index) => {
      const before = boxes[index - 1];
      const [width, height] = [box.right - box.left, box.bottom - box.top];
      if (width > height * ONE_LETTER) return false;
      return before === undefined || (box.top > before.top && box.left < before.right);
    })
  );
}

function isQuarterTurn(transform: string): boolean {
  const [across = 1, along = 0] = (/\(([^)]*)\)/.exec(transform)?.[1] ?? '').split(',').map(Number);
  return Math.abs(along) > Math.abs(across);
}

/**
 * What is seen of a box inside a clip: undefined where nothing of it is, or where the edge is cut off
 * at which its line runs.
 */
export function seenOf(box: Box, clip: Box | undefined, side: Side): Box | undefined {
  if (clip === undefined) return box;
  const seen = intersectionOf(box, clip);
  if (seen === undefined) return undefined;
  const [size, cut] =
    side === 'below'
      ? [box.bottom - box.top, box.bottom - seen.bottom]
      : [box.right - box.left, box.right - seen.right];
  return cut > size * MOST_CUT ? undefined : seen;
}

/** What two boxes share; undefined where that is less than a pixel wide or high. */
export function intersectionOf(a: Box, b: Box): Box | undefined {
  const both = {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
  return both.right - both.left < 1 || both.bottom - both.top < 1 ? undefined : both;
}
