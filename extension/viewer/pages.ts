import type { PDFDocumentProxy } from 'pdfjs-dist';
import type {
  EventBus,
  PDFHistory,
  PDFLinkService,
  PDFViewer,
} from 'pdfjs-dist/web/pdf_viewer.mjs';
import { pdfJsFile, type PdfJs } from './pdfjs.ts';

/** What the pages tell. Page numbers are 1-based. */
export interface PagesEvents {
  /** Another page is in front. `label` is the file's own name of it. */
  turned(number: number, label: string | undefined): void;
  /** The zoom changed; `scale` is 1 at 100 %. */
  zoomed(scale: number): void;
  /** The text of a page can be selected and marked from now on. */
  textDrawn(number: number, textLayer: HTMLElement): void;
  /** The address asks to find this. */
  asked(query: string): void;
}

/** How large pages are shown: a named fit, or 1 for 100 %. */
export type Zoom = 'page-width' | 'page-fit' | 'auto' | number;

/** Text is set this much larger or smaller by one step of the zoom. */
const STEP = { drawingDelay: 200 };

interface PageTurn {
  readonly pageNumber: number;
  readonly pageLabel: string | null;
}
interface Drawn {
  readonly pageNumber: number;
  readonly source: { readonly textLayer: { readonly div: HTMLElement } | null };
}

/** The pages of a document on the screen: pdf.js's own components, and what the viewer asks of them. */
export class Pages {
  readonly #bus: EventBus;
  readonly #links: PDFLinkService;
  readonly #history: PDFHistory | undefined;
  readonly #viewer: PDFViewer;
  #labels: readonly string[] | undefined;

  /**
   * `container` scrolls, and holds one `div` for the pages. `keepsHistory`: the browser's back button
   * leads back within the document. In a frame that the browser opened for a file it may not: there
   * `history.replaceState` crashes Chromium 156 as a whole.
   */
  constructor(
    { api, components }: PdfJs,
    container: HTMLDivElement,
    { language, keepsHistory }: { readonly language: string; readonly keepsHistory: boolean },
  ) {
    const { EventBus, GenericL10n, LinkTarget, PDFHistory, PDFLinkService, PDFViewer } = components;
    this.#bus = new EventBus();
    this.#links = new PDFLinkService({
      eventBus: this.#bus,
      externalLinkTarget: LinkTarget.BLANK,
      externalLinkRel: 'noopener noreferrer nofollow',
    });
    if (keepsHistory)
      this.#history = new PDFHistory({ linkService: this.#links, eventBus: this.#bus });
    const isForced = matchMedia('(forced-colors: active)').matches;
    container.classList.toggle('system-colours', isForced);
    this.#viewer = new PDFViewer({
      container,
      // As in pdf.js's own viewer: pages are drawn in the two colours that the reader has chosen.
      ...(isForced && { pageColors: { background: 'Canvas', foreground: 'CanvasText' } }),
      eventBus: this.#bus,
      linkService: this.#links,
      l10n: new GenericL10n(language),
      annotationMode: api.AnnotationMode.ENABLE_FORMS,
      annotationEditorMode: api.AnnotationEditorType.DISABLE,
      imageResourcesPath: pdfJsFile('web/images/'),
    });
    this.#links.setViewer(this.#viewer);
    this.#keepFit(container);
    if (this.#history !== undefined) this.#links.setHistory(this.#history);
  }

  listen(events: PagesEvents): void {
    this.#bus.on('pagesinit', () => {
      this.#viewer.currentScaleValue = 'auto';
    });
    this.#bus.on('pagechanging', ({ pageNumber, pageLabel }: PageTurn) =>
      events.turned(pageNumber, pageLabel ?? undefined),
    );
    this.#bus.on('scalechanging', ({ scale }: { readonly scale: number }) => events.zoomed(scale));
    this.#bus.on('textlayerrendered', ({ pageNumber, source }: Drawn) => {
      if (source.textLayer !== null) events.textDrawn(pageNumber, source.textLayer.div);
    });
    this.#bus.on(
      'findfromurlhash',
      ({ query }: { readonly query: string | readonly string[] | null }) =>
        events.asked([query ?? []].flat().join(' ')),
    );
  }

  /** Shows a document, at the place that `hash` names (`#page=3`, `#nameddest=…`, or empty). */
  async show(file: PDFDocumentProxy, hash: string): Promise<void> {
    this.#viewer.setDocument(file);
    this.#links.setDocument(file);
    const [fingerprint] = file.fingerprints;
    this.#history?.initialize({ fingerprint: fingerprint ?? '', resetHistory: hash !== '' });
    const labels = await file.getPageLabels().catch(() => null);
    // Labels that are the numbers say nothing.
    if (labels !== null && labels.some((label, index) => label !== String(index + 1))) {
      this.#labels = labels;
      this.#viewer.setPageLabels(labels);
    }
    await this.#viewer.firstPagePromise;
    this.goToHash(hash);
  }

  /** Goes to the place that `hash` names, with its `#`; nowhere when it is empty. */
  goToHash(hash: string): void {
    if (hash.length > 1) this.#links.setHash(hash.slice(1));
  }

  /** Settles when the first page in view is drawn. */
  get drawn(): Promise<unknown> {
    return this.#viewer.onePageRendered ?? Promise.resolve();
  }

  get count(): number {
    return this.#viewer.pagesCount;
  }

  /** 1-based. */
  get number(): number {
    return this.#viewer.currentPageNumber;
  }

  /** What the file calls a page, where it calls it anything but its number. */
  labelOf(number: number): string | undefined {
    const label = this.#labels?.[number - 1];
    return label === '' ? undefined : label;
  }

  /** Goes to the page of this label or number; false when there is none. */
  turnTo(page: string | number): boolean {
    const number =
      typeof page === 'number'
        ? page
        : (this.#viewer.pageLabelToPageNumber(page) ?? Number(page.normalize('NFKC')));
    if (!Number.isInteger(number) || number < 1 || number > this.count) return false;
    this.#viewer.currentPageNumber = number;
    return true;
  }

  next(): void {
    this.#viewer.nextPage();
  }

  previous(): void {
    this.#viewer.previousPage();
  }

  /** Goes where an entry of an outline or a link of the document leads. */
  async goTo(destination: string | unknown[]): Promise<void> {
    await this.#links.goToDestination(destination);
  }

  /** Brings a point of a page near the top of the window (PDF points from the page's lower left corner). */
  bringPoint(pageNumber: number, y: number): void {
    this.#viewer.scrollPageIntoView({
      pageNumber,
      destArray: [null, { name: 'XYZ' }, null, y, null],
    });
  }

  /** The text layer of a page, while it is drawn. */
  textLayerOf(number: number): HTMLElement | undefined {
    const view: { readonly textLayer?: { readonly div: HTMLElement } | null } | undefined =
      this.#viewer.getPageView(number - 1);
    const div = view?.textLayer?.div;
    return div?.isConnected === true ? div : undefined;
  }

  zoomTo(zoom: Zoom): void {
    this.#viewer.currentScaleValue = String(zoom);
  }

  zoomIn(): void {
    this.#viewer.increaseScale(STEP);
  }

  zoomOut(): void {
    this.#viewer.decreaseScale(STEP);
  }

  /** Turns all pages by a quarter, clockwise or back. */
  rotate(quarters: 1 | -1): void {
    this.#viewer.pagesRotation = (this.#viewer.pagesRotation + 90 * quarters + 360) % 360;
  }

  /** Pages that fit the window go on to do so when it becomes another. */
  #keepFit(container: HTMLElement): void {
    let width = container.clientWidth;
    const observer = new ResizeObserver(() => {
      const isOther = container.clientWidth !== width;
      width = container.clientWidth;
      const fit = this.#viewer.currentScaleValue;
      if (isOther && Number.isNaN(Number(fit)) && this.count > 0)
        this.#viewer.currentScaleValue = fit;
    });
    observer.observe(container);
  }
}
