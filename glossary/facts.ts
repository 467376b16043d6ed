import type { BudgetRow, EntryFigure, Stage } from './model.ts';
import { periodEnd } from './partial-date.ts';

/** Which figures of an entry are meant; what is left out is not asked about. */
export interface FigureQuery {
  readonly metric?: string;
  /** As in the entry: FY2020, 2020, 2020-03 or a span. */
  readonly period?: string;
}

/** Which budget rows of an entry are meant; what is left out is not asked about. */
export interface BudgetQuery {
  readonly fiscalYear?: number;
  readonly stage?: Stage;
}

/** The figures that a query means, oldest period first. */
export function selectFigures(figures: readonly EntryFigure[], query: FigureQuery): EntryFigure[] {
  return figures
    .filter(
      ({ metric, period }) =>
        (query.metric === undefined || metric === query.metric) &&
        (query.period === undefined || period === query.period),
    )
    .sort(byPeriod);
}

/** The budget rows that a query means, by year, then stage in the order in which a budget is made. */
export function selectBudget(rows: readonly BudgetRow[], query: BudgetQuery): BudgetRow[] {
  return rows
    .filter(
      ({ fiscalYear, stage }) =>
        (query.fiscalYear === undefined || fiscalYear === query.fiscalYear) &&
        (query.stage === undefined || stage === query.stage),
    )
    .sort(byYearAndStage);
}

/**
 * Per series: the actual of the latest period, then what is planned or aimed at for a later one. A series
 * is a metric in a unit, counted by year or over a span of time: a total since 2017 is not the latest year.
 */
export function latestOf(figures: readonly EntryFigure[]): EntryFigure[] {
  const sorted = figures.toSorted(byPeriod);
  return [...new Set(figures.map(seriesOf))].flatMap((series) => {
    const own = sorted.filter((figure) => seriesOf(figure) === series);
    const actual = own.findLast(({ status }) => status === 'actual');
    const since = actual === undefined ? '' : periodEnd(actual.period);
    const ahead = (['planned', 'target'] as const)
      .map((status) => own.findLast((figure) => figure.status === status))
      .filter((figure) => figure !== undefined)
      .filter(({ period }) => periodEnd(period) > since);
    return (actual === undefined ? [] : [actual]).concat(ahead);
  });
}

function seriesOf({ metric, unit, period, qualifiers = [] }: EntryFigure): string {
  return JSON.stringify([metric, unit, period.includes('/') || qualifiers.includes('累計')]);
}

function byPeriod(a: EntryFigure, b: EntryFigure): number {
  const [x, y] = [periodEnd(a.period), periodEnd(b.period)];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** The order in which a budget is made. (`STAGES` itself lives beside the schemas, whose library a page need not load.) */
const STAGE_ORDER: Readonly<Record<Stage, number>> = {
  request: 0,
  draft: 1,
  initial: 2,
  supplementary: 3,
  settled: 4,
};

function byYearAndStage(a: BudgetRow, b: BudgetRow): number {
  return a.fiscalYear - b.fiscalYear || STAGE_ORDER[a.stage] - STAGE_ORDER[b.stage];
}
