import terms from 'virtual:shirube-glossary/terms';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { PackedTerms } from '../../glossary/terms.ts';
import type { Span } from '../../glossary/document/model.ts';
import { build } from '../dom/build.ts';
import { say, textLocale } from '../locales/say.ts';
import { announce } from '../page/announce.ts';
import { termsWithOwn } from '../page/own-terms.ts';
import { withItem, type Settings } from '../settings/settings.ts';
import { changeSettings } from '../settings/store.ts';
import { Contents } from './contents.ts';
import { copyWithKanji } from './copied-text.ts';
import { titleOf } from './file-title.ts';
import type { KeyCommand } from './keys.ts';
import type { Legibility } from './legibility.ts';
import type { ViewerMenu } from './menu.ts';
import type { OutlineEntry } from './outline-entries.ts';
import { Pages, type Zoom } from './pages.ts';
import type { PdfJs } from './pdfjs.ts';
import { offsetOfPage, type ReadPdf } from './pdf-reader.ts';
import { PdfSession } from './pdf-session.ts';
import { Search } from './search.ts';
import { fileNameOf, type PdfSource } from './source.ts';
import { StatusLine } from './status-line.ts';
import { takeAsFile, takeToPaper } from './take-away.ts';
import { Toolbar } from './toolbar.ts';

/** What a viewer works with. */
export interface ViewerParts {
  readonly pdfJs: PdfJs;
  /** Names of the reader's own glossary. */
  readonly own: () => PackedTerms | undefined;
  /** As they are now. */
  readonly settings: () => Settings;
  readonly menu: ViewerMenu;
  /** Whether the browser's back button may lead back within the document. */
  readonly keepsHistory: boolean;
}

/** A page without text has none to wait for: then reading begins after this (ms). */
const LONGEST_WAIT_MS = 1000;

/** One document on the screen: its pages, and all that is around them. */
export class Viewer {
  readonly element: HTMLElement;
  readonly #parts: ViewerParts;
  readonly #pages: Pages;
  readonly #container = build('div', { class: 'container', tabindex: 0 });
  readonly #toolbar: Toolbar;
  readonly #contents: Contents;
  readonly #search: Search;
  readonly #status = new StatusLine(say);
  readonly #end = new AbortController();
  #file: PDFDocumentProxy | undefined;
  #source: PdfSource | undefined;
  #session: PdfSession | undefined;
  #reading: ReadPdf | undefined;
  #textDrawn = (): void => undefined;
  readonly #firstText = new Promise<void>((resolve) => {
    this.#textDrawn = resolve;
  });

  constructor(parts: ViewerParts) {
    this.#parts = parts;
    this.#container.setAttribute('aria-label', say('viewerPages'));
    this.#container.append(build('div', { class: 'pdfViewer' }));
    this.#contents = new Contents({
      wentTo: (entry) => void this.#follow(entry),
      turnedTo: (page) => void this.#pages.turnTo(page),
    });
    this.#search = this.#makeSearch();
    this.#toolbar = this.#makeToolbar();
    this.element = build(
      'div',
      { class: 'viewer' },
      this.#toolbar.element,
      this.#search.element,
      this.#status.element,
      build(
        'div',
        { class: 'desk' },
        this.#contents.element,
        build('main', { class: 'stage' }, this.#container),
      ),
    );
    // The container must be in the page when pdf.js gets it: it looks at how it is positioned.
    document.body.append(this.element);
    this.#pages = new Pages(parts.pdfJs, this.#container, {
      language: textLocale(),
      keepsHistory: parts.keepsHistory,
    });
    this.#listen();
    copyWithKanji(this.#container, this.#end.signal);
  }

  /**
   * Shows a document and reads it; settles when all is read. Rejects when it has no first page: a
   * file may have none at all, or none that ends.
   */
  async show(file: PDFDocumentProxy, source: PdfSource): Promise<void> {
    this.#file = file;
    this.#source = source;
    const first = file.getPage(1);
    const shown = this.#pages.show(file, source.from === 'disk' ? '' : source.hash);
    await first;
    const title = await titleOf(file);
    document.title = title ?? fileNameOf(source);
    this.#toolbar.title = document.title;
    this.#session = this.#makeSession(file, title, source);
    await shown;
    this.#toolbar.isUsable = true;
    this.#turned(this.#pages.number);
    // The thread that reads is the one that draws: the page that is looked at comes first.
    await this.#pages.drawn;
    await Promise.race([
      this.#firstText,
      new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MS)),
    ]);
    announce();
    void this.#contents.showOutline(file);
    this.#readingEnded(file, await this.#session.read());
  }

  /** The reader's settings are others. */
  async settingsChanged(): Promise<void> {
    await this.#session?.settingsChanged();
  }

  /** The fragment of the address changed. */
  goToHash(hash: string): void {
    this.#pages.goToHash(hash);
  }

  /** Does what a key asks for. */
  act(command: Exclude<KeyCommand, 'open'>): void {
    const acts: Readonly<Record<Exclude<KeyCommand, 'open'>, () => void>> = {
      find: () => this.#openFind(),
      'find-next': () => this.#search.step(1),
      'find-previous': () => this.#search.step(-1),
      'zoom-in': () => this.#zoomBy('in'),
      'zoom-out': () => this.#zoomBy('out'),
      'zoom-actual': () => this.#zoomTo(1),
      'next-page': () => this.#pages.next(),
      'previous-page': () => this.#pages.previous(),
      'first-page': () => void this.#pages.turnTo(1),
      'last-page': () => void this.#pages.turnTo(this.#pages.count),
      'go-to-page': () => this.#toolbar.focusPage(),
      rotate: () => this.#pages.rotate(1),
      'rotate-back': () => this.#pages.rotate(-1),
      print: () => void this.#print(),
      download: () => void this.#download(),
    };
    acts[command]();
  }

  async #print(): Promise<void> {
    if (this.#file !== undefined) await takeToPaper(this.#file, this.#status, this.#end.signal);
  }

  async #download(): Promise<void> {
    if (this.#file !== undefined && this.#source !== undefined)
      await takeAsFile(this.#file, this.#source);
  }

  /** Ends all work and goes from the page. */
  end(): void {
    this.#end.abort();
    this.#session?.end();
    this.#search.clear();
    void this.#file?.loadingTask.destroy();
    this.element.remove();
  }

  #listen(): void {
    this.#pages.listen({
      turned: (number) => this.#turned(number),
      zoomed: (scale) => this.#toolbar.showZoom(scale),
      textDrawn: (page, layer) => {
        this.#session?.textDrawn(page, layer);
        this.#search.draw();
        this.#textDrawn();
      },
      asked: (query) => this.#search.open(query),
    });
  }

  #makeToolbar(): Toolbar {
    const events = {
      sideToggled: () => this.#toggleSide(),
      next: () => this.#pages.next(),
      previous: () => this.#pages.previous(),
      turnTo: (page: string) => this.#pages.turnTo(page),
      zoomIn: () => this.#zoomBy('in'),
      zoomOut: () => this.#zoomBy('out'),
      zoomTo: (zoom: Zoom) => this.#zoomTo(zoom),
      findToggled: () => (this.#search.isOpen ? this.#search.close() : this.#openFind()),
      print: () => void this.#print(),
      download: () => void this.#download(),
    };
    return new Toolbar(say, events, this.#parts.menu.element);
  }

  #makeSearch(): Search {
    const view = {
      placeOf: (span: Span) => this.#session?.placeOf(span),
      bring: async (span: Span) => this.#session?.bring(span),
      from: () =>
        this.#reading === undefined ? 0 : offsetOfPage(this.#reading, this.#pages.number),
    };
    const closed = (): void => {
      this.#toolbar.findIsOpen = false;
      this.#container.focus();
    };
    return new Search({ view, closed });
  }

  #makeSession(file: PDFDocumentProxy, title: string | undefined, source: PdfSource): PdfSession {
    const session = new PdfSession({
      file,
      title,
      address: source.from === 'disk' ? undefined : source.address,
      pages: this.#pages,
      terms: () => termsWithOwn(terms, this.#parts.own()),
      settings: this.#parts.settings,
      dismissed: (key) =>
        void changeSettings(({ dismissed }) => ({ dismissed: withItem(dismissed, key, true) })),
      progressed: (read, of) => this.#status.showProgress(read, of, () => session.stopReading()),
      understood: (reading) => this.#understood(reading),
    });
    return session;
  }

  #understood(reading: ReadPdf): void {
    const isNew = reading.pdf !== this.#reading?.pdf;
    this.#reading = reading;
    if (!isNew) return;
    this.#search.look(reading.pdf.document);
    this.#contents.showHeadings(reading.pdf.document);
  }

  #readingEnded({ numPages }: PDFDocumentProxy, legible: Legibility): void {
    const { pages = 0 } = this.#reading ?? {};
    if (legible !== 'text')
      this.#status.show(say(legible === 'no-text' ? 'noText' : 'garbledText'));
    else if (pages < numPages) this.#status.show(say('readingStopped', pages));
  }

  async #follow({ to }: OutlineEntry): Promise<void> {
    if (to === undefined) return;
    if ('destination' in to) await this.#pages.goTo(to.destination);
    else await this.#session?.show(to.span);
  }

  #turned(number: number): void {
    this.#toolbar.showPage(number, this.#pages.count, this.#pages.labelOf(number));
    this.#contents.turned(number);
  }

  #zoomTo(zoom: Zoom): void {
    if (typeof zoom === 'number') this.#toolbar.leaveFit();
    this.#pages.zoomTo(zoom);
  }

  #zoomBy(direction: 'in' | 'out'): void {
    this.#toolbar.leaveFit();
    if (direction === 'in') this.#pages.zoomIn();
    else this.#pages.zoomOut();
  }

  #toggleSide(): void {
    const labelOf = (page: number): string | undefined => this.#pages.labelOf(page);
    this.#toolbar.sideIsOpen = this.#contents.toggle(this.#file, labelOf);
    this.#contents.turned(this.#pages.number);
  }

  #openFind(): void {
    this.#search.open(document.getSelection()?.toString().trim().slice(0, 200));
    this.#toolbar.findIsOpen = true;
  }
}
