import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agrees } from '../../../glossary/figures/rounding.ts';

const EXACT = { scale: 0, decimals: 0 };
const OKU = { scale: 8, decimals: 1 };
const MILLION = { scale: 6, decimals: 0 };
const THOUSAND = { scale: 3, decimals: 0 };
const UNITS = [EXACT, THOUSAND, MILLION, OKU, { scale: 8, decimals: 0 }, { scale: 8, decimals: 2 }];

describe('agrees', () => {
  it.each([
    ['12.5億円', 1_250_000_000, OKU, '1,250百万円', 1_250_000_000, MILLION, true],
    ['12.5億円', 1_250_000_000, OKU, '1,248,700,000円', 1_248_700_000, EXACT, true],
    ['12.5億円, cut off', 1_250_000_000, OKU, '1,257百万円', 1_257_000_000, MILLION, true],
    ['1,250百万円', 1_250_000_000, MILLION, '1,249,600千円', 1_249_600_000, THOUSAND, true],
    ['15.0億円', 1_500_000_000, OKU, '1,490百万円', 1_490_000_000, MILLION, false],
    ['15.0億円', 1_500_000_000, OKU, '1,494百万円', 1_494_000_000, MILLION, false],
    ['15.0億円', 1_500_000_000, OKU, '1,495百万円', 1_495_000_000, MILLION, true],
    ['12.5億円', 1_250_000_000, OKU, '12.6億円', 1_260_000_000, OKU, false],
    ['14.6億円', 1_460_000_000, OKU, '455百万円', 455_000_000, MILLION, false],
    ['△3.2億円', -320_000_000, OKU, '△318百万円', -318_000_000, MILLION, true],
    ['△3.2億円', -320_000_000, OKU, '318百万円', 318_000_000, MILLION, false],
    ['0.0億円', 0, OKU, '3百万円', 3_000_000, MILLION, true],
  ])('%s, %d, %o and %s, %d, %o: %s', (_a, yenA, printedA, _b, yenB, printedB, expected) => {
    const [a, b] = [
      { yen: yenA, printed: printedA },
      { yen: yenB, printed: printedB },
    ];
    expect(agrees(a, b)).toBe(expected);
    expect(agrees(b, a)).toBe(expected);
  });

  const unit = fc.constantFrom(...UNITS);
  const yen = fc.integer({ min: -5_000_000_000_000, max: 5_000_000_000_000 });

  it('accepts any two prints of one amount, both rounded or both cut off', () => {
    fc.assert(
      fc.property(yen, unit, unit, fc.boolean(), (exact, a, b, cut) => {
        const printA = { yen: print(exact, a, cut), printed: a };
        const printB = { yen: print(exact, b, cut), printed: b };
        const sameUnit = a.scale - a.decimals === b.scale - b.decimals;
        expect(agrees(printA, printB)).toBe(!sameUnit || printA.yen === printB.yen);
      }),
      { numRuns: 500 },
    );
  });

  it('rejects amounts more than the coarser unit apart', () => {
    fc.assert(
      fc.property(yen, unit, unit, fc.integer({ min: 2, max: 50 }), (exact, a, b, steps) => {
        const coarse = Math.max(a.scale - a.decimals, b.scale - b.decimals);
        const other = exact + steps * 2 * 10 ** coarse;
        const printA = { yen: print(exact, a, false), printed: a };
        expect(agrees(printA, { yen: print(other, b, false), printed: b })).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});

function print(
  yen: number,
  { scale, decimals }: { scale: number; decimals: number },
  cut: boolean,
): number {
  const step = 10 ** (scale - decimals);
  const magnitude = Math.abs(yen) / step;
  return Math.sign(yen) * (cut ? Math.floor(magnitude) : Math.round(magnitude)) * step + 0;
}
