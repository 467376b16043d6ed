import type { Glossary } from '../../glossary/glossary.ts';
import type { Locale } from '../card/content.ts';
import { build } from '../dom/build.ts';
import { today } from '../glossary/known.ts';
import { textLocale, say } from '../locales/say.ts';
import type { PageReport, ReadingProgress } from '../messages/panel-port.ts';
import { EntrySheet } from './entry-sheet.ts';
import { exportBar } from './export-bar.ts';
import { exportedFile, type ExportedFile, type ExportFormat } from './exported.ts';
import { figuresView } from './figures-view.ts';
import { listView, moveAmongRows } from './list-view.ts';
import { receiveLookUps } from './look-up.ts';
import { PageConnection } from './page-connection.ts';
import { keyOf, PageContents, type FramePlace } from './page-contents.ts';
import { PdfBar } from './pdf-bar.ts';
import { findRows, groupRows, rowsOf, type Row, type RowGroup, type RowOrder } from './rows.ts';
import { selectorOf } from './selector-of.ts';
import { SiteBar } from './site-bar.ts';
import { searchBar, type SearchBar } from './search-bar.ts';

/** What of the panel is said in a language: built anew when that changes. */
interface PanelParts {
  readonly bar: SearchBar;
  readonly list: HTMLElement;
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
  #rows: readonly Row[] = [];
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
    const kept = { query: bar.input.value, list: list.scrollTop, sheet: sheet.element.scrollTop };
    const focused = selectorOf(document.activeElement);
    const chosen = this.#chosen;
    this.#glossary = glossary;
    this.#locale = textLocale();
    this.#parts = this.#build();
    this.#parts.bar.input.value = kept.query;
    this.#rows = this.#rowsNow();
    this.#showList();
    this.#parts.list.scrollTop = kept.list;
    if (chosen !== undefined && this.#open(this.#rowLike(chosen)))
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
    const list = build('main', {});
    const firstRow = (): HTMLElement | null => list.querySelector<HTMLElement>('button.row');
    const bar = searchBar(say, this.#order, {
      searched: () => this.#showList(),
      ordered: (order) => {
        this.#order = order;
        this.#showList();
      },
      entered: () => firstRow()?.click(),
      left: () => firstRow()?.focus(),
    });
    const sheet = new EntrySheet(this.#glossary, say, this.#locale, {
      left: () => this.#back(),
      opened: (id) => this.#openEntry(id),
      went: (place) => this.#goTo(place),
    });
    const site = new SiteBar(say, this.#worded.signal);
    const pdf = new PdfBar(say);
    list.addEventListener('keydown', (event) => {
      if (moveAmongRows(list, event.key)) event.preventDefault();
    });
    this.#body.replaceChildren(bar.element, pdf.element, list, sheet.element, site.element);
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
    const had = this.#rows.length > 0;
    const { list } = this.#parts;
    if (had) this.#listTop = { address: this.#address, top: list.scrollTop };
    this.#rows = this.#rowsNow();
    const has = this.#rows.length > 0;
    if (has) this.#address = this.#page.address;
    if (this.#chosen !== undefined) return this.#askPlaces(this.#chosen);
    this.#showList();
    // The page is the one before, read anew: the reader is still where he was.
    if (!had && has && this.#listTop?.address === this.#address)
      list.scrollTop = this.#listTop?.top ?? 0;
  }

  #rowsNow(): Row[] {
    const source = { glossary: this.#glossary, today: today(), locale: this.#locale };
    return rowsOf(this.#page.terms, source);
  }

  #showList(): void {
    this.#chosen = undefined;
    this.#parts.sheet.hide();
    this.#parts.list.hidden = false;
    const query = this.#parts.bar.input.value.trim();
    const groups = query === '' ? this.#pageGroups() : this.#foundGroups(query);
    const count = groups.reduce((sum, { rows }) => sum + rows.length, 0);
    this.#parts.bar.summarise(
      query === '' ? this.#pageSummary() : say('resultsFound', count),
      query === '',
    );
    const focused = this.#focusedRow();
    const content = listView(groups, (row) => this.#choose(row), {
      say,
      locale: this.#locale,
      kinds: query !== '' || this.#order === 'text',
    });
    const isPage = query === '' && count > 0;
    const parts = [
      query === '' && this.#figuresView(),
      ...(count === 0 ? [this.#emptyText(query)] : content),
      isPage && exportBar((format) => this.#exported(format), say),
    ];
    this.#parts.list.replaceChildren(...parts.filter((part) => part instanceof Node));
    if (focused !== undefined) this.#focusRow(focused);
  }

  #pageGroups(): RowGroup[] {
    return groupRows(this.#rows, this.#order, this.#locale);
  }

  #foundGroups(query: string): RowGroup[] {
    const source = { glossary: this.#glossary, today: today(), locale: this.#locale };
    const { onPage, elsewhere } = findRows(query, this.#rows, source);
    return [
      { heading: say('onThisPage'), rows: onPage },
      { heading: say('inGlossary'), rows: elsewhere },
    ].filter(({ rows }) => rows.length > 0);
  }

  #figuresView(): HTMLElement | undefined {
    const options = { glossary: this.#glossary, say, locale: this.#locale };
    const all = this.#page.figures;
    const go = (index: number): void => {
      const { nth, frame } = all[index] ?? {};
      if (nth !== undefined && frame !== undefined)
        this.#connection.send({ type: 'reveal-figure', nth }, frame);
    };
    return figuresView(
      all.map(({ figure }) => figure),
      go,
      options,
    );
  }

  #exported(format: ExportFormat): ExportedFile {
    const { title, address, terms } = this.#page;
    const source = { glossary: this.#glossary, today: today(), locale: this.#locale };
    return exportedFile({ title, address, terms }, format, source);
  }

  #pageSummary(): string {
    return this.#page.isRead ? say('termsFound', this.#rows.length) : say('termsOfPage');
  }

  #emptyText(query: string): HTMLElement {
    const text = this.#page.isRead ? say('noTerms') : say('notRead');
    return build('p', { class: 'quiet' }, query === '' ? text : say('noResults', query));
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
    list.hidden = true;
    this.#askPlaces(row);
    return true;
  }

  /** The row of the same term as it is now; the row itself where the page does not have it. */
  #rowLike(row: Row): Row {
    return this.#rows.find(({ ids }) => keyOf(ids) === keyOf(row.ids)) ?? row;
  }

  /** An entry that another one names, whether it stands on the page or not. */
  #openEntry(id: string): void {
    const onPage = this.#rows.find(({ ids }) => ids.length === 1 && ids[0] === id);
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
    if (row === undefined || !this.#focusRow(keyOf(row.ids))) this.#parts.bar.input.focus();
  }

  #focusedRow(): string | undefined {
    const { activeElement } = document;
    return activeElement instanceof HTMLElement && this.#parts.list.contains(activeElement)
      ? activeElement.dataset.ids
      : undefined;
  }

  #focusRow(ids: string): boolean {
    const rows = this.#parts.list.querySelectorAll<HTMLButtonElement>('button.row');
    const row = [...rows].find((button) => button.dataset.ids === ids);
    row?.focus();
    return row !== undefined;
  }
}
