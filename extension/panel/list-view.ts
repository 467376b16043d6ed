import { kindLabel, type Locale } from '../card/content.ts';
import { build } from '../dom/build.ts';
import type { Say } from '../locales/say.ts';
import type { Row, RowGroup } from './rows.ts';

/** How rows are shown. */
export interface ListOptions {
  readonly say: Say;
  readonly locale: Locale;
  /** Whether rows say of what kind they are. */
  readonly kinds: boolean;
}

/**
 * Groups of rows, each row a button. Arrow keys go from row to row; Tab works too. `choose` is
 * called with the row that was pressed.
 */
export function listView(
  groups: readonly RowGroup[],
  choose: (row: Row) => void,
  { say, locale, kinds }: ListOptions,
): HTMLElement[] {
  return groups.map(({ heading, rows }) =>
    build(
      'section',
      {},
      heading !== undefined &&
        build('h2', { class: 'group' }, heading, ' ', build('span', {}, String(rows.length))),
      build(
        'ul',
        { class: 'rows' },
        // Under the name of a kind, each row need not say it again.
        rows.map((row) => build('li', {}, rowButton(row, choose, { say, locale, kinds }))),
      ),
    ),
  );
}

function rowButton(
  row: Row,
  choose: (row: Row) => void,
  { say, locale, kinds }: ListOptions,
): HTMLButtonElement {
  const { ids, name, aside, kind, count, past } = row;
  const label = ids.length === 1 ? kindLabel(kind, locale) : say('uncertain', ids.length);
  const button = build(
    'button',
    { type: 'button', class: 'row', 'data-ids': ids.join(' ') },
    build(
      'span',
      { class: 'names', lang: 'ja' },
      build('span', { class: 'row-name' }, name),
      aside !== undefined && build('span', { class: 'row-aside' }, aside),
    ),
    build(
      'span',
      { class: 'row-facts' },
      (kinds || ids.length > 1) && build('span', {}, label),
      past && build('span', { class: 'row-past' }, say('past')),
      count > 1 && build('span', { class: 'row-count' }, say('placesTimes', count)),
    ),
  );
  button.addEventListener('click', () => choose(row));
  return button;
}

/** Moves the focus among the rows of a list. True when the key was one for moving. */
export function moveAmongRows(list: HTMLElement, key: string): boolean {
  const rows = [...list.querySelectorAll<HTMLButtonElement>('button.row')];
  const at = rows.findIndex((row) => row === document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[key];
  if (to === undefined || at === -1) return false;
  rows[to]?.focus();
  return true;
}
