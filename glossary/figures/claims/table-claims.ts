/** Claims of one table: rows name entries, headers name years and stages, or the other way round. */
import type { Claim } from '../model.ts';
import { countClaim, moneyClaim, subjectOfTopic } from './draft.ts';
import type { LooseAmount, Subject } from './draft.ts';
import { amountsOf, countsOf } from './table-amounts.ts';
import type { TableAmount } from './table-amounts.ts';
import { columnsOf } from './table-headers.ts';
import type { Grid } from './table-headers.ts';
import { subjectsOf } from './table-names.ts';
import type { Topic } from './titles.ts';
import { fill } from './topics.ts';
import type { Topics } from './topics.ts';

/** The claims of a table, and the amounts that found no subject. */
export interface TableClaims {
  readonly claims: readonly Claim[];
  readonly loose: readonly LooseAmount[];
}

/**
 * Reads the claims of a table. `id` tells its loose amounts from those of other tables; `caption` is
 * what its caption names, of which its counts are where it names nothing itself, 'several' for several.
 */
export function readTableClaims(
  grid: Grid,
  topics: Topics,
  id: number,
  caption: Subject | 'several' | undefined,
): TableClaims {
  const columns = columnsOf(grid);
  const amounts = amountsOf(grid, columns, topics.context());
  const counts = countsOf(grid, columns);
  const first = [...amounts, ...counts].reduce(
    (least, { column }) => Math.min(least, column),
    grid.columns,
  );
  const named = subjectsOf(grid, columns, first);
  const heading = topics.headingTopic();
  const ofHeading: Subject | undefined =
    heading?.from === 'heading' ? { ...subjectOfTopic(heading), from: 'table' } : undefined;
  const above = caption === 'several' ? undefined : (caption ?? ofHeading);
  const counted = counts.flatMap(({ amount, attributes, metric, row, column }) => {
    const subject = named ? named(row, column) : above;
    return subject ? [countClaim(amount, subject, metric, attributes)] : [];
  });
  const { claims, loose } = named
    ? { claims: namedClaims(amounts, named), loose: [] }
    : ofSection(amounts, topics, id);
  return { claims: [...claims, ...counted], loose };
}

function namedClaims(
  amounts: readonly TableAmount[],
  named: (row: number, column: number) => Subject | undefined,
): Claim[] {
  return amounts.flatMap(({ amount, attributes, isNew, row, column }) => {
    const subject = named(row, column);
    return subject ? [moneyClaim(amount.index, amount.figure, subject, attributes, isNew)] : [];
  });
}

/** A table of amounts without names is about what the section is, unless the section has had such amounts. */
function ofSection(amounts: readonly TableAmount[], topics: Topics, id: number): TableClaims {
  const [first] = amounts;
  const topic = first && topics.standingTopic(first.amount.figure.start, true);
  const free = topic && amounts.every(({ attributes }) => isFree(topic, attributes));
  if (!topic || !free) {
    const loose = amounts.map(({ amount: { index, figure }, attributes, isNew }): LooseAmount => {
      return { index, figure, attributes, isNew, from: 'table', table: id };
    });
    return { claims: [], loose };
  }
  const subject: Subject = { ...subjectOfTopic(topic), from: 'table' };
  const claims = amounts.flatMap(({ amount, attributes, isNew }) => {
    const says = attributes.fiscalYear !== undefined || attributes.stage !== undefined;
    return says && fill(topic, attributes)
      ? [moneyClaim(amount.index, amount.figure, subject, attributes, isNew)]
      : [];
  });
  return { claims, loose: [] };
}

function isFree({ filled }: Topic, { fiscalYear, stage }: TableAmount['attributes']): boolean {
  return !filled.has(`${fiscalYear ?? '?'}/${stage ?? '?'}`);
}
