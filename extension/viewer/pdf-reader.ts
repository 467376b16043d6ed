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
import { coverOf } from './cover.ts';
import { legibility, type Legibility } from './legibility.ts';
import { pageTexts } from './page-text.ts';
import { isStacked } from './stacked-text.ts';

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
/** So much time passes between two words on how the reading goes on (ms): each has the page drawn anew. */
const TOLD_EVERY_MS = 100;

/** Reads a document from its first page to its last, in the background. */
export class PdfReader {
  readonly #parts: PdfReaderParts;
  /** As they were read; given up when all are. */
  #pages: PdfPage[] = [];
  #items: (readonly PlacedText[])[] = [];
  readonly #stacked = new Set<number>();
  /** So many pages the newest reading has that was told of. */
  #newest = 0;
  #toldAt = -Infinity;

  constructor(parts: PdfReaderParts) {
    this.#parts = parts;
  }

  /** The items of a page (1-based) that is read. */
  itemsOf(page: number): readonly PlacedText[] | undefined {
    return this.#items[page - 1];
  }

  /** Whether a page (1-based) that is read has its letters below one another. */
  isStacked(page: number): boolean {
    return this.#stacked.has(page);
  }

  /**
   * Reads all pages, or as many as there are until `stop` is aborted: `read` is told of them all the
   * same. Gives whether their text can be read.
   */
  async readAll(stop: AbortSignal, end: AbortSignal): Promise<Legibility> {
    const { file, labelOf } = this.#parts;
    let next = FIRST_PAGES;
    // Pages go on coming while the first are understood: another thread reads them.
    let earlier: Promise<unknown> | undefined;
    for await (const page of pageTexts(file, labelOf, AbortSignal.any([stop, end]))) {
      this.#pages.push(page);
      this.#items.push(page.items);
      if (isStacked(page.items)) this.#stacked.add(page.number);
      this.#tellProgress();
      const { length } = this.#pages;
      if (earlier !== undefined || length < next || length * GROWTH > file.numPages) continue;
      earlier = this.#understandFirst(end, length === FIRST_PAGES).finally(() => {
        earlier = undefined;
      });
      // Awaited below, where a failure is told of; until then it is no stray one.
      earlier.catch(() => undefined);
      next = length * GROWTH;
    }
    await earlier;
    if (!end.aborted) await this.#examine(await this.#understand(end), end);
    const legible = legibility(this.#pages);
    this.#pages = [];
    this.#items = this.#items.map((items) => items.map(({ text, y }) => ({ text, y })));
    return legible;
  }

  #tellProgress(): void {
    const { file, progressed } = this.#parts;
    const { length } = this.#pages;
    const now = performance.now();
    if (length < file.numPages && now - this.#toldAt < TOLD_EVERY_MS) return;
    this.#toldAt = now;
    progressed(length, file.numPages);
  }

  /** Nobody waits for what is said of the numbers: the next pages can be understood meanwhile. */
  async #understandFirst(signal: AbortSignal, examines: boolean): Promise<void> {
    const reading = await this.#understand(signal);
    if (examines) void this.#examine(reading, signal);
  }

  /** Tells what the pages say that are read until now. */
  async #understand(signal: AbortSignal): Promise<ReadPdf> {
    const { title, finder, pastAmong, read } = this.#parts;
    const pages = [...this.#pages];
    const about = title === undefined ? {} : { title };
    const { value: pdf } = await inSlices(pdfDocumentInSteps(pages, about), signal);
    const mentions = isJapanese(pdf.document.text)
      ? (await inSlices(mentionsIn(pdf.document, finder()), signal)).value
      : [];
    const past = await pastAmong([...new Set(mentions.map(({ entryId }) => entryId))]);
    signal.throwIfAborted();
    const reading = { pdf, mentions, past, pages: pages.length, examination: undefined };
    this.#newest = reading.pages;
    read(reading);
    return reading;
  }

  /** Tells the same again, with numbers, references and edition, unless more pages are known by then. */
  async #examine(reading: ReadPdf, signal: AbortSignal): Promise<void> {
    const { document } = reading.pdf;
    if (reading.mentions.length === 0 || document.text.length > MOST_EXAMINED) return;
    const examination = await this.#parts.examine({ document, cover: coverOf(reading.pdf) });
    if (examination === undefined || signal.aborted || reading.pages < this.#newest) return;
    this.#parts.read({ ...reading, examination });
  }
}

/** Where in the document a page (1-based) begins; 0 when it is not read, or holds no text. */
export function offsetOfPage({ pdf }: ReadPdf, page: number): number {
  const block = pdf.document.blocks.find(({ start }) => (pdf.pageAt(start) ?? 0) >= page);
  return block?.start ?? 0;
}
