/**
 * Which entry a surface means where it may mean several, or may be an ordinary word. The
 * neighbourhood decides, nearest first: the sentence, the passage, the whole text. What counts is a
 * cue of the sense, or another mention of its entry that is not itself in doubt.
 */
import type { Span } from '../document/model.ts';
import { isLatin } from '../text/characters.ts';
import { sentencesOf } from '../text/sentences.ts';
import { symbolAt } from './automaton.ts';
import type { Lexicon, Sense } from './lexicon.ts';
import type { Term } from './model.ts';
import type { Hits } from './scan.ts';
import { fits, NO_SURFACE } from './scan.ts';

/** What a hit means: a term, and all entries it may mean where nothing decides. A sense is one that is decided. */
export interface Meaning {
  readonly term: Term;
  readonly candidates?: readonly string[];
}

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
  private cuePlaces: ReadonlyMap<number, readonly number[]> | undefined;
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
    const { senses, isCertain } = surface;
    const [only] = senses;
    if (isCertain && senses.length === 1) return only;
    const fitting = senses.filter((sense) => fits(sense, codes, start));
    if (isCertain) return fitting[0];
    const byEntry = groupByEntry(fitting);
    const [first] = byEntry;
    if (first === undefined || byEntry.length > 1) return this.decide(start, byEntry);
    const whole = { start: 0, end: this.passages.length };
    return first.find(({ cues }) => cues === undefined) ?? this.supported(first, whole);
  }

  /** Which of several entries is meant: the nearest neighbourhood that supports any must support one alone. */
  private decide(start: number, byEntry: readonly (readonly Sense[])[]): Meaning | undefined {
    for (const span of this.neighbourhoods(start)) {
      const supported = byEntry.filter((senses) => this.supported(senses, span) !== undefined);
      if (supported.length === 1) return supported[0]?.[0];
      if (supported.length > 1) return undecided(byEntry);
    }
    const withoutCues = byEntry.filter((senses) => senses.some(({ cues }) => cues === undefined));
    return withoutCues.length === 1 ? withoutCues[0]?.[0] : undecided(byEntry);
  }

  /** The sentence, the passage and the text around a place. */
  private neighbourhoods(at: number): readonly Span[] {
    const { starts, length } = this.passages;
    const index = lastAtOrBefore(starts, at);
    const passage = { start: starts[index] ?? 0, end: starts[index + 1] ?? length };
    const sentences = this.sentencesIn(index, passage);
    const sentence = sentences[lastAtOrBefore(sentences, at, ({ start }) => start)];
    return [...(sentence ? [sentence] : []), passage, { start: 0, end: length }];
  }

  private sentencesIn(index: number, { start, end }: Span): readonly Span[] {
    const known = this.sentences.get(index);
    if (known !== undefined) return known;
    const { codes } = this.passages;
    const spans = sentencesOf((at) => codes[at] ?? 0, start, end);
    this.sentences.set(index, spans);
    return spans;
  }

  /** The first of some senses of one entry for which something in a span speaks. */
  private supported(senses: readonly Sense[], span: Span): Sense | undefined {
    this.certainPlaces ??= certainPlaces(this.hits, this.lexicon);
    const [first] = senses;
    if (first && hasPlaceIn(this.certainPlaces.get(first.term.entryId), span)) return first;
    return senses.find(({ cues = [] }) => {
      this.cuePlaces ??= findCues(this.passages, this.lexicon);
      return cues.some((cue) => hasPlaceIn(this.cuePlaces?.get(cue), span));
    });
  }
}

/** The senses of each entry, entries in the order of their first. */
function groupByEntry(senses: readonly Sense[]): readonly (readonly Sense[])[] {
  const groups = new Map<string, Sense[]>();
  for (const sense of senses) {
    const { entryId } = sense.term;
    const group = groups.get(entryId);
    if (group === undefined) groups.set(entryId, [sense]);
    else group.push(sense);
  }
  return [...groups.values()];
}

function undecided(byEntry: readonly (readonly Sense[])[]): Meaning | undefined {
  const terms = byEntry.flatMap(([first]) => (first ? [first.term] : []));
  const [term] = terms;
  return term && { term, candidates: terms.map(({ entryId }) => entryId) };
}

/** Where each entry that is somewhere in doubt is named beyond doubt. */
function certainPlaces(hits: Hits, { surfaces }: Lexicon): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (let index = 0; index < hits.length; index++) {
    const surface = surfaces[hits.surfaces[index] ?? NO_SURFACE];
    const id = surface?.isWitness === true ? surface.senses[0]?.term.entryId : undefined;
    if (id === undefined) continue;
    const start = hits.starts[index] ?? 0;
    const own = places.get(id);
    if (own === undefined) places.set(id, [start]);
    else own.push(start);
  }
  return places;
}

/**
 * Where each cue of the lexicon stands, inside longer words too (予算 in 補正予算案); only a cue in
 * letters must not be half a word.
 */
function findCues({ codes, length }: Passages, lexicon: Lexicon): ReadonlyMap<number, number[]> {
  const { first, classes, base, check, accept, prefixes, singles } = lexicon.cueNames;
  const places = new Map<number, number[]>();
  for (let start = 0; start < length; start++) {
    if (!prefixes.mayBegin(codes, start) && singles?.[codes[start] ?? 0] !== 1) continue;
    let state = first[classes[codes[start] ?? 0] ?? 0] ?? 0;
    for (let at = start + 1; state !== 0; at++) {
      const cue = accept[state] ?? -1;
      if (cue >= 0 && !isHalfWord(codes, start, at)) {
        const own = places.get(cue);
        if (own === undefined) places.set(cue, [start]);
        else own.push(start);
      }
      const symbol = symbolAt(classes, codes, at);
      const next = (base[state] ?? 0) + symbol;
      state = symbol !== 0 && check[next] === state ? next : 0;
    }
  }
  return places;
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
