/**
 * The one model of a document, whatever its format. A maker (Markdown, a web page, a PDF, plain
 * text) turns its input into a `Document`; everything that reads sees Documents alone and answers
 * in offsets into `Document.text`; the maker's `locate` turns those back into a place of its own
 * (file offsets, a DOM Range, a PDF page and rectangle).
 */

/** A half-open stretch `[start, end)` of UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Stands in `Document.text` where there is something that is not text to read (an image, inline
 * code, a form field): a word never continues across it.
 */
export const OBJECT = '\uFFFC';

/** A stretch within which text reads on, and what stands in it without being part of its running text. */
export interface Passage extends Span {
  /**
   * Stretches to pass over, in order: a page number between two halves of a word, `**` markers.
   * `normalisePassage` (text/normalise.ts) leaves them out.
   */
  readonly omitted?: readonly Span[];
}

export interface TextBlock extends Passage {
  readonly kind: 'heading' | 'paragraph' | 'list-item' | 'caption' | 'note';
  /** 1–6 for headings; nesting depth from 1 for list items. */
  readonly level?: number;
  /** What the format itself shows before a list item or note (`1.`, `・`), when it is not in the text. */
  readonly marker?: string;
  /** Inside a quotation: the words are somebody else's. */
  readonly quoted?: boolean;
}

export interface Cell extends Passage {
  /** 0-based place in the grid; a spanning cell is listed once, at its first row and column. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly header: boolean;
}

export interface TableBlock extends Span {
  readonly kind: 'table';
  readonly cells: readonly Cell[];
  readonly quoted?: boolean;
}

export type Block = TextBlock | TableBlock;

export interface Document {
  /** All text in reading order. Blocks follow one another; nothing stands between them. */
  readonly text: string;
  readonly blocks: readonly Block[];
  /** The document's own title where the format carries one apart from its text. */
  readonly title?: string;
  /** The date from which the document speaks (front matter `date:`), YYYY[-MM[-DD]]. */
  readonly date?: string;
}

/** A document and the way back to where its characters came from. */
export interface Located<Place> {
  readonly document: Document;
  /** The place of `[span.start, span.end)`, or undefined where the source has none (inserted text). */
  locate(span: Span): Place | undefined;
}

/** The stretches within which text reads on: a text block, or one table cell. In order. */
export function passages(document: Document): Passage[] {
  const all: Passage[] = [];
  for (const block of document.blocks) {
    if (block.kind !== 'table') all.push(block);
    else for (const cell of block.cells) all.push(cell);
  }
  return all;
}
