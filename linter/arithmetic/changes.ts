/** Whether a change told in words or in a column is the change between two printed numbers. */
import { extent, type Interval, meet, type Printed, ROUNDINGS, type Rounding } from './printed.ts';

/**
 * `difference`: result less base. `rate`: the difference in per cent of the base. `ratio`: times the
 * base. `share`: a per cent that may be a rate or the result in per cent of the base (前年度比 102％).
 */
export type ChangeKind = 'difference' | 'rate' | 'ratio' | 'share';

export interface Change {
  readonly kind: ChangeKind;
  /** With its sign; a difference in the unit of the two numbers, a rate in per cent. */
  readonly printed: Printed;
  /** 3倍増 is three times or three times more. */
  readonly mayAddBase?: boolean;
  /** 約: five per cent more or less are allowed. */
  readonly isRough?: boolean;
}

export interface ChangeVerdict {
  readonly fits: boolean;
  /** What the change is, from the numbers as printed. */
  readonly right: number;
}

/**
 * Compares a change with base and result, each as far as its print tells: 144億円 after 115億円 is +28
 * to +30. Undefined where the base may be nothing, of which there is no rate.
 */
export function judgeChange(
  base: Printed,
  result: Printed,
  change: Change,
): ChangeVerdict | undefined {
  const right = exactChange(base.value, result.value, change);
  if (right === undefined) return undefined;
  const verdicts = ROUNDINGS.map((rounding) => fitsWith(base, result, change, rounding));
  if (verdicts.some((verdict) => verdict === undefined)) return undefined;
  return { fits: verdicts.some((verdict) => verdict === true), right };
}

function exactChange(base: number, result: number, { kind, printed }: Change): number | undefined {
  if (kind === 'difference') return result - base;
  if (base === 0) return undefined;
  if (kind === 'ratio') return result / base;
  const rate = (result / base - 1) * 100;
  return kind === 'share' && Math.abs(printed.value - 100) < Math.abs(printed.value)
    ? rate + 100
    : rate;
}

function fitsWith(
  base: Printed,
  result: Printed,
  change: Change,
  rounding: Rounding,
): boolean | undefined {
  const [a, b] = [extent(base, rounding), extent(result, rounding)];
  const told = toldBy(change);
  if (change.kind === 'difference') {
    const difference = { low: b.low - a.high, high: b.high - a.low };
    return meet(difference, change.isRough === true ? told : extent(change.printed, rounding));
  }
  // A number that prints as 0 may be next to nothing, and its ratio anything.
  if (a.low <= 0 && a.high >= 0) return undefined;
  const ratios = [b.low / a.low, b.low / a.high, b.high / a.low, b.high / a.high];
  const ratio = { low: Math.min(...ratios), high: Math.max(...ratios) };
  const rate = { low: (ratio.low - 1) * 100, high: (ratio.high - 1) * 100 };
  switch (change.kind) {
    case 'ratio':
      return (
        meet(ratio, told) ||
        (change.mayAddBase === true && meet({ low: ratio.low - 1, high: ratio.high - 1 }, told))
      );
    case 'rate':
      return meet(rate, told);
    case 'share':
      return meet(rate, told) || meet({ low: rate.low + 100, high: rate.high + 100 }, told);
  }
}

/**
 * A rate is computed and printed apart from its numbers: however they are rounded, it may be rounded
 * otherwise. Times are told to the nearest: nobody calls 3.9 three times.
 */
function toldBy({ kind, printed: { value, step }, isRough = false }: Change): Interval {
  const unit = kind === 'ratio' ? 0.6 : 0.999;
  const slack = Math.max(step * unit, isRough ? Math.abs(value) * 0.05 + step * unit : 0);
  return { low: value - slack, high: value + slack };
}
