import { isLatin } from '../../text/characters.ts';
import type { LineEnds } from '../plain-text/layout.ts';
import { isCertainSeam, neverBegins } from '../plain-text/layout.ts';
import type { Line } from '../plain-text/lines.ts';
import type { PdfLine, Region } from './line.ts';

/** In ems: a line ends so near to the margin where a character more would not fit, or wait for the next. */
const NEAR = 1.4;
/** As a share: sizes that differ by less are one size. */
const ALIKE = 0.08;
/** In distances of lines: what stands farther below is a new paragraph. */
const FARTHER = 1.4;
/** In ems: no two lines of a paragraph are farther apart. */
const FARTHEST = 3.2;
/** As a share: columns of one text differ by no more. */
const SAME_WIDTH = 0.1;
/** Lines of a region whose margins say something. */
const TRUSTED = 3;

/** A line of the document's text, undefined for a table. */
export interface EndedLine {
  readonly line: PdfLine;
  /** The margin to which the lines of its region run, points. */
  readonly margin: number;
  /** Begins something of its own, such as a note. */
  readonly begins: boolean;
}

/** How lines end, by their places on the pages. */
export class PageEnds implements LineEnds {
  private readonly source: string;
  private readonly texts: readonly Line[];
  private readonly lines: readonly (EndedLine | undefined)[];

  /** `texts[i]` is the text of `lines[i]`, offsets into `source`. */
  constructor(source: string, texts: readonly Line[], lines: readonly (EndedLine | undefined)[]) {
    this.source = source;
    this.texts = texts;
    this.lines = lines;
  }

  isFull(index: number): boolean {
    const ended = this.lines[index];
    return ended !== undefined && ended.line.right >= ended.margin - ended.line.size * NEAR;
  }

  endsParagraph(index: number, following: number): boolean {
    const ended = this.lines[index];
    const next = this.lines[following];
    if (ended === undefined || next === undefined || next.begins) return true;
    if (!isAlike(ended.line, next.line)) return true;
    if (ended.line.region !== next.line.region) return !this.readsOnElsewhere(index, following);
    if (!isBelow(ended.line, next.line)) return true;
    if (this.isFull(index)) return false;
    const after = this.texts[following];
    if (after === undefined) return true;
    // Katakana on both sides are halves of one word only where the line had to end.
    if (neverBegins(this.source.charCodeAt(after.start))) return false;
    return !this.hasNoRoom(ended, next, after) && !isCentred(ended.line, next.line);
  }

  isCertainSeam(line: Line, next: Line): boolean {
    return isCertainSeam(this.source, line, next);
  }

  /** Whether text goes on in the next column or on the next page. */
  private readsOnElsewhere(index: number, following: number): boolean {
    const ended = this.lines[index];
    const next = this.lines[following];
    if (ended === undefined || next === undefined || !this.isFull(index)) return false;
    return flowsInto(ended.line.region, next.line.region);
  }

  /** Whether the next line begins with a Latin word for which the line above has no room. */
  private hasNoRoom({ line, margin }: EndedLine, next: EndedLine, text: Line): boolean {
    let end = text.start;
    while (end < text.end && isLatin(this.source.charCodeAt(end))) end++;
    const share = (end - text.start) / Math.max(1, text.end - text.start);
    const width = Math.max(
      share * (next.line.right - next.line.left),
      (end - text.start) * line.size * 0.5,
    );
    return end - text.start > 2 && width > margin - line.right - line.size * 0.5;
  }
}

/** Whether the text of a region may go on in another: columns in one as wide. */
function flowsInto(region: Region, next: Region): boolean {
  if (region.kind === 'box' || next.kind === 'box' || region.lines.length < TRUSTED) return false;
  if (region.kind === 'page' && next.kind === 'page') return true;
  const width = region.right - region.left;
  const wide = next.right - next.left;
  const isNarrower = next.lines.length >= TRUSTED && wide < width * (1 - SAME_WIDTH);
  return wide <= width * (1 + SAME_WIDTH) && !isNarrower;
}

function isAlike(a: PdfLine, b: PdfLine): boolean {
  return Math.abs(a.size - b.size) <= Math.max(a.size, b.size) * ALIKE;
}

/** Whether a line stands directly below another. */
function isBelow(above: PdfLine, line: PdfLine): boolean {
  const distance = line.base - above.base;
  const usual = above.region.pitch;
  return (
    distance > line.size * 0.5 &&
    distance <= Math.max(usual * FARTHER, line.size * 1.2) &&
    distance <= line.size * FARTHEST
  );
}

/** Whether two lines are centred one below the other, as the lines of a title or of a box are. */
function isCentred(above: PdfLine, line: PdfLine): boolean {
  const middle = (one: PdfLine): number => (one.left + one.right) / 2;
  return (
    Math.abs(middle(above) - middle(line)) <= line.size * 0.25 &&
    Math.abs(above.left - line.left) > line.size * 0.4
  );
}
