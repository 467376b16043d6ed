import type { RootContent } from 'mdast';
import { isBlank, readGroundLines } from './markdown-pieces.ts';
import { BEGINS_STRONG, inlineNodes, isMarkedUp } from './plain-inline.ts';
import { MOST_INDENT, PlainList, plainItem } from './plain-list.ts';
import { placed } from './plain-nodes.ts';
import { PlainParagraph } from './plain-paragraph.ts';
import { PlainTable, plainCells } from './plain-table.ts';

/** Blocks without any markup in their words, one behind the other with nothing but empty lines between. UTF-16 offsets. */
export interface PlainRun {
  readonly start: number;
  readonly end: number;
  readonly blocks: readonly RootContent[];
}

/** A tag of words, with words behind it: no HTML block (CommonMark 4.6). */
const BEGINS_TAGGED = String.raw`<(?:b|strong|i|em|u|s|span|small|sub|sup)>[^\s<]`;
/**
 * Begins, behind three spaces at most, with a letter, a bracket or the like, strong words or anything beyond ASCII (a
 * wide space, too, which is a word to Markdown), or with a number that is none of a list: no heading, quotation,
 * rule, code or underline of a heading.
 */
const BEGINS_PLAIN = new RegExp(
  String.raw`^ {0,3}(?:[A-Za-z("'){}[\],.;/%&$!?^]|<(?![A-Za-z/!?])|${BEGINS_TAGGED}|\d(?!\d{0,8}[.)](?:[ \t]|$))|[^\u0000-\u007F\uFEFF]|${BEGINS_STRONG})`,
);
/** A tab, or a hard break: one space at the end of a line is nothing. */
const TAB_OR_BREAK = /\t| {2}$/;
/** `## Words`, without the marks that may close it. */
const HEADING = /^(#{1,6}) +([^\s#](?:.*[^\s#])?) ?$/;

/**
 * The blocks of a Markdown text that need no parser: paragraphs, headings, lists and tables of nothing but
 * words. Most of a policy paper is of that kind, and a parser of Markdown looks at each of its characters several
 * times. A block that is not sure to be one of these is left to the parser, with all that it may reach into.
 */
export function plainRuns(text: string): PlainRun[] {
  const reader = new PlainReader(text);
  readGroundLines(text, (line, start, isOpen) => reader.read(line, start, isOpen));
  return reader.end();
}

class PlainReader {
  readonly #text: string;
  readonly #mayRefer: boolean;
  readonly #runs: PlainRun[] = [];
  #run: RootContent[] = [];
  /** The block that goes on so far; it joins the run once it is sure where it ends. */
  #open: PlainParagraph | PlainTable | PlainList | undefined;
  /** A list that was left to the parser may go on with an item, or with what is indented; behind code, micromark takes no `2.` for one. */
  #mayGoOn = false;
  /** In a block that is not plain, until the next empty line. */
  #isMarked = false;

  constructor(text: string) {
    this.#text = text;
    this.#mayRefer = text.includes(']:');
  }

  read(line: string, start: number, isOpen: boolean): void {
    if (isOpen && isBlank(line)) {
      if (this.#open instanceof PlainList) this.#open.isBroken = true;
      else this.#close();
      this.#isMarked = false;
      return;
    }
    // What is not indented, and no item, ends a list behind an empty line.
    if (this.#open instanceof PlainList && this.#open.isBroken && !MAY_CONTINUE.test(line))
      this.#close();
    if (this.#isMarked || !isOpen || !this.#isPlain(start, line)) this.#mark(line);
  }

  end(): PlainRun[] {
    this.#close();
    this.#closeRun();
    return this.#runs;
  }

  /** Takes a line up where it is plain. */
  #isPlain(start: number, line: string): boolean {
    if (line.startsWith('|')) return this.#isRow(start, line);
    if (this.#open instanceof PlainTable) return false;
    if (line.startsWith('#')) return this.#isHeading(start, line);
    const item = plainItem(line);
    if (item !== undefined && this.#isPlainLine(item.words)) {
      if (this.#open instanceof PlainList && this.#open.add(start, item)) return true;
      const isBehindWords = this.#open !== undefined && !isBroken(this.#open);
      if (isBehindWords ? !item.mayInterrupt : this.#mayGoOn) return false;
      if (item.signs[0].at > MOST_INDENT) return false;
      this.#close();
      this.#open = new PlainList(start, item);
      return true;
    }
    if (this.#open instanceof PlainParagraph) return this.#open.add(line, this.#isPlainLine);
    if (this.#open instanceof PlainList) return this.#open.addLine(start, line, this.#isPlainLine);
    if (!this.#isPlainLine(line)) return false;
    if (line.startsWith('  ') && this.#mayGoOn) return false;
    this.#open = new PlainParagraph(start, line);
    return true;
  }

  #isRow(start: number, line: string): boolean {
    const cells = plainCells(line);
    if (cells === undefined || cells.some(({ words }) => this.#needsParser(words))) return false;
    if (this.#open instanceof PlainTable) return this.#open.add(start, line, cells);
    if (this.#open !== undefined) return false;
    this.#open = new PlainTable(start, line, cells);
    return true;
  }

  #isHeading(start: number, line: string): boolean {
    const [, marks = '', words = ''] = HEADING.exec(line) ?? [];
    if (words === '' || this.#needsParser(words)) return false;
    this.#close();
    const at = start + line.lastIndexOf(words);
    const position = placed(start, at + words.length);
    const depth = DEPTHS[marks.length - 1] ?? 6;
    this.#join({ type: 'heading', depth, position, children: inlineNodes(words, at) });
    return true;
  }

  readonly #isPlainLine = (line: string): boolean =>
    BEGINS_PLAIN.test(line) && !isMarkedUp(line, this.#mayRefer);

  /** For words of a heading or a cell. */
  #needsParser(words: string): boolean {
    return isMarkedUp(words, this.#mayRefer) || TAB_OR_BREAK.test(words);
  }

  /** Leaves the line, and the open block that it may belong to, to the parser. */
  #mark(line: string): void {
    this.#mayGoOn ||= this.#open instanceof PlainList || BEGINS_ITEM_OR_CODE.test(line);
    this.#open = undefined;
    this.#isMarked = true;
    this.#closeRun();
  }

  #close(): void {
    const open = this.#open;
    this.#open = undefined;
    if (open === undefined) return;
    if (open instanceof PlainTable && !open.isTable) this.#mark('');
    else this.#join(open.node(this.#text));
  }

  #join(block: RootContent): void {
    this.#run.push(block);
    this.#mayGoOn = false;
  }

  #closeRun(): void {
    const start = this.#run[0]?.position?.start.offset;
    const end = this.#run.at(-1)?.position?.end.offset;
    if (start !== undefined && end !== undefined)
      this.#runs.push({ start, end, blocks: this.#run });
    this.#run = [];
  }
}

/** An indented line, or one that may be an item: a list may go on with it behind an empty line. */
const MAY_CONTINUE = /^(?:[ \t]|[-*+](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$))/;

/** The sign of an item, of which a list may begin in a line, or what may be code. */
const BEGINS_ITEM_OR_CODE = /^[\s>]*(?:[-*+]|\d{1,9}[.)])(?:\s|$)|^(?: {4}| {0,3}\t)/;

const DEPTHS = [1, 2, 3, 4, 5, 6] as const;

function isBroken(open: PlainParagraph | PlainTable | PlainList): boolean {
  return open instanceof PlainList && open.isBroken;
}
