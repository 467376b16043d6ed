/** Numbers as documents print them, and which exact numbers may stand behind a print. */
import type { Figure } from '#glossary/figures/model.ts';
import { normalise } from '#glossary/text/normalise.ts';

/** A printed number in plain units: yen, pieces, or per cent. */
export interface Printed {
  readonly value: number;
  /** One unit of the last printed digit; 0 for a number that is exact (whole yen, whole persons). */
  readonly step: number;
}

/** A stretch of numbers; both ends may be meant. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** How a document makes its last digits: 四捨五入, 切捨て or 切上げ. A document does it in one way. */
export const ROUNDINGS = ['nearest', 'down', 'up'] as const;
export type Rounding = (typeof ROUNDINGS)[number];

/** Nearly the whole step: 1.5 cut off is not 1.6. */
const OPEN = 0.999;

/** The exact numbers that print so, by magnitude: △1.5 cut off is down to -1.6. */
export function extent({ value, step }: Printed, rounding: Rounding): Interval {
  const size = Math.abs(value);
  const ends =
    rounding === 'nearest'
      ? { low: size - step / 2, high: size + step / 2 }
      : rounding === 'down'
        ? { low: size, high: size + step * OPEN }
        : { low: size - step * OPEN, high: size };
  // A printed 0 may stand for a number on either side of it.
  if (value === 0) return { low: -ends.high, high: ends.high };
  return value < 0 ? { low: -ends.high, high: -ends.low } : ends;
}

/** Whether two stretches share a number; what floating point adds does not count. */
export function meet(a: Interval, b: Interval): boolean {
  const slack =
    1e-9 * Math.max(Math.abs(a.low), Math.abs(a.high), Math.abs(b.low), Math.abs(b.high));
  return a.low <= b.high + slack && b.low <= a.high + slack;
}

/**
 * A figure's number as printed; undefined for dates. Money in yen, counts in full, shares in per cent
 * (割 as tens of per cent; 倍 and ポイント as they are). A range is its low end: callers leave ranges out.
 */
export function printedOf(figure: Figure): Printed | undefined {
  const { kind, printed, yen, value } = figure;
  switch (kind) {
    case 'money':
      return yen === undefined ? undefined : { value: yen, step: stepOf(printed) };
    case 'count':
      return { value: Number(value), step: stepOf(printed) };
    case 'percent': {
      const factor = figure.unit === '割' ? 10 : 1;
      return { value: Number(value) * factor, step: factor * 10 ** -decimalsOf(figure.text) };
    }
    default:
      return undefined;
  }
}

/** Whole yen and whole pieces are exact; all else is printed to some digit. */
function stepOf(printed: Figure['printed']): number {
  const power = (printed?.scale ?? 0) - (printed?.decimals ?? 0);
  return power === 0 ? 0 : 10 ** power;
}

/** The digits behind the point of a number as written: 1 for 12.5%, 2 for ２．３４倍. */
export function decimalsOf(text: string): number {
  return /\.(\d+)/.exec(normalise(text).text)?.[1]?.length ?? 0;
}
