/**
 * A double-array trie (Aoe, 1989) over folded characters. Only characters that occur in patterns
 * have a class, so the arrays stay small and most characters of a text are dismissed by one look.
 */
import { isKatakana } from '../text/characters.ts';
import { buildDoubleArray, ROOT } from './double-array.ts';

const HYPHEN = 0x2d;
const COLON = 0x3a;
const LONG_MARK = 0x30fc;

const NEVER = -2;

/** Finds which of many patterns begin at a place. Patterns and texts are in normal form (text/normalise.ts). */
export class Automaton {
  /** The state after a first character, by code unit; 0 where no pattern begins with it. */
  readonly first: Int32Array;
  /** The class of each code unit; 0 for those in no pattern. Both cases of a letter share one. */
  readonly classes: Uint16Array;
  /** The states: a step from `s` by class `c` leads to `t = base[s] + c` if `check[t] === s`. */
  readonly base: Int32Array;
  readonly check: Int32Array;
  /** The index of the pattern that ends in a state, or -1. */
  readonly accept: Int32Array;
  /** By class: the state after a first character of that class, or one that no check holds, and that state's base, or 0. */
  readonly firstState: Int32Array;
  readonly firstBase: Int32Array;
  /** Classes up to this one need a look wherever they stand: the hyphen, the colon, whole patterns of one character. */
  readonly lastSpecial: number;

  /** The keys of distinct folded patterns; of two that fold to one, the first counts. */
  constructor(patterns: readonly string[]) {
    const { classes, size, special } = classesOf(patterns);
    this.classes = classes;
    this.lastSpecial = special;
    const keys = patterns.map((pattern) => keyOf(pattern, classes));
    ({ base: this.base, check: this.check, accept: this.accept } = buildDoubleArray(keys, size));
    this.firstState = new Int32Array(size).fill(NEVER);
    this.firstBase = new Int32Array(size);
    for (let symbol = 1; symbol < size; symbol++) {
      const state = this.step(ROOT, symbol);
      if (state === 0) continue;
      this.firstState[symbol] = state;
      this.firstBase[symbol] = this.base[state] ?? 0;
    }
    this.first = new Int32Array(0x10000);
    for (let code = 0; code < 0x10000; code++) {
      this.first[code] = Math.max(0, this.firstState[classes[code] ?? 0] ?? 0);
    }
  }

  /** The bytes that the tables take. */
  get byteLength(): number {
    const tables = [this.first, this.classes, this.base, this.check, this.accept];
    return tables.reduce((sum, table) => sum + table.byteLength, 0);
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

/** The class of the hyphen, in every automaton. */
export const HYPHEN_CLASS = 1;

function classesOf(patterns: readonly string[]): {
  readonly classes: Uint16Array;
  readonly size: number;
  readonly special: number;
} {
  const counts = new Map<number, number>();
  for (const pattern of patterns) {
    for (let at = 0; at < pattern.length; at++) {
      const code = fold(pattern.charCodeAt(at));
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  const single = patterns
    .filter(({ length }) => length === 1)
    .map((one) => fold(one.charCodeAt(0)));
  const special = new Set([HYPHEN, COLON, ...single]);
  // Frequent characters get small classes: that packs the arrays.
  const frequent = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([code]) => code);
  const order = new Set([...special, ...frequent]);
  const byFolded = new Uint16Array(0x10000);
  let next = HYPHEN_CLASS;
  for (const code of order) byFolded[code] = next++;
  const classes = new Uint16Array(0x10000);
  for (let code = 0; code < 0x10000; code++) classes[code] = byFolded[fold(code)] ?? 0;
  return { classes, size: next, special: special.size };
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
