import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ERA_NAMES,
  eraHad,
  eraHadFiscalYear,
  erasOf,
  erasOfFiscalYear,
  eraYear,
} from '../../../glossary/figures/eras.ts';

describe('eraYear', () => {
  it.each([
    ['明治', 1, 1868],
    ['大正', 15, 1926],
    ['昭和', 59, 1984],
    ['平成', 31, 2019],
    ['平成', 32, 2020],
    ['令和', 1, 2019],
    ['令和', 3, 2021],
  ] as const)('%s%d is %d', (name, year, gregorian) => {
    expect(eraYear(name, year)).toBe(gregorian);
  });

  it('is the inverse of erasOf', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1869, max: 2200 }), (year) => {
        const eras = erasOf(year);
        expect(eras.length).toBeGreaterThan(0);
        for (const era of eras) expect(eraYear(era.name, era.year)).toBe(year);
      }),
    );
  });
});

describe('erasOf', () => {
  it('knows both eras of a year in which they meet', () => {
    expect(erasOf(2019)).toEqual([
      { name: '平成', year: 31 },
      { name: '令和', year: 1 },
    ]);
    expect(erasOf(1926).map(({ name }) => name)).toEqual(['大正', '昭和']);
    expect(erasOf(1867)).toEqual([]);
  });

  it('agrees with the Japanese calendar of Intl on every day from 1873 to 2030', () => {
    const format = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
      era: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
    const differing: string[] = [];
    for (let day = Date.UTC(1873, 0, 1); day < Date.UTC(2031, 0, 1); day += 86_400_000) {
      const date = new Date(day);
      const parts = format.formatToParts(date);
      const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
      const eras = erasOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
      const [only] = eras;
      const year = part('year') === '元' ? 1 : Number(part('year'));
      if (eras.length !== 1 || only?.name !== part('era') || only.year !== year) {
        differing.push(date.toISOString());
      }
    }
    expect(differing).toEqual([]);
  });
});

describe('eraHad', () => {
  it.each([
    ['平成', 31, undefined, undefined, true],
    ['平成', 31, 4, 30, true],
    ['平成', 31, 5, undefined, false],
    ['平成', 32, undefined, undefined, false],
    ['令和', 1, 4, undefined, false],
    ['令和', 1, 5, 1, true],
    ['令和', 0, undefined, undefined, false],
    ['昭和', 64, 1, 7, true],
    ['昭和', 64, 1, 8, false],
    ['昭和', 1, 12, 25, true],
    ['昭和', 1, 12, 24, false],
    ['大正', 15, 12, 24, true],
    ['大正', 1, 7, 29, false],
    ['明治', 45, 7, 29, true],
    // By the lunar calendar of the time: 明治元年9月8日 is 1868-10-23.
    ['明治', 1, 9, 8, true],
  ] as const)('%s%d %s %s: %s', (name, year, month, day, had) => {
    expect(eraHad({ name, year }, month, day)).toBe(had);
  });
});

describe('fiscal years', () => {
  it.each([
    [2019, '平成31 令和1'],
    [2018, '平成30'],
    [2020, '令和2'],
    [1989, '平成1'],
    [1988, '昭和63'],
    [1926, '大正15 昭和1'],
    [1912, '明治45 大正1'],
  ])('%d is %s', (year, eras) => {
    const written = erasOfFiscalYear(year).map((era) => era.name + era.year);
    expect(written.join(' ')).toBe(eras);
  });

  it('has no 昭和64年度 and no 平成32年度', () => {
    expect(eraHadFiscalYear({ name: '昭和', year: 64 })).toBe(false);
    expect(eraHadFiscalYear({ name: '平成', year: 32 })).toBe(false);
    expect(eraHadFiscalYear({ name: '平成', year: 31 })).toBe(true);
  });

  it('gives every fiscal year an era', () => {
    for (let year = 1869; year < 2100; year += 1) {
      const eras = erasOfFiscalYear(year);
      expect(eras.length).toBeGreaterThan(0);
      for (const era of eras) expect(eraHadFiscalYear(era)).toBe(true);
    }
    expect(ERA_NAMES).toHaveLength(5);
  });
});
