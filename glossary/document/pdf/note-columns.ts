import type { Part } from './arrange.ts';
import { measure } from './arrange.ts';
import type { PdfLine, Region } from './line.ts';
import { lineIn } from './line.ts';

/** In ems: so far may a line reach beyond the column that it stands under. */
const BEYOND = 1;

/**
 * Notes that are set off below the columns of a page, column by column: read across the page, the second
 * line of one would stand behind the note beside it. As they are where the text above is not in columns, or a
 * line stands under two of them or under none.
 */
export function inColumns(notes: readonly Part[], text: readonly Part[]): readonly Part[] {
  const columns = columnsAtEnd(text);
  if (columns.length < 2) return notes;
  const under = columns.map((): Region => ({
    kind: 'column',
    left: Infinity,
    right: -Infinity,
    pitch: 0,
    lines: [],
  }));
  const parts = under.map((): Part[] => []);
  for (const part of notes) {
    const column = part.kind === 'line' ? columnOf(part.line, columns) : -1;
    const region = under[column];
    if (part.kind !== 'line' || region === undefined) return notes;
    parts[column]?.push({ kind: 'line', line: lineIn(region, part.line.segments) });
  }
  under.forEach(measure);
  return parts.flat();
}

/** The columns in which a text ends, from left to right. */
function columnsAtEnd(text: readonly Part[]): Region[] {
  const columns: Region[] = [];
  for (let index = text.length - 1; index >= 0; index--) {
    const part = text[index];
    if (part?.kind !== 'line' || part.line.region.kind !== 'column') break;
    const { region } = part.line;
    const [next] = columns;
    if (region === next) continue;
    // A region on the right of the one read after it: the columns of another text, farther up.
    if (next !== undefined && region.right > next.left) break;
    columns.unshift(region);
  }
  return columns;
}

/** The index of the one column under which a line stands; -1 for one under none. */
function columnOf({ left, right, size }: PdfLine, columns: readonly Region[]): number {
  return columns.findIndex(
    (column) => left >= column.left - size * BEYOND && right <= column.right + size * BEYOND,
  );
}
