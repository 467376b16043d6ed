/** Amounts in Japanese units, as government tables print them. */

/** Names of the powers of ten below 万; 10^4 and up repeat them before 万, 億, 兆. */
const SMALL = ['', '十', '百', '千'] as const;
const BIG = ['', '万', '億', '兆'] as const;

/** The unit of a power of ten of yen: 億円 for 8, 百万円 for 6, 千円 for 3. 0 to 15. */
export function yenUnit(scale: number): string {
  return `${SMALL[scale % 4] ?? ''}${BIG[Math.floor(scale / 4)] ?? ''}円`;
}

/**
 * Writes whole yen in the unit and with the decimals of another print, rounded half up by
 * magnitude, with commas between groups of three: 1,500,000,000 like { scale: 8, decimals: 1 } is
 * 15.0億円, like { scale: 6, decimals: 0 } 1,500百万円. Negative amounts begin with △.
 */
export function formatYen(
  yen: number,
  like: { readonly scale: number; readonly decimals: number },
): string {
  const unit = 10 ** (like.scale - like.decimals);
  const last = Math.floor(Math.abs(yen) / unit + 0.5);
  const digits = String(last).padStart(like.decimals + 1, '0');
  const whole = digits.slice(0, digits.length - like.decimals);
  const fraction = like.decimals === 0 ? '' : `.${digits.slice(-like.decimals)}`;
  const sign = yen < 0 && last > 0 ? '△' : '';
  return sign + whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',') + fraction + yenUnit(like.scale);
}
