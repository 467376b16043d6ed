import { erasOf } from '#glossary/figures/eras.ts';
import type { Figure } from '#glossary/figures/model.ts';
import { inDigitsOf } from '#glossary/comparing/digits.ts';

/** A partial date in words: 2025年7月1日 for 2025-07-01, 2025年7月 for 2025-07, 2025年 for 2025. */
export function dateInJapanese(date: string): string {
  const [year = '', month, day] = date.split('-');
  return `${year}年${monthAndDay(month, day)}`;
}

/**
 * A partial date as a date figure of a draft is written: in its calendar (by era or not), no more
 * precise than it, and in digits of its width. Undefined where the figure gives both calendars.
 */
export function dateLike(sample: Figure, date: string): string | undefined {
  if ((sample.years?.length ?? 0) > 1) return undefined;
  const precision = String(sample.value).split('-').length;
  const [year = '', month, day] = date.split('-').slice(0, precision);
  const era = erasOf(Number(year), toNumber(month), toNumber(day)).at(-1);
  const byEra = sample.years?.[0]?.era !== undefined && era !== undefined;
  const inEra = byEra ? `${era.name}${era.year === 1 ? '元' : String(era.year)}` : year;
  return inDigitsOf(sample.text, `${inEra}年${monthAndDay(month, day)}`);
}

function monthAndDay(month: string | undefined, day: string | undefined): string {
  const ofMonth = month === undefined ? '' : `${String(Number(month))}月`;
  return `${ofMonth}${day === undefined ? '' : `${String(Number(day))}日`}`;
}

function toNumber(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}
