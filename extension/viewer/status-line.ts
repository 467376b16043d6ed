import { build, buttonOf } from '../dom/build.ts';
import type { Say } from '../locales/say.ts';

/** The line between the toolbar and the pages: how the reading goes on, and what cannot be read. */
export class StatusLine {
  readonly element: HTMLElement;
  readonly #say: Say;
  readonly #bar = build('progress', { class: 'reading', hidden: '', 'aria-hidden': 'true' });
  readonly #text = build('p', { role: 'status' });

  constructor(say: Say) {
    this.#say = say;
    this.element = build('div', { class: 'status-line' }, this.#bar, this.#text);
  }

  /** So many pages are read. `stop` ends the reading. */
  showProgress(read: number, of: number, stop: () => void): void {
    this.#bar.hidden = read >= of;
    this.#bar.max = of;
    this.#bar.value = read;
    // A word for long documents alone: the others are read before anybody has seen it.
    if (read >= of) this.#text.replaceChildren();
    else if (of >= LONG && !this.#text.hasChildNodes())
      this.#text.append(
        build('span', { class: 'reading-text' }),
        buttonOf({ class: 'way' }, stop, this.#say('readingStop')),
      );
    const text = this.#text.querySelector('.reading-text');
    // Said aloud now and then, not page by page.
    if (text !== null && (read % TOLD_EVERY === 0 || text.textContent === ''))
      text.textContent = this.#say('readingPages', read, of);
  }

  /** Something that the reader should know of the document. */
  show(text: string): void {
    this.#bar.hidden = true;
    this.#text.replaceChildren(
      build('span', {}, text),
      buttonOf(
        { class: 'dismiss', 'aria-label': this.#say('close'), title: this.#say('close') },
        () => this.clear(),
        '×',
      ),
    );
  }

  clear(): void {
    this.#bar.hidden = true;
    this.#text.replaceChildren();
  }
}

/** Pages from which on a document is long. */
const LONG = 200;
const TOLD_EVERY = 50;
