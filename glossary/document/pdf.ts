import type { Located } from './model.ts';
import type { Aside } from './pdf/compose.ts';
import { compose } from './pdf/compose.ts';
import { flowOf } from './pdf/flow.ts';
import type { PdfPage, PdfPlace } from './pdf/model.ts';
import { readPages } from './pdf/pages.ts';

/** What is known of a PDF apart from its pages. */
export interface PdfAbout {
  /** The title that the file's properties carry. */
  readonly title?: string;
  /** The date from which the document speaks, YYYY[-MM[-DD]]. */
  readonly date?: string;
}

/** The text of a PDF as a document, and the way back to the items of its pages. */
export interface PdfDocument extends Located<PdfPlace> {
  /** The 1-based page on which the character at a document offset stands; undefined without text. */
  pageAt(offset: number): number | undefined;
}

/** The document that a PDF's pages are. Pure; any input will do; linear in the number of items. */
export function pdfDocument(pages: readonly PdfPage[], about: PdfAbout = {}): PdfDocument {
  const work = pdfDocumentInSteps(pages, about);
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}

/** As `pdfDocument`, in steps of at most a page: for a thread that has other things to do. */
export function* pdfDocumentInSteps(
  pages: readonly PdfPage[],
  about: PdfAbout = {},
): Generator<void, PdfDocument, void> {
  const read = yield* readPages(pages);
  const main = yield* flowOf(read.flatMap(({ text }) => text));
  const asides: Aside[] = [];
  for (const { number, asides: parts } of read) {
    if (parts.length > 0) asides.push({ page: number, flow: yield* flowOf(parts) });
  }
  const { written, blocks } = yield* compose(main, asides);
  return {
    document: { text: written.text, blocks, ...about },
    locate: (span) => written.locate(span),
    pageAt: (offset) => written.pageAt(offset),
  };
}
