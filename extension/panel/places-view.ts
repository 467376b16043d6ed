import { build } from '../dom/build.ts';
import type { Say } from '../locales/say.ts';
import type { Snippet } from '../page/snippet.ts';

/** The places of a term on the page, each a button that leads there. */
export function placesView(
  places: readonly Snippet[],
  go: (nth: number) => void,
  say: Say,
): HTMLElement {
  return build(
    'section',
    { class: 'places' },
    build('h3', {}, say('placesOnPage', places.length)),
    build(
      'ol',
      { lang: 'ja' },
      places.map(({ before, surface, after, page }, nth) => {
        const button = build(
          'button',
          { type: 'button', class: 'place' },
          page !== undefined && build('span', { class: 'place-page' }, say('onPageNumber', page)),
          before,
          build('b', {}, surface),
          after,
        );
        button.addEventListener('click', () => go(nth));
        return build('li', {}, button);
      }),
    ),
  );
}
