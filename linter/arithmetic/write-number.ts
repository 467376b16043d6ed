/** Computed numbers, written as the draft writes its own. */
import type { Figure } from '#glossary/figures/model.ts';
import { writeLike } from '#glossary/comparing/budget-claims.ts';
import { writeCountLike } from '#glossary/comparing/counted.ts';
import { grouped, inStyleOf } from '#glossary/comparing/number-style.ts';
import { decimalsOf } from './printed.ts';

/** What a number stands in: a figure, or the text of a cell with a bare number. */
export interface Sample {
  readonly text: string;
  readonly figure?: Figure;
}

/** A number of plain units (yen, pieces, per cent) in the sample's unit, decimals, commas, digits and minus sign. */
export function writeNumber(value: number, { text, figure }: Sample): string {
  const size = Math.abs(value);
  const sample = figure?.text ?? text;
  const minus = /^[▲-]/.exec(sample)?.[0] ?? '△';
  return (value < 0 ? minus : '') + unsigned(size, sample.replace(/^[△▲+＋±-]/, ''), figure);
}

function unsigned(size: number, sample: string, figure: Figure | undefined): string {
  const like = figure === undefined ? undefined : { ...figure, text: sample };
  switch (like?.kind) {
    case 'money':
      return writeLike(like, size);
    case 'count':
      return writeCountLike(like, size);
    default: {
      const divisor = like?.unit === '割' ? 10 : 1;
      const number = grouped((size / divisor).toFixed(decimalsOf(sample)));
      const rest = like === undefined ? '' : sample.replace(/^[\d０-９,，.．\s]+/, '');
      return inStyleOf(sample, number) + rest;
    }
  }
}
