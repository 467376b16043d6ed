import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Span } from '../../glossary/document/model.ts';
import { Matcher } from '../../glossary/matching/matcher.ts';
import type { Term } from '../../glossary/matching/model.ts';
import { spanOf } from '../marks/mark.ts';
import { Annotator } from '../page/annotator.ts';
import { askContents, askExamination, pastLookup } from '../page/ask-background.ts';
import { onPageCommand, type SessionCommand } from '../page/page-commands.ts';
import type { ReadPage } from '../page/page-reader.ts';
import { reveal } from '../page/reveal.ts';
import { inSlices } from '../scheduling/slices.ts';
import type { Settings } from '../settings/settings.ts';
import { PdfSurface } from '../surfaces/pdf.ts';
import type { Place } from '../surfaces/surface.ts';
import type { Pages } from './pages.ts';
import { PageGuide } from './page-guide.ts';
import { drawable, marksByPage, type MarksByPage, type PdfMark } from './pdf-marks.ts';
import type { Legibility } from './legibility.ts';
import { PdfReader, type ReadPdf } from './pdf-reader.ts';

/** What a session is given. */
export interface PdfSessionParts {
  readonly file: PDFDocumentProxy;
  readonly pages: Pages;
  /** The title in the file's properties. */
  readonly title: string | undefined;
  /** Where the file is on the web. */
  readonly address: string | undefined;
  readonly terms: () => Term[];
  /** As they are now. */
  readonly settings: () => Settings;
  /** The reader closed the notice of an edition. */
  readonly dismissed: (key: string) => void;
  /** So many pages are read. */
  readonly progressed: (read: number, of: number) => void;
  /** The document is understood: its first pages, then more, then all. */
  readonly understood: (reading: ReadPdf) => void;
}

/** A PDF while it is being read: its marks, cards and notice. What a page-session is for web pages. */
export class PdfSession {
  readonly #parts: PdfSessionParts;
  readonly #end = new AbortController();
  readonly #stop = new AbortController();
  readonly #shown: Annotator;
  readonly #reader: PdfReader;
  readonly #surface: PdfSurface;
  readonly #guide: PageGuide;
  #reading: ReadPdf | undefined;
  #marks: MarksByPage = new Map();
  #drawing = Promise.resolve();

  constructor(parts: PdfSessionParts) {
    this.#parts = parts;
    const { signal } = this.#end;
    const { settings, dismissed } = parts;
    // pdf.js's text layers keep their colours (`forced-color-adjust`): the words are in the picture below.
    const own = { fetchContents: askContents, settings, dismissed, keepsColours: true };
    this.#shown = new Annotator(own, signal);
    this.#reader = this.#makeReader();
    this.#surface = new PdfSurface((page) => this.#reader.itemsOf(page));
    this.#guide = new PageGuide(parts.file, parts.pages, this.#surface, this.#reader);
    onPageCommand((command) => this.#answerTo(command), signal);
  }

  /**
   * Reads the whole document, page by page; settles when that is done, or was stopped, with whether
   * there is text to read.
   */
  async read(): Promise<Legibility> {
    try {
      const legible = await this.#reader.readAll(this.#stop.signal, this.#end.signal);
      // What the other thread kept for reading is needed no more; it refuses while a page is drawn.
      await this.#parts.file.cleanup(true).catch(() => undefined);
      return legible;
    } catch (reason) {
      if (!this.#end.signal.aborted) throw reason;
      return 'text';
    }
  }

  /** The reader does not want to wait for the rest: what is read stays. */
  stopReading(): void {
    this.#stop.abort();
  }

  /** A page (1-based) has a text layer. */
  textDrawn(page: number, layer: HTMLElement): void {
    this.#surface.textDrawn(page, layer);
    this.#guide.textDrawn(page);
    this.#draw();
  }

  /** Where a span of the document stands now; undefined while its page is not drawn. */
  placeOf(span: Span): Place | undefined {
    const at = this.#reading?.pdf.locate(span);
    return at && this.#surface.placeOf(at);
  }

  /** Brings a span of the document onto the screen. */
  async bring(span: Span): Promise<Place | undefined> {
    const at = this.#reading?.pdf.locate(span);
    const place = at && (await this.#guide.bring(at));
    if (place !== undefined) reveal(place);
    return place;
  }

  /** The pages that are drawn, 1-based, in order. */
  drawnPages(): number[] {
    return this.#surface.drawnPages();
  }

  /** Goes to a span and lets it stand out for a moment. */
  async show(span: Span): Promise<void> {
    const place = await this.bring(span);
    if (place !== undefined) this.#shown.painter.flash(place);
  }

  /** Marks the document as the reader now wants it. */
  async settingsChanged(): Promise<void> {
    this.#shown.restyle();
    if (this.#reading !== undefined) await this.#mark(this.#reading);
  }

  /** Ends the reading; no trace is left. */
  end(): void {
    this.#end.abort();
  }

  #makeReader(): PdfReader {
    const { file, pages, title, terms, progressed, understood } = this.#parts;
    let matcher: Matcher | undefined;
    return new PdfReader({
      file,
      title,
      labelOf: (page) => pages.labelOf(page),
      finder: () => (matcher ??= new Matcher(terms())),
      pastAmong: pastLookup(),
      examine: askExamination,
      progressed: (read, of) => {
        this.#shown.panel.showProgress({ read, of });
        progressed(read, of);
      },
      read: (reading) => {
        this.#reading = reading;
        this.#shown.showPage(this.#asPage(reading));
        this.#shown.showEdition(reading);
        understood(reading);
        void this.#mark(reading);
      },
    });
  }

  /** What cards and panel know of a page, of a document of many pages. */
  #asPage(reading: ReadPdf): ReadPage {
    const { pdf, mentions, past, examination } = reading;
    const { address } = this.#parts;
    return {
      ...(address !== undefined && { address }),
      located: { document: pdf.document, locate: (span) => this.placeOf(span) },
      mentions,
      past,
      examination,
      bring: (span) => this.bring(span),
      pageLabelAt: (start) => this.#pageLabelAt(reading, start),
    };
  }

  /** The file's own name of the page on which an offset stands, or its number. */
  #pageLabelAt({ pdf }: ReadPdf, offset: number): string | undefined {
    const number = pdf.pageAt(offset);
    return number === undefined ? undefined : (this.#parts.pages.labelOf(number) ?? String(number));
  }

  async #mark(reading: ReadPdf): Promise<void> {
    const { pdf, examination } = reading;
    const { signal } = this.#end;
    try {
      const work = marksByPage(reading, examination, pdf, this.#shown.wishes);
      const { value } = await inSlices(work, signal);
      if (reading !== this.#reading) return;
      this.#marks = value;
      this.#draw();
    } catch (reason) {
      if (!signal.aborted) throw reason;
    }
  }

  /** Draws the marks of the pages that are drawn now. One drawing after the other: they share a painter. */
  #draw(): void {
    const { signal } = this.#end;
    this.#drawing = this.#drawing.then(async () => {
      if (signal.aborted) return;
      const placeOf = this.#surface.placeOf.bind(this.#surface);
      const pages = this.#surface.drawnPages();
      for (const page of pages)
        this.#parts.pages
          .textLayerOf(page)
          ?.classList.toggle('stacked', this.#reader.isStacked(page));
      const marks = drawable(this.#marks, pages, placeOf);
      const { painter, pointer } = this.#shown;
      await inSlices(painter.show(marks), signal).catch(() => undefined);
      pointer.showMarks(painter.marks);
    });
  }

  async #step(direction: 'next' | 'previous'): Promise<void> {
    const mark = this.#markAfter(direction);
    const place = mark && (await this.#guide.bring(mark.at));
    if (mark === undefined || place === undefined) return;
    reveal(place);
    await this.#shown.openByKey(mark.on(place));
  }

  /** The next mark of the whole document, drawn or not, from the open card or else the page in front. */
  #markAfter(direction: 'next' | 'previous'): PdfMark | undefined {
    const marks = [...new Set([...this.#marks.values()].flat())].sort((a, b) => a.start - b.start);
    if (marks.length === 0) return undefined;
    const open = this.#shown.desk.mark;
    const { number } = this.#parts.pages;
    const inFront = marks.findIndex(({ at }) => (at[0]?.page ?? 0) >= number);
    if (open === undefined)
      return marks.at(direction === 'next' ? Math.max(0, inFront) : inFront - 1);
    const { start } = spanOf(open);
    const at = marks.findIndex((mark) => mark.start === start);
    return marks.at((at + (direction === 'next' ? 1 : -1)) % marks.length);
  }

  #answerTo(command: SessionCommand): true {
    if (command.type === 'step') void this.#step(command.direction);
    return true;
  }
}
