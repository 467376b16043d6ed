import { headingsAmong } from './plain-text/headings.ts';
import { Joins } from './plain-text/joins.ts';
import type { Line } from './plain-text/lines.ts';
import { readLines } from './plain-text/lines.ts';
import type { Piece } from './plain-text/pieces.ts';
import { pieceOf } from './plain-text/pieces.ts';
import { opensTable, tableOf } from './plain-text/tables.ts';
import type { Document } from './model.ts';

/**
 * A document of plain text as extracted from a PDF. `text` is the source: offsets are those of the
 * file. Linear in its length.
 *
 * A line end, even a blank line, may fall within a word: a paragraph goes on until a line ends with
 * closing punctuation or clearly before the margin, or the next begins something new (・ ① （１）
 * 第1章 # 【 図1). Lines with tabs are rows of a table. A page number or running head between two
 * halves of a word is omitted where that is certain. Marks of Markdown that occur in such texts
 * (`# `, `- `, `**`) are left out.
 */
export function plainText(source: string): Document {
  const lines = readLines(source);
  const joins = new Joins(source, lines);
  const pieces: Piece[] = [];
  for (let index = 0; index < lines.length;) {
    if (lines[index]?.hasTab === true) {
      const next = endOfTable(source, lines, index);
      pieces.push({ block: tableOf(source, lines.slice(index, next)) });
      index = next;
    } else {
      const stretch = joins.from(index);
      const piece = pieceOf(source, lines, stretch);
      if (piece !== undefined) pieces.push(piece);
      index = stretch.next;
    }
  }
  return { text: source, blocks: headingsAmong(pieces, source) };
}

/**
 * The index after the last of the lines with tabs from `first` on. A blank line parts two tables where
 * none has stood within the first, and the heads of another follow it.
 */
function endOfTable(source: string, lines: readonly Line[], first: number): number {
  let index = first;
  let spaced = false;
  for (;;) {
    index++;
    const [before, line] = [lines[index - 1], lines[index]];
    if (line?.hasTab !== true || before === undefined) return index;
    if (line.afterBlank && !spaced && opensTable(source, before, line)) return index;
    spaced ||= line.afterBlank;
  }
}
