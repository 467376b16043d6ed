import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { PdfPlace } from '../../glossary/document/pdf/model.ts';
import type { PdfSurface, PlacedText } from '../surfaces/pdf.ts';
import type { Place } from '../surfaces/surface.ts';
import type { Pages } from './pages.ts';

/** A page that is not drawn after so long can't be (ms). */
const LONGEST_DRAWING_MS = 10_000;
/** So much of the page is shown above the line that is gone to (PDF points). */
const ABOVE = 120;

/** Brings places onto the screen that stand on pages which are not drawn yet. */
export class PageGuide {
  readonly #file: PDFDocumentProxy;
  readonly #pages: Pages;
  readonly #surface: PdfSurface;
  readonly #read: { itemsOf(page: number): readonly PlacedText[] | undefined };
  readonly #waiting = new Map<number, (() => void)[]>();

  constructor(
    file: PDFDocumentProxy,
    pages: Pages,
    surface: PdfSurface,
    read: { itemsOf(page: number): readonly PlacedText[] | undefined },
  ) {
    this.#file = file;
    this.#pages = pages;
    this.#surface = surface;
    this.#read = read;
  }

  /** A page (1-based) has a text layer. */
  textDrawn(page: number): void {
    const waiting = this.#waiting.get(page) ?? [];
    this.#waiting.delete(page);
    for (const go of waiting) go();
  }

  /** Where a place stands on the screen, once its page is drawn; undefined when it can't be. */
  async bring(at: PdfPlace): Promise<Place | undefined> {
    const [first] = at;
    if (first === undefined) return undefined;
    if (this.#isDrawn(first.page)) return this.#surface.placeOf(at);
    const drawn = this.#drawn(first.page);
    const item = this.#read.itemsOf(first.page)?.[first.item];
    this.#pages.bringPoint(first.page, await this.#heightOf(first.page, item));
    await drawn;
    return this.#surface.placeOf(at);
  }

  #isDrawn(page: number): boolean {
    return this.#surface.drawnPages().includes(page);
  }

  #drawn(page: number): Promise<void> {
    return new Promise((resolve) => {
      const others = this.#waiting.get(page) ?? [];
      this.#waiting.set(page, [...others, resolve]);
      setTimeout(resolve, LONGEST_DRAWING_MS);
    });
  }

  /** How far above the page's origin the window is to begin (PDF points). */
  async #heightOf(page: number, item: PlacedText | undefined): Promise<number> {
    const { view } = await this.#file.getPage(page);
    const [, , , top = 0] = view;
    return item === undefined ? top : Math.min(top, top - item.y + ABOVE);
  }
}
