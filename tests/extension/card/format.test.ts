import { describe, expect, test } from 'vitest';
import {
  formatDate,
  formatFigure,
  formatFiscalYear,
  formatPeriod,
  formatYen,
} from '../../../extension/card/format.ts';

test.each([
  ['2021-05-31', '2021年5月31日', '31 May 2021'],
  ['2019-11', '2019年11月', 'November 2019'],
  ['2013', '2013年', '2013'],
])('the date %s is %s and %s', (date, ja, en) => {
  expect([formatDate(date, 'ja'), formatDate(date, 'en')]).toEqual([ja, en]);
});

test.each([
  [1989, '平成元年度（1989）'],
  [2018, '平成30年度（2018）'],
  [2019, '令和元年度（2019）'],
  [2020, '令和2年度（2020）'],
])('fiscal %i is %s', (year, ja) => {
  expect(formatFiscalYear(year, 'ja')).toBe(ja);
  expect(formatFiscalYear(year, 'en')).toBe(`FY${year}`);
});

test.each([
  ['FY2020', '令和2年度（2020）', 'FY2020'],
  ['FY2017/FY2024', '平成29年度（2017）～令和6年度（2024）', 'FY2017 – FY2024'],
  ['2018-10/2019-03', '2018年10月～2019年3月', 'October 2018 – March 2019'],
])('the period %s is %s and %s', (period, ja, en) => {
  expect([formatPeriod(period, 'ja'), formatPeriod(period, 'en')]).toEqual([ja, en]);
});

test.each([
  // 15.0億円, 455百万円 and 12.5億円: source 002.
  [1_500_000_000, '15億円', '¥1.5 billion'],
  [455_000_000, '4.55億円', '¥455 million'],
  [1_250_000_000, '12.5億円', '¥1.25 billion'],
  [99_990_000, '9,999万円', '¥99.99 million'],
  [1_234_500_000_000, '1.23兆円', '¥1.23 trillion'],
  [800, '800円', '¥800'],
  [0, '0円', '¥0'],
])('%i yen are %s and %s', (yen, ja, en) => {
  expect([formatYen(yen, 'ja'), formatYen(yen, 'en')]).toEqual([ja, en]);
});

describe('a figure', () => {
  test.each([
    [{ value: 2648, unit: '人' }, '2,648人'],
    [{ value: 2648, unit: '人', qualifiers: ['約'] }, '約2,648人'],
    [{ value: 25_000, unit: '人', qualifiers: ['累計', '超'] }, '累計25,000人超'],
    [{ value: 300, unit: '人', qualifiers: ['延べ', '以上'] }, '延べ300人以上'],
  ])('%j is %s', (figure, text) => {
    expect(formatFigure(figure, 'ja')).toBe(text);
  });
});
