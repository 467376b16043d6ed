import type { Locale } from '../compile/problem.ts';
import { formatYen } from '../figures/format.ts';
import type { EntryFigure } from '../model.ts';

/** Whole yen as a reader says it: 15.1億円, 999百万円; ¥1.51 billion. At most three decimals, none that are zero. */
export function yenWords(yen: number, locale: Locale): string {
  if (locale === 'ja') {
    const scale = yen >= 100_000_000 ? 8 : yen >= 1_000_000 ? 6 : yen >= 10_000 ? 3 : 0;
    return formatYen(yen, { scale, decimals: decimalsOf(yen, scale) });
  }
  const [unit, word] = yen >= 1e9 ? [1e9, ' billion'] : yen >= 1e6 ? [1e6, ' million'] : [1, ''];
  return `¥${(yen / unit).toLocaleString('en-US', { maximumFractionDigits: 3 })}${word}`;
}

/** Qualifiers that stand before the number; the others follow the unit. */
const BEFORE = new Set(['約', '延べ', '累計', '最大', '最低', '計', '合計', '年間', '平均']);

/** 延べ2,648人, 3,000人以上: a figure as the source qualifies it. */
export function figureWords({ value, unit, qualifiers = [] }: EntryFigure): string {
  const before = qualifiers.filter((word) => BEFORE.has(word)).join('');
  const after = qualifiers.filter((word) => !BEFORE.has(word)).join('');
  const number = value.toLocaleString('en-US', { maximumFractionDigits: 6 });
  return `${before}${number}${unit}${after}`;
}

/** 2020年度, 2018-10–2019-03. */
export function periodWords(period: string, locale: Locale): string {
  return period
    .split('/')
    .map((part) => (locale === 'ja' ? part.replace(/^FY(\d+)$/, '$1年度') : part))
    .join('–');
}

function decimalsOf(yen: number, scale: number): number {
  let decimals = 0;
  while (decimals < Math.min(3, scale) && yen % 10 ** (scale - decimals) !== 0) decimals++;
  return decimals;
}
