/** Words around a number by which it says less than the number. */
import type { Figure } from '../figures/model.ts';

const BOUNDS: ReadonlySet<string> = new Set(
  '以上 以下 以内 超 未満 最大 最低 最小 最高 少なくとも 弱 強 前後 余 余り 台 近く 規模'.split(
    ' ',
  ),
);
const ROUGH: ReadonlySet<string> = new Set('約 およそ おおむね ほぼ 程度 ほど'.split(' '));

/** A range or a bound (以上, 最大 …): less than a number, never to be held against one. */
export function isBound({ low, high, qualifiers }: Figure): boolean {
  return low !== undefined || high !== undefined || qualifiers.some((word) => BOUNDS.has(word));
}

/** 約, 程度 …: near the number, nobody says how near. */
export function isRough({ qualifiers }: Figure): boolean {
  return qualifiers.some((word) => ROUGH.has(word));
}
