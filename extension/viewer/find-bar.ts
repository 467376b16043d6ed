import { build, buttonOf } from '../dom/build.ts';
import type { Say } from '../locales/say.ts';
import { MOST_FOUND, type Findings } from './find-text.ts';
import { icon } from './icons.ts';

/** What the reader asks of the find box. */
export interface FindBarEvents {
  /** Find this from where the reader is; empty to find nothing. */
  typed(query: string): void;
  next(): void;
  previous(): void;
  closed(): void;
}

/** The find box below the toolbar. */
export class FindBar {
  readonly element: HTMLElement;
  readonly #say: Say;
  readonly #events: FindBarEvents;
  readonly #field: HTMLInputElement;
  readonly #count = build('span', { class: 'find-count', role: 'status' });
  readonly #note = build('span', { class: 'find-note', lang: 'ja' });

  constructor(say: Say, events: FindBarEvents) {
    this.#say = say;
    this.#events = events;
    this.#field = build('input', {
      type: 'search',
      class: 'find-field',
      autocomplete: 'off',
      spellcheck: 'false',
      'aria-label': say('findLabel'),
      placeholder: say('findLabel'),
    });
    this.#field.addEventListener('input', () => events.typed(this.#field.value));
    this.element = build(
      'search',
      { class: 'find-bar', hidden: '' },
      this.#field,
      this.#button('up', 'findPrevious', () => events.previous()),
      this.#button('down', 'findNext', () => events.next()),
      this.#count,
      this.#note,
      this.#button('close', 'close', () => this.close(), 'find-close'),
    );
    this.element.addEventListener('keydown', (event) => this.#key(event));
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  get query(): string {
    return this.#field.value;
  }

  /** Opens the box and puts the focus into it; `query` takes the place of what was in it. */
  open(query?: string): void {
    this.element.hidden = false;
    if (query !== undefined && query !== '') {
      this.#field.value = query;
      this.#events.typed(query);
    }
    this.#field.focus();
    this.#field.select();
  }

  close(): void {
    if (!this.isOpen) return;
    this.element.hidden = true;
    this.#events.closed();
  }

  /** The text of the document is not known yet. */
  showSearching(): void {
    this.#count.textContent = this.#field.value === '' ? '' : this.#say('findSearching');
    this.#note.textContent = '';
  }

  /** What was found; `at` is the index of the one that is shown. */
  showFindings({ found, hasMore, spellings }: Findings, at: number | undefined): void {
    if (this.#field.value.trim() === '') this.#count.textContent = '';
    else if (found.length === 0) this.#count.textContent = this.#say('findNone');
    else {
      const number = (at ?? 0) + 1;
      this.#count.textContent = hasMore
        ? this.#say('findMore', number, MOST_FOUND)
        : this.#say('findCount', number, found.length);
    }
    this.#note.textContent =
      spellings.length === 0 ? '' : this.#say('findNormalised', spellings.join('、'));
    this.#note.title = this.#note.textContent;
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Escape') this.close();
    else if (event.key === 'Enter' && event.target === this.#field)
      if (event.shiftKey) this.#events.previous();
      else this.#events.next();
    else return;
    event.preventDefault();
  }

  #button(
    name: 'up' | 'down' | 'close',
    key: 'findPrevious' | 'findNext' | 'close',
    pressed: () => void,
    className?: string,
  ): HTMLButtonElement {
    const label = this.#say(key);
    return buttonOf({ class: className, 'aria-label': label, title: label }, pressed, icon(name));
  }
}
