/**
 * The eras since 1868 and the Gregorian calendar. First days: 明治 by the imperial rescript of
 * 明治元年9月8日 (1868-10-23), 大正 1912-07-30, 昭和 1926-12-25, 平成 1989-01-08 (昭和64年政令第1号),
 * 令和 2019-05-01 (平成31年政令第143号). They are those of CLDR's Japanese calendar.
 */
export const ERA_NAMES = ['明治', '大正', '昭和', '平成', '令和'] as const;
export type EraName = (typeof ERA_NAMES)[number];

/** A year of an era; 元年 is 1. */
export interface EraYear {
  readonly name: EraName;
  readonly year: number;
}

/** First and last day as yyyymmdd. */
interface Reign {
  readonly first: number;
  readonly last: number;
}

const REIGNS: Readonly<Record<EraName, Reign>> = {
  明治: { first: 1868_10_23, last: 1912_07_29 },
  大正: { first: 1912_07_30, last: 1926_12_24 },
  昭和: { first: 1926_12_25, last: 1989_01_07 },
  平成: { first: 1989_01_08, last: 2019_04_30 },
  令和: { first: 2019_05_01, last: 9999_12_31 },
};

/** The Gregorian calendar is in force in Japan since 明治6年1月1日 (明治5年太政官布告第337号). */
const GREGORIAN_SINCE = 1873_01_01;

/** The Gregorian year of an era's year: 2020 for 令和2. Goes on past the era's end (平成32 is 2020). */
export function eraYear(name: EraName, year: number): number {
  return Math.floor(REIGNS[name].first / 1_00_00) + year - 1;
}

/**
 * The era years that a Gregorian year, month or day can be called by, the earlier first: two for
 * 2019, one for 2019-05-01, none before 1868. `month` and `day` count from 1.
 */
export function erasOf(year: number, month?: number, day?: number): EraYear[] {
  return ERA_NAMES.filter((name) => overlaps(REIGNS[name], dayRange(year, month, day))).map(
    (name) => ({
      name,
      year: year - eraYear(name, 1) + 1,
    }),
  );
}

/** The era years of a fiscal year (April to March) by its first year: 平成31 and 令和1 for 2019. */
export function erasOfFiscalYear(year: number): EraYear[] {
  return ERA_NAMES.filter((name) => hadFiscalYear(name, year)).map((name) => ({
    name,
    year: year - eraYear(name, 1) + 1,
  }));
}

/** Whether the fiscal year that begins in `year` lies in the era, and not before its first year. */
function hadFiscalYear(name: EraName, year: number): boolean {
  const days = { first: year * 1_00_00 + 4_01, last: (year + 1) * 1_00_00 + 3_31 };
  return year >= eraYear(name, 1) && overlaps(REIGNS[name], days);
}

/** Whether the era had that year, month or day. Days before 1873 are of the lunar calendar: only their year is compared. */
export function eraHad(era: EraYear, month?: number, day?: number): boolean {
  const year = eraYear(era.name, era.year);
  const lunar = year * 1_00_00 < GREGORIAN_SINCE;
  const days = lunar ? dayRange(year) : dayRange(year, month, day);
  return era.year > 0 && overlaps(REIGNS[era.name], days);
}

/** Whether the era had that fiscal year: 昭和64年度 never began, 平成31年度 did. */
export function eraHadFiscalYear(era: EraYear): boolean {
  return era.year > 0 && hadFiscalYear(era.name, eraYear(era.name, era.year));
}

function dayRange(year: number, month?: number, day?: number): Reign {
  const base = year * 1_00_00;
  if (month === undefined) return { first: base + 1_01, last: base + 12_31 };
  if (day === undefined) return { first: base + month * 100 + 1, last: base + month * 100 + 31 };
  return { first: base + month * 100 + day, last: base + month * 100 + day };
}

function overlaps(a: Reign, b: Reign): boolean {
  return a.first <= b.last && b.first <= a.last;
}
