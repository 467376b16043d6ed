/** Lays out a trie as a double array with tails. */

/**
 * A state is an index into `states`; from there on it has four cells, so that one look fetches all
 * of them: a step from `s` by symbol `c` leads to `t = states[s + BASE] + c * STATE` if
 * `states[t + CHECK]` is `s`. `states[s + ACCEPT]` is one more than the index of the key that ends
 * in `s`, or 0. Where only one key goes on, `t = states[s + TAIL]` is not 0: the rest of that key is
 * `tails[t]`, … up to a 0, and `tails[t - 1]` is its index.
 */
export interface DoubleArray {
  readonly states: Int32Array;
  readonly tails: Int32Array;
}

export const STATE = 4;
export const BASE = 0;
export const CHECK = 1;
export const ACCEPT = 2;
export const TAIL = 3;

/** The state before any step. */
export const ROOT = STATE;

/** What CHECK holds where no step leads, and where none may lead; else it is a state. */
const FREE = 0;
const TAKEN = -1;

/** Free places tried for a state with several children before it goes behind all others. */
const MAX_TRIES = 48;

/**
 * The states of keys, which are sequences of symbols from 1 to `symbols - 1`; any symbol's step is
 * within bounds. Empty keys are left out; of equal keys the first counts. Pages make this when they
 * first look for names, in code that is not yet compiled: it is plain loops over flat arrays.
 */
export function buildDoubleArray(keys: readonly Uint16Array[], symbols: number): DoubleArray {
  const sorted = keys
    .map((key, index): Key => ({ index, symbols: key, text: String.fromCharCode(...key) }))
    .filter(({ text }) => text !== '')
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : a.index - b.index));
  return new Builder(sorted, symbols).build();
}

interface Key {
  readonly index: number;
  readonly symbols: Uint16Array;
  /** The symbols as a string: strings are compared fastest. */
  readonly text: string;
}

/** A state whose children are still to be placed: the keys `[from, to)` share its path of `depth` symbols. */
interface Pending {
  readonly state: number;
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

class Builder {
  private readonly keys: readonly Key[];
  private readonly symbols: number;
  private states: Int32Array<ArrayBuffer>;
  private readonly tails: Int32Array<ArrayBuffer>;
  private tailsEnd = 0;
  /** The states before this one are taken. */
  private firstFree: number;
  /** The last state that is taken. */
  private top = ROOT;
  private readonly pending: Pending[] = [];

  constructor(keys: readonly Key[], symbols: number) {
    this.keys = keys;
    this.symbols = symbols;
    this.tails = new Int32Array(keys.reduce((sum, key) => sum + key.symbols.length + 2, 0));
    // States up to the number of symbols stay empty: no base is then ever negative.
    this.firstFree = (symbols + 1) * STATE;
    this.states = new Int32Array(this.firstFree + (2 * keys.length + symbols) * STATE);
    for (let state = STATE; state < this.firstFree; state += STATE) {
      this.states[state + CHECK] = TAKEN;
    }
  }

  build(): DoubleArray {
    this.pending.push({ state: ROOT, from: 0, to: this.keys.length, depth: 0 });
    for (let next = this.pending.pop(); next !== undefined; next = this.pending.pop()) {
      this.place(next);
    }
    const end = Math.max(this.top, this.firstFree) + (this.symbols + 1) * STATE;
    this.reserve(end);
    return { states: this.states.slice(0, end), tails: this.tails.slice(0, this.tailsEnd) };
  }

  /** Gives a state its base and its children their places, or the only key's rest as a tail. */
  private place({ state, from, to, depth }: Pending): void {
    const only = this.keys[from];
    if (depth > 0 && to === from + 1 && only !== undefined && only.symbols.length > depth) {
      this.states[state + TAIL] = this.addTail(only, depth);
      return;
    }
    const starts = this.childrenOf(this.accept(state, from, to, depth), to, depth);
    if (starts.length === 0) return;
    const base = this.findBase(starts, depth);
    this.states[state + BASE] = base;
    for (let index = 0; index < starts.length; index++) {
      const start = starts[index] ?? to;
      const child = base + this.symbolOf(start, depth) * STATE;
      this.states[child + CHECK] = state;
      if (child > this.top) this.top = child;
      this.pending.push({
        state: child,
        from: start,
        to: starts[index + 1] ?? to,
        depth: depth + 1,
      });
    }
  }

  private symbolOf(key: number, depth: number): number {
    return this.keys[key]?.symbols[depth] ?? 0;
  }

  private addTail({ index, symbols }: Key, depth: number): number {
    this.tails[this.tailsEnd] = index;
    const tail = this.tailsEnd + 1;
    this.tails.set(symbols.subarray(depth), tail);
    this.tailsEnd = tail + symbols.length - depth + 1;
    return tail;
  }

  /** Notes the key that ends in a state, the first of its like; answers the first key that goes on. Shorter keys come first. */
  private accept(state: number, from: number, to: number, depth: number): number {
    let at = from;
    while (at < to && this.keys[at]?.symbols.length === depth) at++;
    if (at > from) this.states[state + ACCEPT] = (this.keys[from]?.index ?? 0) + 1;
    return at;
  }

  /** Where the keys of each next symbol begin among `[from, to)`, symbols rising. */
  private childrenOf(from: number, to: number, depth: number): number[] {
    const starts: number[] = [];
    let last = 0;
    for (let at = from; at < to; at++) {
      const symbol = this.symbolOf(at, depth);
      if (symbol !== last) starts.push(at);
      last = symbol;
    }
    return starts;
  }

  /** A base under which the places of all children are free. */
  private findBase(starts: readonly number[], depth: number): number {
    const lowest = this.symbolOf(starts[0] ?? 0, depth) * STATE;
    const highest = this.symbolOf(starts.at(-1) ?? 0, depth) * STATE;
    while (this.states[this.firstFree + CHECK] !== FREE) this.advanceFree();
    for (let tries = 0, place = this.firstFree; tries < MAX_TRIES; place += STATE) {
      this.reserve(place + highest - lowest + STATE);
      if (this.states[place + CHECK] !== FREE) continue;
      if (this.isRoomAt(place - lowest, starts, depth)) return place - lowest;
      tries++;
    }
    const behind = this.top + STATE;
    this.reserve(behind + highest - lowest + STATE);
    return behind - lowest;
  }

  private advanceFree(): void {
    this.firstFree += STATE;
    this.reserve(this.firstFree + STATE);
  }

  private isRoomAt(base: number, starts: readonly number[], depth: number): boolean {
    for (let index = 1; index < starts.length; index++) {
      const place = base + this.symbolOf(starts[index] ?? 0, depth) * STATE;
      if (this.states[place + CHECK] !== FREE) return false;
    }
    return true;
  }

  private reserve(length: number): void {
    if (length <= this.states.length) return;
    const grown = new Int32Array(Math.max(length, this.states.length * 2));
    grown.set(this.states);
    this.states = grown;
  }
}
