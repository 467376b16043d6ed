import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addUp } from '#linter/arithmetic/sums.ts';

const tenths = (value: number): { value: number; step: number } => ({ value, step: 0.1 });
const whole = (value: number): { value: number; step: number } => ({ value, step: 0 });

describe('addUp', () => {
  it.each([
    ['1,156 + 173 + 157 = 1,486百万円 in 億円', [11.6, 1.7, 1.6], 14.8, 'fits'],
    ['and as the printed numbers add up', [11.6, 1.7, 1.6], 14.9, 'fits'],
    ['half a unit for each number and for the total', [1, 1, 1], 3.2, 'fits'],
    ['more than that only by cutting off', [1, 1, 1, 1], 4.3, 'cut'],
    ['more than any rounding', [1, 1, 1], 3.4, 'off'],
  ] as const)('%s', (_, addends, total, verdict) => {
    expect(addUp(addends.map(tenths), tenths(total)).verdict).toBe(verdict);
  });

  it('adds decimals as they are written', () => {
    expect(addUp([0.1, 0.2].map(tenths), tenths(0.3)).value).toBe(0.3);
  });

  it('lets every rounded table pass, and no whole numbers that are off by one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 2, maxLength: 20 }),
        (numbers) => {
          const sum = numbers.reduce((total, each) => total + each, 0);
          const rounded = numbers.map((each) => tenths(Math.round(each / 10) / 10));
          expect(addUp(rounded, tenths(Math.round(sum / 10) / 10)).verdict).toBe('fits');
          expect(addUp(numbers.map(whole), whole(sum + 1)).verdict).toBe('off');
        },
      ),
    );
  });

  it('lets every table that was cut off pass as cut at the worst', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 2, maxLength: 20 }),
        (numbers) => {
          const sum = numbers.reduce((total, each) => total + each, 0);
          const cut = numbers.map((each) => tenths(Math.floor(each / 10) / 10));
          expect(addUp(cut, tenths(Math.floor(sum / 10) / 10)).verdict).not.toBe('off');
        },
      ),
    );
  });
});
