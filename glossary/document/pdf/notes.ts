import type { Part } from './arrange.ts';
import type { PdfLine, Region } from './line.ts';
import { partsOf } from './line.ts';
import { inColumns } from './note-columns.ts';

/** As a share of the size of most text: notes are set smaller. */
const SMALLER = 0.93;
/** How a note begins: its number or mark. */
const MARK = /^(?:[⁰¹²³⁴-⁹]{1,3}|[0-9０-９]{1,3}[\s　)）.．]|※|＊|\*|†|[（(]?注|[（(]?出典)/;

/** What a page says in its text, and in notes at its foot. */
export interface Notes {
  readonly text: readonly Part[];
  readonly notes: readonly Part[];
  /** The lines with which notes begin. */
  readonly begins: ReadonlySet<PdfLine>;
}

/**
 * Parts the notes at the foot of a page from its text: the last lines, set in smaller type, from the
 * first that begins with a mark on; on a page of columns, those at the foot of each. `goesOn`: the page before ended in a note, so that a first line
 * without a mark is more of it. `size`: that of most text, points.
 */
export function notesOf(parts: readonly Part[], size: number, goesOn: boolean): Notes {
  const foot = footOfPage(parts, size, goesOn);
  const { text } = foot;
  const notes = inColumns(foot.notes, text);
  const begins = notes === foot.notes ? foot.begins : new Set(notes.flatMap(beginningLine));
  const ofColumns = feetOfColumns(text, size);
  if (ofColumns.length === 0) return { text, notes, begins };
  const apart = new Set(ofColumns);
  return {
    text: text.filter((part) => !apart.has(part)),
    notes: [...ofColumns, ...notes],
    begins: new Set([...begins, ...ofColumns.flatMap(beginningLine)]),
  };
}

function footOfPage(parts: readonly Part[], size: number, goesOn: boolean): Notes {
  let from = parts.length;
  while (isSmall(parts[from - 1], size)) from--;
  const begins = new Set<PdfLine>();
  let first = -1;
  for (let index = from; index < parts.length; index++) {
    const part = parts[index];
    const [line] = beginningLine(part);
    if (line === undefined) continue;
    begins.add(line);
    if (first === -1) first = index;
  }
  if (first === -1 && !goesOn) return { text: parts, notes: [], begins };
  // A page that is small throughout has no notes but text.
  const at = goesOn || first === -1 ? from : first;
  if (at === 0) return { text: parts, notes: [], begins: new Set() };
  return { text: parts.slice(0, at), notes: parts.slice(at), begins };
}

/** The notes at the feet of the columns with which a page ends, in order. */
function feetOfColumns(parts: readonly Part[], size: number): Part[] {
  const feet: Part[] = [];
  for (let end = parts.length; end > 0;) {
    const region = regionOf(parts[end - 1]);
    if (region?.kind !== 'column') break;
    let from = end;
    let small = end;
    for (; regionOf(parts[from - 1]) === region; from--) {
      if (small === from && isSmallLine(parts[from - 1], size)) small--;
    }
    const foot = parts.slice(small, end);
    const first = foot.findIndex((part) => beginningLine(part).length > 0);
    // A column of mostly small print is text, or a cell of a table.
    if (first !== -1 && small - from > end - small) feet.unshift(...foot.slice(first));
    end = from;
  }
  return feet;
}

function regionOf(part: Part | undefined): Region | undefined {
  return part?.kind === 'line' ? part.line.region : undefined;
}

/** The line of a part that begins a note; none for others. */
function beginningLine(part: Part | undefined): PdfLine[] {
  return part?.kind === 'line' && MARK.test(openingOf(part.line)) ? [part.line] : [];
}

function isSmall(part: Part | undefined, size: number): boolean {
  return regionOf(part)?.kind === 'page' && isSmallLine(part, size);
}

function isSmallLine(part: Part | undefined, size: number): boolean {
  return part?.kind === 'line' && part.line.size <= size * SMALLER;
}

/** Enough of a line's text to see how it begins. */
function openingOf({ segments }: PdfLine): string {
  return partsOf({ segments: segments.slice(0, 2) })
    .map(({ text }) => text)
    .join('')
    .trimStart();
}
