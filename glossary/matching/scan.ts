/** Finds where surfaces stand in normal text: leftmost first, of those the longest. */
import { isDigit } from '../text/characters.ts';
import { standsAlone } from './boundaries.ts';
import type { Definition } from './defined-names.ts';
import { DefinedNames, isWritten } from './defined-names.ts';
import type { Lexicon, Sense } from './lexicon.ts';
import type { PrefixFilter } from './prefix-filter.ts';
import { BEGINS, pairHash, tripleHash } from './prefix-filter.ts';

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
  /** The indices of those hits whose words the document defines, and the definitions in force there. */
  readonly defined: number[] = [];
  readonly definitions: Definition[] = [];

  get length(): number {
    return this.starts.length;
  }
}

export const NO_SURFACE = -1;

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
  /** What is read now: where it starts, and the longest surface that stands alone there. */
  private start = 0;
  private end = 0;
  private surface = NO_SURFACE;

  constructor(codes: Uint16Array, lexicon: Lexicon, definitions: readonly Definition[]) {
    this.codes = codes;
    this.lexicon = lexicon;
    this.defined = definitions.length > 0 ? new DefinedNames(definitions) : undefined;
    this.prefixes = definitions.length > 0 ? lexicon.prefixes.copy() : lexicon.prefixes;
    for (const { name } of definitions) {
      this.prefixes.addWhole(name.charCodeAt(0), name.charCodeAt(1));
    }
  }

  /** Two or three units tell nearly always that nothing begins here: this loop decides the speed of it all. */
  scan(length: number): Hits {
    const { codes } = this;
    const { pairs, triples, mask } = this.prefixes;
    const { singles } = this.lexicon.names;
    let code = codes[0] ?? 0;
    for (let at = 0; at < length; at++) {
      const current = code;
      code = codes[at + 1] ?? 0;
      const both = pairHash(current, code);
      const kind = pairs[both & mask] ?? 0;
      const isSingle = singles !== undefined && singles[current] === 1;
      if (kind === 0 && !isSingle) continue;
      const third = kind === BEGINS ? (codes[at + 2] ?? 0) : 0;
      if (kind === BEGINS && triples[tripleHash(both, third) & mask] === 0 && !isSingle) continue;
      const end = this.readAt(at, kind > BEGINS);
      const next = codes[end] === COLON ? afterUrl(codes, end, length) : end;
      if (next === at) continue;
      at = next - 1;
      code = codes[next] ?? 0;
    }
    return this.hits;
  }

  /** Adds the hit at `at` and answers its end; `at` where there is none. `mayBeDefined`: a defined name may begin so. */
  private readAt(at: number, mayBeDefined: boolean): number {
    this.start = at;
    this.end = at;
    this.surface = NO_SURFACE;
    this.lexicon.names.eachAt(this.codes, at, this.consider);
    const defined = mayBeDefined ? this.defined?.longestAt(this.codes, at) : undefined;
    // What the document defines counts before what the glossary has, unless the glossary's name is longer.
    if (defined !== undefined && defined.end >= this.end) {
      if (defined.end > this.end) this.surface = NO_SURFACE;
      this.hits.defined.push(this.hits.length);
      this.hits.definitions.push(defined.definition);
      return this.add(at, defined.end, this.surface);
    }
    return this.surface === NO_SURFACE ? at : this.add(at, this.end, this.surface);
  }

  private readonly consider = (index: number, end: number, goesOn: boolean): void => {
    // NAME + digit that begins another name (IPv, IPv6) is no name with the mark of a note.
    if (goesOn && isDigit(this.codes[end] ?? 0)) return;
    if (!standsAlone(this.codes, this.start, end, this.lexicon.edges[index] ?? 0)) return;
    if (this.lexicon.takesAnyCase[index] !== 1 && !this.isInFittingCase(index)) return;
    this.surface = index;
    this.end = end;
  };

  private isInFittingCase(index: number): boolean {
    const senses = this.lexicon.surfaces[index]?.senses ?? [];
    return senses.some((sense) => fits(sense, this.codes, this.start));
  }

  private add(start: number, end: number, surface: number): number {
    this.hits.starts.push(start);
    this.hits.ends.push(end);
    this.hits.surfaces.push(surface);
    return end;
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
