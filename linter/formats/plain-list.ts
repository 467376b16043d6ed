import type { List } from 'mdast';
import { placed } from './plain-nodes.ts';
import { PlainParagraph } from './plain-paragraph.ts';

/** What begins an item: `-`, or `12.` */
interface Sign {
  /** `-`, `*`, `+`, `.` or `)`: items with another belong to another list. */
  readonly kind: string;
  readonly digits: string | undefined;
  /** Where it stands, and where what it says begins: UTF-16 units from the line's beginning. */
  readonly at: number;
  readonly wordsAt: number;
}

/** A line that begins an item. An item may begin with another (`4. 1. 研究開発`): so there may be several signs. */
export interface PlainItem {
  readonly signs: readonly [Sign, ...Sign[]];
  /** All that follows the last sign and its space. */
  readonly words: string;
  /** Whether it begins a list directly behind a paragraph's line, too (CommonMark 5.2). */
  readonly mayInterrupt: boolean;
}

const SIGN = /(?:([-*+])|(\d{1,9})([.)])) (?=\S)/y;
/** No draft nests its lists deeper; the parser knows what to do with a file that does. */
const DEEPEST_INDENT = 40;
const MOST_SIGNS = 8;
/** With more spaces before it, a line is code, or goes on with a paragraph (CommonMark 4.4). */
export const MOST_INDENT = 3;

/** The item that a line begins; undefined for another line, or one too deep. What follows its signs may be anything. */
export function plainItem(line: string): PlainItem | undefined {
  let indent = 0;
  while (line[indent] === ' ') indent += 1;
  const first = indent > DEEPEST_INDENT ? undefined : signAt(line, indent);
  if (first === undefined) return undefined;
  const signs: [Sign, ...Sign[]] = [first];
  let last = first;
  for (;;) {
    const next = signAt(line, last.wordsAt);
    if (next === undefined) break;
    signs.push(next);
    last = next;
  }
  if (signs.length > MOST_SIGNS) return undefined;
  const mayInterrupt = first.digits === undefined || first.digits === '1';
  return { signs, words: line.slice(last.wordsAt), mayInterrupt };
}

function signAt(line: string, at: number): Sign | undefined {
  SIGN.lastIndex = at;
  const [whole = '', bullet, digits, stop] = SIGN.exec(line) ?? [];
  const kind = bullet ?? stop;
  return kind === undefined ? undefined : { kind, digits, at, wordsAt: at + whole.length };
}

/** A list, or one within an item. */
interface Level {
  readonly kind: string;
  readonly digits: string | undefined;
  readonly start: number;
  end: number;
  readonly items: Item[];
}

/** An item: words, then lists. */
interface Item {
  /** The column from which on a line is the item's. */
  readonly column: number;
  words?: PlainParagraph;
  readonly levels: Level[];
}

/** A list as its lines come, with the lists in its items; each item says a paragraph. */
export class PlainList {
  readonly #whole: Level;
  /** The last item of each level, from the outermost: the next line is of one of them, or begins the next. */
  readonly #open: { readonly level: Level; readonly item: Item }[] = [];
  /** Behind an empty line: the list goes on with an item, but not with words. */
  isBroken = false;

  constructor(start: number, item: PlainItem) {
    this.#whole = levelOf(item.signs[0], start);
    this.#add(start, item, this.#whole);
  }

  /** Takes an item up where it is of this list, or of a list in its last item. */
  add(start: number, item: PlainItem): boolean {
    const [{ kind, at }] = item.signs;
    const within = this.#open.findIndex((open) => open.item.column > at);
    const depth = within < 0 ? this.#open.length : within;
    const around = this.#open[depth - 1]?.item;
    if (at - (around?.column ?? 0) > MOST_INDENT) return false;
    const level = this.#open[depth]?.level;
    if (level?.kind === kind) {
      this.#open.length = depth;
      this.#add(start, item, level);
      return true;
    }
    if (around === undefined || !(this.isBroken || item.mayInterrupt)) return false;
    this.#open.length = depth;
    const begun = levelOf(item.signs[0], start);
    around.levels.push(begun);
    this.#add(start, item, begun);
    return true;
  }

  /** Takes a line up that goes on with the words of the last item, however far it is indented. */
  addLine(start: number, line: string, isPlain: (line: string) => boolean): boolean {
    if (this.isBroken || this.#open.at(-1)?.item.words?.add(line, isPlain) !== true) return false;
    this.#endAt(start + line.length);
    return true;
  }

  /** Adds an item to a level, and what it begins with to levels of its own. */
  #add(start: number, { signs, words }: PlainItem, first: Level): void {
    let level = first;
    for (const [index, sign] of signs.entries()) {
      const item: Item = { column: sign.wordsAt, levels: [] };
      level.items.push(item);
      this.#open.push({ level, item });
      const next = signs[index + 1];
      if (next === undefined) {
        item.words = new PlainParagraph(start + sign.wordsAt, words);
        this.#endAt(start + sign.wordsAt + words.length);
      } else {
        level = levelOf(next, start);
        item.levels.push(level);
      }
    }
    this.isBroken = false;
  }

  #endAt(end: number): void {
    for (const { level } of this.#open) level.end = end;
  }

  node(text: string): List {
    return nodeOf(this.#whole, text);
  }
}

function levelOf({ kind, digits, at }: Sign, start: number): Level {
  return { kind, digits, start: start + at, end: start + at, items: [] };
}

function nodeOf({ digits, start, end, items }: Level, text: string): List {
  const shape =
    digits === undefined ? { ordered: false } : { ordered: true, start: Number(digits) };
  const children = items.map(({ words, levels }) => ({
    type: 'listItem' as const,
    children: [
      ...(words === undefined ? [] : [words.node(text)]),
      ...levels.map((level) => nodeOf(level, text)),
    ],
  }));
  return { type: 'list', ...shape, position: placed(start, end), children };
}
