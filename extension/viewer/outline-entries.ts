import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Document, Span } from '../../glossary/document/model.ts';

/** A line of the outline. */
export interface OutlineEntry {
  readonly title: string;
  /** Nesting depth, from 1. */
  readonly level: number;
  /** A place that the file itself names, or a heading of its text. */
  readonly to: { readonly destination: string | unknown[] } | { readonly span: Span } | undefined;
}

/** Longer outlines are cut: some files have a line for every word. */
const MOST_ENTRIES = 5000;
const DEEPEST = 8;
const LONGEST_TITLE = 300;

type FileOutline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;

/** The outline that a file brings along; empty for none. */
export async function outlineOf(file: PDFDocumentProxy): Promise<OutlineEntry[]> {
  const outline: FileOutline | null = await file.getOutline().catch(() => null);
  return entriesOf(outline ?? []);
}

/** An outline made of the headings of a document. */
export function headingsOf({ text, blocks }: Document): OutlineEntry[] {
  return blocks
    .flatMap((block) => (block.kind === 'heading' ? [block] : []))
    .slice(0, MOST_ENTRIES)
    .map(({ start, end, level = 1 }) => ({
      title: titleIn(text.slice(start, end)),
      level: Math.min(level, DEEPEST),
      to: { span: { start, end } },
    }))
    .filter(({ title }) => title !== '');
}

/** Depth first; an outline may refer to itself, so it is cut at a depth and a length. */
function entriesOf(items: FileOutline): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  const add = (level: number, siblings: FileOutline): void => {
    for (const { title, dest, items: children } of siblings) {
      if (entries.length === MOST_ENTRIES) return;
      const to = dest === null ? undefined : { destination: dest };
      entries.push({ title: titleIn(title), level, to });
      if (level < DEEPEST) add(level + 1, children);
    }
  };
  add(1, items);
  return entries;
}

function titleIn(text: string): string {
  return text
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, LONGEST_TITLE);
}
