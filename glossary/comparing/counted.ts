/** Counts in drafts beside the figures of entries: units, values and how a count is written. */
import type { Figure } from '../figures/model.ts';
import type { EntryFigure } from '../model.ts';
import { grouped, inStyleOf } from './number-style.ts';

/** Counter words that count the same things. */
const SAME: readonly (readonly string[])[] = [
  ['人', '名'],
  ['団体', '機関', '組織'],
  ['か国', 'カ国', 'ヶ国', 'ヵ国', '箇国'],
];

/** An entry's figure as a number of plain units: 632 億パケット is 63,200,000,000 パケット. */
export function inPlainUnits({ value, unit }: EntryFigure): {
  readonly value: number;
  readonly unit: string;
  readonly scale: number;
} {
  const [, small = '', big = '', plain = ''] = /^([十百千]?)([万億兆]?)(.*)$/.exec(unit) ?? [];
  const scale = ['', '十', '百', '千'].indexOf(small) + 4 * ['', '万', '億', '兆'].indexOf(big);
  return { value: value * 10 ** scale, unit: plain, scale };
}

/** Whether two counter words count the same things: 人 and 名. */
export function isSameUnit(a: string, b: string): boolean {
  return a === b || SAME.some((words) => words.includes(a) && words.includes(b));
}

/**
 * Whether a count in a draft and an entry's figure can be the same number, as printed: 約4,200人 and
 * 4,225人; 6,862億パケット as stored in 億.
 */
export function isSameCount(figure: Figure, known: EntryFigure): boolean {
  const { value, scale } = inPlainUnits(known);
  const written = Number(figure.value);
  const decimals = /\.(\d+)$/.exec(String(known.value))?.[1]?.length ?? 0;
  const isWhole = scale === 0 && decimals === 0;
  const knownStep = isWhole ? 0 : 10 ** (scale - decimals);
  return Math.abs(written - value) <= (stepOf(figure) + knownStep) / 2;
}

/** How far from the exact number a written count may be: one unit of its last printed digit, coarser with 約. */
function stepOf({ printed, qualifiers, value }: Figure): number {
  const { scale, decimals } = printed ?? { scale: 0, decimals: 0 };
  const step = scale - decimals === 0 ? 0 : 10 ** (scale - decimals);
  if (!qualifiers.some((word) => /^(?:約|およそ|おおむね|ほぼ|程度|ほど)$/.test(word))) return step;
  // 約2,600人: the zeros at the end are not counted.
  const zeros = /0*$/.exec(String(value))?.[0].length ?? 0;
  return Math.max(step, 10 ** zeros, 0.05 * Math.abs(Number(value)));
}

/** A number as the figure writes its own: its multiplier, decimals, commas and digits, and its counter word. */
export function writeCountLike(figure: Figure, value: number): string {
  const { scale, decimals } = figure.printed ?? { scale: 0, decimals: 0 };
  const number = (value / 10 ** scale).toFixed(decimals);
  const rest = figure.text.replace(/^[\d０-９,，.．\s]+/, '');
  return inStyleOf(figure.text, grouped(number)) + rest;
}
