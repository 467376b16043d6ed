import type { Glossary } from '../../glossary/glossary.ts';
import type { Locale } from '../card/content.ts';
import { build } from '../dom/build.ts';
import { today } from '../glossary/known.ts';
import { say } from '../locales/say.ts';
import { exportBar } from './export-bar.ts';
import { exportedFile, type ExportedFile, type ExportFormat } from './exported.ts';
import { figuresView } from './figures-view.ts';
import { listView, moveAmongRows } from './list-view.ts';
import { keyOf, type FrameFigure, type PageContents } from './page-contents.ts';
import { findRows, groupRows, rowsOf, type Row, type RowGroup, type RowOrder } from './rows.ts';

/** What the list's reader can do in it. */
export interface ListMoves {
  chose(row: Row): void;
  /** To the place of a number. */
  went(figure: FrameFigure): void;
}

/** The terms and numbers of the page in front, or what a search of the glossary finds. */
export class PageList {
  readonly element = build('main', {});
  readonly #page: PageContents;
  readonly #glossary: Glossary;
  readonly #locale: Locale;
  readonly #moves: ListMoves;
  #rows: readonly Row[] = [];

  constructor(page: PageContents, glossary: Glossary, locale: Locale, moves: ListMoves) {
    this.#page = page;
    this.#glossary = glossary;
    this.#locale = locale;
    this.#moves = moves;
    this.refresh();
    this.element.addEventListener('keydown', (event) => {
      if (moveAmongRows(this.element, event.key)) event.preventDefault();
    });
  }

  /** A row for each of the page's terms, as of the last {@link refresh}. */
  get rows(): readonly Row[] {
    return this.#rows;
  }

  /** Takes in what the page is now; {@link show} shows it. */
  refresh(): void {
    this.#rows = rowsOf(this.#page.terms, this.#source());
  }

  /** Lists what a query finds, or the page where that is empty. Returns how many rows are listed. */
  show(query: string, order: RowOrder): number {
    const groups = query === '' ? groupRows(this.#rows, order, this.#locale) : this.#found(query);
    const count = groups.reduce((sum, { rows }) => sum + rows.length, 0);
    const focused = this.#focusedRow();
    const content = listView(groups, (row) => this.#moves.chose(row), {
      say,
      locale: this.#locale,
      kinds: query !== '' || order === 'text',
    });
    const isPage = query === '' && count > 0;
    const parts = [
      query === '' && this.#figuresView(),
      ...(count === 0 ? [this.#emptyText(query)] : content),
      isPage && exportBar((format) => this.#exported(format), say),
    ];
    this.element.replaceChildren(...parts.filter((part) => part instanceof Node));
    if (focused !== undefined) this.focusRow(focused);
    return count;
  }

  /** Where the keyboard enters the list. */
  get firstRow(): HTMLElement | null {
    return this.element.querySelector<HTMLElement>('button.row');
  }

  /** Focuses the row of these ids ({@link keyOf}). False where there is none. */
  focusRow(ids: string): boolean {
    const rows = this.element.querySelectorAll<HTMLButtonElement>('button.row');
    const row = [...rows].find((button) => button.dataset.ids === ids);
    row?.focus();
    return row !== undefined;
  }

  /** The row of the same term as it is now; the row itself where the page does not have it. */
  rowLike(row: Row): Row {
    return this.#rows.find(({ ids }) => keyOf(ids) === keyOf(row.ids)) ?? row;
  }

  #source(): { glossary: Glossary; today: string; locale: Locale } {
    return { glossary: this.#glossary, today: today(), locale: this.#locale };
  }

  #found(query: string): RowGroup[] {
    const { onPage, elsewhere } = findRows(query, this.#rows, this.#source());
    return [
      { heading: say('onThisPage'), rows: onPage },
      { heading: say('inGlossary'), rows: elsewhere },
    ].filter(({ rows }) => rows.length > 0);
  }

  #figuresView(): HTMLElement | undefined {
    const all = this.#page.figures;
    const go = (index: number): void => {
      const figure = all[index];
      if (figure !== undefined) this.#moves.went(figure);
    };
    const options = { glossary: this.#glossary, say, locale: this.#locale };
    return figuresView(
      all.map(({ figure }) => figure),
      go,
      options,
    );
  }

  #exported(format: ExportFormat): ExportedFile {
    const { title, address, terms } = this.#page;
    const figures = this.#page.figures.map(({ figure }) => figure);
    return exportedFile({ title, address, terms, figures }, format, { ...this.#source(), say });
  }

  #emptyText(query: string): HTMLElement {
    const text = this.#page.isRead ? say('noTerms') : say('notRead');
    return build('p', { class: 'quiet' }, query === '' ? text : say('noResults', query));
  }

  #focusedRow(): string | undefined {
    const { activeElement } = document;
    return activeElement instanceof HTMLElement && this.element.contains(activeElement)
      ? activeElement.dataset.ids
      : undefined;
  }
}
