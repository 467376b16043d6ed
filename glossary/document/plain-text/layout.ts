import { isDigit, isJapanese, isKatakana, isLatin } from '../../text/characters.ts';
import type { Line } from './lines.ts';

/** Lines on each side by which one line is judged. */
const NEAR = 3;
const WINDOW = 24;
/** Fewer lines tell nothing of how a text uses blank lines. */
const FEW = 12;
/** Lines of a justified paragraph differ by a few characters. */
const FULL = 0.85;
/** The last line of a paragraph is clearly shorter. */
const SHORT = 0.7;

/** How lines end, told by their lengths in a text or by their places on a page. Indexes are those of the lines. */
export interface LineEnds {
  /** Whether a line runs to the margin, so that its end says nothing. */
  isFull(index: number): boolean;
  /** Whether the layout shows that a line does not read on in the line `following`. */
  endsParagraph(index: number, following: number): boolean;
  /** Whether the end of one line and the start of the next are certainly halves of one word or sentence. */
  isCertainSeam(line: Line, next: Line): boolean;
}

/**
 * What the lines of a text tell about how it was laid out, each judged by those around it: one text
 * may hold pages of several layouts.
 */
export class Layout implements LineEnds {
  private readonly source: string;
  private readonly lines: readonly Line[];
  /** Running counts over the lines, to count in any window at once. */
  private readonly ended: Counts;
  private readonly endedBySpace: Counts;
  private readonly running: Counts;
  private readonly runningBySpace: Counts;
  private readonly afterBlank: Counts;

  /** `lines`: all lines that are not blank. */
  constructor(source: string, lines: readonly Line[]) {
    this.source = source;
    this.lines = lines;
    const isEnded = (line: Line): boolean => source.charAt(line.end - 1) === '。';
    const isRunning = (line: Line): boolean => isWithinSentence(source.charCodeAt(line.end - 1));
    this.ended = new Counts(lines, isEnded);
    this.endedBySpace = new Counts(lines, (line) => line.trailing > 0 && isEnded(line));
    this.running = new Counts(lines, isRunning);
    this.runningBySpace = new Counts(lines, (line) => line.trailing > 0 && isRunning(line));
    this.afterBlank = new Counts(lines, (line) => line.afterBlank);
  }

  /** Whether a line is as long as the lines around it, so that its end says nothing. */
  isFull(index: number): boolean {
    const { share, alike } = this.compare(index);
    return share >= FULL && alike >= 2;
  }

  /**
   * Whether the layout shows that a line ends its paragraph: it stops short of the margin to which
   * the lines around it run, or what follows it (a space, a blank line) marks ends here.
   * `following`: the line with which it may read on.
   */
  endsParagraph(index: number, following: number): boolean {
    const line = this.lines[index];
    const next = this.lines[following];
    if (line === undefined || next === undefined || this.isCertainSeam(line, next)) return false;
    const { share, alike } = this.compare(index);
    if (share >= FULL && alike >= 2)
      return this.isMarkedBySpace(index) && !this.isLatinSeam(line, next);
    if (share < SHORT && alike >= NEAR) return true;
    // Two spaces or three at a line's end are a line break of Markdown.
    if (line.trailing === 2 || line.trailing === 3 || this.isMarkedBySpace(index)) return true;
    return next.afterBlank && this.blankLinesDivide(index);
  }

  /** The width of a line as a share of the widest near it, and how many near it are as wide as that one. */
  private compare(index: number): { readonly share: number; readonly alike: number } {
    const from = Math.max(0, index - NEAR);
    const to = Math.min(this.lines.length, index + NEAR + 1);
    let widest = 1;
    for (let at = from; at < to; at++) widest = Math.max(widest, this.widthOf(at));
    let alike = 0;
    for (let at = from; at < to; at++) {
      if (at !== index && this.widthOf(at) >= widest * FULL) alike++;
    }
    return { share: this.widthOf(index) / widest, alike };
  }

  private widthOf(index: number): number {
    return this.lines[index]?.width ?? 0;
  }

  /** Texts from word processors keep a space at the end of each paragraph's last line, and only there. */
  private isMarkedBySpace(index: number): boolean {
    if ((this.lines[index]?.trailing ?? 0) === 0) return false;
    const ended = this.ended.around(index);
    const running = this.running.around(index);
    return (
      ended >= 3 &&
      this.endedBySpace.around(index) >= ended * 0.7 &&
      this.runningBySpace.around(index) <= running * 0.5
    );
  }

  /** Where many lines follow one another directly, a blank line is more than a line end. */
  private blankLinesDivide(index: number): boolean {
    const count = Math.min(this.lines.length, index + WINDOW) - Math.max(0, index - WINDOW);
    return count >= FEW && this.afterBlank.around(index) <= count * 0.75;
  }

  /** A line may have been broken at the space between a Latin word and the next. */
  private isLatinSeam(line: Line, next: Line): boolean {
    const last = this.source.charCodeAt(line.end - 1);
    const first = this.source.charCodeAt(next.start);
    return isLatin(last) || isDigit(last) || isLatin(first) || isDigit(first);
  }

  /** Whether the end of one line and the start of the next are certainly halves of one word or sentence. */
  isCertainSeam(line: Line, next: Line): boolean {
    return isCertainSeam(this.source, line, next);
  }
}

/** Whether the end of one line and the start of the next are certainly halves of one word or sentence. */
export function isCertainSeam(source: string, line: Line, next: Line): boolean {
  const first = source.charCodeAt(next.start);
  const last = source.charCodeAt(line.end - 1);
  return neverBegins(first) || (isKatakana(last) && isKatakana(first));
}

/** Whether a character never begins a line, as far as it stands within a sentence. */
export function neverBegins(code: number): boolean {
  return NEVER_FIRST.has(code);
}

/** Characters that never begin a line (JIS X 4051), as far as they stand within a sentence. */
const NEVER_FIRST: ReadonlySet<number> = new Set(
  [...'ぁぃぅぇぉっゃゅょァィゥェォッャュョヮー々、。，．」』）】'].map((one) => one.charCodeAt(0)),
);

/** Whether a line that ends so is mostly in the middle of a sentence. */
function isWithinSentence(code: number): boolean {
  return isJapanese(code) || code === 0x3001;
}

/** How many lines of a window have some property. */
class Counts {
  private readonly upTo: Uint32Array;

  constructor(lines: readonly Line[], has: (line: Line) => boolean) {
    this.upTo = new Uint32Array(lines.length + 1);
    lines.forEach((line, index) => {
      this.upTo[index + 1] = (this.upTo[index] ?? 0) + (has(line) ? 1 : 0);
    });
  }

  around(index: number): number {
    const last = Math.min(this.upTo.length - 1, index + WINDOW);
    return (this.upTo[last] ?? 0) - (this.upTo[Math.max(0, index - WINDOW)] ?? 0);
  }
}
