import { build, buttonOf, externalLink } from '../dom/build.ts';
import type { ExaminedFigure } from '../messages/examination.ts';
import { claimLabel } from './claim-label.ts';
import type { CardNote } from './content.ts';
import { formatDate } from './format.ts';
import type { ViewOptions } from './view-options.ts';

/**
 * A number of the page over the sourced one: what both count, what the page says (`go` leads to the
 * place), and under `label` what the source says and which source that is.
 */
export function numberComparison(
  figure: ExaminedFigure,
  label: string,
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
        build('dt', {}, label),
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
