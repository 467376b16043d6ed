import type { PDFDocumentProxy } from 'pdfjs-dist';
import { pdfDocumentInSteps, type PdfDocument } from '../../glossary/document/pdf.ts';
import type { PdfPage } from '../../glossary/document/pdf/model.ts';
import type { Examination } from '../messages/examination.ts';
import { MOST_EXAMINED } from '../messages/examination.ts';
import type { AskExamination } from '../page/examiner.ts';
import { isJapanese } from '../page/japanese.ts';
import { mentionsIn, type MentionFinder } from '../page/parts.ts';
import type { PageTerms } from '../marks/marks-of-page.ts';
import { inSlices } from '../scheduling/slices.ts';
import type { PlacedText } from '../surfaces/pdf.ts';
import { headlineOf } from './headline.ts';
import { legibility, type Legibility } from './legibility.ts';
import { pageTexts } from './page-text.ts';

/** A document as far as it is read; all mentions are in it, marked or not. */
export interface ReadPdf extends Pick<PageTerms, 'mentions' | 'past'> {
  readonly pdf: PdfDocument;
  readonly examination: Examination | undefined;
  /** So many pages, from the first, are read. */
  readonly pages: number;
}

/** What a reader works with. */
export interface PdfReaderParts {
  readonly file: PDFDocumentProxy;
  /** The title in the file's properties. */
  readonly title: string | undefined;
  readonly labelOf: (page: number) => string | undefined;
  readonly finder: () => MentionFinder;
  /** Entries that have ended or were replaced: at least those among the ids. */
  readonly pastAmong: (ids: readonly string[]) => Promise<ReadonlySet<string>>;
  readonly examine: AskExamination;
  /** So many pages are read. */
  readonly progressed: (read: number, of: number) => void;
  /** The document was read: once for its first pages, then as more are known. */
  readonly read: (reading: ReadPdf) => void;
}

/** The first pages are understood on their own, so that they have marks at once. */
const FIRST_PAGES = 3;
/**
 * Each time when so many times more pages are read, all that is known is understood anew, unless the
 * end is as near: understanding takes longer the more there is.
 */
const GROWTH = 6;

/** Reads a document from its first page to its last, in the background. */
export class PdfReader {
  readonly #parts: PdfReaderParts;
  /** As they were read; given up when all are. */
  #pages: PdfPage[] = [];
  #items: (readonly PlacedText[])[] = [];

  constructor(parts: PdfReaderParts) {
    this.#parts = parts;
  }

  /** The items of a page (1-based) that is read. */
  itemsOf(page: number): readonly PlacedText[] | undefined {
    return this.#items[page - 1];
  }

  /**
   * Reads all pages, or as many as there are until `stop` is aborted: `read` is told of them all the
   * same. Gives whether their text can be read.
   */
  async readAll(stop: AbortSignal, end: AbortSignal): Promise<Legibility> {
    const { file, labelOf, progressed } = this.#parts;
    let next = FIRST_PAGES;
    for await (const page of pageTexts(file, labelOf, AbortSignal.any([stop, end]))) {
      this.#pages.push(page);
      this.#items.push(page.items);
      progressed(this.#pages.length, file.numPages);
      const { length } = this.#pages;
      if (length < next || length * GROWTH > file.numPages) continue;
      next *= GROWTH;
      await this.#understand(end, length === FIRST_PAGES);
    }
    if (!end.aborted) await this.#understand(end, true);
    const legible = legibility(this.#pages);
    this.#pages = [];
    this.#items = this.#items.map((items) => items.map(({ text, y }) => ({ text, y })));
    return legible;
  }

  /** What the pages say that are read until now. `examines`: with numbers, references and edition. */
  async #understand(signal: AbortSignal, examines: boolean): Promise<void> {
    const { title, finder, pastAmong, read } = this.#parts;
    const pages = [...this.#pages];
    const about = title === undefined ? {} : { title };
    const { value: pdf } = await inSlices(pdfDocumentInSteps(pages, about), signal);
    const found = isJapanese(pdf.document.text)
      ? (await inSlices(mentionsIn(pdf.document, finder()), signal)).value
      : [];
    const past = await pastAmong([...new Set(found.map(({ entryId }) => entryId))]);
    signal.throwIfAborted();
    const reading = { pdf, mentions: found, past, pages: pages.length, examination: undefined };
    read(reading);
    if (!examines || found.length === 0) return;
    const examination = await this.#examine(pdf);
    if (examination !== undefined && !signal.aborted) read({ ...reading, examination });
  }

  async #examine({ document }: PdfDocument): Promise<Examination | undefined> {
    if (document.text.length > MOST_EXAMINED) return undefined;
    const headline = headlineOf(document);
    return this.#parts.examine({ document, ...(headline !== undefined && { headline }) });
  }
}

/** Where in the document a page (1-based) begins; 0 when it is not read, or holds no text. */
export function offsetOfPage({ pdf }: ReadPdf, page: number): number {
  const block = pdf.document.blocks.find(({ start }) => (pdf.pageAt(start) ?? 0) >= page);
  return block?.start ?? 0;
}
