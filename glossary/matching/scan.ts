/** Finds where surfaces stand in normal text: leftmost first, of those the longest. */
import { isDigit } from '../text/characters.ts';
import { symbolAt } from './automaton.ts';
import { standsAlone } from './boundaries.ts';
import type { Definition } from './defined-names.ts';
import type { Lexicon, Sense, Surface } from './lexicon.ts';

/** A surface or a name that the document defined, at `[start, end)` of the normal text. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  /** The surface that stands there; undefined for a defined name that the glossary does not have. */
  readonly surface: Surface | undefined;
  /** The definition in force there, when the words are those that it defines. */
  readonly definition: Definition | undefined;
}

const HYPHEN = 0x2d;
const COLON = 0x3a;
const SLASH = 0x2f;

/** All hits in `codes[0, length)`, in order; none overlaps another. `codes[length - 1]` must be 0. */
export function scan(
  codes: Uint16Array,
  length: number,
  lexicon: Lexicon,
  definitions: DefinedNames | undefined,
): Hit[] {
  const hits: Hit[] = [];
  const { names } = lexicon;
  const { classes, firstBase, firstState, check } = names;
  const defined = definitions?.firsts ?? NO_FIRSTS;
  let symbol = classes[codes[0] ?? 0] ?? 0;
  for (let at = 0; at < length; ) {
    const code = codes[at] ?? 0;
    const follower = codes[at + 1] ?? 0;
    const next = classes[follower] ?? 0;
    // Two characters tell nearly always that nothing begins here: this decides the speed of it all.
    const mayBegin =
      check[(firstBase[symbol] ?? 0) + next] === firstState[symbol] ||
      follower === HYPHEN ||
      names.isShort(symbol);
    symbol = next;
    if (!mayBegin && defined[code] !== 1 && code !== COLON) {
      at++;
      continue;
    }
    const hit = hitAt(codes, at, lexicon, definitions);
    if (hit !== undefined) hits.push(hit);
    const resume = hit?.end ?? (code === COLON ? afterUrl(codes, at, length) : at + 1);
    if (resume !== at + 1) symbol = classes[codes[resume] ?? 0] ?? 0;
    at = resume;
  }
  return hits;
}

const NO_FIRSTS = new Uint8Array(0x10000);

/** What the document defines counts before what the glossary has, unless the glossary's name is longer. */
function hitAt(
  codes: Uint16Array,
  at: number,
  lexicon: Lexicon,
  definitions: DefinedNames | undefined,
): Hit | undefined {
  const found = longestAt(codes, at, lexicon);
  const defined = definitions?.longestAt(codes, at);
  if (defined === undefined) return found;
  if (found === undefined || defined.end > found.end) return defined;
  if (defined.end < found.end) return found;
  return { ...found, definition: defined.definition };
}

/** The longest surface that begins at `start` and stands alone there. */
function longestAt(
  codes: Uint16Array,
  start: number,
  { names, surfaces }: Lexicon,
): Hit | undefined {
  const { classes, base, check, accept, first } = names;
  let found: Surface | undefined;
  let end = start;
  for (let at = start + 1, here = first[codes[start] ?? 0] ?? 0; here !== 0; at++) {
    const symbol = symbolAt(classes, codes, at);
    const next = (base[here] ?? 0) + symbol;
    const goesOn = symbol !== 0 && check[next] === here;
    const index = accept[here] ?? -1;
    if (index >= 0) {
      const surface = surfaces[index];
      if (surface !== undefined && isName(surface, codes, start, at, goesOn)) {
        found = surface;
        end = at;
      }
    }
    here = goesOn ? next : 0;
  }
  return found && { start, end, surface: found, definition: undefined };
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
  return standsAlone(codes, start, end, surface.edges) && sensesAt(surface, codes, start).length > 0;
}

/** The senses whose capitals are those of the text at `start`. */
export function sensesAt(surface: Surface, codes: Uint16Array, start: number): readonly Sense[] {
  if (surface.plain !== undefined) return surface.senses;
  return surface.senses.filter(({ exact }) => exact === undefined || isWritten(exact, codes, start));
}

/** Whether `text` stands at `start`, capital for capital. */
export function isWritten(text: string, codes: Uint16Array, start: number): boolean {
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) !== codes[start + at]) return false;
  }
  return true;
}

/** Names in addresses name sites, not things: nothing is looked for between `://` and the address's end. */
function afterUrl(codes: Uint16Array, colon: number, length: number): number {
  if (codes[colon + 1] !== SLASH || codes[colon + 2] !== SLASH) return colon + 1;
  let at = colon + 3;
  while (at < length && isUrlUnit(codes[at] ?? 0)) at++;
  return at;
}

function isUrlUnit(code: number): boolean {
  return code > 0x20 && code < 0x7f && !NOT_IN_URL.has(code);
}

const NOT_IN_URL: ReadonlySet<number> = new Set(
  [...'"<>()[]{}|^`'].map((character) => character.charCodeAt(0)),
);

/** Finds the names that the document itself defined, after their definition. */
export interface DefinedNames {
  /** 1 for each code unit with which a name begins. */
  readonly firsts: Uint8Array;
  longestAt(codes: Uint16Array, at: number): Hit | undefined;
}
