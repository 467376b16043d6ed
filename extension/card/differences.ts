import { build } from '../dom/build.ts';
import type { ExaminedFigure } from '../messages/examination.ts';
import { numberComparison } from './number-comparison.ts';
import type { ViewOptions } from './view-options.ts';

/** The numbers of a page that differ from the sourced ones. */
export function differing(figures: readonly ExaminedFigure[]): ExaminedFigure[] {
  return figures.filter(({ sourced }) => sourced?.verdict === 'differs');
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
    differences.map((figure) => numberComparison(figure, say('theSource'), go, options)),
  );
}
