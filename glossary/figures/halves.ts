/** 半数: a share in words. */
import type { FigureDraft } from './passage.ts';
import { qualifiersAfter, qualifiersBefore } from './qualifiers.ts';

/** How far from one half 約半数 may be, in per cent: what still rounds to it in tens is no nearer to another tenth. */
const ABOUT = 5;
const APPROXIMATE: ReadonlySet<string> = new Set([
  '約',
  'およそ',
  'おおむね',
  'ほぼ',
  '程度',
  '前後',
]);

/**
 * Reads 半数 in normal text, as 50 with the unit 半数. 約半数 is a range around it, 半数以上 one from it
 * to all. 過半数 and 大半数 are no figures: they name no number.
 */
export function readHalf(text: string, at: number): FigureDraft | undefined {
  if (!text.startsWith('半数', at) || /[過大]/.test(text[at - 1] ?? '')) return undefined;
  const end = at + 2;
  const qualifiers = [
    ...qualifiersBefore(text, at, 'percent'),
    ...qualifiersAfter(text, end, 'percent'),
  ];
  const bounds = boundsOf(qualifiers);
  return { start: at, end, kind: 'percent', value: 50, unit: '半数', ...bounds, qualifiers };
}

function boundsOf(qualifiers: readonly string[]): { low: number; high: number } | undefined {
  if (qualifiers.includes('以上') || qualifiers.includes('超')) return { low: 50, high: 100 };
  if (!qualifiers.some((qualifier) => APPROXIMATE.has(qualifier))) return undefined;
  return { low: 50 - ABOUT, high: 50 + ABOUT };
}
