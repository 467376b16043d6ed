import type { Segment } from './segments.ts';

const KANA = /^[\p{sc=Hira}\p{sc=Kana}ー・\s]+$/u;
/** At most this share of the size of what it is set above. */
const SIZE = 0.6;
/** How far above the baseline it stands, in ems of what is below. */
const NEAREST = 0.6;
const FARTHEST = 1.4;
/** In ems: how far it may stick out. */
const OVERHANG = 1;
/** Height in points of the stripes by which neighbours are found. */
const STRIPE = 16;
/** As many as the words of a large title are high. */
const STRIPES = 8;

/** The segments without those that only say how what stands below them is read. */
export function withoutRuby(segments: readonly Segment[]): Segment[] {
  const small = segments.filter(isKana);
  if (small.length === 0) return [...segments];
  const stripes = new Map<number, Segment[]>();
  for (const segment of segments) {
    const stripe = Math.floor(segment.base / STRIPE);
    const held = stripes.get(stripe);
    if (held === undefined) stripes.set(stripe, [segment]);
    else if (held.length < MAX_HELD) held.push(segment);
  }
  const ruby = new Set(small.filter((one) => hasBase(one, stripes)));
  return segments.filter((segment) => !ruby.has(segment));
}

/** More text in a stripe of one page than any page has: it is not looked through. */
const MAX_HELD = 200;

function isKana({ runs }: Segment): boolean {
  return runs.every(({ text }) => KANA.test(text));
}

function hasBase(ruby: Segment, stripes: ReadonlyMap<number, readonly Segment[]>): boolean {
  const first = Math.floor(ruby.base / STRIPE);
  for (let step = 0; step < STRIPES; step++) {
    if (stripes.get(first + step)?.some((below) => isRubyOf(ruby, below))) return true;
  }
  return false;
}

function isRubyOf(ruby: Segment, below: Segment): boolean {
  const distance = (below.base - ruby.base) / below.size;
  return (
    ruby.size <= below.size * SIZE &&
    distance >= NEAREST &&
    distance <= FARTHEST &&
    ruby.left >= below.left - below.size * OVERHANG &&
    ruby.right <= below.right + below.size * OVERHANG
  );
}
