import type { Located, Span } from '#glossary/document/model.ts';
import type { Comment } from '../suppressions.ts';

/**
 * A place in a file: UTF-16 offsets after a BOM. `exact`: the file has there exactly the
 * document's characters, so an edit of that stretch loses no markup.
 */
export interface FilePlace extends Span {
  readonly exact: boolean;
}

/** A link or image, and where its address stands in the file. */
export interface Link extends Span {
  readonly url: string;
}

/** A footnote's mark (`[^1]`) or the beginning of its text, in the file. */
export interface FootnotePlace extends Span {
  readonly label: string;
}

/** A file's text as a document, and what the format itself says beside it. Spans are file offsets. */
export interface ParsedDraft extends Located<FilePlace> {
  readonly comments: readonly Comment[];
  readonly links: readonly Link[];
  readonly footnotes: {
    readonly marks: readonly FootnotePlace[];
    readonly bodies: readonly FootnotePlace[];
  };
  /** What `#…` at the end of an address can name in this file. */
  readonly anchors: ReadonlySet<string>;
}

/** One file format, one file in formats/. */
export interface Format {
  readonly id: string;
  /** File name endings, with the dot. */
  readonly extensions: readonly string[];
  parse(text: string): ParsedDraft;
}
