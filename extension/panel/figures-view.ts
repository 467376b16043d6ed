import type { Glossary } from '../../glossary/glossary.ts';
import { claimLabel } from '../card/claim-label.ts';
import type { Locale } from '../card/content.ts';
import { verdictText } from '../card/verdict-text.ts';
import { build, buttonOf } from '../dom/build.ts';
import type { Say } from '../locales/say.ts';
import type { SourcedNumber } from '../messages/examination.ts';
import type { PageFigure } from '../messages/panel-port.ts';

/** What is needed to list a page's numbers. */
export interface FiguresOptions {
  readonly glossary: Glossary;
  readonly say: Say;
  readonly locale: Locale;
}

/** Different, then those of which a later one is known, then sourced. */
const VERDICTS = ['differs', 'revised', 'agrees'] as const satisfies SourcedNumber['verdict'][];

/**
 * The amounts and counts of a page, those that differ from their sources first; each leads to its
 * place. Undefined where the page has none.
 */
export function figuresView(
  figures: readonly PageFigure[],
  go: (nth: number) => void,
  { glossary, say, locale }: FiguresOptions,
): HTMLElement | undefined {
  const known = figures
    .map((figure, nth) => ({ figure, nth, name: glossary.get(figure.entryId)?.name }))
    .filter(({ name }) => name !== undefined)
    .sort((a, b) => rank(a.figure) - rank(b.figure));
  if (known.length === 0) return undefined;
  const countOf = (verdict: SourcedNumber['verdict']): number =>
    known.filter(({ figure }) => figure.sourced?.verdict === verdict).length;
  const [different, revised] = [countOf('differs'), countOf('revised')];
  return build(
    'details',
    { class: 'page-figures', open: different > 0 && '' },
    build(
      'summary',
      {},
      build('span', {}, say('figuresOnPage', known.length)),
      revised > 0 && build('span', { class: 'row-revised' }, say('figuresRevised', revised)),
      different > 0 && build('span', { class: 'row-differs' }, say('figuresDiffer', different)),
    ),
    build(
      'ul',
      { class: 'rows' },
      known.map(({ figure, nth, name = '' }) =>
        build(
          'li',
          {},
          figureRow(figure, name, () => go(nth), say, locale),
        ),
      ),
    ),
  );
}

/** What nothing is known about comes last; the order of the page within each. */
function rank({ sourced }: PageFigure): number {
  return sourced === undefined ? VERDICTS.length : VERDICTS.indexOf(sourced.verdict);
}

function figureRow(
  figure: PageFigure,
  name: string,
  go: () => void,
  say: Say,
  locale: Locale,
): HTMLElement {
  const { text, sourced } = figure;
  return buttonOf(
    { class: 'figure-row' },
    go,
    build(
      'span',
      { class: 'names', lang: 'ja' },
      build('span', { class: 'row-name' }, name),
      build('span', { class: 'row-aside' }, claimLabel(figure, say, locale)),
    ),
    build(
      'span',
      { class: 'row-facts', lang: 'ja' },
      build('b', {}, text),
      sourced !== undefined &&
        build('span', { class: `row-${sourced.verdict}` }, verdictText(sourced, say)),
    ),
  );
}
