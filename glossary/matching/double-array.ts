/** Lays out a trie as a double array with tails. */

/**
 * A state is an index into `states`; from there on it has four cells, so that one look fetches all
 * of them: a step from `s` by symbol `c` leads to `t = states[s + BASE] + c * STATE` if
 * `states[t + CHECK]` is `s`. `states[s + ACCEPT]` is the index of the key that ends in `s`, or -1.
 * Where only one key goes on, `t = states[s + TAIL]` is not 0: the rest of that key is
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

/** Free cells tried for a state with several children before it goes to the end of the array. */
const MAX_TRIES = 48;

/**
 * The states of keys, which are sequences of symbols from 1 to `symbols - 1`; any symbol's step is
 * within bounds. Empty keys are left out; of equal keys the first counts.
 */
export function buildDoubleArray(keys: readonly Uint16Array[], symbols: number): DoubleArray {
  const order = keys
    .map((_, index) => index)
    .filter((index) => (keys[index]?.length ?? 0) > 0)
    .sort((a, b) => compare(keys[a], keys[b]) || a - b);
  return new Builder(
    order.map((index) => ({ index, symbols: keys[index] ?? EMPTY })),
    symbols,
  ).build();
}

const EMPTY = new Uint16Array(0);

interface Key {
  readonly index: number;
  readonly symbols: Uint16Array;
}

/** A state whose children are still to be placed: the keys `[from, to)` share its path of `depth` symbols. */
interface Pending {
  readonly state: number;
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

/** While states are laid out they are numbered one by one. */
const ROOT_CELL = 1;

class Builder {
  private readonly keys: readonly Key[];
  private readonly symbols: number;
  private base = new Int32Array(0);
  /** 0 marks a free cell. */
  private check = new Int32Array(0);
  private accept = new Int32Array(0);
  private tail = new Int32Array(0);
  private readonly tails: number[] = [];
  /** Free cells as a ring through cell 0, so that one is found, taken and skipped in one step. */
  private nextFree = new Int32Array(0);
  private previousFree = new Int32Array(0);
  private top = 0;

  constructor(keys: readonly Key[], symbols: number) {
    this.keys = keys;
    this.symbols = symbols;
  }

  build(): DoubleArray {
    // Cells up to the number of symbols stay empty: no base is then ever negative.
    this.reserve(this.symbols + 2);
    for (let cell = 1; cell <= this.symbols; cell++) this.take(cell, cell === ROOT_CELL ? -1 : 0);
    const pending: Pending[] = [{ state: ROOT_CELL, from: 0, to: this.keys.length, depth: 0 }];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      pending.push(...this.place(next));
    }
    return {
      states: this.interleaved(this.top + this.symbols + 1),
      tails: Int32Array.from(this.tails),
    };
  }

  private interleaved(length: number): Int32Array {
    const states = new Int32Array(length * STATE);
    for (let cell = 0; cell < length; cell++) {
      states[cell * STATE + BASE] = (this.base[cell] ?? 0) * STATE;
      states[cell * STATE + CHECK] = (this.check[cell] ?? 0) * STATE;
      states[cell * STATE + ACCEPT] = this.accept[cell] ?? -1;
      states[cell * STATE + TAIL] = this.tail[cell] ?? 0;
    }
    return states;
  }

  /** Gives a state its base and its children their cells, or the only key's rest as a tail. */
  private place({ state, from, to, depth }: Pending): Pending[] {
    const only = this.keys[from];
    if (depth > 0 && to === from + 1 && only !== undefined && only.symbols.length > depth) {
      this.tail[state] = this.tails.push(only.index);
      for (const symbol of only.symbols.subarray(depth)) this.tails.push(symbol);
      this.tails.push(0);
      return [];
    }
    const children = this.childrenOf(state, from, to, depth);
    if (children.length === 0) return [];
    const base = this.findBase(children.map(({ symbol }) => symbol));
    this.base[state] = base;
    return children.map((child) => {
      this.take(base + child.symbol, state);
      return { state: base + child.symbol, from: child.from, to: child.to, depth: depth + 1 };
    });
  }

  /** The keys of a state by their next symbol; the one that ends there is accepted. */
  private childrenOf(
    state: number,
    from: number,
    to: number,
    depth: number,
  ): { symbol: number; from: number; to: number }[] {
    const children: { symbol: number; from: number; to: number }[] = [];
    for (let at = from; at < to; at++) {
      const key = this.keys[at];
      if (key === undefined) continue;
      const symbol = key.symbols[depth];
      const last = children.at(-1);
      if (symbol === undefined) {
        if (this.accept[state] === -1) this.accept[state] = key.index;
      } else if (last?.symbol === symbol) last.to = at + 1;
      else children.push({ symbol, from: at, to: at + 1 });
    }
    return children;
  }

  private findBase(symbols: readonly number[]): number {
    const [first = 0] = symbols;
    const widest = symbols.at(-1) ?? first;
    let cell = this.nextFree[0] ?? 0;
    for (let tries = 0; cell !== 0 && tries < MAX_TRIES; tries++, cell = this.nextFree[cell] ?? 0) {
      const base = cell - first;
      this.reserve(base + widest + 1);
      if (symbols.every((symbol) => this.check[base + symbol] === 0)) return base;
    }
    const base = Math.max(this.top + 1, this.symbols + 1) - first;
    this.reserve(base + widest + 1);
    return base;
  }

  /** Takes a cell out of the ring. Reserved cells (`parent` 0) count as taken without having a parent. */
  private take(cell: number, parent: number): void {
    const next = this.nextFree[cell] ?? 0;
    const previous = this.previousFree[cell] ?? 0;
    this.nextFree[previous] = next;
    this.previousFree[next] = previous;
    this.check[cell] = parent;
    this.top = Math.max(this.top, cell);
  }

  private reserve(length: number): void {
    const before = this.base.length;
    if (length <= before) return;
    const after = Math.max(length, before * 2, 1024);
    this.base = sized(this.base, after);
    this.check = sized(this.check, after);
    this.accept = sized(this.accept, after, -1);
    this.tail = sized(this.tail, after);
    this.nextFree = sized(this.nextFree, after);
    this.previousFree = sized(this.previousFree, after);
    for (let cell = Math.max(before, 1); cell < after; cell++) {
      const last = this.previousFree[0] ?? 0;
      this.nextFree[last] = cell;
      this.previousFree[cell] = last;
      this.nextFree[cell] = 0;
      this.previousFree[0] = cell;
    }
  }
}

function compare(a: Uint16Array | undefined, b: Uint16Array | undefined): number {
  if (a === undefined || b === undefined) return 0;
  const shared = Math.min(a.length, b.length);
  for (let at = 0; at < shared; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** A copy of `length` cells; new ones hold `filler`. */
function sized(
  cells: Int32Array<ArrayBuffer>,
  length: number,
  filler = 0,
): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(length);
  copy.set(cells.subarray(0, length));
  if (filler !== 0 && length > cells.length) copy.fill(filler, cells.length);
  return copy;
}
