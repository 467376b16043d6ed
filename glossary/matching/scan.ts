/** Finds where surfaces stand in normal text: leftmost first, of those the longest. */
import { isDigit } from '../text/characters.ts';
import { HYPHEN_CLASS, symbolAt } from './automaton.ts';
import { standsAlone } from './boundaries.ts';
import type { DefinedNames, Definition } from './defined-names.ts';
import type { Lexicon, Sense, Surface } from './lexicon.ts';

/**
 * What was found, in the order of the text, as columns: there may be one for every few characters
 * of a long text. None overlaps another.
 */
export class Hits {
  /** `[starts[i], ends[i])` of the normal text. */
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  /** The index of the surface that stands there; NO_SURFACE for a defined name that the glossary does not have. */
  readonly surfaces: number[] = [];
  /** By the index of a hit: the definition in force there, where the words are those that it defines. */
  readonly definitions = new Map<number, Definition>();

  get length(): number {
    return this.starts.length;
  }
}

export const NO_SURFACE = -1;

const COLON = 0x3a;
const SLASH = 0x2f;

/** Scans texts for the surfaces of a lexicon and the names that the document has defined so far. */
export class Scanner {
  private readonly lexicon: Lexicon;
  private readonly defined: DefinedNames;
  private readonly hits: Hits;
  /** The end of the surface that `longestAt` found last. */
  private end = 0;

  constructor(lexicon: Lexicon, defined: DefinedNames, hits: Hits) {
    this.lexicon = lexicon;
    this.defined = defined;
    this.hits = hits;
  }

  /** Adds all hits in `codes[from, to)`, which begins with a passage and ends with a fence (0). */
  scan(codes: Uint16Array, from: number, to: number): void {
    const { classes, firstBase, firstState, check, base, accept, lastSpecial } = this.lexicon.names;
    const { firsts } = this.defined;
    let symbol = classes[codes[from] ?? 0] ?? 0;
    for (let at = from; at < to;) {
      const next = classes[codes[at + 1] ?? 0] ?? 0;
      const isOrdinary =
        next !== HYPHEN_CLASS &&
        (symbol === 0 || symbol > lastSpecial) &&
        (firsts === undefined || firsts[codes[at] ?? 0] !== 1);
      if (isOrdinary) {
        // Two characters, or three, tell nearly always that nothing begins here: this decides the speed of it all.
        const second = (firstBase[symbol] ?? 0) + next;
        let mayBegin = check[second] === firstState[symbol];
        if (mayBegin && (accept[second] ?? 0) < 0) {
          const third = classes[codes[at + 2] ?? 0] ?? 0;
          mayBegin = third === HYPHEN_CLASS || check[(base[second] ?? 0) + third] === second;
        }
        if (!mayBegin) {
          symbol = next;
          at++;
          continue;
        }
      }
      const end = this.readAt(codes, at);
      at = afterUrl(codes, end, to) ?? Math.max(end, at + 1);
      symbol = classes[codes[at] ?? 0] ?? 0;
    }
  }

  /** Adds the hit at `at` and answers its end; `at` where there is none. */
  private readAt(codes: Uint16Array, at: number): number {
    const surface = this.longestAt(codes, at);
    const end = surface === NO_SURFACE ? at : this.end;
    const defined = this.defined.longestAt(codes, at);
    // What the document defines counts before what the glossary has, unless the glossary's name is longer.
    if (defined !== undefined && defined.end >= end) {
      const { length } = this.hits;
      this.hits.definitions.set(length, defined.definition);
      return this.add(at, defined.end, defined.end === end ? surface : NO_SURFACE);
    }
    return surface === NO_SURFACE ? at : this.add(at, end, surface);
  }

  private add(start: number, end: number, surface: number): number {
    this.hits.starts.push(start);
    this.hits.ends.push(end);
    this.hits.surfaces.push(surface);
    return end;
  }

  /** The index of the longest surface that begins at `start` and stands alone there; its end is `this.end`. */
  private longestAt(codes: Uint16Array, start: number): number {
    const { names, surfaces } = this.lexicon;
    const { classes, base, check, accept, first } = names;
    let found = NO_SURFACE;
    let here = first[codes[start] ?? 0] ?? 0;
    for (let at = start + 1; here !== 0; at++) {
      const symbol = symbolAt(classes, codes, at);
      const next = (base[here] ?? 0) + symbol;
      const goesOn = symbol !== 0 && check[next] === here;
      const index = accept[here] ?? NO_SURFACE;
      if (index >= 0) {
        const surface = surfaces[index];
        if (surface !== undefined && isName(surface, codes, start, at, goesOn)) {
          found = index;
          this.end = at;
        }
      }
      if (!goesOn) break;
      here = next;
    }
    return found;
  }
}

/** `goesOn`: a longer name begins with this one and the unit after it. */
function isName(
  surface: Surface,
  codes: Uint16Array,
  start: number,
  end: number,
  goesOn: boolean,
): boolean {
  // NAME + digit that begins another name (IPv, IPv6) is no name with the mark of a note.
  if (goesOn && isDigit(codes[end] ?? 0)) return false;
  if (!standsAlone(codes, start, end, surface.edges)) return false;
  return surface.takesAnyCase || surface.senses.some((sense) => fits(sense, codes, start));
}

/** Whether the capitals of the text at `start` are those that a sense asks for. */
export function fits({ exact }: Sense, codes: Uint16Array, start: number): boolean {
  if (exact === undefined) return true;
  for (let at = 0; at < exact.length; at++) {
    if (exact.charCodeAt(at) !== codes[start + at]) return false;
  }
  return true;
}

/** Names in addresses name sites, not things: where one goes on with `://` at `at`, its end. */
function afterUrl(codes: Uint16Array, at: number, to: number): number | undefined {
  if (codes[at] !== COLON || codes[at + 1] !== SLASH || codes[at + 2] !== SLASH) return undefined;
  let end = at + 3;
  while (end < to && isUrlUnit(codes[end] ?? 0)) end++;
  return end;
}

function isUrlUnit(code: number): boolean {
  return code > 0x20 && code < 0x7f && !NOT_IN_URL.has(code);
}

const NOT_IN_URL: ReadonlySet<number> = new Set(
  [...'"<>()[]{}|^`'].map((character) => character.charCodeAt(0)),
);
