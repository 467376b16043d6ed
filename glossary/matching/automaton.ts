/**
 * A double-array trie (Aoe, 1989) over folded characters. Only characters that occur in patterns
 * have a class, so the arrays stay small and most characters of a text are dismissed by one look.
 */
import { isKatakana } from '../text/characters.ts';
import { buildDoubleArray, ROOT } from './double-array.ts';
import { PrefixFilter } from './prefix-filter.ts';

const HYPHEN = 0x2d;
const LONG_MARK = 0x30fc;

/** Finds which of many patterns begin at a place. Patterns and texts are in normal form (text/normalise.ts). */
export class Automaton {
  /** The class of each code unit; 0 for those in no pattern. Both cases of a letter share one. */
  readonly classes: Uint16Array;
  /** The state after a first character, by class; 0 where no pattern begins with it. */
  readonly first: Int32Array;
  /** The states: a step from `s` by class `c` leads to `t = base[s] + c` if `check[t] === s`. */
  readonly base: Int32Array;
  readonly check: Int32Array;
  /** The index of the pattern that ends in a state, or -1. */
  readonly accept: Int32Array;
  /** What patterns of two units and more begin with. */
  readonly prefixes: PrefixFilter;
  /** 1 for each code unit that is a whole pattern; undefined if none is. */
  readonly singles: Uint8Array | undefined;

  /** The keys of distinct folded patterns; of two that fold to one, the first counts. */
  constructor(patterns: readonly string[]) {
    const { classes, size } = classesOf(patterns);
    this.classes = classes;
    const keys = patterns.map((pattern) => keyOf(pattern, classes));
    ({ base: this.base, check: this.check, accept: this.accept } = buildDoubleArray(keys, size));
    this.first = Int32Array.from({ length: size }, (_, symbol) => this.step(ROOT, symbol));
    this.prefixes = prefixesOf(keys, classes, size);
    this.singles = singlesOf(keys, classes);
  }

  /** The bytes that the tables take. */
  get byteLength(): number {
    const { classes, first, base, check, accept, prefixes, singles } = this;
    const tables = [classes, first, base, check, accept, prefixes];
    return tables.reduce((sum, { byteLength }) => sum + byteLength, singles?.byteLength ?? 0);
  }

  /** The state after `state` by a class, or 0 if no pattern goes on so. */
  step(state: number, symbol: number): number {
    const next = (this.base[state] ?? 0) + symbol;
    return symbol !== 0 && this.check[next] === state ? next : 0;
  }
}

/**
 * The class of `codes[at]` inside a name. A hyphen after katakana and before anything but Latin
 * letters, digits and spaces is read as the long mark ー, which old texts and OCR write as a dash
 * (センタ－の): a name that fits then makes it certain.
 */
export function symbolAt(classes: Uint16Array, codes: Uint16Array, at: number): number {
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
