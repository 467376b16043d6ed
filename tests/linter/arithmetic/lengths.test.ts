import { describe, expect, it } from 'vitest';
import { plainText } from '#glossary/document/plain-text.ts';
import { findFigures } from '#glossary/figures/figures.ts';
import { lengthsBetween, lengthUnit } from '#linter/arithmetic/lengths.ts';

function lengths(
  period: string,
  unit: 'year' | 'month' | 'week' | 'day',
): readonly number[] | undefined {
  const [first, last] = findFigures(plainText(period));
  return first && last && lengthsBetween(first, last, unit);
}

describe('lengthUnit', () => {
  it.each([
    ['カ年', 'year'],
    ['年間', 'year'],
    ['か月', 'month'],
    ['カ月間', 'month'],
    ['週間', 'week'],
    ['日間', 'day'],
    ['時間', undefined],
    ['回', undefined],
  ] as const)('%s', (unit, expected) => {
    expect(lengthUnit(unit)).toBe(expected);
  });
});

describe('lengthsBetween', () => {
  it.each([
    ['平成30年度～令和2年度', 'year', [3]],
    ['平成30年度～令和2年度', 'month', [36]],
    ['2018年～2021年', 'year', [4, 3]],
    ['2020年4月～2021年3月', 'month', [12, 11]],
    ['2021年7月1日～7日', 'day', [7, 6]],
  ] as const)('%s in %s', (period, unit, expected) => {
    expect(lengths(period, unit)).toEqual(expected);
  });

  it('counts the fiscal years that months touch', () => {
    expect(lengths('2020年10月～2023年3月', 'year')).toContain(3);
  });

  it('counts leap days', () => {
    expect(lengths('2020年2月1日～2020年3月1日', 'day')).toEqual([30, 29]);
  });

  it.each(['2020年4月～令和4年度', '令和4年度～令和2年度', '令和2年度～令和4年度（3週間）'])(
    'does not know %s',
    (period) => {
      expect(lengths(period, 'week')).toBeUndefined();
    },
  );
});
