import { lineStarts } from '#glossary/text/lines.ts';

/** A stretch of a Markdown file that can be parsed by itself, and where it begins. UTF-16 offsets. */
export interface MarkdownPiece {
  readonly start: number;
  readonly text: string;
}

/**
 * How much a piece may hold before it is cut at the next place that allows it, in units of lines with markup.
 * micromark's time grows faster than the text (10 MB in one take 80 s and 2 GB); in pieces of about this size it is
 * linear, at about 2.5 MB/s.
 */
const ENOUGH = 7_000;
/** Lines without markup need no micromark (plain-blocks.ts): so many units of them weigh as much as one. */
const LIGHTER = 5;
const MAY_BE_MARKUP = /[*_`[<|\\]/;

/**
 * Cuts a file before headings (`# …`) and paragraphs that begin a line after an empty one, outside
 * fenced code, HTML blocks and front matter: what a list, a quotation or a footnote holds would be
 * indented or marked there, so no block runs on across the cut. Pieces follow one another without a gap.
 */
export function markdownPieces(text: string): MarkdownPiece[] {
  if (text.length <= ENOUGH) return [{ start: 0, text }];
  const pieces: MarkdownPiece[] = [];
  let from = 0;
  let weight = 0;
  let previousBlank = true;
  readGroundLines(text, (line, start, isOpen) => {
    const mayCut = isOpen && previousBlank && weight >= ENOUGH && BEGINS_BLOCK.test(line);
    if (mayCut) {
      pieces.push({ start: from, text: text.slice(from, start) });
      from = start;
      weight = 0;
    }
    weight += MAY_BE_MARKUP.test(line) ? line.length : line.length / LIGHTER;
    previousBlank = isBlank(line);
  });
  pieces.push({ start: from, text: text.slice(from) });
  return pieces;
}

/** A heading, or a line that goes on with nothing before it. */
const BEGINS_BLOCK = /^(?:#{1,6}[ \t]|[A-Za-z]|[^\s\u0000-\u007F])/;

/** What ends the kinds of HTML block that go on over empty lines (CommonMark 4.6, kinds 1 to 5). */
const HTML_END = /-->|\?>|\]\]>|<\/(?:script|pre|style|textarea)>/i;

/**
 * Takes a line of a Markdown file, without its end, and where it begins. `isOpen`: not of front matter, fenced code
 * or HTML that goes on over empty lines; behind an empty line, an open line that is not indented begins a block at
 * the top.
 */
export type ReadGroundLine = (line: string, start: number, isOpen: boolean) => void;

/** Goes through the lines of a file. */
export function readGroundLines(text: string, read: ReadGroundLine): void {
  let fence: string | undefined;
  let html = false;
  let front = /^---[ \t]*(\r?\n|\r)/.test(text);
  readLines(text, (line, start) => {
    if (front) {
      front = start === 0 || !/^---[ \t]*$/.test(line);
      read(line, start, false);
      return;
    }
    if (fence === undefined && !html && !mayCloseGround(line)) {
      read(line, start, true);
      return;
    }
    const mark = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      if (mark !== undefined && mark.startsWith(fence) && line.trim() === mark) fence = undefined;
      read(line, start, false);
      return;
    }
    const begins = html || /^ {0,3}<(?:!--|\?|!\[CDATA|script|pre|style|textarea)/i.test(line);
    if (mark !== undefined) fence = mark;
    else if (begins) html = !HTML_END.test(line);
    read(line, start, mark === undefined && !begins);
  });
}

/** Whether a line begins as fenced code and HTML do. */
function mayCloseGround(line: string): boolean {
  let at = 0;
  while (line[at] === ' ') at += 1;
  return line[at] === '`' || line[at] === '~' || line[at] === '<';
}

/** Nothing but spaces and tabs: to Markdown, a wide space is a word. */
export function isBlank(line: string): boolean {
  let at = 0;
  while (line[at] === ' ' || line[at] === '\t') at += 1;
  return at === line.length;
}

function readLines(text: string, read: (line: string, start: number) => void): void {
  const starts = lineStarts(text);
  for (const [index, start] of starts.entries()) {
    let end = starts[index + 1] ?? text.length;
    while (end > start && isLineEnd(text.charCodeAt(end - 1))) end -= 1;
    read(text.slice(start, end), start);
  }
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}

/**
 * Lines that define links or footnotes for the whole file: `[label]: …`, by label in lower case. Within a
 * paragraph such a line defines nothing.
 */
export function definitionsOf(text: string): Map<string, string> {
  const definitions = new Map<string, string>();
  let end = 0;
  for (const { 0: line, 1: label, index } of text.matchAll(
    /^ {0,3}\[([^\]\n]{1,999})\]:[ \t]*\S.*$/gm,
  )) {
    const follows = end > 0 && text.slice(end, index).trim() === '';
    const before = text.lastIndexOf('\n', index - 2) + 1;
    if (index > 0 && !follows && !/^(?:[ \t\r]*|#.*)$/.test(text.slice(before, index).trimEnd()))
      continue;
    end = index + line.length;
    const key = (label ?? '').toLowerCase();
    if (!definitions.has(key)) definitions.set(key, line);
  }
  return definitions;
}

/** A piece followed by the definitions, elsewhere in the file, that its references need. */
export function withDefinitions(text: string, definitions: ReadonlyMap<string, string>): string {
  if (definitions.size === 0) return text;
  const needed = new Set<string>();
  for (const [, label = ''] of text.matchAll(/\[([^\]\n]{1,999})\]/g)) {
    const line = definitions.get(label.toLowerCase());
    if (line !== undefined) needed.add(line);
  }
  return needed.size === 0 ? text : `${text}\n\n${[...needed].join('\n\n')}\n`;
}
