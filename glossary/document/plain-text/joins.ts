import type { Span } from '../model.ts';
import { headAt } from './heads.ts';
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
/** A title of its own: nothing follows on its line. */
const WHOLE_TITLE = /^(?:#{1,6}\s|-{3,}$|(?:\*\*)?【[^】]{1,60}】(?:\*\*)?$)/;
/** The title of a chapter, which seldom needs a second line. */
const CHAPTER = /^第[0-9０-９一二三四五六七八九十]{1,3}[章節部編][\s　]/;
const PAGE_NUMBER = /^(?:[-–−‐]\s?)?[0-9０-９]{1,4}(?:\s?[-–−‐]|\s?[/／]\s?[0-9０-９]{1,4})?$/;
const PAGE_NUMBER_WIDTH = 24;
/** A footnote begins with its number, below a rule. */
const FOOTNOTE = /^(\d{1,3}) \S/;
/** A running head stands at the top of at least so many pages. */
const RUNNING_HEAD_PAGES = 3;
/** Units at the end of a line that can matter here. */
const TAIL = 12;
/** Longer lines are no titles, page numbers or running heads. */
const SHORT = 120;

/** Which lines of a text read on in the next. */
export class Joins {
  private readonly source: string;
  private readonly lines: readonly Line[];
  private readonly layout: Layout;
  private readonly runningHeads: ReadonlySet<string>;
  /** The number of the footnote just read, as long as no other text came after it. */
  private lastNote: number | undefined;

  constructor(source: string, lines: readonly Line[]) {
    this.source = source;
    this.lines = lines;
    this.layout = new Layout(source, lines);
    this.runningHeads = this.findRunningHeads();
  }

  /** The stretch that begins with the line `first`, which has no tabs. To be asked in order. */
  from(first: number): Stretch {
    const omitted: Span[] = [];
    const number = this.footnoteNumber(first);
    const isNote =
      number !== undefined &&
      (this.lines[first]?.afterRule === true || this.lastNote === number - 1);
    this.lastNote = isNote ? number : undefined;
    let last = first;
    while (!this.isFurniture(first)) {
      let next = last + 1;
      while (this.isFurniture(next)) next++;
      const between = this.lines.slice(last + 1, next);
      if (!this.readsOn(last, next, first, isNote) || !this.isCertain(last, next, between)) break;
      omitted.push(...between.map(({ start, end }) => ({ start, end })));
      last = next;
    }
    return { first, next: last + 1, omitted, isNote };
  }

  private readsOn(last: number, next: number, first: number, isNote: boolean): boolean {
    const line = this.lines[last];
    const after = this.lines[next];
    if (line === undefined || after === undefined || after.hasTab) return false;
    if (WHOLE_TITLE.test(this.short(line)) || SENTENCE_END.test(this.tail(line))) return false;
    const isFull = this.layout.isFull(last);
    if (!isFull && last === first && CHAPTER.test(this.short(line))) return false;
    if (headAt(this.source, after.start, after.end, isFull) !== undefined) return false;
    const seemsToEnd =
      (!isFull && CLOSING_END.test(this.tail(line))) ||
      (after.indent >= 2 && after.indent > line.indent) ||
      this.layout.endsParagraph(last, next) ||
      this.endsBold(first, last) ||
      this.isNoteEnd(first, last, next, isNote);
    return !seemsToEnd || this.hasOpenBracket(line);
  }

  /** Whether a bracket that opens in a line does not close in it: then reading goes on. */
  private hasOpenBracket({ start, end }: Line): boolean {
    let open = 0;
    for (let at = Math.max(start, end - SHORT); at < end; at++) {
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
    const match = line && FOOTNOTE.exec(this.short(line));
    return match?.[1] === undefined ? undefined : Number(match[1]);
  }

  /**
   * Page furniture between two lines is passed over only if a page ends there for certain, or the
   * lines are certainly halves of one word: elsewhere a number alone on its line may be a value.
   */
  private isCertain(last: number, next: number, between: readonly Line[]): boolean {
    if (between.length === 0) return true;
    const line = this.lines[last];
    const after = this.lines[next];
    if (line === undefined || after === undefined) return false;
    if (after.opensPage || between.some(({ opensPage }) => opensPage)) return true;
    return this.layout.isCertainSeam(line, after);
  }

  /** A page number or a running head. */
  private isFurniture(index: number): boolean {
    const line = this.lines[index];
    if (line === undefined || line.hasTab) return false;
    if (line.end - line.start > SHORT) return false;
    const text = this.short(line);
    if (line.width <= PAGE_NUMBER_WIDTH && PAGE_NUMBER.test(text)) return true;
    return this.runningHeads.size > 0 && this.runningHeads.has(withoutDigits(text));
  }

  /** Lines that stand alike, but for digits, at the top of several pages. */
  private findRunningHeads(): ReadonlySet<string> {
    const counts = new Map<string, number>();
    for (const line of this.lines) {
      if (!line.opensPage || line.end - line.start > SHORT) continue;
      const text = withoutDigits(this.short(line));
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    return new Set(
      [...counts].filter(([, count]) => count >= RUNNING_HEAD_PAGES).map(([text]) => text),
    );
  }

  private short({ start, end }: Line): string {
    return end - start > SHORT ? '' : this.source.slice(start, end);
  }

  private tail({ start, end }: Line): string {
    return this.source.slice(Math.max(start, end - TAIL), end);
  }
}

function withoutDigits(text: string): string {
  return text.replaceAll(/[0-9０-９]+/g, '#');
}

const OPENING = codesOf('「『（(');
const CLOSING = codesOf('」』）)');

function codesOf(characters: string): ReadonlySet<number> {
  return new Set([...characters].map((character) => character.charCodeAt(0)));
}
