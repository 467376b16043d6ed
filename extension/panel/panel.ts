import type { Glossary } from '../../glossary/glossary.ts';
import { cardContent, type Locale } from '../card/content.ts';
import { candidatesView, entryView } from '../card/view.ts';
import { build } from '../dom/build.ts';
import { today } from '../glossary/known.ts';
import { textLocale, say } from '../locales/say.ts';
import type { PageFigure, PageReport } from '../messages/panel-port.ts';
import { figuresView } from './figures-view.ts';
import { muteButton } from './mute-button.ts';
import { listView, moveAmongRows } from './list-view.ts';
import { receiveLookUps } from './look-up.ts';
import { PageConnection } from './page-connection.ts';
import { placesView } from './places-view.ts';
import { findRows, groupRows, rowsOf, type Row, type RowGroup, type RowOrder } from './rows.ts';
import { SiteBar } from './site-bar.ts';
import { searchBar, type SearchBar } from './search-bar.ts';

const ENTRY_HEADING = 'entry-name';

/** The side panel: the terms of the page in front, a search of the glossary, and entries in full. */
export class Panel {
  readonly #glossary: Glossary;
  readonly #locale: Locale = textLocale();
  readonly #bar: SearchBar;
  readonly #list = build('main', {});
  readonly #sheet = build('main', { hidden: '' });
  readonly #connection: PageConnection;
  readonly #site = new SiteBar(say);
  #rows: readonly Row[] = [];
  #figures: readonly PageFigure[] = [];
  #isRead = false;
  #order: RowOrder = 'text';
  /** The row whose entry is open. */
  #chosen: Row | undefined;
  #places: HTMLElement | undefined;

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
    this.#connection = new PageConnection({
      reported: (report) => this.#report(report),
      front: (tab) => void this.#site.show(tab),
      lost: () => {
        this.#figures = [];
        this.#showPage(false, []);
      },
    });
    this.#list.addEventListener('keydown', (event) => {
      if (moveAmongRows(this.#list, event.key)) event.preventDefault();
    });
    this.#sheet.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.#back();
    });
    body.append(this.#bar.element, this.#list, this.#sheet, this.#site.element);
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

  #report(report: PageReport): void {
    if (report.type === 'terms') {
      const { terms } = report;
      const source = { glossary: this.#glossary, today: today(), locale: this.#locale };
      this.#showPage(true, rowsOf(terms, source));
      return;
    }
    if (report.type === 'figures') {
      this.#figures = report.figures;
      if (this.#chosen === undefined) this.#showList();
      return;
    }
    if (report.ids.join(' ') !== this.#chosen?.ids.join(' ')) return;
    const { ids, places } = report;
    const view = placesView(
      places,
      (nth) => this.#connection.send({ type: 'reveal', ids, nth }),
      say,
    );
    this.#places?.replaceChildren(view);
  }

  /** The page in front is another, or was read again. An open entry stays open. */
  #showPage(isRead: boolean, rows: readonly Row[]): void {
    this.#isRead = isRead;
    this.#rows = rows;
    if (this.#chosen === undefined) this.#showList();
    else this.#askPlaces(this.#chosen);
  }

  #showList(): void {
    this.#chosen = undefined;
    this.#sheet.hidden = true;
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
    const figures = query === '' ? this.#figuresView() : undefined;
    this.#list.replaceChildren(
      ...(figures === undefined ? [] : [figures]),
      ...(count === 0 ? [this.#emptyText(query)] : content),
    );
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
    const go = (nth: number): void => this.#connection.send({ type: 'reveal-figure', nth });
    return figuresView(this.#figures, go, options);
  }

  #pageSummary(): string {
    return this.#isRead ? say('termsFound', this.#rows.length) : say('termsOfPage');
  }

  #emptyText(query: string): HTMLElement {
    const text = this.#isRead ? say('noTerms') : say('notRead');
    return build('p', { class: 'quiet' }, query === '' ? text : say('noResults', query));
  }

  #choose(row: Row): void {
    this.#chosen = row;
    const day = today();
    const contents = row.ids
      .map((id) => cardContent(this.#glossary, id, day, this.#locale))
      .filter((content) => content !== undefined);
    const [first] = contents;
    if (first === undefined) return;
    const options = { say, locale: this.#locale, open: (id: string) => this.#openEntry(id) };
    const view =
      contents.length > 1
        ? candidatesView(contents, ENTRY_HEADING, options)
        : entryView(first, ENTRY_HEADING, options);
    this.#places = build('div', {});
    const back = build('button', { type: 'button', class: 'back' }, `← ${say('backToList')}`);
    back.addEventListener('click', () => this.#back());
    this.#sheet.replaceChildren(
      back,
      build(
        'div',
        { class: 'sheet' },
        view,
        this.#places,
        ...row.ids.map((id) => muteButton(id, say)),
      ),
    );
    this.#bar.hideSummary();
    this.#list.hidden = true;
    this.#sheet.hidden = false;
    this.#sheet.scrollTop = 0;
    back.focus();
    this.#askPlaces(row);
    if (row.count > 0) this.#connection.send({ type: 'reveal', ids: row.ids, nth: 0 });
  }

  /** An entry that another one names, whether it stands on the page or not. */
  #openEntry(id: string): void {
    const onPage = this.#rows.find(({ ids }) => ids.length === 1 && ids[0] === id);
    const entry = this.#glossary.get(id);
    if (entry === undefined) return;
    const { name, kind } = entry;
    this.#choose(onPage ?? { ids: [id], name, kind, count: 0, past: false });
  }

  #askPlaces({ ids, count }: Row): void {
    if (count > 0) this.#connection.send({ type: 'places', ids });
  }

  #back(): void {
    const row = this.#chosen;
    this.#showList();
    if (row === undefined || !this.#focusRow(row.ids.join(' '))) this.#bar.input.focus();
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
