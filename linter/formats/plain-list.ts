import type { List, ListItem, Paragraph } from 'mdast';
import { inlineNodes } from './plain-inline.ts';
import { placed } from './plain-nodes.ts';

/** A line that begins an item at the margin. */
export interface PlainItem {
  /** `-`, `*`, `+`, `.` or `)`: items with another belong to another list. */
  readonly sign: string;
  /** Of a numbered item. */
  readonly number: number | undefined;
  /** Without the spaces around them. */
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
    words: rest.endsWith(' ') && !rest.endsWith('  ') ? rest.slice(0, -1) : rest,
    at: line.length - rest.length,
    mayInterrupt: number === undefined || digits === '1',
  };
}

/** A list as its items come, each a line of its own. */
export class PlainList {
  readonly #sign: string;
  readonly #start: number;
  readonly #number: number | undefined;
  readonly #items: ListItem[] = [];
  #end = 0;
  /** Behind an empty line: the list goes on with an item, but not with words. */
  isBroken = false;

  constructor(start: number, item: PlainItem) {
    this.#sign = item.sign;
    this.#start = start;
    this.#number = item.number;
    this.add(start, item);
  }

  /** Takes an item up where it is this list's next. */
  add(start: number, { sign, words, at }: PlainItem): boolean {
    if (sign !== this.#sign) return false;
    this.#end = start + at + words.length;
    const position = placed(start + at, this.#end);
    const children = inlineNodes(words, start + at);
    const paragraph: Paragraph = { type: 'paragraph', position, children };
    this.#items.push({ type: 'listItem', children: [paragraph] });
    this.isBroken = false;
    return true;
  }

  node(): List {
    const position = placed(this.#start, this.#end);
    const number = this.#number;
    const shape = number === undefined ? { ordered: false } : { ordered: true, start: number };
    return { type: 'list', ...shape, position, children: this.#items };
  }
}
