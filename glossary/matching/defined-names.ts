/**
 * Short names that a document makes for itself: 国立研究開発法人情報通信研究機構（以下「NICT」という。）.
 * From there on NICT is that, in this document.
 */
import { isJapanese } from '../text/characters.ts';
import type { Edges } from './boundaries.ts';
import { edgesOf, standsAlone } from './boundaries.ts';
import { pairHash } from './prefix-filter.ts';

/** One definition. All offsets are into the normal text. */
export interface Definition {
  /** 以下「NICT」, from 以 to 」. */
  readonly start: number;
  readonly end: number;
  /** What stands between 「 and 」. */
  readonly name: string;
  /**
   * Where the thing so named may stand, best first: the words just before 以下 in the same bracket
   * （…協会。以下「認定協会」という。）, or those that end where the bracket opens.
   */
  readonly anchors: readonly Anchor[];
}

export interface Anchor {
  readonly end: number;
  /** Set where the words must begin there, too. */
  readonly start?: number;
}

const AFTER_THIS = '以下';
const FIRST = AFTER_THIS.charCodeAt(0);
const SECOND = AFTER_THIS.charCodeAt(1);
const OPEN_QUOTE = '「'.charCodeAt(0);
const CLOSE_QUOTE = '」'.charCodeAt(0);
const OPEN = '('.charCodeAt(0);
const CLOSE = ')'.charCodeAt(0);
const COMMA = '、'.charCodeAt(0);
const STOP = '。'.charCodeAt(0);
const FENCE = 0;

/** Units between 以下 and 「: 以下、単に「…」, 以下総称して「…」. */
const MAX_WORDS_BEFORE = 6;
/** Units of a defined name. */
const MAX_NAME = 40;
/** Units from the opening bracket to 以下: room for a law's number and dates of decision. */
const MAX_IN_BRACKET = 160;

/** What follows 」 in a definition: …という, と呼ぶ, と略す, と総称する, とする, と表記, と記載, or nothing more in the bracket. */
const DEFINING = /^(?:と(?:い|呼|略|総称|する|し|表記|記|称)|[)。]|\0|$)/;

/** Every definition in `codes[0, length)`, in order. Linear: each 以下 is looked at once, near by. */
export function findDefinitions(codes: Uint16Array, length: number): Definition[] {
  const text = codes.subarray(0, length);
  const found: Definition[] = [];
  for (let at = text.indexOf(FIRST); at >= 0; at = text.indexOf(FIRST, at + 1)) {
    if (text[at + 1] !== SECOND) continue;
    const definition = definitionAt(text, at);
    if (definition !== undefined) found.push(definition);
  }
  return found;
}

function definitionAt(text: Uint16Array, start: number): Definition | undefined {
  const open = indexWithin(text, OPEN_QUOTE, start + 2, start + 2 + MAX_WORDS_BEFORE);
  if (open < 0 || !isLeadIn(text, start + 2, open)) return undefined;
  const close = indexWithin(text, CLOSE_QUOTE, open + 1, open + 1 + MAX_NAME);
  if (close - open < 3) return undefined;
  const name = String.fromCharCode(...text.subarray(open + 1, close));
  if (name.includes('「')) return undefined;
  if (!DEFINING.test(String.fromCharCode(...text.subarray(close + 1, close + 5)))) return undefined;
  return { start, end: close + 1, name, anchors: anchorsOf(text, start) };
}

/** Between 以下 and 「 there is nothing, or a few kana and kanji (、単に). */
function isLeadIn(text: Uint16Array, from: number, to: number): boolean {
  return text.subarray(from, to).every((code) => code === COMMA || isJapanese(code));
}

function anchorsOf(text: Uint16Array, start: number): Anchor[] {
  const open = openingBracket(text, start);
  if (open < 0) {
    const particle = text[start - 1];
    // …を以下「…」という
    return particle === 'を'.charCodeAt(0) ? [{ end: start - 1 }] : [];
  }
  const outer =
    text[open - 1] === CLOSE_QUOTE ? [{ end: open }, { end: open - 1 }] : [{ end: open }];
  const before = text[start - 1];
  const hasInner = start - open > 2 && (before === STOP || before === COMMA);
  return hasInner ? [{ start: open + 1, end: start - 1 }, ...outer] : outer;
}

/** The bracket that is open at `at`, or -1. */
function openingBracket(text: Uint16Array, at: number): number {
  let closed = 0;
  for (let index = at - 1; index >= Math.max(0, at - MAX_IN_BRACKET); index--) {
    const code = text[index];
    if (code === FENCE) return -1;
    if (code === CLOSE) closed++;
    else if (code === OPEN && closed-- === 0) return index;
  }
  return -1;
}

function indexWithin(text: Uint16Array, code: number, from: number, to: number): number {
  const index = text.subarray(from, to).indexOf(code);
  return index < 0 ? -1 : from + index;
}

/** The names that a document defines, for finding them again. Any number of them: a look-up per length. */
export class DefinedNames {
  private readonly byName = new Map<string, Named>();
  /** By the hash of their first two units. */
  private readonly groups = new Map<number, Group>();

  /** `definitions`: all of a text, in order. */
  constructor(definitions: readonly Definition[]) {
    for (const definition of definitions) {
      const known = this.byName.get(definition.name);
      if (known === undefined) this.add(definition);
      else known.definitions.push(definition);
    }
  }

  /** The longest defined name at `at`, if its definition stands before; of several, the last before it counts. */
  longestAt(codes: Uint16Array, at: number): DefinedHit | undefined {
    const group = this.groups.get(pairHash(codes[at] ?? 0, codes[at + 1] ?? 0));
    if (group === undefined) return undefined;
    if (group.only !== undefined) {
      return isWritten(group.only.name, codes, at) ? hitOf(group.only, codes, at) : undefined;
    }
    for (const length of group.lengths) {
      const named = this.byName.get(String.fromCharCode(...codes.subarray(at, at + length)));
      const hit = named && hitOf(named, codes, at);
      if (hit !== undefined) return hit;
    }
    return undefined;
  }

  private add(definition: Definition): void {
    const { name } = definition;
    const named = { name, edges: edgesOf(name), definitions: [definition] };
    this.byName.set(name, named);
    const key = pairHash(name.charCodeAt(0), name.charCodeAt(1));
    const group = this.groups.get(key);
    if (group === undefined) {
      this.groups.set(key, { only: named, lengths: [name.length] });
      return;
    }
    const lengths = [...new Set([...group.lengths, name.length])].sort((a, b) => b - a);
    this.groups.set(key, { only: undefined, lengths });
  }
}

interface DefinedHit {
  readonly end: number;
  readonly definition: Definition;
}

/** Names that begin alike: the only one, or the lengths of all, longest first. */
interface Group {
  readonly only: Named | undefined;
  readonly lengths: readonly number[];
}

/** The hit of a name that stands at `start`, if it stands alone and is defined before. */
function hitOf(
  { name, edges, definitions }: Named,
  codes: Uint16Array,
  start: number,
): DefinedHit | undefined {
  const end = start + name.length;
  if (!standsAlone(codes, start, end, edges)) return undefined;
  const definition = lastBefore(definitions, start);
  return definition && { end, definition };
}

/** Whether `text` stands at `start`, capital for capital. */
export function isWritten(text: string, codes: Uint16Array, start: number): boolean {
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) !== codes[start + at]) return false;
  }
  return true;
}

interface Named {
  readonly name: string;
  readonly edges: Edges;
  readonly definitions: Definition[];
}

/** The last of some definitions, in order, that ends at or before `at`. */
function lastBefore(definitions: readonly Definition[], at: number): Definition | undefined {
  let low = 0;
  let high = definitions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((definitions[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return definitions[low - 1];
}
