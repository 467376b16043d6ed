import type { Document, Span } from '../../glossary/document/model.ts';
import { inSlices } from '../scheduling/slices.ts';
import type { Place } from '../surfaces/surface.ts';
import { FindableText, foundFrom, type Findings } from './find-text.ts';

/** The document in which the finder looks, and the screen on which it shows. */
export interface FinderView {
  /** Where a span stands on the screen; undefined while its page is not drawn. */
  placeOf(span: Span): Place | undefined;
  bring(span: Span): Promise<Place | undefined>;
  /** The document offset from which the reader looks on: where the page in front begins. */
  from(): number;
}

/** What the finder tells of its work. */
export interface FinderEvents {
  searching(): void;
  found(findings: Findings, at: number | undefined): void;
}

const NOTHING: Findings = { found: [], hasMore: false, spellings: [] };
/** So many places around the one that is shown are highlighted: further ones are pages away. */
const HIGHLIGHTED_AROUND = 1000;

/** Finds in the whole document, and highlights what is on the screen. */
export class Finder {
  readonly #view: FinderView;
  readonly #events: FinderEvents;
  readonly #all = new Highlight();
  readonly #one = new Highlight();
  #document: Document | undefined;
  #text: FindableText | undefined;
  #query = '';
  #findings = NOTHING;
  #at: number | undefined;
  #search = new AbortController();

  constructor(view: FinderView, events: FinderEvents) {
    this.#view = view;
    this.#events = events;
    this.#one.priority = 5;
    this.#all.priority = 4;
    CSS.highlights.set('shirube-find', this.#all);
    CSS.highlights.set('shirube-found', this.#one);
  }

  /** The document is known, or more of it. A search that is open goes on in it. */
  async look(document: Document): Promise<void> {
    this.#document = document;
    this.#text = undefined;
    if (this.#query !== '') await this.#find(false);
  }

  /** Finds a query, and goes to its first place from where the reader is. */
  async find(query: string): Promise<void> {
    if (query === this.#query) return;
    this.#query = query;
    await this.#find(true);
  }

  /** Goes to the next place, or the one before; around the ends. */
  async step(by: 1 | -1): Promise<void> {
    const { length } = this.#findings.found;
    if (length === 0) return;
    this.#at = this.#at === undefined ? 0 : (this.#at + by + length) % length;
    await this.#go();
  }

  /** Finds nothing any more. */
  clear(): void {
    this.#search.abort();
    this.#query = '';
    this.#findings = NOTHING;
    this.#at = undefined;
    this.draw();
  }

  /** Another page is drawn: its places are highlighted, too. */
  draw(): void {
    this.#all.clear();
    this.#one.clear();
    const first = Math.max(0, (this.#at ?? 0) - HIGHLIGHTED_AROUND);
    const near = this.#findings.found.slice(first, first + 2 * HIGHLIGHTED_AROUND);
    near.forEach((span, index) => {
      const highlight = first + index === this.#at ? this.#one : this.#all;
      for (const range of this.#view.placeOf(span) ?? []) highlight.add(range);
    });
  }

  async #find(goes: boolean): Promise<void> {
    this.#search.abort();
    this.#search = new AbortController();
    const { signal } = this.#search;
    this.#events.searching();
    try {
      const text = await this.#findable(signal);
      if (text === undefined) return;
      const { value } = await inSlices(text.find(this.#query), signal);
      this.#findings = value;
      this.#at = foundFrom(value.found, this.#view.from());
      if (goes) await this.#go();
      else this.#show();
    } catch (reason) {
      if (!signal.aborted) throw reason;
    }
  }

  async #findable(signal: AbortSignal): Promise<FindableText | undefined> {
    if (this.#text !== undefined || this.#document === undefined) return this.#text;
    const { value } = await inSlices(FindableText.of(this.#document), signal);
    this.#text = value;
    return value;
  }

  async #go(): Promise<void> {
    const span = this.#at === undefined ? undefined : this.#findings.found[this.#at];
    this.#show();
    if (span === undefined) return;
    await this.#view.bring(span);
    this.draw();
  }

  #show(): void {
    this.#events.found(this.#findings, this.#at);
    this.draw();
  }
}
