/** Finds where surfaces stand in normal text: leftmost first, of those the longest. */
import { isDigit } from '../text/characters.ts';
import { HYPHEN_CLASS, symbolAt } from './automaton.ts';
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
  const { classes, firstBase, firstState, check, base, accept, lastSpecial } = lexicon.names;
  const firsts = definitions?.firsts;
  let symbol = classes[codes[0] ?? 0] ?? 0;
  for (let at = 0; at < length;) {
    const next = classes[codes[at + 1] ?? 0] ?? 0;
    const isOrdinary =
      next !== HYPHEN_CLASS &&
      (symbol === 0 || symbol > lastSpecial) &&
      (firsts === undefined || firsts[codes[at] ?? 0] !== 1);
    if (isOrdinary) {
      // Two characters, or three, tell nearly always that nothing begins here: this decides the speed of it all.
      const second = (firstBase[symbol] ?? 0) + next;
      if (check[second] !== firstState[symbol]) {
        symbol = next;
        at++;
        continue;
      }
      const third = classes[codes[at + 2] ?? 0] ?? 0;
      if (
        third !== HYPHEN_CLASS &&
        check[(base[second] ?? 0) + third] !== second &&
        (accept[second] ?? 0) < 0
      ) {
        symbol = next;
        at++;
        continue;
      }
    }
    const hit = hitAt(codes, at, lexicon, definitions);
    if (hit !== undefined) hits.push(hit);
    at = afterUrl(codes, hit?.end ?? at, length) ?? hit?.end ?? at + 1;
    symbol = classes[codes[at] ?? 0] ?? 0;
  }
  return hits;
}

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
  let here = first[codes[start] ?? 0] ?? 0;
  for (let at = start + 1; here !== 0; at++) {
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
    if (!goesOn) break;
    here = next;
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
  if (!standsAlone(codes, start, end, surface.edges)) return false;
  return surface.plain !== undefined || sensesAt(surface, codes, start).length > 0;
}

/** The senses whose capitals are those of the text at `start`. */
export function sensesAt(surface: Surface, codes: Uint16Array, start: number): readonly Sense[] {
  if (surface.plain !== undefined) return surface.senses;
  return surface.senses.filter(
    ({ exact }) => exact === undefined || isWritten(exact, codes, start),
  );
}

/** Whether `text` stands at `start`, capital for capital. */
export function isWritten(text: string, codes: Uint16Array, start: number): boolean {
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) !== codes[start + at]) return false;
  }
  return true;
}

/** Names in addresses name sites, not things: where one goes on with `://` at `at`, its end. */
function afterUrl(codes: Uint16Array, at: number, length: number): number | undefined {
  if (codes[at] !== COLON || codes[at + 1] !== SLASH || codes[at + 2] !== SLASH) return undefined;
  let end = at + 3;
  while (end < length && isUrlUnit(codes[end] ?? 0)) end++;
  return end;
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
