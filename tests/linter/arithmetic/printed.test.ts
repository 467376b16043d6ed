import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFigures } from '#glossary/figures/figures.ts';
import { plainText } from '#glossary/document/plain-text.ts';
import { decimalsOf, extent, meet, printedOf, ROUNDINGS } from '#linter/arithmetic/printed.ts';

function printedIn(text: string): ReturnType<typeof printedOf> {
  const [figure] = findFigures(plainText(text));
  return figure && printedOf(figure);
}

describe('printedOf', () => {
  it.each([
    ['12.5億円', { value: 1_250_000_000, step: 10_000_000 }],
    ['1,500百万円', { value: 1_500_000_000, step: 1_000_000 }],
    ['1,248,700,000円', { value: 1_248_700_000, step: 0 }],
    ['2,648名', { value: 2648, step: 0 }],
    ['27億分（4,500万時間）', { value: 2_700_000_000, step: 100_000_000 }],
    ['３割', { value: 30, step: 10 }],
    ['14.3％', { value: 14.3, step: 0.1 }],
    ['△0.5億円', { value: -50_000_000, step: 10_000_000 }],
  ])('%s', (text, expected) => {
    expect(printedIn(text)).toEqual(expected);
  });

  it('says nothing of dates', () => {
    expect(printedIn('令和2年度')).toBeUndefined();
  });
});

describe('decimalsOf', () => {
  it.each([
    ['2.50％', 2],
    ['２．５％', 1],
    ['1,500百万円', 0],
  ])('%s', (text, decimals) => {
    expect(decimalsOf(text)).toBe(decimals);
  });
});

describe('extent', () => {
  it('holds every number that prints so, however the document rounds', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.constantFrom(...ROUNDINGS),
        (exact, rounding) => {
          const step = 0.1;
          const tenths = Math.abs(exact) / step;
          const size =
            { nearest: Math.round(tenths), down: Math.floor(tenths), up: Math.ceil(tenths) }[
              rounding
            ] * step;
          // Just at the edge of a step the print may be either of two.
          fc.pre(Math.abs(tenths - Math.round(tenths)) > 0.01);
          const { low, high } = extent({ value: exact < 0 ? -size : size, step }, rounding);
          expect(exact).toBeGreaterThanOrEqual(low - 1e-6);
          expect(exact).toBeLessThanOrEqual(high + 1e-6);
        },
      ),
    );
  });

  it('keeps neighbours in one unit apart', () => {
    for (const rounding of ['down', 'up'] as const) {
      const [a, b] = [14.9, 15].map((value) => extent({ value, step: 0.1 }, rounding));
      expect(a && b && meet(a, b)).toBe(false);
    }
  });
});
