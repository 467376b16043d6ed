import type { Segment } from './segments.ts';

/** In ems: how far apart baselines of one line are. */
const SAME_BASE = 0.35;

/** Segments by their baselines, from top to bottom; each from left to right. */
export function rowsByBase(segments: readonly Segment[]): Segment[][] {
  const rows: Segment[][] = [];
  let base = -Infinity;
  for (const segment of [...segments].sort((a, b) => a.base - b.base)) {
    const row = rows.at(-1);
    if (row !== undefined && segment.base - base <= segment.size * SAME_BASE) row.push(segment);
    else {
      rows.push([segment]);
      base = segment.base;
    }
  }
  for (const row of rows) row.sort((a, b) => a.left - b.left);
  return rows;
}
