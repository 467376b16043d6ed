import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatYen, yenUnit } from '../../../glossary/figures/format.ts';
import { figuresOf } from './documents.ts';

describe('formatYen', () => {
  it.each([
    [1_500_000_000, 8, 1, '15.0億円'],
    [1_500_000_000, 6, 0, '1,500百万円'],
    [1_500_000_000, 3, 0, '1,500,000千円'],
    [1_500_000_000, 0, 0, '1,500,000,000円'],
    [16_462_400_000_000, 8, 0, '164,624億円'],
    [44_000_000_000_000, 12, 0, '44兆円'],
    [90_000_000, 8, 1, '0.9億円'],
    [4_000_000, 8, 1, '0.0億円'],
    [-320_000_000, 8, 1, '△3.2億円'],
    [-4_000_000, 8, 1, '0.0億円'],
    [1_245_000_000, 8, 1, '12.5億円'],
    [30_000_000, 4, 0, '3,000万円'],
  ])('%d in 10^%d with %d decimals is %s', (yen, scale, decimals, written) => {
    expect(formatYen(yen, { scale, decimals })).toBe(written);
  });

  it('is read back as the amount it prints, in each unit', () => {
    const like = fc.constantFrom(
      ...[0, 3, 4, 6, 8, 12].map((scale) => ({ scale, decimals: 0 })),
      { scale: 8, decimals: 1 },
      { scale: 8, decimals: 2 },
      { scale: 12, decimals: 1 },
    );
    fc.assert(
      fc.property(fc.integer({ min: -999_999, max: 999_999 }), like, (last, printed) => {
        const yen = last * 10 ** (printed.scale - printed.decimals);
        fc.pre(Number.isInteger(yen));
        const written = formatYen(yen, printed);
        const [figure, ...others] = figuresOf(`予算は${written}である。`);
        expect(others).toEqual([]);
        expect(figure).toMatchObject({
          kind: 'money',
          text: written,
          yen: yen + 0,
          unit: yenUnit(printed.scale),
        });
        expect(figure?.printed).toEqual(printed);
        expect(formatYen(figure?.yen ?? Number.NaN, printed)).toBe(written);
      }),
      { numRuns: 300 },
    );
  });
});
