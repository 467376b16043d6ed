import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  daysInMonth,
  readCalendarDay,
  shifted,
  WEEKDAYS,
  weekdayOf,
} from '#linter/calendar-day.ts';

describe('days of the calendar', () => {
  it.each<[string, string]>([
    ['2021-09-28', '火'],
    ['2020-02-29', '土'],
    ['2026-11-22', '日'],
    ['1873-01-01', '水'],
    ['2000-12-31', '日'],
  ])('%s is a %s曜日', (date, weekday) => {
    const day = readCalendarDay(date);
    expect(day === undefined ? undefined : WEEKDAYS[weekdayOf(day)]).toBe(weekday);
  });

  it.each(['2021-02-29', '2021-13-01', '2021-00-10', '2021-04', '--04-01', 2021])(
    '%s is none',
    (date) => {
      expect(readCalendarDay(date)).toBeUndefined();
    },
  );

  it('knows leap years', () => {
    expect([1900, 2000, 2020, 2021].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 29, 28]);
  });

  it('comes back from any shift, seven days on being the same weekday', () => {
    const days = fc.record({
      year: fc.integer({ min: 1873, max: 2100 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    });
    fc.assert(
      fc.property(days, fc.integer({ min: -800, max: 800 }), (day, by) => {
        expect(shifted(shifted(day, by), -by)).toEqual(day);
        expect(weekdayOf(shifted(day, 7))).toBe(weekdayOf(day));
      }),
    );
  });
});
