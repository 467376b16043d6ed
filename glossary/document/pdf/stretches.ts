import type { Band, White } from './bands.ts';
import { gapsOf, gapsThrough } from './bands.ts';
import { mayBeMarker, TAB } from './markers.ts';
import { leftEnd, rightEnd } from './segments.ts';

/** Bands `[first, next)` that the same gaps run through: columns, boxes or a table. */
export interface Stretch {
  readonly first: number;
  readonly next: number;
  /** From left to right; one fewer than columns. */
  readonly gaps: readonly White[];
}

/** In ems: what stands farther below belongs to something else. */
const FAR = 4;
/** In ems: how differently large the text of one stretch may be at its end. */
const ALIKE = 0.12;
/** More columns than any page has: a line of scattered letters. */
const MAX_GAPS = 40;

/** The stretches of some bands, in order. Bands in none of them are plain lines. */
export function stretchesOf(bands: readonly Band[]): Stretch[] {
  const found: Stretch[] = [];
  for (let index = 0; index < bands.length;) {
    const stretch = stretchFrom(bands, index);
    if (stretch === undefined || isHeadOfBetter(bands, stretch)) {
      index++;
    } else {
      // Items of a list have gaps behind their markers alone, justified lines some of their own.
      if (stretch.gaps.length > 0) found.push(stretch);
      index = stretch.next;
    }
  }
  return found;
}

/** A first line with fewer gaps than those below it, as of a head over several columns, is none of theirs. */
function isHeadOfBetter(bands: readonly Band[], { first, next, gaps }: Stretch): boolean {
  if (next - first < 2) return false;
  const below = stretchFrom(bands, first + 1);
  return below !== undefined && below.gaps.length > gaps.length && below.next - below.first >= 2;
}

function stretchFrom(bands: readonly Band[], first: number): Stretch | undefined {
  const begin = bands[first];
  if (begin === undefined) return undefined;
  const inner = gapsOf(begin);
  if (inner.length === 0 || inner.length > MAX_GAPS) return undefined;
  // A column may have nothing in its first row: the margins are gaps that may yet be divided.
  let gaps: readonly Counted[] = [
    { left: -Infinity, right: leftEnd(begin.segments), bands: 0 },
    ...inner.map((gap) => ({ ...gap, bands: weightOf(begin) })),
    { left: rightEnd(begin.segments), right: Infinity, bands: 0 },
  ];
  let next = first + 1;
  for (; next < bands.length; next++) {
    const above = bands[next - 1];
    const band = bands[next];
    if (above === undefined || band === undefined || isFar(above, band)) break;
    const left = counted(gaps, band);
    const enough = isSetOff(bands, first, next) ? 2 : 3;
    const isLost = (gap: Counted): boolean =>
      gap.bands >= enough && !left.some((one) => overlap(one, gap));
    if (!left.some(isInner) || gaps.some(isLost)) break;
    gaps = left;
  }
  // What one line alone has is no column: justified lines may have wide gaps.
  const shared = gaps.filter((gap) => isInner(gap) && gap.bands > 1);
  const inside = withoutMarkers(bands.slice(first, next), shared);
  return trimmed(bands, { first, next, gaps: inside });
}

/** The gaps but for those behind markers: an item and its number are read together. */
function withoutMarkers(bands: readonly Band[], gaps: readonly White[]): White[] {
  return gaps.filter((gap, column) => {
    const inColumn = bands.flatMap(({ segments }) =>
      segments.filter(({ left }) => columnAt(left, gaps) === column),
    );
    const size = inColumn.reduce((most, one) => Math.max(most, one.size), 0);
    const isTab = gap.right - gap.left <= size * TAB;
    return !isTab || !inColumn.every(mayBeMarker) || !areWords(bands, gaps, column + 1);
  });
}

/** Whether a column holds words rather than numbers. */
function areWords(bands: readonly Band[], gaps: readonly White[], column: number): boolean {
  const words = bands.flatMap(({ segments }) =>
    segments.filter(({ left }) => columnAt(left, gaps) === column),
  );
  return (
    words.filter(({ runs }) => /\p{L}{2}/u.test(runs[0]?.text ?? '')).length * 2 > words.length
  );
}

/** A gap, and how many bands have text on both sides of it, tall ones counted twice. */
interface Counted extends White {
  readonly bands: number;
}

/** In ems: what is higher than this is more than one line. */
const TALL = 1.6;

/** A band of several lines side by side shows a gap as well as two bands of one. */
function weightOf(band: Band): number {
  return band.bottom - band.top > sizeOf(band) * TALL ? 2 : 1;
}

/** What a band leaves of gaps. */
function counted(gaps: readonly Counted[], band: Band): Counted[] {
  const own = gapsOf(band);
  return gaps.flatMap((gap) =>
    gapsThrough([gap], band).map((left) => ({
      ...left,
      bands: gap.bands + (own.some((one) => overlap(one, left)) ? weightOf(band) : 0),
    })),
  );
}

/** Whether a band stands farther below the one above than those before it do. */
function isSetOff(bands: readonly Band[], first: number, index: number): boolean {
  const distance = (at: number): number => (bands[at]?.top ?? 0) - (bands[at - 1]?.bottom ?? 0);
  return index - first < 2 || distance(index) > Math.max(distance(index - 1) * 1.3, 1);
}

function isInner({ left, right }: White): boolean {
  return Number.isFinite(left) && Number.isFinite(right);
}

function overlap(a: White, b: White): boolean {
  return a.left < b.right && b.left < a.right;
}

function isFar(above: Band, below: Band): boolean {
  return below.top - above.bottom > sizeOf(below) * FAR;
}

function sizeOf({ segments }: Band): number {
  return segments.reduce((most, { size }) => Math.max(most, size), 0);
}

/** Without lines at the end that stand in one column alone, set off from the others or in other type. */
function trimmed(bands: readonly Band[], stretch: Stretch): Stretch {
  let { next } = stretch;
  const steps = distances(bands.slice(stretch.first, next));
  const usual = steps[steps.length >> 1] ?? Infinity;
  for (; next > stretch.first + 1; next--) {
    const band = bands[next - 1];
    const above = bands[next - 2];
    if (band === undefined || above === undefined) break;
    if (columnsOf(band, stretch.gaps) > 1) break;
    const size = sizeOf(band);
    const isOther = Math.abs(size - sizeOf(above)) > size * ALIKE;
    if (!isOther && band.top - above.bottom <= Math.max(usual * 1.3, usual + 1)) break;
  }
  return { ...stretch, next };
}

function distances(bands: readonly Band[]): number[] {
  return bands
    .slice(1)
    .map((band, index) => band.top - (bands[index]?.bottom ?? band.top))
    .sort((a, b) => a - b);
}

/** In how many columns a band has text. */
function columnsOf({ segments }: Band, gaps: readonly White[]): number {
  return new Set(segments.map(({ left }) => columnAt(left, gaps))).size;
}

/** The 0-based column of what begins at a place. */
export function columnAt(left: number, gaps: readonly White[]): number {
  const index = gaps.findIndex((gap) => left < (gap.left + gap.right) / 2);
  return index === -1 ? gaps.length : index;
}
