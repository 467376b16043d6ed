import { type EraName, eraYear, type EraYear } from '#glossary/figures/eras.ts';

/** The last day of each era, YYYY-MM-DD; 令和 goes on. */
export const LAST_DAYS: Readonly<Record<EraName, string>> = {
  明治: '1912-07-29',
  大正: '1926-12-24',
  昭和: '1989-01-07',
  平成: '2019-04-30',
  令和: '9999-12-31',
};

/** The first day of each era, YYYY-MM-DD: the day after the last one of the era before it. 明治: by today's calendar. */
export const FIRST_DAYS: Readonly<Record<EraName, string>> = {
  明治: '1868-10-23',
  大正: '1912-07-30',
  昭和: '1926-12-25',
  平成: '1989-01-08',
  令和: '2019-05-01',
};

/** Whether an era ended before that year of it began: 平成32年, 昭和65年. 平成31年 is none, though it ended in April. */
export function isBeyondEra({ name, year }: EraYear): boolean {
  return `${String(eraYear(name, year))}-01-01` > LAST_DAYS[name];
}
