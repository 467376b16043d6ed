import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, judgeChange } from '#linter/arithmetic/changes.ts';

const whole = (value: number): { value: number; step: number } => ({ value, step: 1 });
const change = (
  kind: Change['kind'],
  value: number,
  step: number,
  more: Partial<Change> = {},
): Change => ({
  kind,
  printed: { value, step },
  ...more,
});

describe('judgeChange', () => {
  it.each([
    ['115億 → 144億: +30', 115, 144, change('difference', 30, 1), true],
    ['115億 → 144億: +28', 115, 144, change('difference', 28, 1), true],
    ['115億 → 144億: +32', 115, 144, change('difference', 32, 1), false],
    ['3,090 → 2,648: -14.3 %', 3090, 2648, change('rate', -14.3, 0.1), true],
    ['divided by the result', 3090, 2648, change('rate', -16.7, 0.1), false],
    ['9億 → 27億: 200 % more', 9, 27, change('rate', 200, 1), true],
    ['9億 → 27億: three times', 9, 27, change('ratio', 3, 1), true],
    [
      '10億 → 40億: four times, told as 3倍増',
      10,
      40,
      change('ratio', 3, 1, { mayAddBase: true }),
      true,
    ],
    ['10億 → 40億: four times, told as 3倍', 10, 40, change('ratio', 3, 1), false],
    ['前年度比 102 %', 1000, 1020, change('share', 102, 1), true],
    ['前年度比 ＋2 %', 1000, 1020, change('share', 2, 1), true],
    ['前年度比 120 %', 1000, 1020, change('share', 120, 1), false],
    ['約2倍 of 1.9', 74, 137, change('ratio', 2, 1, { isRough: true }), true],
  ] as const)('%s', (_, base, result, told, fits) => {
    expect(judgeChange(whole(base), whole(result), told)?.fits).toBe(fits);
  });

  it('knows no rate of what may be nothing', () => {
    expect(judgeChange(whole(0), whole(6), change('rate', 600, 1))).toBeUndefined();
  });

  it('lets every change pass that was computed before the numbers were rounded', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 1e6 }),
        fc.integer({ min: 0, max: 1e6 }),
        (base, result) => {
          const [a, b] = [base, result].map((each) => ({
            value: Math.round(each / 10) / 10,
            step: 0.1,
          }));
          const difference = Math.round((result - base) / 10) / 10;
          const rate = Math.round((result / base - 1) * 1000) / 10;
          if (a === undefined || b === undefined) throw new Error('two numbers were mapped');
          expect(judgeChange(a, b, change('difference', difference, 0.1))?.fits).toBe(true);
          expect(judgeChange(a, b, change('rate', rate, 0.1))?.fits).toBe(true);
          expect(judgeChange(a, b, change('difference', difference + 0.3, 0.1))?.fits).toBe(false);
        },
      ),
    );
  });
});
