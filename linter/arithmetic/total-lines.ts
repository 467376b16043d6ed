/** Which lines of a table are totals, and which lines each may be the total of. */
import type { Line } from './number-table.ts';

/** How much a line totals: 0 nothing, 1 a part (小計), 2 計, 3 合計, 4 総計. */
export type TotalLevel = 0 | 1 | 2 | 3 | 4;

const LEVELS: readonly (readonly [TotalLevel, RegExp])[] = [
  [4, /^(?:総計|総合計|総額|総数)$/],
  [3, /^(?:合計|合計額|合計値|total|totals|grand total)$/i],
  [2, /^計$/],
  [1, /^(?:小計|中計|subtotal)$/i],
  // A ministry's or a field's own total: 総務省計, 人材育成関係 計. 会計 and 統計 are words.
  [1, /(?:[省庁局部課県市区費]|分野|関係|事業| )(?:小計|合計|計)$/],
];

/** The level of a line by its words: the last of them decides, brackets behind it aside (合計（①＋②）). */
export function totalLevel(label: string): TotalLevel {
  const words = label
    .replace(/[(（【[].*$/, '')
    .replace(/^[(（【[■○●◎・]+/, '')
    .trim();
  const last = words.split(' ').at(-1) ?? '';
  const plain =
    LEVELS.find(([, pattern]) => pattern.test(words)) ??
    LEVELS.slice(0, 4).find(([, pattern]) => pattern.test(last));
  return plain?.[0] ?? 0;
}

/** Lines that tell something else than an amount to add: last year’s, a change, a share. */
const NOT_ADDED =
  /前年|昨年|前回|増減|差引|差額|比(?!較)|率|割合|構成|シェア|平均|累[計積]|目標|参考|人口|単価/;
/** Lines that tell a part of another one. */
const ASIDE = /^[(]?(?:うち|内[、:： ]|内数|再掲|※)/;

/**
 * The sets of lines (by index) that the total at `index` may add up, the likeliest first: those above
 * it or below it, up to a total as large; without parts (うち); subtotals alone, or with what
 * follows them; the outermost of numbered lines. Each set has two lines at least.
 */
export function zones(lines: readonly Line[], index: number): number[][] {
  const level = totalLevel(lines[index]?.label ?? '');
  const above = until(lines, index, -1, level);
  const below = until(lines, index, 1, level);
  const sets = [
    ...setsOf(lines, above),
    ...(above.length < 2 || level < 3 ? setsOf(lines, below) : []),
  ];
  const unique = new Map(sets.map((set) => [set.join(), set]));
  return [...unique.values()].filter((set) => set.length > 1);
}

/** The lines with numbers in one direction, up to a total of the same level or more, in their order. */
function until(lines: readonly Line[], from: number, step: 1 | -1, level: TotalLevel): number[] {
  const found: number[] = [];
  for (let at = from + step; at >= 0 && at < lines.length; at += step) {
    const line = lines[at];
    if (line === undefined || totalLevel(line.label) >= level) break;
    if (
      line.cells.some(({ state }) => state !== 'words' && state !== 'blank') &&
      !NOT_ADDED.test(line.label)
    )
      found.push(at);
  }
  return found.toSorted((a, b) => a - b);
}

function setsOf(lines: readonly Line[], zone: readonly number[]): number[][] {
  const label = (at: number): string => lines[at]?.label ?? '';
  const isTotal = (at: number): boolean => totalLevel(label(at)) > 0;
  const isAside = (at: number): boolean =>
    ASIDE.test(label(at)) ||
    (lines[at]?.cells.every(({ state, aside }) => state !== 'number' || aside) ?? false);
  const leaves = zone.filter((at) => !isTotal(at));
  const plain = leaves.filter((at) => !isAside(at));
  const totals = zone.filter(isTotal);
  const last = totals.at(-1) ?? -1;
  const outer = plain.filter((at) => styleOf(label(at)) === styleOf(label(plain[0] ?? -1)));
  return [
    plain,
    leaves,
    outer,
    totals,
    [...totals, ...plain.filter((at) => at > last)],
    plain.filter((at) => at > last),
  ];
}

/** How a line is numbered: the first kind of number that a table uses is its outermost. */
function styleOf(label: string): string {
  if (/^[①-⑳]/.test(label)) return '①';
  if (/^\([0-9０-９]+\)/.test(label)) return '(1)';
  // 5Gネットワーク is a word.
  if (/^[0-9]+(?![A-Za-z])[.．、)]?\s*\D/.test(label)) return '1';
  if (/^[IVX]+[.． ]|^[Ⅰ-Ⅻ]/.test(label)) return 'I';
  if (/^[アイウエオカキク][. )）]/.test(label)) return 'ア';
  return /^[・･\-─└├]/.test(label) ? '・' : '';
}
