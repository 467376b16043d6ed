/**
 * Where the units of a normal text come from. Nearly all are one unit of the source, one after the
 * other, so only the irregular ones are noted: those after a gap, of several units, or of none.
 */
export class SourceMap {
  /** The source offset just after the last unit. A regular unit begins here and is one unit long. */
  next = -1;
  private count = 0;
  private indices: Uint32Array<ArrayBuffer>;
  private starts: Uint32Array<ArrayBuffer>;
  private ends: Uint32Array<ArrayBuffer>;

  /** `capacity`: how many irregular units to make room for at first; more is made as needed. */
  constructor(capacity: number) {
    this.indices = new Uint32Array(capacity);
    this.starts = new Uint32Array(capacity);
    this.ends = new Uint32Array(capacity);
  }

  /** The unit at `index`, the next to be written, comes from source `[start, end)`. */
  note(index: number, start: number, end: number): void {
    if (start !== this.next || end !== start + 1) this.push(index, start, end);
    this.next = end;
  }

  /** The units from `index` on come from source `[start, end)`, one from each. */
  noteRun(index: number, start: number, end: number): void {
    if (start !== this.next) this.push(index, start, start + 1);
    this.next = end;
  }

  /** The last unit, at `index`, goes on to `end`. */
  extend(index: number, end: number): void {
    if (this.indices[this.count - 1] === index && this.count > 0) this.ends[this.count - 1] = end;
    else this.push(index, this.next - 1, end);
    this.next = end;
  }

  /** The unit at `index` goes; the one after it, which is the last, takes its place. */
  dropBeforeLast(index: number): void {
    const end = this.next;
    let start = end - 1;
    if (this.count > 0 && this.indices[this.count - 1] === index + 1) {
      start = this.starts[this.count - 1] ?? start;
    }
    while (this.count > 0 && (this.indices[this.count - 1] ?? 0) >= index) this.count--;
    this.push(index, start, end);
  }

  /** Source offsets of all `length` units: unit `i` comes from `[starts[i], ends[i])`. */
  spread(length: number): { readonly starts: Uint32Array; readonly ends: Uint32Array } {
    const starts = new Uint32Array(length);
    const ends = new Uint32Array(length);
    for (let entry = 0; entry < this.count; entry++) {
      const first = this.indices[entry] ?? 0;
      const last = entry + 1 < this.count ? (this.indices[entry + 1] ?? 0) : length;
      starts[first] = this.starts[entry] ?? 0;
      let offset = this.ends[entry] ?? 0;
      ends[first] = offset;
      for (let index = first + 1; index < last; index++) {
        starts[index] = offset++;
        ends[index] = offset;
      }
    }
    return { starts, ends };
  }

  /** The source offset at which the unit at `index` begins. */
  startOf(index: number): number {
    const entry = this.entryOf(index);
    const beyond = index - (this.indices[entry] ?? 0);
    return beyond === 0 ? (this.starts[entry] ?? 0) : (this.ends[entry] ?? 0) + beyond - 1;
  }

  /** The source offset at which the unit at `index` ends. */
  endOf(index: number): number {
    const entry = this.entryOf(index);
    return (this.ends[entry] ?? 0) + index - (this.indices[entry] ?? 0);
  }

  /** The last entry at or before `index`. Questions mostly come in order: the search begins at the last answer. */
  private entryOf(index: number): number {
    let low = (this.indices[this.lastEntry] ?? 0) <= index ? this.lastEntry : 0;
    let step = 1;
    while (low + step < this.count && (this.indices[low + step] ?? 0) <= index) {
      low += step;
      step *= 2;
    }
    let high = Math.min(this.count - 1, low + step - 1);
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.indices[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    this.lastEntry = low;
    return low;
  }

  private lastEntry = 0;

  private push(index: number, start: number, end: number): void {
    if (this.count === this.indices.length) {
      this.indices = doubled(this.indices);
      this.starts = doubled(this.starts);
      this.ends = doubled(this.ends);
    }
    this.indices[this.count] = index;
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.count++;
  }
}

function doubled(cells: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const grown = new Uint32Array(cells.length * 2);
  grown.set(cells);
  return grown;
}
