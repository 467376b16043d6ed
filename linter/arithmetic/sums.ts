/** Whether printed numbers add up to a printed total. */
import type { Printed } from './printed.ts';

/**
 * `off`: no rounding explains the difference. `cut`: only if the numbers were cut off or rounded up
 * rather than rounded. `fits`: within half a unit of the last digit for each number and for the total.
 */
export type SumVerdict = 'fits' | 'cut' | 'off';

export interface Sum {
  readonly value: number;
  readonly verdict: SumVerdict;
}

/** Adds up; what is printed to whole yen or pieces (step 0) must add up exactly. */
export function addUp(addends: readonly Printed[], total: Printed): Sum {
  const value = clean(addends.reduce((sum, { value: each }) => sum + each, 0));
  const steps = addends.reduce((sum, { step }) => sum + step, 0);
  const difference = Math.abs(total.value - value);
  const slack = 1e-9 * Math.max(Math.abs(total.value), Math.abs(value), 1e-3);
  if (difference <= (steps + total.step) / 2 + slack) return { value, verdict: 'fits' };
  return { value, verdict: difference < Math.max(steps, total.step) - slack ? 'cut' : 'off' };
}

/** 0.1 + 0.2 is 0.3: twelve digits are more than any document prints. */
function clean(value: number): number {
  return Number(value.toPrecision(12));
}
