/** Finds where surfaces stand in normal text: leftmost first, of those the longest. */
import { isDigit } from '../text/characters.ts';
import { standsAlone } from './boundaries.ts';
import type { Definition } from './defined-names.ts';
import { DefinedNames, isWritten } from './defined-names.ts';
import type { Lexicon, Sense } from './lexicon.ts';
import type { PrefixFilter } from './prefix-filter.ts';

/**
 * What was found, in the order of the text, as columns: there may be one for every few characters
 * of a long text. None overlaps another.
 */
export class Hits {
  length = 0;
  /** The i-th is `[starts[i], ends[i])` of the normal text. The columns have room for more. */
  starts = new Uint32Array(ROOM);
  ends = new Uint32Array(ROOM);
  /** The index of the surface that stands there; NO_SURFACE for a defined name that the glossary does not have. */
  surfaces = new Int32Array(ROOM);
  /** The indices of those hits whose words the document defines, and the definitions in force there. */
  readonly defined: number[] = [];
  readonly definitions: Definition[] = [];

  add(start: number, end: number, surface: number): void {
    const index = this.length++;
    if (index === this.starts.length) this.grow();
    this.starts[index] = start;
    this.ends[index] = end;
    this.surfaces[index] = surface;
  }

  private grow(): void {
    const { starts, ends, surfaces } = this;
    const room = starts.length * 2;
    (this.starts = new Uint32Array(room)).set(starts);
    (this.ends = new Uint32Array(room)).set(ends);
    (this.surfaces = new Int32Array(room)).set(surfaces);
  }
}

/** Hits for which there is room at first. */
const ROOM = 64;
export const NO_SURFACE = -1;

/** Units that are looked through at once. */
const STRETCH = 4096;

const COLON = 0x3a;
const SLASH = 0x2f;

/** All hits in `codes[0, length)`, a text whose last unit is a fence (0). `definitions`: those of the text, in order. */
export function scan(
  codes: Uint16Array,
  length: number,
  lexicon: Lexicon,
  definitions: readonly Definition[],
): Hits {
  return new Scanner(codes, lexicon, definitions).scan(length);
}

class Scanner {
  private readonly codes: Uint16Array;
  private readonly lexicon: Lexicon;
  private readonly defined: DefinedNames | undefined;
  /** What surfaces and defined names may begin with, and addresses. */
  private readonly prefixes: PrefixFilter;
  private readonly hits = new Hits();
  /** Places to look at: see `PrefixFilter.findPlaces`. */
  private readonly found = new Uint32Array(STRETCH);
  /** The surfaces that begin where is read now, and their ends: see `Automaton.allAt`. */
  private readonly surfaces: Int32Array;
  private readonly ends: Uint32Array;

  constructor(codes: Uint16Array, lexicon: Lexicon, definitions: readonly Definition[]) {
    this.codes = codes;
    this.lexicon = lexicon;
    this.surfaces = new Int32Array(lexicon.names.mostAt);
    this.ends = new Uint32Array(lexicon.names.mostAt);
    this.defined = definitions.length > 0 ? new DefinedNames(definitions) : undefined;
    this.prefixes = definitions.length > 0 ? lexicon.prefixes.copy() : lexicon.prefixes;
    for (const { name } of definitions) {
      this.prefixes.addWhole(name.charCodeAt(0), name.charCodeAt(1));
    }
  }

  scan(length: number): Hits {
    const { codes, found } = this;
    const { singles } = this.lexicon.names;
    let next = 0;
    for (let from = 0; from < length; from = Math.max(next, from + STRETCH)) {
      const to = Math.min(from + STRETCH, length);
      const count = this.prefixes.findPlaces(codes, from, to, found, singles);
      for (let index = 0; index < count; index++) {
        const place = found[index] ?? 0;
        const at = place >> 1;
        if (at < next) continue;
        const end = this.readAt(at, (place & 1) !== 0);
        next = codes[end] === COLON ? afterUrl(codes, end, length) : end;
      }
    }
    return this.hits;
  }

  /** Adds the hit at `at` and answers its end; `at` where there is none. `mayBeDefined`: a defined name may begin so. */
  private readAt(at: number, mayBeDefined: boolean): number {
    const count = this.lexicon.names.allAt(this.codes, at, this.surfaces, this.ends);
    const longest = count === 0 ? -1 : this.longestAlone(at, count);
    const surface = longest < 0 ? NO_SURFACE : (this.surfaces[longest] ?? NO_SURFACE);
    const end = longest < 0 ? at : (this.ends[longest] ?? 0) >> 1;
    const defined = mayBeDefined ? this.defined?.longestAt(this.codes, at) : undefined;
    // What the document defines counts before what the glossary has, unless the glossary's name is longer.
    if (defined !== undefined && defined.end >= end) {
      const { hits } = this;
      hits.defined.push(hits.length);
      hits.definitions.push(defined.definition);
      hits.add(at, defined.end, defined.end > end ? NO_SURFACE : surface);
      return defined.end;
    }
    if (longest >= 0) this.hits.add(at, end, surface);
    return end;
  }

  /** The index of the longest of `count` surfaces at `start` that stands alone there as its entry writes it; -1 for none. */
  private longestAlone(start: number, count: number): number {
    const { codes } = this;
    const { edges, takesAnyCase } = this.lexicon;
    for (let index = count - 1; index >= 0; index--) {
      const surface = this.surfaces[index] ?? NO_SURFACE;
      const mark = this.ends[index] ?? 0;
      const end = mark >> 1;
      // NAME + digit that begins another name (IPv, IPv6) is no name with the mark of a note.
      if ((mark & 1) === 1 && isDigit(codes[end] ?? 0)) continue;
      if (!standsAlone(codes, start, end, edges[surface] ?? 0)) continue;
      if (takesAnyCase[surface] === 1 || this.isInFittingCase(surface, start)) return index;
    }
    return -1;
  }

  private isInFittingCase(surface: number, start: number): boolean {
    const senses = this.lexicon.surfaces[surface]?.senses ?? [];
    return senses.some((sense) => fits(sense, this.codes, start));
  }
}

/** Whether the capitals of the text at `start` are those that a sense asks for. */
export function fits({ exact }: Sense, codes: Uint16Array, start: number): boolean {
  return exact === undefined || isWritten(exact, codes, start);
}

/** Names in addresses name sites, not things: where one goes on with `://` at `at`, its end; else `at`. */
function afterUrl(codes: Uint16Array, at: number, to: number): number {
  if (codes[at + 1] !== SLASH || codes[at + 2] !== SLASH) return at;
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
