import type { Glossary } from '../../glossary/glossary.ts';
import type { Locale } from '../card/content.ts';
import { build } from '../dom/build.ts';
import { today } from '../glossary/known.ts';
import { textLocale, say } from '../locales/say.ts';
import type { PageReport } from '../messages/panel-port.ts';
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
import { SiteBar } from './site-bar.ts';
import { searchBar, type SearchBar } from './search-bar.ts';

/** The side panel: the terms of the page in front, a search of the glossary, and entries in full. */
export class Panel {
  readonly #glossary: Glossary;
  readonly #locale: Locale = textLocale();
  readonly #bar: SearchBar;
  readonly #list = build('main', {});
  readonly #sheet: EntrySheet;
  readonly #connection: PageConnection;
  readonly #site = new SiteBar(say);
  readonly #pdf = new PdfBar(say);
  readonly #page = new PageContents();
  #rows: readonly Row[] = [];
  #order: RowOrder = 'text';
  /** The row whose entry is open. */
  #chosen: Row | undefined;

  constructor(body: HTMLElement, glossary: Glossary) {
    this.#glossary = glossary;
    document.documentElement.lang = this.#locale;
    document.title = say('extensionName');
    this.#bar = searchBar(say, {
      searched: () => this.#showList(),
      ordered: (order) => {
        this.#order = order;
        this.#showList();
      },
      entered: () => this.#list.querySelector<HTMLButtonElement>('button.row')?.click(),
      left: () => this.#list.querySelector<HTMLButtonElement>('button.row')?.focus(),
    });
    this.#sheet = new EntrySheet(glossary, say, this.#locale, {
      left: () => this.#back(),
      opened: (id) => this.#openEntry(id),
      went: (place) => this.#goTo(place),
    });
    this.#connection = new PageConnection({
      reported: (report, frame) => this.#report(report, frame),
      front: (tab) => {
        void this.#site.show(tab);
        void this.#pdf.show(tab);
      },
      lost: (frame) => {
        this.#page.drop(frame);
        this.#pageChanged();
      },
    });
    this.#list.addEventListener('keydown', (event) => {
      if (moveAmongRows(this.#list, event.key)) event.preventDefault();
    });
    body.append(
      this.#bar.element,
      this.#pdf.element,
      this.#list,
      this.#sheet.element,
      this.#site.element,
    );
  }

  start(): void {
    this.#showList();
    void this.#connection.start();
    void receiveLookUps((text) => {
      this.#bar.input.value = text;
      this.#showList();
      this.#bar.input.focus();
    });
  }

  #report(report: PageReport, frame: number): void {
    if (report.type === 'progress') return this.#pdf.showProgress(report);
    this.#page.report(report, frame);
    if (report.type === 'terms') this.#pdf.hide();
    if (report.type === 'terms') this.#pageChanged();
    else if (report.type === 'figures' && this.#chosen === undefined) this.#showList();
    else if (report.type === 'places' && this.#chosen !== undefined)
      this.#sheet.showPlaces(this.#page.placesOf(this.#chosen.ids));
  }

  /** The page in front is another, or was read again. An open entry stays open. */
  #pageChanged(): void {
    const source = { glossary: this.#glossary, today: today(), locale: this.#locale };
    this.#rows = rowsOf(this.#page.terms, source);
    if (this.#chosen === undefined) this.#showList();
    else this.#askPlaces(this.#chosen);
  }

  #showList(): void {
    this.#chosen = undefined;
    this.#sheet.hide();
    this.#list.hidden = false;
    const query = this.#bar.input.value.trim();
    const groups = query === '' ? this.#pageGroups() : this.#foundGroups(query);
    const count = groups.reduce((sum, { rows }) => sum + rows.length, 0);
    this.#bar.summarise(
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
    this.#list.replaceChildren(...parts.filter((part) => part instanceof Node));
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
    if (!this.#sheet.show(row)) return;
    this.#chosen = row;
    this.#bar.hideSummary();
    this.#list.hidden = true;
    this.#askPlaces(row);
    const [frame] = this.#page.framesWith(row.ids);
    if (frame !== undefined) this.#connection.send({ type: 'reveal', ids: row.ids, nth: 0 }, frame);
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
    if (row === undefined || !this.#focusRow(keyOf(row.ids))) this.#bar.input.focus();
  }

  #focusedRow(): string | undefined {
    const { activeElement } = document;
    return activeElement instanceof HTMLElement && this.#list.contains(activeElement)
      ? activeElement.dataset.ids
      : undefined;
  }

  #focusRow(ids: string): boolean {
    const rows = this.#list.querySelectorAll<HTMLButtonElement>('button.row');
    const row = [...rows].find((button) => button.dataset.ids === ids);
    row?.focus();
    return row !== undefined;
  }
}
