/**
 * A double-array trie (Aoe, 1989) over folded characters. Only characters that occur in patterns
 * have a class, so the arrays stay small and most characters of a text are dismissed by one look.
 */
import { codesOf } from '../text/codes.ts';
import { isKatakana } from '../text/characters.ts';
import { ACCEPT, BASE, buildDoubleArray, CHECK, ROOT, STATE, TAIL } from './double-array.ts';
import { PrefixFilter } from './prefix-filter.ts';

const HYPHEN = 0x2d;
const LONG_MARK = 0x30fc;

/** Finds which of many patterns begin at a place. Patterns and texts are in normal form (text/normalise.ts). */
export class Automaton {
  /** The class of each code unit; 0 for those in no pattern. Both cases of a letter share one. */
  private readonly classes: Uint16Array;
  /** The state after a first character, by class; 0 where no pattern begins with it. */
  private readonly first: Int32Array;
  /** The trie: see `DoubleArray`. */
  private readonly states: Int32Array;
  private readonly tails: Int32Array;
  /** What patterns of two units and more begin with. */
  readonly prefixes: PrefixFilter;
  /** 1 for each code unit that is a whole pattern; undefined if none is. */
  readonly singles: Uint8Array | undefined;

  private readonly longest: number;

  /** The keys of distinct folded patterns; of two that fold to one, the first counts. */
  constructor(patterns: readonly string[]) {
    const { classes, units } = classesOf(patterns);
    this.classes = classes;
    this.longest = patterns.reduce((most, { length }) => Math.max(most, length), 0);
    const keys = patterns.map((pattern) => keyOf(pattern, classes));
    ({ states: this.states, tails: this.tails } = buildDoubleArray(keys, units.length));
    this.first = new Int32Array(units.length);
    for (const [symbol = 0] of keys) this.first[symbol] = this.step(ROOT, symbol);
    this.prefixes = prefixesOf(keys, withHyphen(units, classes[LONG_MARK] ?? 0));
    this.singles = singlesOf(keys, units);
  }

  /** The bytes that the tables take. */
  get byteLength(): number {
    const { classes, first, states, tails, prefixes, singles } = this;
    const tables = [classes, first, states, tails, prefixes];
    return tables.reduce((sum, { byteLength }) => sum + byteLength, singles?.byteLength ?? 0);
  }

  /** As many patterns as can begin at one place. */
  get mostAt(): number {
    return this.longest;
  }

  /**
   * Notes each pattern that begins at `start`, shorter ones first, and answers how many there are:
   * `patterns` has the indices, `ends` where each ends, twice that and one more where a longer
   * pattern begins with it and the unit after it. Both must have room for `mostAt`.
   */
  allAt(codes: Uint16Array, start: number, patterns: Int32Array, ends: Uint32Array): number {
    const { classes, states, tails } = this;
    let state = this.first[classes[codes[start] ?? 0] ?? 0] ?? 0;
    let count = 0;
    if (state === 0) return count;
    for (let at = start + 1; ; at++) {
      const tail = states[state + TAIL] ?? 0;
      if (tail !== 0) {
        const end = this.endOfTail(codes, at, tail);
        if (end === 0) return count;
        patterns[count] = tails[tail - 1] ?? -1;
        ends[count] = end * 2;
        return count + 1;
      }
      const symbol = symbolAt(classes, codes, at);
      const next = (states[state + BASE] ?? 0) + symbol * STATE;
      const goesOn = symbol !== 0 && states[next + CHECK] === state;
      const accepted = states[state + ACCEPT] ?? 0;
      if (accepted !== 0) {
        patterns[count] = accepted - 1;
        ends[count++] = at * 2 + (goesOn ? 1 : 0);
      }
      if (!goesOn) return count;
      state = next;
    }
  }

  /** Where the text from `at` on has all of a tail, the offset after it; else 0. */
  private endOfTail(codes: Uint16Array, at: number, tail: number): number {
    const { tails } = this;
    let end = at;
    for (let index = tail; tails[index] !== 0; index++, end++) {
      if (tails[index] !== symbolAt(this.classes, codes, end)) return 0;
    }
    return end;
  }

  private step(state: number, symbol: number): number {
    const { states } = this;
    const next = (states[state + BASE] ?? 0) + symbol * STATE;
    return symbol !== 0 && states[next + CHECK] === state ? next : 0;
  }
}

/**
 * The class of `codes[at]` inside a name. A hyphen after katakana and before anything but Latin
 * letters, digits and spaces is read as the long mark ー, which old texts and OCR write as a dash
 * (センタ－の): a name that fits then makes it certain.
 */
function symbolAt(classes: Uint16Array, codes: Uint16Array, at: number): number {
  const code = codes[at] ?? 0;
  return classes[code === HYPHEN && isLongMark(codes, at) ? LONG_MARK : code] ?? 0;
}

function isLongMark(codes: Uint16Array, at: number): boolean {
  const next = codes[at + 1] ?? 0;
  return at > 0 && isKatakana(codes[at - 1] ?? 0) && (next === 0 || next > 0x7f || next === 0x29);
}

/**
 * One class for both cases of a letter: what a name's letters have in common when case does not
 * count. Letters of European scripts (Latin, Greek, Cyrillic, Armenian), and Ⓐ–Ⓩ.
 */
export function fold(code: number): number {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code | 0x20 : code;
  if (code < 0xc0 || (code > 0x587 && !isLateLetter(code))) return code;
  const lower = String.fromCharCode(code).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}

/** Ḁ–ỿ without ẞ, whose small letter has another capital, and Ⓐ–ⓩ. */
function isLateLetter(code: number): boolean {
  return (
    (code >= 0x1e00 && code <= 0x1eff && code !== 0x1e9e) || (code >= 0x24b6 && code <= 0x24e9)
  );
}

/** Folds a text in normal form as the automaton does. */
export function foldText(text: string): string {
  if (!MAY_FOLD.test(text)) return text;
  let folded = '';
  for (let at = 0; at < text.length; at++) folded += String.fromCharCode(fold(text.charCodeAt(at)));
  return folded;
}

/** The units that `fold` may change. */
const MAY_FOLD = /[A-Z\u00c0-\u24e9]/;

/** The units that `fold` makes one with a folded unit, and that unit; of texts in normal form alone. */
export function casesOf(folded: number): readonly number[] {
  if (folded >= 0x61 && folded <= 0x7a) return [folded, folded & ~0x20];
  if (folded < 0xc0) return [folded];
  const upper = String.fromCharCode(folded).toUpperCase().charCodeAt(0);
  return upper !== folded && fold(upper) === folded ? [folded, upper] : [folded];
}

/** The class of each code unit, and by class its units; class 0 has none. */
function classesOf(patterns: readonly string[]): {
  readonly classes: Uint16Array;
  readonly units: readonly (readonly number[])[];
} {
  const counts = new Uint32Array(0x10000);
  const met: number[] = [];
  for (const pattern of patterns) {
    for (let at = 0; at < pattern.length; at++) {
      const code = pattern.charCodeAt(at);
      const count = counts[code] ?? 0;
      if (count === 0) met.push(code);
      counts[code] = count + 1;
    }
  }
  // Frequent characters get small classes: that packs the arrays.
  const frequent = met.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  const units = [[], ...frequent.map(casesOf)];
  const classes = new Uint16Array(0x10000);
  units.forEach((ofClass, symbol) => {
    for (const unit of ofClass) classes[unit] = symbol;
  });
  return { classes, units };
}

/** The units by class, a hyphen among those of ー, which it may stand for (`symbolAt`). */
function withHyphen(
  units: readonly (readonly number[])[],
  longMark: number,
): readonly (readonly number[])[] {
  return units.map((ofClass, symbol) =>
    symbol === longMark && symbol > 0 ? [...ofClass, HYPHEN] : ofClass,
  );
}

/** The first units of all keys, in every case. */
function prefixesOf(
  keys: readonly Uint16Array[],
  units: readonly (readonly number[])[],
): PrefixFilter {
  const unitsOf = (symbol: number | undefined): readonly number[] => units[symbol ?? 0] ?? [];
  const filter = PrefixFilter.withRoomFor(keys.length);
  for (const [first, second, third] of keys) {
    if (second === undefined) continue;
    for (const one of unitsOf(first)) {
      for (const two of unitsOf(second)) {
        if (third === undefined) filter.addWhole(one, two);
        for (const three of unitsOf(third)) filter.addTriple(one, two, three);
      }
    }
  }
  return filter;
}

function singlesOf(
  keys: readonly Uint16Array[],
  units: readonly (readonly number[])[],
): Uint8Array | undefined {
  const symbols = keys.filter(({ length }) => length === 1).map(([symbol = 0]) => symbol);
  if (symbols.length === 0) return undefined;
  const singles = new Uint8Array(0x10000);
  for (const symbol of symbols) for (const unit of units[symbol] ?? []) singles[unit] = 1;
  return singles;
}

/** A pattern as classes. */
function keyOf(pattern: string, classes: Uint16Array): Uint16Array {
  const key = codesOf(pattern);
  if (pattern.includes('-')) {
    const codes = key.slice();
    return key.map((_, at) => symbolAt(classes, codes, at));
  }
  for (let at = 0; at < key.length; at++) key[at] = classes[key[at] ?? 0] ?? 0;
  return key;
}
