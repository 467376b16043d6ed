import { describe, expect, test } from 'vitest';
import { latestOf, selectBudget, selectFigures } from '../../glossary/facts.ts';
import { anEntry } from './sample.ts';

const SOURCE = { id: 'src', at: 'p.1' };
const figure = (
  metric: string,
  period: string,
  status: 'actual' | 'planned' | 'target',
  value: number,
) => ({
  metric,
  unit: '人',
  period,
  status,
  value,
  source: SOURCE,
});

const { figures, budget } = anEntry({
  id: 'cyder',
  figures: [
    figure('受講者数', 'FY2020', 'actual', 2648),
    figure('受講者数', '2018', 'actual', 2000),
    figure('受講者数', 'FY2019', 'actual', 3000),
    figure('受講者数', 'FY2020', 'planned', 3000),
    figure('受講者数', 'FY2022', 'target', 4000),
    figure('修了者数', 'FY2021', 'planned', 40),
    figure('受講者数', 'FY2017/FY2020', 'actual', 13_000),
  ],
  budget: [
    { fiscalYear: 2021, stage: 'request', yen: 3, scope: 'whole', source: SOURCE },
    { fiscalYear: 2020, stage: 'settled', yen: 2, scope: 'whole', source: SOURCE },
    { fiscalYear: 2020, stage: 'initial', yen: 1, scope: 'whole', source: SOURCE },
  ],
});

describe('selectFigures', () => {
  test('by metric and period, oldest first', () => {
    expect(selectFigures(figures, { metric: '受講者数' }).map(({ value }) => value)).toEqual([
      2000, 3000, 2648, 3000, 13_000, 4000,
    ]);
    expect(selectFigures(figures, { period: 'FY2021' }).map(({ value }) => value)).toEqual([40]);
    expect(selectFigures(figures, { metric: 'x' })).toEqual([]);
  });
});

describe('latestOf', () => {
  test('the last actual figure, and only what lies ahead of it', () => {
    expect(latestOf(figures).map(({ metric, value }) => [metric, value])).toEqual([
      ['受講者数', 2648],
      ['受講者数', 4000],
      ['修了者数', 40],
      ['受講者数', 13_000],
    ]);
  });
});

describe('selectBudget', () => {
  test('by year and stage, in the order in which a budget is made', () => {
    expect(selectBudget(budget, {}).map(({ yen }) => yen)).toEqual([1, 2, 3]);
    expect(
      selectBudget(budget, { fiscalYear: 2020, stage: 'settled' }).map(({ yen }) => yen),
    ).toEqual([2]);
  });
});
