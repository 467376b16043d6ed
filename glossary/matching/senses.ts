/**
 * Which entry a surface means where it may mean several, or may be an ordinary word. The
 * neighbourhood decides, nearest first: the sentence, the passage, the whole text. What counts is a
 * cue of the sense, or another mention of its entry that is not itself in doubt.
 */
import type { Span } from '../document/model.ts';
import { isLatin } from '../text/characters.ts';
import { sentencesOf } from '../text/sentences.ts';
import { fold } from './automaton.ts';
import type { Lexicon, Meaning, Sense } from './lexicon.ts';
import { PairPlaces } from './pair-places.ts';
import type { Hits } from './scan.ts';
import { fits, NO_SURFACE } from './scan.ts';

/** A normal text as passages: `starts[i]` is where the i-th begins in `codes`, in order. */
export interface Passages {
  readonly codes: Uint16Array;
  readonly length: number;
  readonly starts: readonly number[];
}

/** Decides the hits of one text. Asks for cues and sentences only when a hit needs them. */
export class Senses {
  private readonly passages: Passages;
  private readonly lexicon: Lexicon;
  private readonly hits: Hits;
  /** By cue: where it stands first in the text, or -1. */
  private readonly firstPlaces = new Map<number, number>();
  /** By passage and cue: all places of the cue there. */
  private readonly placesNear = new Map<string, readonly number[]>();
  /** What tells where in the text a cue may stand, and at once that most stand nowhere. */
  private pairs: PairPlaces | undefined;
  private certainPlaces: ReadonlyMap<string, readonly number[]> | undefined;
  private readonly sentences = new Map<number, readonly Span[]>();

  constructor(passages: Passages, lexicon: Lexicon, hits: Hits) {
    this.passages = passages;
    this.lexicon = lexicon;
    this.hits = hits;
  }

  /** What the surface with an index means at `start`; undefined if it is likelier to be an ordinary word. */
  meaningOf(index: number, start: number): Meaning | undefined {
    const surface = this.lexicon.surfaces[index];
    if (surface === undefined) return undefined;
    const { codes } = this.passages;
    const { senses, isCertain, isOfOneEntry } = surface;
    const fitting = senses.filter((sense) => fits(sense, codes, start));
    if (isCertain) return fitting[0];
    if (!isOfOneEntry) return this.decide(start, groupByEntry(fitting));
    return fitting.find(({ cues }) => cues === undefined) ?? this.supportedAnywhere(fitting);
  }

  /** Which of several entries is meant: the nearest neighbourhood that supports any must support one alone. */
  private decide(start: number, byEntry: readonly (readonly Sense[])[]): Meaning | undefined {
    const { starts, length } = this.passages;
    const index = lastAtOrBefore(starts, start);
    const passage = { start: starts[index] ?? 0, end: starts[index + 1] ?? length };
    const sentences = this.sentencesIn(index, passage);
    const sentence = sentences[lastAtOrBefore(sentences, start, (one) => one.start)] ?? passage;
    const neighbourhoods = [
      (senses: readonly Sense[]) => this.supportedIn(senses, sentence, index, passage),
      (senses: readonly Sense[]) => this.supportedIn(senses, passage, index, passage),
      (senses: readonly Sense[]) => this.supportedAnywhere(senses),
    ];
    for (const supportedThere of neighbourhoods) {
      const supported = byEntry.filter((senses) => supportedThere(senses) !== undefined);
      if (supported.length === 1) return supported[0]?.[0];
      if (supported.length > 1) return undecided(byEntry);
    }
    const withoutCues = byEntry.filter((senses) => senses.some(({ cues }) => cues === undefined));
    return withoutCues.length === 1 ? withoutCues[0]?.[0] : undecided(byEntry);
  }

  private sentencesIn(index: number, { start, end }: Span): readonly Span[] {
    const known = this.sentences.get(index);
    if (known !== undefined) return known;
    const { codes } = this.passages;
    const spans = sentencesOf(codes, start, end);
    this.sentences.set(index, spans);
    return spans;
  }

  /** The first of some senses of one entry for which something in a sentence or passage speaks. */
  private supportedIn(
    senses: readonly Sense[],
    span: Span,
    index: number,
    passage: Span,
  ): Sense | undefined {
    const certain = this.certain(senses);
    if (hasPlaceIn(certain, span)) return senses[0];
    return senses.find(({ cues = [] }) =>
      cues.some((cue) => hasPlaceIn(this.placesIn(index, passage, cue), span)),
    );
  }

  /** … something anywhere in the text. */
  private supportedAnywhere(senses: readonly Sense[]): Sense | undefined {
    if (this.certain(senses) !== undefined) return senses[0];
    return senses.find(({ cues = [] }) => cues.some((cue) => this.stands(cue)));
  }

  private certain([first]: readonly Sense[]): readonly number[] | undefined {
    this.certainPlaces ??= certainPlaces(this.hits, this.lexicon);
    return first && this.certainPlaces.get(first.entryId);
  }

  private stands(cue: number): boolean {
    const known = this.firstPlaces.get(cue);
    if (known !== undefined) return known >= 0;
    const { codes, length } = this.passages;
    const text = this.lexicon.cues[cue] ?? '';
    this.pairs ??= new PairPlaces(codes, length);
    const earliest = this.pairs.earliest(text);
    const place = earliest < 0 ? -1 : firstPlace(codes.subarray(0, length), earliest, text);
    this.firstPlaces.set(cue, place);
    return place >= 0;
  }

  private placesIn(index: number, { start, end }: Span, cue: number): readonly number[] {
    const key = `${index} ${cue}`;
    const known = this.placesNear.get(key);
    if (known !== undefined) return known;
    const { codes } = this.passages;
    const text = this.lexicon.cues[cue] ?? '';
    const places: number[] = [];
    for (let at = nextPlace(codes, start, end, text); at >= 0;) {
      places.push(at);
      at = nextPlace(codes, at + 1, end, text);
    }
    this.placesNear.set(key, places);
    return places;
  }
}

/** The senses of each entry, entries in the order of their first. */
function groupByEntry(senses: readonly Sense[]): readonly (readonly Sense[])[] {
  const groups = new Map<string, Sense[]>();
  for (const sense of senses) {
    const group = groups.get(sense.entryId);
    if (group === undefined) groups.set(sense.entryId, [sense]);
    else group.push(sense);
  }
  return [...groups.values()];
}

function undecided(byEntry: readonly (readonly Sense[])[]): Meaning | undefined {
  const firsts = byEntry.flatMap(([first]) => (first ? [first] : []));
  const [first] = firsts;
  if (first === undefined) return undefined;
  const { entryId, form, term } = first;
  return { entryId, form, term, candidates: firsts.map((sense) => sense.entryId) };
}

/** Where each entry that is somewhere in doubt is named beyond doubt. */
function certainPlaces(hits: Hits, { surfaces }: Lexicon): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (let index = 0; index < hits.length; index++) {
    const surface = surfaces[hits.surfaces[index] ?? NO_SURFACE];
    const id = surface?.isWitness === true ? surface.senses[0]?.entryId : undefined;
    if (id === undefined) continue;
    const start = hits.starts[index] ?? 0;
    const own = places.get(id);
    if (own === undefined) places.set(id, [start]);
    else own.push(start);
  }
  return places;
}

/** How far to look on from a unit with which a cue may begin, before the next is sought by itself. */
const STRETCH = 64;

/** The first place of a cue in a text, which may be long, from one on: most cues begin with a unit that is rare. */
function firstPlace(text: Uint16Array, from: number, cue: string): number {
  if (isLatin(cue.charCodeAt(0))) return nextPlace(text, from, text.length, cue);
  const first = cue.charCodeAt(0);
  for (let at = text.indexOf(first, from); at >= 0; at = text.indexOf(first, at + STRETCH)) {
    // Places that begin within the stretch may end behind it.
    const to = Math.min(text.length, at + STRETCH + cue.length - 1);
    const place = nextPlace(text, at, to, cue);
    if (place >= 0) return place;
  }
  return -1;
}

/**
 * The next place of a cue, folded, in `codes[from, to)`, inside longer words too (予算 in 補正予算案);
 * only a cue in letters must not be half a word. -1 if there is none.
 */
function nextPlace(codes: Uint16Array, from: number, to: number, cue: string): number {
  const small = cue.charCodeAt(0);
  const capital = cue.charAt(0).toUpperCase().charCodeAt(0);
  const last = to - cue.length;
  for (let at = from; at <= last; at++) {
    const code = codes[at] ?? 0;
    if (code !== small && code !== capital) continue;
    if (continues(codes, at, cue) && !isHalfWord(codes, at, at + cue.length)) return at;
  }
  return -1;
}

function continues(codes: Uint16Array, start: number, cue: string): boolean {
  for (let index = 1; index < cue.length; index++) {
    if (fold(codes[start + index] ?? 0) !== cue.charCodeAt(index)) return false;
  }
  return true;
}

function isHalfWord(codes: Uint16Array, start: number, end: number): boolean {
  const before = start > 0 ? (codes[start - 1] ?? 0) : 0;
  return (
    (isLatin(codes[start] ?? 0) && isLatin(before)) ||
    (isLatin(codes[end - 1] ?? 0) && isLatin(codes[end] ?? 0))
  );
}

/** Whether one of some places, in order, lies in a span. */
function hasPlaceIn(places: readonly number[] | undefined, { start, end }: Span): boolean {
  if (places === undefined) return false;
  const next = places[lastAtOrBefore(places, start - 1) + 1];
  return next !== undefined && next < end;
}

function lastAtOrBefore(items: readonly number[], at: number): number;
function lastAtOrBefore<Item>(
  items: readonly Item[],
  at: number,
  keyOf: (item: Item) => number,
): number;
function lastAtOrBefore<Item>(
  items: readonly Item[],
  at: number,
  keyOf: (item: Item) => number = Number,
): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && keyOf(item) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
