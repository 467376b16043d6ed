import { passages, type Document } from '../../glossary/document/model.ts';

/** Longer first lines are no title. */
const LONGEST = 200;

/**
 * What a document calls itself: its first top-level heading, else its first line. On one line;
 * undefined where it begins with running text.
 */
export function headlineOf(document: Document): string | undefined {
  const top = document.blocks.find((block) => block.kind === 'heading' && block.level === 1);
  const first = top ?? passages(document)[0];
  if (first === undefined || first.end - first.start > LONGEST) return undefined;
  const line = document.text.slice(first.start, first.end).replaceAll(/\s+/g, ' ').trim();
  return line === '' ? undefined : line;
}
