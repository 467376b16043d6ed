import { build } from '../dom/build.ts';
import type { ExaminedFigure, SourcedNumber } from '../messages/examination.ts';
import { numberComparison } from './number-comparison.ts';
import { laterLabel } from './verdict-text.ts';
import type { ViewOptions } from './view-options.ts';

/** A number of a page of which a later one is known. */
export interface RevisedFigure extends ExaminedFigure {
  readonly sourced: Extract<SourcedNumber, { verdict: 'revised' }>;
}

/** The numbers of a page that are right for their stage, or were the plan, and of which later ones are known. */
export function revised(figures: readonly ExaminedFigure[]): RevisedFigure[] {
  return figures.flatMap((figure) =>
    figure.sourced?.verdict === 'revised' ? { ...figure, sourced: figure.sourced } : [],
  );
}

/**
 * Says of each number of the page what was decided, or came of it, since: in the page's favour, so
 * without alarm. What stands at several places is told once, with the first of them. Undefined
 * without any. `go` leads to its place.
 */
export function revisionsNote(
  figures: readonly ExaminedFigure[],
  go: (figure: ExaminedFigure) => void,
  options: ViewOptions,
): HTMLElement | undefined {
  const told = new Set<string>();
  const revisions = revised(figures).filter((figure) => {
    const isNew = !told.has(identityOf(figure));
    told.add(identityOf(figure));
    return isNew;
  });
  if (revisions.length === 0) return undefined;
  const { say } = options;
  return build(
    'section',
    { class: 'revisions' },
    build('h3', {}, say('revisedHeading')),
    revisions.map((figure) =>
      numberComparison(figure, laterLabel(figure.sourced.later, say), go, options),
    ),
  );
}

/** Tells one number from others, wherever it stands: 20.9 in a table (億円), and 20.9億円. */
function identityOf({ entryId, metric, fiscalYear, stage, sourced }: RevisedFigure): string {
  return JSON.stringify([entryId, metric, fiscalYear, stage, sourced.later, sourced.text]);
}
