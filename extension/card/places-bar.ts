import { build, buttonOf } from '../dom/build.ts';
import type { Say } from '../locales/say.ts';

/** Where a term stands in the page. */
export interface TermPlaces {
  readonly count: number;
  /** Which of them the card is open at, from 0; undefined when it is open at none. */
  readonly at: number | undefined;
  /** Other words by which the page calls the same thing. */
  readonly alsoAs: readonly string[];
}

/** More names are not listed: the card is read in passing. */
const MOST_NAMES = 4;

/** How often the page names a term, with a way to the place before and the one after; and under which other names. */
export function placesBar(
  { count, at, alsoAs }: TermPlaces,
  go: (step: 1 | -1) => void,
  say: Say,
): HTMLElement | undefined {
  if (count < 2 && alsoAs.length === 0) return undefined;
  const where = at === undefined ? say('placesHere', count) : say('placeOf', at + 1, count);
  const names = alsoAs.slice(0, MOST_NAMES).map((name) => `「${name}」`);
  return build(
    'section',
    { class: 'here' },
    count > 1 &&
      build(
        'p',
        { class: 'steps' },
        build('span', { role: 'status' }, where),
        buttonOf({ class: 'step', 'aria-label': say('previousPlace') }, () => go(-1), '‹'),
        buttonOf({ class: 'step', 'aria-label': say('nextPlace') }, () => go(1), '›'),
      ),
    names.length > 0 &&
      build(
        'p',
        { class: 'also' },
        say('alsoAs'),
        ' ',
        build('span', { lang: 'ja' }, names.join('')),
      ),
  );
}
