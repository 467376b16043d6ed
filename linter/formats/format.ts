import type { Located, Span } from '#glossary/document/model.ts';
import type { Localised } from '../finding.ts';
import type { Comment } from '../suppressions.ts';
import type { OpenedDraft } from './opened-draft.ts';

/**
 * A place in a draft's text: UTF-16 offsets after a BOM. `exact`: the text has there exactly the
 * document's characters, so an edit of that stretch loses no markup.
 */
export interface FilePlace extends Span, NamedPlace {
  readonly exact: boolean;
}

/** How people find a place in a file that has no lines they could count. */
export interface NamedPlace {
  /** 1-based, where the format has pages. */
  readonly page?: number;
  /** 「3ページ」, 「段落12（はじめに）」. */
  readonly name?: Localised;
}

/** A link or image, and where its address stands in the file. */
export interface Link extends Span {
  readonly url: string;
}

/** A footnote's mark (`[^1]`) or the beginning of its text, in the file. */
export interface FootnotePlace extends Span {
  readonly label: string;
}

/** What a format says of a draft beside its document. Spans are offsets into the draft's text. */
export interface BesideText {
  readonly comments: readonly Comment[];
  readonly links: readonly Link[];
  readonly footnotes: {
    readonly marks: readonly FootnotePlace[];
    readonly bodies: readonly FootnotePlace[];
  };
  /** Lines and headings were guessed from a layout: a line end may fall within a word. */
  readonly extracted?: boolean;
  /** Rules that make no sense in this draft, by id. */
  readonly withoutRules?: readonly string[];
}

/** A draft's text as a document, and what the format itself says beside it. */
export interface ParsedDraft extends Located<FilePlace>, BesideText {
  /** What `#…` at the end of an address can name in this file. */
  readonly anchors: ReadonlySet<string>;
  /** The file is not the text that offsets count in, or not ours to edit: findings offer no fix. */
  readonly readOnly?: boolean;
}

interface AnyFormat {
  readonly id: string;
  /** File name endings, in lower case, with the dot. */
  readonly extensions: readonly string[];
}

/** A format whose files are text (UTF-8), read as they stand. */
export interface TextFormat extends AnyFormat {
  parse(text: string): ParsedDraft;
}

/** A format whose files have to be opened before there is text to read. Such files are never edited. */
export interface FileFormat extends AnyFormat {
  /** Reading takes longer than keeping what was read. */
  readonly isSlow?: boolean;
  /**
   * Reads a file's bytes. `path` is for messages.
   *
   * @throws Failure for what cannot be read, with its mend.
   */
  open(bytes: Uint8Array, path: string): Promise<OpenedFile>;
}

/** What was read of a file: the text that all offsets count in, and the document made of it. */
export interface OpenedFile {
  readonly text: string;
  readonly opened: OpenedDraft;
}

/** One file format, one file in formats/. */
export type Format = TextFormat | FileFormat;
