import { build } from '../dom/build.ts';
import type { Say } from '../locales/say.ts';
import type { RowOrder } from './rows.ts';

/** What the reader does in the search bar. */
export interface SearchEvents {
  /** The text of the field changed. */
  searched(): void;
  ordered(order: RowOrder): void;
  /** Enter: take the first result. */
  entered(): void;
  /** Arrow down: go to the results. */
  left(): void;
}

/** The top of the panel, built. */
export interface SearchBar {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  /** Says what is listed, aloud too; the choice of order is there only for a page's terms. */
  summarise(text: string, orderable: boolean): void;
  /** While an entry is open, nothing is listed. */
  hideSummary(): void;
}

/** The top of the panel: the search field, what is listed below, and in which order (`order` at first). */
export function searchBar(say: Say, order: RowOrder, events: SearchEvents): SearchBar {
  const input = build('input', {
    type: 'search',
    'aria-label': say('searchLabel'),
    placeholder: say('searchPlaceholder'),
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const summary = build('p', { role: 'status' });
  const orders = orderChoice(say, order, events);
  const line = build('div', { class: 'summary' }, summary, orders);
  input.addEventListener('input', () => events.searched());
  input.addEventListener('keydown', (event) => {
    // While an input method composes, Enter and arrows are its own.
    if (event.isComposing) return;
    if (event.key === 'Enter') events.entered();
    else if (event.key === 'ArrowDown') events.left();
    else return;
    event.preventDefault();
  });
  return {
    element: build(
      'header',
      { class: 'search' },
      build('h1', { class: 'unseen' }, say('termsOfPage')),
      build('div', { role: 'search' }, input),
      line,
    ),
    input,
    summarise(text, orderable) {
      if (summary.textContent !== text) summary.textContent = text;
      orders.hidden = !orderable;
      line.hidden = false;
    },
    hideSummary() {
      line.hidden = true;
    },
  };
}

function orderChoice(say: Say, chosen: RowOrder, events: SearchEvents): HTMLElement {
  const choice = (order: RowOrder, label: string): HTMLElement => {
    const radio = build('input', { type: 'radio', name: 'order', value: order });
    radio.checked = order === chosen;
    radio.addEventListener('change', () => events.ordered(order));
    return build('label', {}, radio, label);
  };
  return build(
    'fieldset',
    { class: 'orders', 'aria-label': say('orderLabel') },
    choice('text', say('orderOfText')),
    choice('kind', say('orderOfKind')),
  );
}
