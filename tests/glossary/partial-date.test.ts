import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  firstDay,
  lastDay,
  periodEnd,
  surelyAfter,
  surelyBefore,
  surelySince,
} from '../../glossary/partial-date.ts';

const two = (digits: number) => String(digits).padStart(2, '0');

test.each([
  ['2021', '2021-01-01', '2021-12-31'],
  ['2021-02', '2021-02-01', '2021-02-28'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2021-05-31', '2021-05-31', '2021-05-31'],
])('%s is from %s to %s', (date, first, last) => {
  expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
});

test.each([
  ['2025-07-01', '2025-07-01', true],
  ['2025-07-01', '2025-06-30', false],
  ['2025-07-01', '2025-07', true],
  ['2025-07-02', '2025-07', false],
  ['2025-07', '2025-07-15', false],
  ['2025-07', '2025-08', true],
  ['2025', '2026', true],
  ['2025', '2025', false],
])('since %s, surely so on %s: %s', (start, date, sure) => {
  expect(surelySince(start, date)).toBe(sure);
});

test.each([
  ['FY2020', '2021-03-31'],
  ['2020', '2020-12-31'],
  ['2020-03', '2020-03-31'],
  ['2018-10/2019-03', '2019-03-31'],
  ['FY2017/FY2020', '2021-03-31'],
])('the period %s ends on %s', (period, end) => {
  expect(periodEnd(period)).toBe(end);
});

test('surely since, surely before and neither: never two at once, and exact days always decide', () => {
  const day = fc
    .tuple(
      fc.integer({ min: 1989, max: 2030 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map(([year, month, date]) => `${year}-${two(month)}-${two(date)}`);
  const partial = fc
    .tuple(day, fc.constantFrom(4, 7, 10))
    .map(([date, length]) => date.slice(0, length));
  fc.assert(
    fc.property(partial, partial, (start, date) => {
      const [since, before] = [surelySince(start, date), surelyBefore(start, date)];
      expect(since && before).toBe(false);
      if (start.length === 10 && date.length === 10) expect(since || before).toBe(true);
      if (surelyAfter(start, date)) expect(since).toBe(true);
    }),
  );
});
