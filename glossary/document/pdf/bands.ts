import { isMarker, TAB } from './markers.ts';
import type { Segment } from './segments.ts';
import { rightEnd } from './segments.ts';

/** Segments that stand side by side, as far as their heights overlap: a line across the page, or a row of a table. */
export interface Band {
  /** From left to right. */
  readonly segments: readonly Segment[];
  readonly top: number;
  readonly bottom: number;
}

/** A stretch along the line in which nothing stands; points, `left < right`. */
export interface White {
  readonly left: number;
  readonly right: number;
}

/** In ems: lines set solid may touch by so much without being one. */
const TOUCH = 0.05;
/** In ems of the smaller text beside it: a narrower gap parts nothing. */
const NARROW = 0.5;

/** The bands of some segments, from top to bottom. */
export function bandsOf(segments: readonly Segment[]): Band[] {
  const bands: Band[] = [];
  let held: Segment[] = [];
  let top = 0;
  let bottom = -Infinity;
  const close = (): void => {
    if (held.length === 0) return;
    bands.push({ segments: held.sort((a, b) => a.left - b.left), top, bottom });
    held = [];
  };
  for (const segment of [...segments].sort((a, b) => a.top - b.top)) {
    if (segment.top > bottom - segment.size * TOUCH) {
      close();
      top = segment.top;
      bottom = segment.bottom;
    }
    held.push(segment);
    bottom = Math.max(bottom, segment.bottom);
  }
  close();
  return bands;
}

/** The gaps between the segments of a band, from left to right. */
export function gapsOf({ segments }: Band): White[] {
  const gaps: White[] = [];
  let last: Segment | undefined;
  for (const segment of segments) {
    if (last !== undefined) {
      const ems = (segment.left - last.right) / Math.min(last.size, segment.size);
      if (ems > NARROW && (ems > TAB || !isMarker(last))) {
        gaps.push({ left: last.right, right: segment.left });
      }
    }
    if (last === undefined || segment.right > last.right) last = segment;
  }
  return gaps;
}

/** What is left of gaps where a band has nothing either; what gets narrower than half an em is gone. */
export function gapsThrough(gaps: readonly White[], band: Band): White[] {
  const least = band.segments.reduce((size, one) => Math.min(size, one.size), Infinity) * NARROW;
  const free = [
    { left: -Infinity, right: band.segments[0]?.left ?? Infinity },
    ...gapsOf(band),
    { left: rightEnd(band.segments), right: Infinity },
  ];
  return gaps.flatMap((gap) =>
    free
      .map(({ left, right }) => ({
        left: Math.max(left, gap.left),
        right: Math.min(right, gap.right),
      }))
      .filter(({ left, right }) => right - left >= least),
  );
}
