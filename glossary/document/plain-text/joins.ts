import { isDigit, isLatin } from '../../text/characters.ts';
import type { Span } from '../model.ts';
import { findFurniture } from './furniture.ts';
import { headAt } from './heads.ts';
import type { LineEnds } from './layout.ts';
import { Layout } from './layout.ts';
import type { Line } from './lines.ts';

/** Lines that read on as one block: `[first, next)`, without what is omitted between them. */
export interface Stretch {
  readonly first: number;
  readonly next: number;
  readonly omitted: readonly Span[];
  /** A footnote. */
  readonly isNote: boolean;
}

const SENTENCE_END = /[。．？！?!][」』）)】\]"”]*(?:\*\*)?$/;
const CLOSING_END = /[」』）)】〕\]＞>:：;；](?:\*\*)?$/;
/** The last unit of what either of them matches. */
const ENDERS = codesOf('。．？！?!」』）)】〕]"”＞>:：;；*');
/** A title of its own: nothing follows on its line. */
const WHOLE_TITLE = /^(?:#{1,6}\s|-{3,}$|(?:\*\*)?【[^】]{1,60}】(?:\*\*)?$)/;
/** The title of a chapter, which seldom needs a second line. */
const CHAPTER = /^第[0-9０-９一二三四五六七八九十]{1,3}[章節部編][\s　]/;
/** The first unit of what either of them matches. */
const TITLE_OPENERS = codesOf('#-*【第');
/** A footnote begins with its number, below a rule. */
const FOOTNOTE = /^(\d{1,3}) \S/;
/** Units at either end of a line that can matter here. */
const TAIL = 12;
const HEAD = 80;
/** Units of a line in which an open bracket still holds. */
const REACH = 120;

/** Which lines of a text read on in the next. */
export class Joins {
  private readonly source: string;
  private readonly lines: readonly Line[];
  private readonly layout: LineEnds;
  private readonly furniture: Uint8Array;
  /** The number of the footnote just read, as long as no other text came after it. */
  private lastNote: number | undefined;

  /** `ends`, `furniture`: what is known of the lines better than their text tells it. */
  constructor(
    source: string,
    lines: readonly Line[],
    ends: LineEnds = new Layout(source, lines),
    furniture: Uint8Array = findFurniture(source, lines),
  ) {
    this.source = source;
    this.lines = lines;
    this.layout = ends;
    this.furniture = furniture;
  }

  /** The stretch that begins with the line `first`, which has no tabs. To be asked in order. */
  from(first: number): Stretch {
    const number = this.footnoteNumber(first);
    const isNote =
      number !== undefined &&
      (this.lines[first]?.afterRule === true || this.lastNote === number - 1);
    this.lastNote = isNote ? number : undefined;
    const omitted: Span[] = [];
    let last = first;
    while (this.furniture[first] !== 1) {
      let next = last + 1;
      while (this.furniture[next] === 1) next++;
      if (!this.readsOn(last, next, first, isNote)) break;
      if (next > last + 1 && !this.isSurelyPassedOver(last, next)) break;
      for (const { start, end } of this.lines.slice(last + 1, next)) omitted.push({ start, end });
      last = next;
    }
    return { first, next: last + 1, omitted, isNote };
  }

  private readsOn(last: number, next: number, first: number, isNote: boolean): boolean {
    const line = this.lines[last];
    const after = this.lines[next];
    if (line === undefined || after === undefined || after.hasTab) return false;
    const mayEnd = ENDERS.has(this.source.charCodeAt(line.end - 1));
    const tail = mayEnd ? this.source.slice(Math.max(line.start, line.end - TAIL), line.end) : '';
    if (mayEnd && SENTENCE_END.test(tail)) return false;
    const isFull = this.layout.isFull(last);
    if (last === first && this.isTitle(line, isFull)) return false;
    if (headAt(this.source, after.start, after.end, isFull) !== undefined) {
      return this.endsInJoint(line);
    }
    const seemsToEnd =
      (mayEnd && !isFull && CLOSING_END.test(tail)) ||
      (after.indent >= 2 && after.indent > line.indent) ||
      this.layout.endsParagraph(last, next) ||
      (mayEnd && this.endsBold(first, last)) ||
      this.isNoteEnd(first, last, next, isNote);
    return !seemsToEnd || this.hasOpenBracket(line);
  }

  /** IV- at a line's end: what looks like a number of its own in the next line, (2), belongs to it. */
  private endsInJoint({ start, end }: Line): boolean {
    if (!DASHES.has(this.source.charCodeAt(end - 1))) return false;
    const before = end - 2 >= start ? this.source.charCodeAt(end - 2) : 0;
    return isDigit(before) || isLatin(before) || (before >= ROMAN_ONE && before <= ROMAN_TWELVE);
  }

  private isTitle({ start, end }: Line, isFull: boolean): boolean {
    if (!TITLE_OPENERS.has(this.source.charCodeAt(start)) || end - start > HEAD) return false;
    const text = this.source.slice(start, end);
    return WHOLE_TITLE.test(text) || (!isFull && CHAPTER.test(text));
  }

  /** Whether a bracket that opens in a line does not close in it: then reading goes on. */
  private hasOpenBracket({ start, end }: Line): boolean {
    let open = 0;
    for (let at = Math.max(start, end - REACH); at < end; at++) {
      const code = this.source.charCodeAt(at);
      if (OPENING.has(code)) open++;
      else if (CLOSING.has(code)) open = Math.max(0, open - 1);
    }
    return open > 0;
  }

  /** A stretch that is wholly bold ends with its bold type. */
  private endsBold(first: number, last: number): boolean {
    const begun = this.lines[first];
    const line = this.lines[last];
    return (
      begun !== undefined &&
      line !== undefined &&
      this.source.startsWith('**', begun.start) &&
      this.source.endsWith('**', line.end)
    );
  }

  /** Footnotes end with their page: the next begins a note or, one space in, a page. Text ends where notes begin. */
  private isNoteEnd(first: number, last: number, next: number, isNote: boolean): boolean {
    const after = this.lines[next];
    if (after === undefined || after.afterRule) return true;
    if (!isNote) return false;
    if (after.indent === 1 && this.lines[last]?.indent === 0) return true;
    const number = this.footnoteNumber(next);
    return number !== undefined && this.footnoteNumber(first) === number - 1;
  }

  private footnoteNumber(index: number): number | undefined {
    const line = this.lines[index];
    if (line === undefined || !isDigit(this.source.charCodeAt(line.start))) return undefined;
    const match = FOOTNOTE.exec(
      this.source.slice(line.start, Math.min(line.end, line.start + TAIL)),
    );
    return match?.[1] === undefined ? undefined : Number(match[1]);
  }

  /**
   * Page furniture between two lines is passed over only if a page ends there for certain, or the
   * lines are certainly halves of one word: elsewhere a number alone on its line may be a value.
   */
  private isSurelyPassedOver(last: number, next: number): boolean {
    const line = this.lines[last];
    const after = this.lines[next];
    if (line === undefined || after === undefined) return false;
    return (
      this.lines.slice(last + 1, next + 1).some(({ opensPage }) => opensPage) ||
      this.layout.isCertainSeam(line, after)
    );
  }
}

const DASHES = codesOf('-−－‐');
const ROMAN_ONE = 0x2160;
const ROMAN_TWELVE = 0x216b;
const OPENING = codesOf('「『（(');
const CLOSING = codesOf('」』）)');

function codesOf(characters: string): ReadonlySet<number> {
  return new Set([...characters].map((character) => character.charCodeAt(0)));
}
