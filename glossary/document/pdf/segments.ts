import type { Run } from './runs.ts';

/** Runs that follow one another on a line without a gap to speak of, left to right. */
export interface Segment {
  readonly runs: readonly Run[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Baseline and font size of most of its text. */
  readonly base: number;
  readonly size: number;
  /** UTF-16 units of its text. */
  readonly units: number;
}

/** In ems: a wider gap may part two cells, and justified text seldom has it. */
const GAP = 0.6;
/** In ems: runs overlap a little where kerning pulls them together. */
const OVERLAP = 0.4;
/** In ems: how far baselines of one line differ. */
const SAME_BASE = 0.2;
/** Note marks and the like: at most this share of the size of the text beside them, and so far off its baseline. */
const SMALL = 0.8;
const RAISED = 0.6;
/** Parts of an em above and below the baseline that characters take. */
const ABOVE = 0.88;
const BELOW = 0.12;

/** Text being gathered. */
interface Draft {
  runs: Run[];
  left: number;
  right: number;
  /** Of the run that leads: the one with the largest type, and of those the longest. */
  base: number;
  size: number;
  lead: number;
}

/**
 * The segments of runs in the order in which the page has them, then those joined that the page has
 * apart although they touch. `n log n` in the number of runs.
 */
export function segmentsOf(runs: readonly Run[]): Segment[] {
  const drafts: Draft[] = [];
  for (const run of withoutDoubles(runs)) {
    const last = drafts.at(-1);
    const next = draftOf(run);
    if (last !== undefined && follows(last, next)) append(last, next);
    else drafts.push(next);
  }
  return joined(drafts).map(segmentOf);
}

/** In ems: text printed twice so close together is a shadow or imitates bold type. */
const DOUBLE = 0.25;

function withoutDoubles(runs: readonly Run[]): Run[] {
  const lasts = new Map<string, Run>();
  return runs.filter((run) => {
    const twin = lasts.get(run.text);
    lasts.set(run.text, run);
    return (
      twin === undefined ||
      Math.abs(twin.left - run.left) > run.size * DOUBLE ||
      Math.abs(twin.base - run.base) > run.size * DOUBLE
    );
  });
}

function draftOf(run: Run): Draft {
  const { left, right, base, size } = run;
  return { runs: [run], left, right, base, size, lead: run.text.length };
}

/** Whether a draft goes on in the next: the same line, and no wide gap. */
function follows(draft: Draft, next: Draft): boolean {
  const size = Math.max(draft.size, next.size);
  const gap = next.left - draft.right;
  return gap <= size * GAP && gap >= -size * OVERLAP && isSameLine(draft, next);
}

function isSameLine(a: Draft, b: Draft): boolean {
  const size = Math.max(a.size, b.size);
  const isMark = Math.min(a.size, b.size) <= size * SMALL;
  return Math.abs(a.base - b.base) <= size * (isMark ? RAISED : SAME_BASE);
}

function append(draft: Draft, next: Draft): void {
  for (const run of next.runs) draft.runs.push(run);
  draft.left = Math.min(draft.left, next.left);
  draft.right = Math.max(draft.right, next.right);
  const isLarger = next.size > draft.size * 1.05;
  const isAsLarge = next.size > draft.size * 0.95;
  if (isLarger || (isAsLarge && next.lead > draft.lead)) {
    draft.base = next.base;
    draft.size = next.size;
    draft.lead = next.lead;
  }
}

/** Height in points of the stripes by which drafts on one line are found. */
const STRIPE = 4;

/** Drafts joined that touch although other text stands between them in the page's order. */
function joined(drafts: readonly Draft[]): Draft[] {
  const done: Draft[] = [];
  /** By stripe, the last draft to the right so far. */
  const lasts = new Map<number, Draft>();
  for (const draft of [...drafts].sort((a, b) => a.left - b.left || a.base - b.base)) {
    const stripe = Math.round(draft.base / STRIPE);
    const near = NEAR_STRIPES.flatMap((step) => lasts.get(stripe + step) ?? []);
    const before = near.find((one) => follows(one, draft));
    const around = before === undefined ? near.find((one) => isWithin(one, draft)) : undefined;
    if (around !== undefined) {
      insert(around, draft);
      continue;
    }
    if (before === undefined) done.push(draft);
    else append(before, draft);
    lasts.set(Math.round((before ?? draft).base / STRIPE), before ?? draft);
  }
  return done;
}

/** Runs of a line with marks to be put in their places; hostile pages have more. */
const MAX_RUNS = 1000;

/** Whether a draft is a small mark over a gap of another: a note's mark written after its line. */
function isWithin(draft: Draft, mark: Draft): boolean {
  return (
    mark.runs.length === 1 &&
    draft.runs.length < MAX_RUNS &&
    mark.size <= draft.size * SMALL &&
    mark.right <= draft.right &&
    isSameLine(draft, mark)
  );
}

function insert(draft: Draft, mark: Draft): void {
  const at = draft.runs.findIndex(({ left }) => left > mark.left);
  draft.runs.splice(at === -1 ? draft.runs.length : at, 0, ...mark.runs);
}

const NEAR_STRIPES = [0, 1, -1, 2, -2];

function segmentOf({ runs, left, right, base, size }: Draft): Segment {
  const units = runs.reduce((sum, { text }) => sum + text.length, 0);
  return {
    runs,
    left,
    right,
    top: base - size * ABOVE,
    bottom: base + size * BELOW,
    base,
    size,
    units,
  };
}

/** The left end of the segment that begins first; Infinity for none. Any number of them will do. */
export function leftEnd(segments: readonly Segment[]): number {
  return segments.reduce((least, { left }) => Math.min(least, left), Infinity);
}

/** The right end of the segment that ends last; -Infinity for none. */
export function rightEnd(segments: readonly Segment[]): number {
  return segments.reduce((most, { right }) => Math.max(most, right), -Infinity);
}
