import type { Run } from './runs.ts';
import type { Segment } from './segments.ts';
import { leftEnd, rightEnd } from './segments.ts';

/** A part of a page whose lines run to the same margins: the page's text, a column, a box. */
export interface Region {
  /** `page` for text across the page, `column` for one of several, `box` for what stands beside other things. */
  readonly kind: 'page' | 'column' | 'box';
  /** The margins, as the lines themselves show them; points. */
  left: number;
  right: number;
  /** Distance of most of its baselines, 0 where it has one line. */
  pitch: number;
  readonly lines: PdfLine[];
}

/** A line as it is read. */
export interface PdfLine {
  /** From left to right. */
  readonly segments: readonly Segment[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly base: number;
  readonly size: number;
  readonly region: Region;
}

/** A stretch of a line's text, and the run it is of; inserted spaces are of none. */
export interface LinePart {
  readonly text: string;
  readonly run?: Run;
}

/** In ems: a wider gap is a space, though the file has none there. */
const SPACE = 0.25;
/** Note marks: at most this share of the line's size, and at least so far above its baseline, in ems. */
const MARK_SIZE = 0.8;
const MARK_RISE = 0.15;
const NOTE_MARK = /^\s*[0-9０-９]{1,3}[)）]?\s*$/;
const RAISED: Readonly<Record<string, string>> = { ')': '⁾', '）': '⁾' };
const PLAIN_FORMS: Readonly<Record<string, string>> = {
  '︐': '、',
  '︑': '、',
  '︒': '。',
  '︓': '：',
  '︔': '；',
  '︕': '！',
  '︖': '？',
  '︗': '〖',
  '︘': '〗',
  '︱': '—',
  '︵': '（',
  '︶': '）',
  '︷': '｛',
  '︸': '｝',
  '︹': '〔',
  '︺': '〕',
  '︻': '【',
  '︼': '】',
  '︽': '《',
  '︾': '》',
  '︿': '〈',
  '﹀': '〉',
  '﹁': '「',
  '﹂': '」',
  '﹃': '『',
  '﹄': '』',
  '﹇': '［',
  '﹈': '］',
};
const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** What a line says: its runs in order, with a space where there is a gap, raised digits as ¹²³. */
export function partsOf({ segments }: Pick<PdfLine, 'segments'>): LinePart[] {
  const parts: LinePart[] = [];
  let before: Run | undefined;
  for (const { runs, base, size } of segments) {
    for (const run of runs) {
      if (before !== undefined && isSpaceBetween(before, run)) parts.push({ text: ' ' });
      const text = isNoteMark(run, base, size) ? raised(run.text) : run.text;
      parts.push({ text: plain(text), run });
      before = run;
    }
  }
  return parts;
}

function isSpaceBetween(before: Run, run: Run): boolean {
  if (/\s$/.test(before.text) || /^\s/.test(run.text)) return false;
  const gap = run.left - before.right;
  return run.afterSpace || gap > Math.max(before.size, run.size) * SPACE;
}

function isNoteMark(run: Run, base: number, size: number): boolean {
  return (
    run.size <= size * MARK_SIZE && run.base <= base - size * MARK_RISE && NOTE_MARK.test(run.text)
  );
}

function raised(text: string): string {
  return text.replace(/[0-9０-９)）]/g, (mark) => {
    const digit = DIGITS[Number(mark.normalize('NFKC'))];
    return digit ?? RAISED[mark] ?? mark;
  });
}

/**
 * Line ends, tabs and form feeds mean something between lines; within one they are spaces. Forms of
 * punctuation for vertical writing (︒ ︵) are the punctuation itself, and end a sentence as it does.
 */
function plain(text: string): string {
  return text
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]/g, ' ')
    .replace(/[\uFE10-\uFE18\uFE31-\uFE44\uFE47\uFE48]/g, (form) => PLAIN_FORMS[form] ?? form);
}

/** A line of segments that stand side by side, in a region to which it is added. */
export function lineIn(region: Region, segments: readonly Segment[]): PdfLine {
  const lead = segments.reduce((one, other) => (other.units > one.units ? other : one));
  const line = {
    segments,
    left: leftEnd(segments),
    right: rightEnd(segments),
    top: segments.reduce((least, one) => Math.min(least, one.top), Infinity),
    bottom: segments.reduce((most, one) => Math.max(most, one.bottom), -Infinity),
    base: lead.base,
    size: lead.size,
    region,
  };
  region.lines.push(line);
  return line;
}
