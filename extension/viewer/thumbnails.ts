import type { PDFDocumentProxy } from 'pdfjs-dist';
import { build, buttonOf } from '../dom/build.ts';
import type { Say } from '../locales/say.ts';

/** How wide the small pictures are (CSS px). */
const WIDTH = 120;
/** So many buttons at most; further pages are reached by their number. */
const MOST_THUMBNAILS = 2000;

/** Small pictures of the pages, drawn when they come into view. */
export class Thumbnails {
  readonly element = build('div', { class: 'thumbnails', hidden: '' });
  readonly #say: Say;
  readonly #go: (page: number) => void;
  #observer: IntersectionObserver | undefined;
  /** One after the other: the pages that are read wait for nobody's picture. */
  #drawing = Promise.resolve();

  /** `go` is told which page (1-based) the reader wants. */
  constructor(say: Say, go: (page: number) => void) {
    this.#say = say;
    this.#go = go;
  }

  /** Shows the pages of a file; nothing changes when it shows them already. */
  show(file: PDFDocumentProxy, labelOf: (page: number) => string | undefined): void {
    if (this.#observer !== undefined) return;
    const observer = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries)
        if (isIntersecting && target instanceof HTMLElement) {
          observer.unobserve(target);
          this.#drawing = this.#drawing.then(() => draw(file, target));
        }
    });
    this.#observer = observer;
    const count = Math.min(file.numPages, MOST_THUMBNAILS);
    const buttons = Array.from({ length: count }, (_, index) =>
      this.#button(index + 1, labelOf(index + 1)),
    );
    this.element.replaceChildren(
      build(
        'ol',
        {},
        buttons.map((button) => build('li', {}, button)),
      ),
    );
    for (const button of buttons) observer.observe(button);
  }

  /** The page in front is another. */
  turned(page: number): void {
    this.element.querySelector('[aria-current]')?.removeAttribute('aria-current');
    const button = this.element.querySelector(`[data-page="${page}"]`);
    button?.setAttribute('aria-current', 'page');
    if (!this.element.hidden) button?.scrollIntoView({ block: 'nearest' });
  }

  #button(page: number, label: string | undefined): HTMLButtonElement {
    const name = label ?? String(page);
    return buttonOf(
      { class: 'thumbnail', 'data-page': page, 'aria-label': this.#say('onPageNumber', name) },
      () => this.#go(page),
      build('span', { class: 'picture' }),
      build('span', {}, name),
    );
  }
}

async function draw(file: PDFDocumentProxy, button: HTMLElement): Promise<void> {
  try {
    const page = await file.getPage(Number(button.dataset.page));
    const { width } = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: (WIDTH * devicePixelRatio) / width });
    // A page of a hundred metres has no small picture.
    if (viewport.height > 20 * WIDTH * devicePixelRatio) return;
    const canvas = build('canvas', { 'aria-hidden': 'true' });
    canvas.width = Math.ceil(viewport.width);
    canvas.height = Math.ceil(viewport.height);
    await page.render({ canvas, viewport }).promise;
    button.querySelector('.picture')?.replaceChildren(canvas);
  } catch {
    // A page that can't be drawn has its number.
  }
}
