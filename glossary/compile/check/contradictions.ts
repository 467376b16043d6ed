import type { BudgetRow, Entry, EntryFigure } from '../../model.ts';
import type { Sited } from '../load.ts';
import type { Problem } from '../problem.ts';
import type { Check } from './check.ts';
import { problemAt } from './check.ts';

/**
 * One thing, one value: figures of one metric, unit, period, status and qualification, and budget rows of one year, stage and
 * scope. Amounts of which one is the other rounded do not contradict each other.
 */
export default {
  id: 'contradictions',
  run: ({ entries }) => entries.flatMap((entry) => [...figures(entry), ...budget(entry)]),
} satisfies Check;

function figures(entry: Sited<Entry>): Problem[] {
  return clashes(entry.value.figures, figureKey, ({ value }) => value).map(([index, first]) =>
    problemAt(
      entry,
      ['figures', index, 'value'],
      'error',
      contradiction(
        entry.value.figures[index]?.value,
        first.value,
        `${first.metric} ${first.period}`,
      ),
      CHECK_SOURCE,
    ),
  );
}

function budget(entry: Sited<Entry>): Problem[] {
  return clashes(entry.value.budget, budgetKey, ({ yen }) => yen).map(([index, first]) =>
    problemAt(
      entry,
      ['budget', index, 'yen'],
      'error',
      contradiction(
        entry.value.budget[index]?.yen,
        first.yen,
        `FY${first.fiscalYear} ${first.stage}`,
      ),
      CHECK_SOURCE,
    ),
  );
}

const CHECK_SOURCE = {
  ja: '出典で確かめ、誤りを直すか、違うものなら metric などを分けてください',
  en: 'check the sources: correct one, or tell them apart (metric, stage, scope)',
};

function contradiction(value: number | undefined, first: number, what: string) {
  return {
    ja: `${what} の値 ${value} が、同じ項目の ${first} と食い違います`,
    en: `${what} is ${value} here and ${first} above`,
  };
}

function figureKey({ metric, unit, period, status, qualifiers }: EntryFigure): string {
  return JSON.stringify([metric, unit, period, status, qualifiers?.toSorted() ?? []]);
}

function budgetKey({ fiscalYear, stage, scope }: BudgetRow): string {
  return `${fiscalYear} ${stage} ${scope}`;
}

/** The later rows (by index) that disagree with the first row of the same key. */
function clashes<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  valueOf: (row: Row) => number,
): [index: number, first: Row][] {
  const firsts = new Map<string, Row>();
  return rows.flatMap((row, index): [number, Row][] => {
    const key = keyOf(row);
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, row);
    return first === undefined || agree(valueOf(first), valueOf(row)) ? [] : [[index, first]];
  });
}

/** Equal, or one is the other rounded (to nearest, or down as ministries often do) at its last digit that is not zero. */
function agree(a: number, b: number): boolean {
  return a === b || isRounded(a, b) || isRounded(b, a);
}

function isRounded(rounded: number, exact: number): boolean {
  if (!Number.isSafeInteger(rounded) || rounded <= 0) return false;
  let unit = 1;
  while (rounded % (unit * 10) === 0) unit *= 10;
  return (
    unit >= 1000 &&
    (Math.round(exact / unit) * unit === rounded || Math.floor(exact / unit) * unit === rounded)
  );
}
