/** How long a written period lasts, in each unit in which a document may say so. */
import type { Figure } from '#glossary/figures/model.ts';

/** What a period's two ends are given as. */
type Grain = 'fiscal-year' | 'year' | 'month' | 'day';

/** The unit of a written length. */
export type LengthUnit = 'year' | 'month' | 'week' | 'day';

/** A day as numbers; months and days count from 1, and stand at the first where they are not given. */
interface End {
  readonly grain: Grain;
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The unit of 3カ年, 12か月間, 7日間; undefined for other counters. */
export function lengthUnit(unit: string): LengthUnit | undefined {
  if (/^(?:[かカヶヵケ箇]?年|年間)$/.test(unit)) return 'year';
  if (/^[かカヶヵケ箇]月間?$/.test(unit)) return 'month';
  if (unit === '週間') return 'week';
  return /^日間?$/.test(unit) ? 'day' : undefined;
}

/**
 * The lengths that a period from `first` to `last` may be said to have, both ends counted, the
 * likeliest first. Fiscal years count in full: 平成30年度～令和2年度 is three. Between calendar years
 * the difference is usual too (2018～2021年 is three years or four), and between months and days a
 * part of a year or month may be left out, or count in full. Undefined where the ends are not given
 * alike, or run backwards.
 */
export function lengthsBetween(
  first: Figure,
  last: Figure,
  unit: LengthUnit,
): readonly number[] | undefined {
  const [a, b] = [endOf(first), endOf(last)];
  if (a === undefined || b === undefined || a.grain !== b.grain) return undefined;
  if (monthsOf(b) * 31 + b.day < monthsOf(a) * 31 + a.day) return undefined;
  switch (a.grain) {
    case 'fiscal-year':
      return inYears(b.year - a.year + 1, unit);
    case 'year':
      return [b.year - a.year + 1, b.year - a.year].flatMap((years) => inYears(years, unit) ?? []);
    case 'month':
      return ofMonths(a, b, unit);
    case 'day':
      return ofDays(a, b, unit);
  }
}

function inYears(years: number, unit: LengthUnit): number[] | undefined {
  if (unit === 'year') return [years];
  return unit === 'month' ? [years * 12] : undefined;
}

function ofMonths(a: End, b: End, unit: LengthUnit): number[] | undefined {
  const months = monthsOf(b) - monthsOf(a) + 1;
  if (unit === 'month') return [months, months - 1];
  if (unit !== 'year') return undefined;
  return [...nearby(months / 12), (months - 1) / 12, ...yearsTouched(a, b)];
}

function ofDays(a: End, b: End, unit: LengthUnit): number[] {
  const days = (utc(b) - utc(a)) / 86_400_000 + 1;
  switch (unit) {
    case 'day':
      return [days, days - 1];
    case 'week':
      return nearby(days / 7);
    case 'month':
      return [...nearby(days / 30.44), monthsOf(b) - monthsOf(a) + 1];
    case 'year':
      return [...nearby(days / 365.25), ...yearsTouched(a, b)];
  }
}

/** A length, and the whole ones on both sides of it. */
function nearby(length: number): number[] {
  const rounded = Math.round(length);
  return [...new Set([rounded, Math.floor(length), Math.ceil(length), length])];
}

/** The fiscal years and the calendar years of which a period holds a part. */
function yearsTouched(a: End, b: End): number[] {
  const fiscal = ({ year, month }: End): number => (month < 4 ? year - 1 : year);
  return [fiscal(b) - fiscal(a) + 1, b.year - a.year + 1];
}

function monthsOf({ year, month }: End): number {
  return year * 12 + month;
}

function utc({ year, month, day }: End): number {
  return Date.UTC(year, month - 1, day);
}

function endOf({ kind, value, problem }: Figure): End | undefined {
  if (problem !== undefined) return undefined;
  if (kind === 'fiscal-year')
    return { grain: 'fiscal-year', year: Number(value), month: 4, day: 1 };
  const parts = kind === 'date' ? /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(String(value)) : null;
  if (parts === null) return undefined;
  const [, year, month, day] = parts;
  return {
    grain: day !== undefined ? 'day' : month !== undefined ? 'month' : 'year',
    year: Number(year),
    month: Number(month ?? 1),
    day: Number(day ?? 1),
  };
}
