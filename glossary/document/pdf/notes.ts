import type { Part } from './arrange.ts';
import type { PdfLine } from './line.ts';
import { partsOf } from './line.ts';

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
 * first that begins with a mark on. `goesOn`: the page before ended in a note, so that a first line
 * without a mark is more of it. `size`: that of most text, points.
 */
export function notesOf(parts: readonly Part[], size: number, goesOn: boolean): Notes {
  let from = parts.length;
  while (isSmall(parts[from - 1], size)) from--;
  const begins = new Set<PdfLine>();
  let first = -1;
  for (let index = from; index < parts.length; index++) {
    const part = parts[index];
    if (part?.kind !== 'line' || !MARK.test(openingOf(part.line))) continue;
    begins.add(part.line);
    if (first === -1) first = index;
  }
  if (first === -1 && !goesOn) return { text: parts, notes: [], begins };
  // A page that is small throughout has no notes but text.
  const at = goesOn || first === -1 ? from : first;
  if (at === 0) return { text: parts, notes: [], begins: new Set() };
  return { text: parts.slice(0, at), notes: parts.slice(at), begins };
}

function isSmall(part: Part | undefined, size: number): boolean {
  return (
    part?.kind === 'line' && part.line.region.kind === 'page' && part.line.size <= size * SMALLER
  );
}

/** Enough of a line's text to see how it begins. */
function openingOf({ segments }: PdfLine): string {
  return partsOf({ segments: segments.slice(0, 2) })
    .map(({ text }) => text)
    .join('')
    .trimStart();
}
