import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Document } from '../../glossary/document/model.ts';
import { say } from '../locales/say.ts';
import { headingsOf, outlineOf, type OutlineEntry } from './outline-entries.ts';
import { Side } from './side.ts';
import { Thumbnails } from './thumbnails.ts';

/** Where the reader goes from the contents. */
export interface ContentsMoves {
  wentTo(entry: OutlineEntry): void;
  /** 1-based. */
  turnedTo(page: number): void;
}

/** What a document holds: its outline, or one of its headings where it has none, and its pages in small. */
export class Contents {
  readonly #thumbnails: Thumbnails;
  readonly #side: Side;
  #hasOwnOutline = false;

  constructor({ wentTo, turnedTo }: ContentsMoves) {
    this.#thumbnails = new Thumbnails(say, turnedTo);
    this.#side = new Side(say, { wentTo }, this.#thumbnails);
  }

  get element(): HTMLElement {
    return this.#side.element;
  }

  /** Opens or closes the side. Returns whether it is open. */
  toggle(
    file: PDFDocumentProxy | undefined,
    labelOf: (page: number) => string | undefined,
  ): boolean {
    this.#side.toggle();
    // Made when somebody wants to see them.
    if (file !== undefined) this.#thumbnails.show(file, labelOf);
    return this.#side.isOpen;
  }

  /** The page in front (1-based) is another. */
  turned(page: number): void {
    this.#thumbnails.turned(page);
  }

  /** Shows the outline that the file has, if it has one. */
  async showOutline(file: PDFDocumentProxy): Promise<void> {
    const entries = await outlineOf(file);
    this.#hasOwnOutline = entries.length > 0;
    if (this.#hasOwnOutline) this.#side.showOutline(entries, false);
  }

  /** Shows the headings of what is read until now, unless the file has an outline. */
  showHeadings(document: Document): void {
    if (!this.#hasOwnOutline) this.#side.showOutline(headingsOf(document), true);
  }
}
