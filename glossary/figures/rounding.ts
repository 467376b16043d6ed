/** Whether two printed amounts can be the same amount. */

/** A printed amount in whole yen, with the unit of its print: 12.5億円 is { scale: 8, decimals: 1 }. */
export interface PrintedAmount {
  readonly yen: number;
  readonly printed: { readonly scale: number; readonly decimals: number };
}

/**
 * Whether two amounts agree as printed: some exact amount prints as both. Government tables round
 * (四捨五入) or cut off (単位未満切捨て) without always saying which, so 12.5億円 agrees with what
 * rounds to it and with what is cut off to it; but both prints of one amount are taken to be made the same way:
 * 14.9億円 is not 1,500百万円, though 1,499.6百万円 could be cut off to the one and rounded to the other. Two prints
 * in one unit with the same decimals agree only when they are equal.
 *
 * An exact amount is printed with `{ scale: 0, decimals: 0 }`.
 */
export function agrees(a: PrintedAmount, b: PrintedAmount): boolean {
  if (a.yen === b.yen) return true;
  const [stepA, stepB] = [step(a), step(b)];
  if (stepA === stepB || Math.sign(a.yen) * Math.sign(b.yen) < 0) return false;
  const [yenA, yenB] = [Math.abs(a.yen), Math.abs(b.yen)];
  const rounded = overlap(
    [yenA - stepA / 2, yenA + stepA / 2],
    [yenB - stepB / 2, yenB + stepB / 2],
  );
  return rounded || overlap([yenA, yenA + stepA], [yenB, yenB + stepB]);
}

/** Whether two half-open ranges share a number. */
function overlap(
  [lowA, highA]: readonly [number, number],
  [lowB, highB]: readonly [number, number],
): boolean {
  return lowA < highB && lowB < highA;
}

/** One unit of the last printed digit, in yen. */
function step({ printed }: PrintedAmount): number {
  return 10 ** (printed.scale - printed.decimals);
}
