/**
 * Dates as precise as their source gives them: `2021`, `2021-05`, `2021-05-31`. Comparing two of them
 * is only certain when the days they may mean do not overlap the question.
 */

/** How a partial date is written; the calendar decides the rest. */
export const PARTIAL_DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** Whether the calendar has the day of a date that is written as one. */
export function isCalendarDate(text: string): boolean {
  const [year, month = 1, day = 1] = text.split('-').map(Number);
  const date = new Date(Date.UTC(year ?? 0, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Whether a text is a partial date that the calendar has. */
export function isPartialDate(text: unknown): text is string {
  return typeof text === 'string' && PARTIAL_DATE.test(text) && isCalendarDate(text);
}

/** The first day (YYYY-MM-DD) that a partial date may mean. */
export function firstDay(date: string): string {
  const [year = '', month = '01', day = '01'] = date.split('-');
  return `${year}-${month}-${day}`;
}

/** The last day (YYYY-MM-DD) that a partial date may mean. */
export function lastDay(date: string): string {
  const [year = '', month = '12', day] = date.split('-');
  return `${year}-${month}-${day ?? String(daysInMonth(Number(year), Number(month)))}`;
}

/** What began at `start` was surely so on every day that `date` may mean. */
export function surelySince(start: string, date: string): boolean {
  return lastDay(start) <= firstDay(date);
}

/** What began at `start` was surely not yet so on any day that `date` may mean. */
export function surelyBefore(start: string, date: string): boolean {
  return lastDay(date) < firstDay(start);
}

/** What lasted through `end` (its last day counts) was surely over on every day that `date` may mean. */
export function surelyAfter(end: string, date: string): boolean {
  return lastDay(end) < firstDay(date);
}

/** The last day of a period: a fiscal year (FY2020 ends 2021-03-31), a partial date, or a span of either. */
export function periodEnd(period: string): string {
  const last = period.split('/').at(-1) ?? period;
  return last.startsWith('FY') ? `${Number(last.slice(2)) + 1}-03-31` : lastDay(last);
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
