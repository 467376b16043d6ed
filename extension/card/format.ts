import type { BudgetRow, EntryFigure, PartialDate } from '../../glossary/model.ts';
import type { Locale } from './content.ts';

/** A date as precise as it is known: 2021年5月31日, May 2021, 2021. */
export function formatDate(date: PartialDate, locale: Locale): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (locale === 'ja') {
    const head = `${year}年`;
    return head + (month === undefined ? '' : `${month}月`) + (day === undefined ? '' : `${day}日`);
  }
  if (month === undefined) return String(year);
  return new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    month: 'long',
    ...(day !== undefined && { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(Date.UTC(year, month - 1, day ?? 1));
}

/**
 * A fiscal year by the Gregorian year in which it begins: 令和2年度（2020）, FY2020. Fiscal 2019 is
 * called 令和元年度 here, as ministries have done since May 2019.
 */
export function formatFiscalYear(year: number, locale: Locale): string {
  if (locale === 'en') return `FY${year}`;
  return `${eraYear(year)}年度（${year}）`;
}

function eraYear(year: number): string {
  if (year >= 2019) return `令和${year === 2019 ? '元' : year - 2018}`;
  return `平成${year === 1989 ? '元' : year - 1988}`;
}

/** The period of a figure: FY2020, 2020, 2020-03 or a span of two of them. */
export function formatPeriod(period: EntryFigure['period'], locale: Locale): string {
  const ends = period.split('/').map((end) => {
    const fiscal = /^FY(\d{4})$/.exec(end)?.[1];
    return fiscal === undefined
      ? formatDate(end, locale)
      : formatFiscalYear(Number(fiscal), locale);
  });
  return ends.join(locale === 'ja' ? '～' : ' – ');
}

const STEPS: Readonly<Record<Locale, readonly (readonly [yen: number, unit: string])[]>> = {
  ja: [
    [1e12, '兆円'],
    [1e8, '億円'],
    [1e4, '万円'],
    [1, '円'],
  ],
  en: [
    [1e12, ' trillion'],
    [1e9, ' billion'],
    [1e6, ' million'],
    [1, ''],
  ],
};

/** An amount of whole yen in the unit in which it is spoken of, to two decimals: 15億円, ¥1.5 billion. */
export function formatYen(yen: BudgetRow['yen'], locale: Locale): string {
  const [size, unit] = STEPS[locale].find(([least]) => yen >= least) ?? [
    1,
    locale === 'ja' ? '円' : '',
  ];
  const number = formatNumber(yen / size, locale);
  return locale === 'ja' ? `${number}${unit}` : `¥${number}${unit}`;
}

/** A number with separators, to two decimals. */
export function formatNumber(value: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);
}

/** A figure as its source qualifies it: 約2,648人, 延べ500人以上. */
export function formatFigure(
  figure: Pick<EntryFigure, 'value' | 'unit' | 'qualifiers'>,
  locale: Locale,
): string {
  const after = new Set(['以上', '以下', '未満', '超', '弱', '強', '程度', '余', '余り', '前後']);
  const qualifiers = figure.qualifiers ?? [];
  const head = qualifiers.filter((qualifier) => !after.has(qualifier)).join('');
  const tail = qualifiers.filter((qualifier) => after.has(qualifier)).join('');
  return `${head}${formatNumber(figure.value, locale)}${figure.unit}${tail}`;
}
