import type { List } from 'mdast';
import { placed } from './plain-nodes.ts';
import { PlainParagraph } from './plain-paragraph.ts';

/** A line that begins an item at the margin. */
export interface PlainItem {
  /** `-`, `*`, `+`, `.` or `)`: items with another belong to another list. */
  readonly sign: string;
  /** Of a numbered item. */
  readonly number: number | undefined;
  /** All that follows the sign and its space. */
  readonly words: string;
  /** Where the words begin: UTF-16 units from the line's beginning. */
  readonly at: number;
  /** Whether it begins a list directly behind a paragraph's line, too (CommonMark 5.2). */
  readonly mayInterrupt: boolean;
}

const ITEM = /^(?:([-*+])|(\d{1,9})([.)])) (\S.*)$/;

/** The item that a line begins; undefined for another line. What follows its sign may be anything. */
export function plainItem(line: string): PlainItem | undefined {
  const [, bullet, digits, stop, rest] = ITEM.exec(line) ?? [];
  const sign = bullet ?? stop;
  if (sign === undefined || rest === undefined) return undefined;
  const number = digits === undefined ? undefined : Number(digits);
  return {
    sign,
    number,
    words: rest,
    at: line.length - rest.length,
    mayInterrupt: number === undefined || digits === '1',
  };
}

/** A list as its items come, each a paragraph. */
export class PlainList {
  readonly #sign: string;
  readonly #start: number;
  readonly #number: number | undefined;
  readonly #items: PlainParagraph[] = [];
  #end: number;
  /** Behind an empty line: the list goes on with an item, but not with words. */
  isBroken = false;

  constructor(start: number, { sign, number, words, at }: PlainItem) {
    this.#sign = sign;
    this.#start = start;
    this.#number = number;
    this.#items.push(new PlainParagraph(start + at, words));
    this.#end = start + at + words.length;
  }

  /** Takes an item up where it is this list's next. */
  add(start: number, { sign, words, at }: PlainItem): boolean {
    if (sign !== this.#sign) return false;
    this.#items.push(new PlainParagraph(start + at, words));
    this.#end = start + at + words.length;
    this.isBroken = false;
    return true;
  }

  /** Takes a line up that goes on with the words of the last item, however far it is indented. */
  addLine(start: number, line: string, isPlain: (line: string) => boolean): boolean {
    if (this.isBroken || this.#items.at(-1)?.add(line, isPlain) !== true) return false;
    this.#end = start + line.length;
    return true;
  }

  node(text: string): List {
    const number = this.#number;
    const shape = number === undefined ? { ordered: false } : { ordered: true, start: number };
    const position = placed(this.#start, this.#end);
    const children = this.#items.map((item) => ({
      type: 'listItem' as const,
      children: [item.node(text)],
    }));
    return { type: 'list', ...shape, position, children };
  }
}
