import { passages, type Document } from '../../glossary/document/model.ts';

/** A reader recognises a place by so many characters of it, on so many lines. */
const MOST_CHARACTERS = 160;
const MOST_LINES = 3;

/** The first lines at an offset of a document: the rest of its passage, and what follows. */
export function firstLines(document: Document, start: number): string[] {
  const lines: string[] = [];
  let room = MOST_CHARACTERS;
  for (const passage of passages(document)) {
    if (passage.end <= start) continue;
    if (lines.length === MOST_LINES || room <= 0) break;
    const from = Math.max(passage.start, start);
    // Twice the room and more: a character may be two units, and spaces are thrown together.
    const text = document.text.slice(from, Math.min(passage.end, from + (room + 1) * 2));
    const line = Array.from(text.replaceAll(/[\s\uFFFC\u00AD]+/g, ' ').trim());
    if (line.length === 0) continue;
    lines.push(line.length > room ? `${line.slice(0, room).join('')}…` : line.join(''));
    room -= line.length;
  }
  return lines;
}
