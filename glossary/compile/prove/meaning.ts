/** Whether a wording of a source means the value that an entry stores for it. */
import { plainText } from '../../document/plain-text.ts';
import { findFigures } from '../../figures/figures.ts';
import type { Figure } from '../../figures/model.ts';
import { agrees } from '../../figures/rounding.ts';
import type { BudgetRow, Edition, EntryFigure } from '../../model.ts';
import { firstDay, lastDay } from '../../partial-date.ts';
import { surfaceKey } from '../../surface-key.ts';
import type { Wording } from '../problem.ts';

/**
 * Undefined when the wording means this amount as printed; else what it means. Tables give units once, in a header:
 * a bare number counts in each unit that the source (folded text) prints. 内数 must not be stored as a whole.
 */
export function meansAmount(
  wording: string,
  { yen, scope }: BudgetRow,
  source: string,
): Wording | undefined {
  const units = ['', '円', ...TABLE_UNITS.filter((unit) => source.includes(unit))];
  const agree = units.some((unit) =>
    amountsIn(wording + unit).some((amount) => isAmount(amount, yen)),
  );
  if (!agree && !saysNumber(wording, yen)) return differs(wording, `${yen}円`, amountsIn(wording));
  if (surfaceKey(wording).includes('内数') && scope === 'whole') {
    return {
      ja: `「${wording}」は内数ですが、scope が whole です`,
      en: `"${wording}" is 内数, but scope is whole`,
    };
  }
  return undefined;
}

const TABLE_UNITS = ['億円', '百万円', '千円'] as const;

function amountsIn(wording: string): Figure[] {
  return figuresIn(wording).filter(({ kind }) => kind === 'money');
}

function isAmount({ yen, printed }: Figure, stored: number): boolean {
  return (
    yen !== undefined &&
    printed !== undefined &&
    agrees({ yen: stored, printed: EXACT }, { yen, printed })
  );
}

/** Undefined when the wording holds this number, qualified in no way (約, 以上, 延べ …) that is not stored. */
export function meansFigure(
  wording: string,
  { value, unit, qualifiers = [] }: EntryFigure,
): Wording | undefined {
  const figures = figuresIn(wording);
  const meant = figures.find(({ value: written, low, high, yen }) =>
    [written, low, high, yen].includes(value),
  );
  if (meant === undefined && !saysNumber(wording, value)) {
    return differs(wording, `${value}${unit}`, figures);
  }
  const left = meant?.qualifiers.filter((word) => !qualifiers.includes(word)) ?? [];
  if (left.length === 0) return undefined;
  return {
    ja: `「${wording}」の「${left.join('、')}」が qualifiers にありません`,
    en: `"${left.join(', ')}" of "${wording}" is not among the qualifiers`,
  };
}

/** Undefined when the wording gives no date, or one that can be one of these. */
export function meansDate(wording: string, dates: readonly string[]): Wording | undefined {
  const written = figuresIn(wording).filter(
    ({ kind }) => kind === 'date' || kind === 'fiscal-year',
  );
  const agree = written.some((figure) => dates.some((date) => canBe(figure, date)));
  return written.length === 0 || agree ? undefined : differs(wording, dates.join('、'), written);
}

/** Undefined when the wording gives no date and no edition, or those of this edition. */
export function meansEdition(wording: string, { label, date }: Edition): Wording | undefined {
  if (surfaceKey(wording).includes(surfaceKey(label))) return undefined;
  return meansDate(wording, [date]);
}

const EXACT = { scale: 0, decimals: 0 } as const;

function figuresIn(wording: string): readonly Figure[] {
  return findFigures(plainText(wording));
}

/** The number stands there in digits, with or without commas, and not inside a longer one. */
function saysNumber(wording: string, value: number): boolean {
  const numbers = surfaceKey(wording)
    .replaceAll(/(?<=\d),(?=\d{3})/g, '')
    .match(/\d+(?:\.\d+)?/g);
  return numbers?.some((number) => Number(number) === value) ?? false;
}

/** A date or fiscal year as written shares a day with a stored date; a date without a year goes by month and day. */
function canBe({ kind, value }: Figure, date: string): boolean {
  if (kind === 'fiscal-year') {
    const year = Number(value);
    return firstDay(date) <= `${year + 1}-03-31` && lastDay(date) >= `${year}-04-01`;
  }
  const written = String(value);
  if (written.startsWith('--')) return firstDay(date).slice(5).startsWith(written.slice(2));
  return firstDay(date) <= lastDay(written) && lastDay(date) >= firstDay(written);
}

function differs(wording: string, stored: string, found: readonly Figure[]): Wording {
  const read = found.map(({ text }) => text).join('、');
  return read === ''
    ? {
        ja: `「${wording}」に ${stored} が読み取れません`,
        en: `"${wording}" does not say ${stored}`,
      }
    : {
        ja: `「${wording}」は ${stored} ではなく ${read} です`,
        en: `"${wording}" says ${read}, not ${stored}`,
      };
}
