/** A place as people and editors count it: both from 1, columns in UTF-16 units. */
export interface LinePlace {
  readonly line: number;
  readonly column: number;
}

const LF = 0x0a;
const CR = 0x0d;

/** Lines and columns of a text whose lines end with \n, \r\n or \r. */
export class LineIndex {
  private readonly source: string;
  private readonly starts: Uint32Array;

  constructor(source: string) {
    this.source = source;
    this.starts = lineStarts(source);
  }

  /** How many lines the text has; an empty text has one. */
  get lineCount(): number {
    return this.starts.length;
  }

  /** The line and column of an offset; an offset outside the text counts as its nearest end. */
  position(offset: number): LinePlace {
    const within = Math.max(0, Math.min(offset, this.source.length));
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.starts[middle] ?? 0) <= within) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: within - (this.starts[low] ?? 0) + 1 };
  }

  /** The offset of a line and column; beyond the text's ends, its nearest end. */
  offset({ line, column }: LinePlace): number {
    if (line < 1) return 0;
    const start = this.starts[line - 1] ?? this.source.length;
    return Math.max(0, Math.min(start + column - 1, this.source.length));
  }

  /** The text of a line (from 1) without its line end; empty where there is no such line. */
  lineText(line: number): string {
    const start = this.starts[line - 1];
    if (start === undefined) return '';
    return this.source.slice(start, this.starts[line]).replace(/[\r\n]+$/, '');
  }
}

/** Where each line begins; an empty text has one. */
export function lineStarts(source: string): Uint32Array {
  const starts = [0];
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code !== LF && code !== CR) continue;
    if (code === CR && source.charCodeAt(at + 1) === LF) at++;
    starts.push(at + 1);
  }
  return new Uint32Array(starts);
}
