import { isIgnorable, isSpace } from '../../text/characters.ts';
import type { Span } from '../model.ts';

/** A line of extracted text, not blank. `start` and `end` leave out white space at both ends. */
export interface Line extends Span {
  /** White space before the text; a full-width space counts as two. */
  readonly indent: number;
  /** White space after the text, in units. */
  readonly trailing: number;
  /** Columns that the text takes: 2 for a full-width character. */
  readonly width: number;
  /** Tabs stand in it, as between the cells of a table; not set for more than a table can have. */
  readonly hasTab: boolean;
  /** A form feed stands between this line and the one before: a new page. */
  readonly opensPage: boolean;
  /** A blank line stands before it. */
  readonly afterBlank: boolean;
  /** A line of spaces alone stands before it, as above footnotes. */
  readonly afterRule: boolean;
}

const TAB = 0x09;
const MAX_TABS = 500;
const LF = 0x0a;
const FF = 0x0c;
const CR = 0x0d;
const FULL_WIDTH_SPACE = 0x3000;

/** Spaces on a line of their own that stand for the rule above footnotes. */
const RULE = 10;

/** What stands between a line and the one before. */
type Gap = Pick<Line, 'opensPage' | 'afterBlank' | 'afterRule'>;

const NO_GAP: Gap = { opensPage: false, afterBlank: false, afterRule: false };

/** The lines of a text that are not blank. They end with \n, \r\n, \r or a form feed. */
export function readLines(source: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  let gap = NO_GAP;
  for (let at = 0; at <= source.length; at++) {
    const code = at < source.length ? source.charCodeAt(at) : LF;
    if (code !== LF && code !== CR && code !== FF) continue;
    const line = lineOf(source, from, at, gap);
    const isBlank = line.start === line.end;
    if (!isBlank) lines.push(line);
    gap = {
      opensPage: code === FF || (isBlank && gap.opensPage),
      afterBlank: isBlank && (gap.afterBlank || code !== FF),
      afterRule: isBlank && (gap.afterRule || line.indent >= RULE),
    };
    if (code === CR && source.charCodeAt(at + 1) === LF) at++;
    from = at + 1;
  }
  return lines;
}

function lineOf(source: string, from: number, to: number, gap: Gap): Line {
  let start = from;
  let indent = 0;
  for (; start < to; start++) {
    const code = source.charCodeAt(start);
    if (isIgnorable(code)) continue;
    if (!isSpace(code) || code === TAB) break;
    indent += code === FULL_WIDTH_SPACE ? 2 : 1;
  }
  let end = to;
  while (end > start && isSpace(source.charCodeAt(end - 1)) && source.charCodeAt(end - 1) !== TAB) {
    end--;
  }
  let width = 0;
  let tabs = 0;
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at);
    width += code > 0xff ? 2 : 1;
    if (code === TAB) tabs++;
  }
  const { opensPage, afterBlank, afterRule } = gap;
  return {
    start,
    end,
    indent,
    trailing: to - end,
    width,
    hasTab: tabs > 0 && tabs <= MAX_TABS,
    opensPage,
    afterBlank,
    afterRule,
  };
}
