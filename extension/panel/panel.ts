import type { Glossary } from '../../glossary/glossary.ts';
import type { Locale } from '../card/content.ts';
import { textLocale, say } from '../locales/say.ts';
import type { PageReport, ReadingProgress } from '../messages/panel-port.ts';
import { EntrySheet } from './entry-sheet.ts';
import { receiveLookUps } from './look-up.ts';
import { PageConnection } from './page-connection.ts';
import { keyOf, PageContents, type FramePlace } from './page-contents.ts';
import { PageList } from './page-list.ts';
import { PdfBar } from './pdf-bar.ts';
import type { Row, RowOrder } from './rows.ts';
import { selectorOf } from './selector-of.ts';
import { SiteBar } from './site-bar.ts';
import { searchBar, type SearchBar } from './search-bar.ts';

/** What of the panel is said in a language: built anew when that changes. */
interface PanelParts {
  readonly bar: SearchBar;
  readonly list: PageList;
  readonly sheet: EntrySheet;
  readonly site: SiteBar;
  readonly pdf: PdfBar;
}

/** The side panel: the terms of the page in front, a search of the glossary, and entries in full. */
export class Panel {
  #glossary: Glossary;
  #locale: Locale = textLocale();
  readonly #body: HTMLElement;
  #parts: PanelParts;
  /** Ends with the parts. */
  #worded = new AbortController();
  readonly #connection: PageConnection;
  readonly #page = new PageContents();
  #order: RowOrder = 'text';
  /** The row whose entry is open. */
  #chosen: Row | undefined;
  /** The tab in front, and how far its document is read where that is told. */
  #front: number | undefined;
  #progress: ReadingProgress | undefined;
  /** How far down the list was (CSS px) when the rows of this page went. */
  #listTop: { readonly address: string | undefined; readonly top: number } | undefined;
  /** Whose rows are or were listed. */
  #address: string | undefined;

  constructor(body: HTMLElement, glossary: Glossary) {
    this.#body = body;
    this.#glossary = glossary;
    this.#parts = this.#build();
    this.#connection = new PageConnection({
      reported: (report, frame) => this.#report(report, frame),
      front: (tab) => {
        this.#front = tab;
        this.#progress = undefined;
        void this.#parts.site.show(tab);
        void this.#parts.pdf.show(tab);
      },
      lost: (frame) => {
        this.#page.drop(frame);
        this.#pageChanged();
      },
    });
  }

  start(): void {
    this.#showList();
    void this.#connection.start();
    void receiveLookUps((text) => {
      const { input } = this.#parts.bar;
      input.value = text;
      this.#showList();
      input.focus();
    });
  }

  /**
   * Says everything anew, in another language or from another glossary. What the reader has opened,
   * sought and scrolled to stays, as far as it is still there; so does the focus.
   */
  renew(glossary: Glossary): void {
    const { bar, list, sheet } = this.#parts;
    const kept = {
      query: bar.input.value,
      list: list.element.scrollTop,
      sheet: sheet.element.scrollTop,
    };
    const focused = selectorOf(document.activeElement);
    const chosen = this.#chosen;
    this.#glossary = glossary;
    this.#locale = textLocale();
    this.#parts = this.#build();
    this.#parts.bar.input.value = kept.query;
    this.#showList();
    this.#parts.list.element.scrollTop = kept.list;
    if (chosen !== undefined && this.#open(this.#parts.list.rowLike(chosen)))
      this.#parts.sheet.element.scrollTop = kept.sheet;
    if (this.#front !== undefined) void this.#parts.site.show(this.#front);
    if (this.#progress !== undefined) this.#parts.pdf.showProgress(this.#progress);
    else if (this.#front !== undefined && !this.#page.isRead)
      void this.#parts.pdf.show(this.#front);
    if (focused !== undefined)
      this.#body.querySelector<HTMLElement>(focused)?.focus({ preventScroll: true });
  }

  #build(): PanelParts {
    document.documentElement.lang = this.#locale;
    document.title = say('extensionName');
    this.#worded.abort();
    this.#worded = new AbortController();
    const list = new PageList(this.#page, this.#glossary, this.#locale, {
      chose: (row) => this.#choose(row),
      went: ({ nth, frame }) => this.#connection.send({ type: 'reveal-figure', nth }, frame),
    });
    const bar = searchBar(say, this.#order, {
      searched: () => this.#showList(),
      ordered: (order) => {
        this.#order = order;
        this.#showList();
      },
      entered: () => list.firstRow?.click(),
      left: () => list.firstRow?.focus(),
    });
    const sheet = new EntrySheet(this.#glossary, say, this.#locale, {
      left: () => this.#back(),
      opened: (id) => this.#openEntry(id),
      went: (place) => this.#goTo(place),
    });
    const site = new SiteBar(say, this.#worded.signal);
    const pdf = new PdfBar(say);
    this.#body.replaceChildren(bar.element, pdf.element, list.element, sheet.element, site.element);
    return { bar, list, sheet, site, pdf };
  }

  #report(report: PageReport, frame: number): void {
    if (report.type === 'progress') {
      this.#progress = report;
      return this.#parts.pdf.showProgress(report);
    }
    this.#page.report(report, frame);
    if (report.type === 'terms') this.#parts.pdf.hide();
    if (report.type === 'terms') this.#pageChanged();
    else if (report.type === 'figures' && this.#chosen === undefined) this.#showList();
    else if (report.type === 'places' && this.#chosen !== undefined)
      this.#parts.sheet.showPlaces(this.#page.placesOf(this.#chosen.ids));
  }

  /** The page in front is another, or was read again. An open entry stays open. */
  #pageChanged(): void {
    const { list } = this.#parts;
    const had = list.rows.length > 0;
    if (had) this.#listTop = { address: this.#address, top: list.element.scrollTop };
    list.refresh();
    const has = list.rows.length > 0;
    if (has) this.#address = this.#page.address;
    if (this.#chosen !== undefined) return this.#askPlaces(this.#chosen);
    this.#showList();
    // The page is the one before, read anew: the reader is still where he was.
    if (!had && has && this.#listTop?.address === this.#address)
      list.element.scrollTop = this.#listTop?.top ?? 0;
  }

  #showList(): void {
    this.#chosen = undefined;
    const { bar, list, sheet } = this.#parts;
    sheet.hide();
    list.element.hidden = false;
    const query = bar.input.value.trim();
    const count = list.show(query, this.#order);
    bar.summarise(query === '' ? this.#pageSummary() : say('resultsFound', count), query === '');
  }

  #pageSummary(): string {
    return this.#page.isRead ? say('termsFound', this.#parts.list.rows.length) : say('termsOfPage');
  }

  #choose(row: Row): void {
    if (!this.#open(row)) return;
    this.#parts.sheet.focus();
    const [frame] = this.#page.framesWith(row.ids);
    if (frame !== undefined) this.#connection.send({ type: 'reveal', ids: row.ids, nth: 0 }, frame);
  }

  /** Shows what a row stands for in place of the list. False where the glossary knows nothing of it. */
  #open(row: Row): boolean {
    const { sheet, bar, list } = this.#parts;
    if (!sheet.show(row)) return false;
    this.#chosen = row;
    bar.hideSummary();
    list.element.hidden = true;
    this.#askPlaces(row);
    return true;
  }

  /** An entry that another one names, whether it stands on the page or not. */
  #openEntry(id: string): void {
    const onPage = this.#parts.list.rows.find(({ ids }) => ids.length === 1 && ids[0] === id);
    const entry = this.#glossary.get(id);
    if (entry === undefined) return;
    const { name, kind } = entry;
    this.#choose(onPage ?? { ids: [id], name, kind, count: 0, past: false });
  }

  #goTo({ nth, frame }: FramePlace): void {
    if (this.#chosen !== undefined)
      this.#connection.send({ type: 'reveal', ids: this.#chosen.ids, nth }, frame);
  }

  #askPlaces({ ids }: Row): void {
    for (const frame of this.#page.framesWith(ids))
      this.#connection.send({ type: 'places', ids }, frame);
  }

  #back(): void {
    const row = this.#chosen;
    this.#showList();
    if (row === undefined || !this.#parts.list.focusRow(keyOf(row.ids)))
      this.#parts.bar.input.focus();
  }
}
