import type { Document } from '../../glossary/document/model.ts';
import { say } from '../locales/say.ts';
import { FindBar } from './find-bar.ts';
import { Finder, type FinderView } from './finder.ts';

/** What is searched, and who is told when the box goes. */
export interface SearchParts {
  readonly view: FinderView;
  readonly closed: () => void;
}

/** The find box of a document with what it finds. */
export class Search {
  readonly #bar: FindBar;
  readonly #finder: Finder;

  constructor({ view, closed }: SearchParts) {
    this.#finder = new Finder(view, {
      searching: () => this.#bar.showSearching(),
      found: (findings, at) => this.#bar.showFindings(findings, at),
    });
    this.#bar = new FindBar(say, {
      typed: (query) =>
        query.trim() === '' ? this.#finder.clear() : void this.#finder.find(query),
      next: () => this.step(1),
      previous: () => this.step(-1),
      closed: () => {
        this.#finder.clear();
        closed();
      },
    });
  }

  get element(): HTMLElement {
    return this.#bar.element;
  }

  get isOpen(): boolean {
    return this.#bar.isOpen;
  }

  /** Opens the box with a query; without one, with what was in it. */
  open(query: string | undefined): void {
    this.#bar.open(query);
  }

  close(): void {
    this.#bar.close();
  }

  /** To the next place that was found, or the one before. */
  step(direction: 1 | -1): void {
    void this.#finder.step(direction);
  }

  /** The text to be searched, as far as it is read. */
  look(document: Document): void {
    void this.#finder.look(document);
  }

  /** A page was drawn: what was found on it can be seen. */
  draw(): void {
    this.#finder.draw();
  }

  /** Nothing is sought any more. */
  clear(): void {
    this.#finder.clear();
  }
}
