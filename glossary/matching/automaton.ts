/**
 * A double-array trie (Aoe, 1989) over folded characters. Only characters that occur in patterns
 * have a class, so the arrays stay small and most characters of a text are dismissed by one look.
 */
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

  /** The keys of distinct folded patterns; of two that fold to one, the first counts. */
  constructor(patterns: readonly string[]) {
    const { classes, size } = classesOf(patterns);
    this.classes = classes;
    const keys = patterns.map((pattern) => keyOf(pattern, classes));
    ({ states: this.states, tails: this.tails } = buildDoubleArray(keys, size));
    this.first = Int32Array.from({ length: size }, (_, symbol) => this.step(ROOT, symbol));
    this.prefixes = prefixesOf(keys, classes, size);
    this.singles = singlesOf(keys, classes);
  }

  /** The bytes that the tables take. */
  get byteLength(): number {
    const { classes, first, states, tails, prefixes, singles } = this;
    const tables = [classes, first, states, tails, prefixes];
    return tables.reduce((sum, { byteLength }) => sum + byteLength, singles?.byteLength ?? 0);
  }

  /**
   * Tells `found` of each pattern that begins at `start`, shorter ones first: its index, where it
   * ends, and whether a longer pattern begins with it and the unit after it.
   */
  eachAt(
    codes: Uint16Array,
    start: number,
    found: (pattern: number, end: number, goesOn: boolean) => void,
  ): void {
    const { classes, states, tails } = this;
    let state = this.first[classes[codes[start] ?? 0] ?? 0] ?? 0;
    if (state === 0) return;
    for (let at = start + 1; ; at++) {
      const tail = states[state + TAIL] ?? 0;
      if (tail !== 0) {
        const end = this.endOfTail(codes, at, tail);
        if (end !== 0) found(tails[tail - 1] ?? -1, end, false);
        return;
      }
      const symbol = symbolAt(classes, codes, at);
      const next = (states[state + BASE] ?? 0) + symbol * STATE;
      const goesOn = symbol !== 0 && states[next + CHECK] === state;
      const pattern = states[state + ACCEPT] ?? -1;
      if (pattern >= 0) found(pattern, at, goesOn);
      if (!goesOn) return;
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

/** One class for both cases of a letter: what a name's letters have in common when case does not count. */
export function fold(code: number): number {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code | 0x20 : code;
  if (code < 0xc0 || (code > 0x24ff && code < 0xa640) || code > 0xabff) return code;
  const lower = String.fromCharCode(code).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}

/** Folds a text in normal form as the automaton does. */
export function foldText(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at++) folded += String.fromCharCode(fold(text.charCodeAt(at)));
  return folded;
}

function classesOf(patterns: readonly string[]): {
  readonly classes: Uint16Array;
  readonly size: number;
} {
  const counts = new Map<number, number>();
  for (const pattern of patterns) {
    for (let at = 0; at < pattern.length; at++) {
      const code = fold(pattern.charCodeAt(at));
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  // Frequent characters get small classes: that packs the arrays.
  const frequent = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const byFolded = new Uint16Array(0x10000);
  frequent.forEach(([code], index) => {
    byFolded[code] = index + 1;
  });
  const classes = new Uint16Array(0x10000);
  for (let code = 0; code < 0x10000; code++) classes[code] = byFolded[fold(code)] ?? 0;
  return { classes, size: frequent.length + 1 };
}

/** The first units of all keys, in every case; a hyphen too where they have ー (`symbolAt`). */
function prefixesOf(
  keys: readonly Uint16Array[],
  classes: Uint16Array,
  size: number,
): PrefixFilter {
  const units: number[][] = Array.from({ length: size }, () => []);
  classes.forEach((symbol, code) => {
    if (symbol !== 0) units[symbol]?.push(code);
  });
  units[classes[LONG_MARK] ?? 0]?.push(HYPHEN);
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

function singlesOf(keys: readonly Uint16Array[], classes: Uint16Array): Uint8Array | undefined {
  const symbols = new Set(keys.filter(({ length }) => length === 1).map(([symbol]) => symbol));
  if (symbols.size === 0) return undefined;
  return Uint8Array.from(classes, (symbol) => (symbols.has(symbol) ? 1 : 0));
}

/** A pattern as classes. */
function keyOf(pattern: string, classes: Uint16Array): Uint16Array {
  const codes = codesOf(pattern);
  return codes.map((_, at) => symbolAt(classes, codes, at));
}

/** The UTF-16 code units of a text. */
export function codesOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) codes[at] = text.charCodeAt(at);
  return codes;
}
