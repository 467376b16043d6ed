import type { Paragraph } from 'mdast';
import { groundLines, isBlank } from './markdown-pieces.ts';

/** Paragraphs without any markup, one behind the other with nothing but empty lines between. UTF-16 offsets. */
export interface PlainRun {
  readonly start: number;
  readonly end: number;
  readonly paragraphs: readonly Paragraph[];
}

/**
 * Begins, behind three spaces at most, with a letter, an opening bracket or anything beyond ASCII (a wide space,
 * too), or with a number that is none of a list: no heading, quotation, rule, code or underline of a heading.
 */
const BEGINS_PLAIN = /^ {0,3}(?:[A-Za-z("'\u3000]|\d(?!\d{0,8}[.)](?:[ \t]|$))|[^\s\u0000-\u007F])/;
/** Whatever could be markup, an address, an escape or a hard break. One space at the end of a line is none. */
const MARKUP = /[*_`[<\\|@\u0000-\u001F]|~~|\/\/|www\.|mailto:|xmpp:|&#?[A-Za-z0-9]{1,40};| {2}$/i;

/**
 * The paragraphs of a Markdown text that need no parser: lines of words, with an empty line before and
 * behind. Most of a policy paper is of that kind, and a parser of Markdown looks at each of its characters
 * several times.
 */
export function plainRuns(text: string): PlainRun[] {
  const runs: PlainRun[] = [];
  let run: Paragraph[] = [];
  /** Behind a plain paragraph, or at the beginning: what is indented there continues no list. */
  let isAtTop = true;
  let lines: string[] = [];
  let start = 0;
  /** In a block that is not plain, until the next empty line. */
  let isMarked = false;
  const closeParagraph = (): void => {
    if (lines.length > 0 && !isMarked) {
      run.push(paragraphOf(lines, start, text));
      isAtTop = true;
    }
    lines = [];
    isMarked = false;
  };
  const closeRun = (): void => {
    const [first, last] = [run[0]?.position, run.at(-1)?.position];
    const [from, to] = [first?.start.offset, last?.end.offset];
    if (from !== undefined && to !== undefined)
      runs.push({ start: from, end: to, paragraphs: run });
    run = [];
  };
  for (const { start: at, line, isOpen } of groundLines(text)) {
    if (isOpen && isBlank(line)) {
      closeParagraph();
      continue;
    }
    const isIndented = line.startsWith(' ') && lines.length === 0 && !isAtTop;
    if (!isMarked && isOpen && !isIndented && BEGINS_PLAIN.test(line) && !MARKUP.test(line)) {
      if (lines.length === 0) start = at;
      lines.push(line);
      continue;
    }
    lines = [];
    isMarked = true;
    isAtTop = false;
    closeRun();
  }
  closeParagraph();
  closeRun();
  return runs;
}

/** The node of a paragraph as a parser makes it: its lines without the spaces around them. */
function paragraphOf(lines: readonly string[], start: number, text: string): Paragraph {
  const first = start + indentOf(lines[0] ?? '');
  let at = start;
  let value = '';
  for (const [index, line] of lines.entries()) {
    const words = line.slice(indentOf(line), line.endsWith(' ') ? -1 : undefined);
    at += line.length;
    if (index === lines.length - 1) {
      value += words;
      at -= line.endsWith(' ') ? 1 : 0;
    } else {
      const end = text.startsWith('\r\n', at) ? '\r\n' : text.charAt(at);
      value += words + end;
      at += end.length;
    }
  }
  // Lines and columns are not asked for: a Document counts in offsets.
  const position = {
    start: { line: 1, column: 1, offset: first },
    end: { line: 1, column: 1, offset: at },
  };
  return { type: 'paragraph', position, children: [{ type: 'text', value, position }] };
}

function indentOf(line: string): number {
  let indent = 0;
  while (line[indent] === ' ') indent += 1;
  return indent;
}
