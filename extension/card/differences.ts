import { build, buttonOf, externalLink } from '../dom/build.ts';
import type { ExaminedFigure } from '../messages/examination.ts';
import { claimLabel } from './claim-label.ts';
import type { CardNote } from './content.ts';
import { formatDate } from './format.ts';
import type { ViewOptions } from './view-options.ts';

/** The numbers of a page that differ from the sourced ones. */
export function differing(figures: readonly ExaminedFigure[]): ExaminedFigure[] {
  return figures.filter(({ sourced }) => sourced?.agrees === false);
}

/**
 * Says of each number in which the page differs from a source what both say, and which source that
 * is; which of them is right is left to the reader. Undefined without any. `go` leads to its place.
 */
export function differencesNote(
  figures: readonly ExaminedFigure[],
  go: (figure: ExaminedFigure) => void,
  options: ViewOptions,
): HTMLElement | undefined {
  const differences = differing(figures);
  if (differences.length === 0) return undefined;
  const { say } = options;
  return build(
    'section',
    { class: 'differences' },
    build('h3', {}, say('differsHeading')),
    differences.map((figure) => difference(figure, go, options)),
  );
}

function difference(
  figure: ExaminedFigure,
  go: (figure: ExaminedFigure) => void,
  { say, locale }: ViewOptions,
): HTMLElement {
  const { text, sourced } = figure;
  const place = buttonOf({ class: 'go', lang: 'ja' }, () => go(figure), text);
  return build(
    'dl',
    {},
    build('div', { class: 'what' }, build('dt', { lang: 'ja' }, claimLabel(figure, say, locale))),
    build('div', {}, build('dt', {}, say('thisPage')), build('dd', {}, place)),
    sourced &&
      build(
        'div',
        {},
        build('dt', {}, say('theSource')),
        build(
          'dd',
          { lang: 'ja' },
          build('b', {}, sourced.text),
          build('span', { class: 'cited' }, sourceText(sourced.source, locale)),
        ),
      ),
  );
}

function sourceText(
  { title, url, date, at }: CardNote,
  locale: ViewOptions['locale'],
): (Node | string)[] {
  const when = date === undefined ? '' : `（${formatDate(date, locale)}）`;
  return [externalLink(url, title), `${when}　${at}`];
}
