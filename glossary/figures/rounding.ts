/** Whether two printed amounts can be the same amount. */

/** A printed amount in whole yen, with the unit of its print: 12.5億円 is { scale: 8, decimals: 1 }. */
export interface PrintedAmount {
  readonly yen: number;
  readonly printed: { readonly scale: number; readonly decimals: number };
}

/**
 * Whether two amounts agree as printed: some exact amount exists that prints as both. Government
 * tables round (四捨五入) or cut off (単位未満切捨て) without always saying which, so each print
 * stands for all that rounds to it or is cut off to it: 12.5億円 for 12.45億円 up to, not
 * including, 12.6億円. Two prints in one unit with the same decimals agree only when they are
 * equal, for within one unit a difference is a difference.
 *
 * An exact amount is printed with `{ scale: 0, decimals: 0 }`.
 */
export function agrees(a: PrintedAmount, b: PrintedAmount): boolean {
  if (a.yen === b.yen) return true;
  const stepA = step(a);
  const stepB = step(b);
  if (stepA === stepB) return false;
  const [lowA, highA] = magnitudes(a, stepA);
  const [lowB, highB] = magnitudes(b, stepB);
  const sameSign = Math.sign(a.yen) * Math.sign(b.yen) >= 0;
  return sameSign && lowA < highB && lowB < highA;
}

/** One unit of the last printed digit, in yen. */
function step({ printed }: PrintedAmount): number {
  return 10 ** (printed.scale - printed.decimals);
}

/** The half-open range of magnitudes behind a print: both rounding and cutting off go by the magnitude. */
function magnitudes({ yen }: PrintedAmount, unit: number): [number, number] {
  const magnitude = Math.abs(yen);
  return [magnitude - unit / 2, magnitude + unit];
}
