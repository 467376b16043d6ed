import { build, buttonOf } from '../dom/build.ts';

/** A list of which things can be taken away. */
export interface ListTexts {
  readonly heading: string;
  /** Said when nothing is in the list. */
  readonly empty: string;
  /** On the button that takes a thing away. */
  readonly remove: string;
}

/** A thing in a list. */
export interface ListItem {
  readonly id: string;
  readonly name: string;
}

/** A list with a button at each thing; without buttons where `remove` is undefined. */
export function listSection(
  texts: ListTexts,
  items: readonly ListItem[],
  remove: ((id: string) => void) | undefined,
): HTMLElement {
  return build(
    'section',
    {},
    build('h2', {}, texts.heading),
    items.length === 0
      ? build('p', { class: 'quiet' }, texts.empty)
      : build(
          'ul',
          {},
          items.map(({ id, name }) =>
            build(
              'li',
              {},
              build('span', { lang: 'ja' }, name),
              remove !== undefined &&
                buttonOf(
                  { 'aria-label': `${texts.remove}: ${name}` },
                  () => remove(id),
                  texts.remove,
                ),
            ),
          ),
        ),
  );
}
