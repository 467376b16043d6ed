import type { BudgetRow } from '../../glossary/model.ts';
import { build, buildSvg } from '../dom/build.ts';
import type { CardBudgetRow, Locale } from './content.ts';
import { formatNumber } from './format.ts';
import type { Say } from '../locales/say.ts';

/** The two amounts that are drawn for a year: what was asked for, and what was granted. */
type Drawn = 'request' | 'granted';

interface Bar {
  readonly fiscalYear: number;
  readonly drawn: Drawn;
  readonly yen: number;
}

/** In units of the drawing. */
const WIDTH = 320;
const HEIGHT = 64;
const ABOVE = 14;
const BELOW = 14;
const WIDEST_BAR = 22;

/** The later of two granted amounts counts: what a year began with, else its draft. */
const GRANTED: readonly BudgetRow['stage'][] = ['initial', 'draft'];

/**
 * Requests and initial budgets by year, as bars; undefined where fewer than two years have an amount
 * that can be compared (内数 can't). For the eye alone: the table beside it says the same.
 */
export function budgetChart(
  rows: readonly CardBudgetRow[],
  { say, locale }: { readonly say: Say; readonly locale: Locale },
): HTMLElement | undefined {
  const bars = barsOf(rows);
  const years = yearsBetween(bars);
  if (new Set(bars.map(({ fiscalYear }) => fiscalYear)).size < 2) return undefined;
  const unit = unitOf(bars, locale);
  const drawing = buildSvg(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${ABOVE + HEIGHT + BELOW}`, class: 'chart', 'aria-hidden': 'true' },
    buildSvg('line', {
      class: 'ground',
      x1: 0,
      x2: WIDTH,
      y1: ABOVE + HEIGHT,
      y2: ABOVE + HEIGHT,
    }),
    years.map((year, index) => yearLabel(year, index, years.length)),
    bars.flatMap((bar) => barWithAmount(bar, years, bars, unit.size, locale)),
  );
  return build(
    'div',
    { class: 'budget-chart', 'aria-hidden': 'true' },
    build(
      'p',
      { class: 'legend' },
      build('span', {}, say('budgetIn', unit.name)),
      build('span', { class: 'key request' }, say('stageRequest')),
      build('span', { class: 'key granted' }, say('stageInitial')),
    ),
    drawing,
  );
}

function barsOf(rows: readonly CardBudgetRow[]): Bar[] {
  const whole = rows.filter(({ scope }) => scope === 'whole');
  return [...new Set(whole.map(({ fiscalYear }) => fiscalYear))].flatMap((fiscalYear) => {
    const ofYear = whole.filter((row) => row.fiscalYear === fiscalYear);
    const request = ofYear.find(({ stage }) => stage === 'request');
    const granted = GRANTED.map((stage) => ofYear.find((row) => row.stage === stage)).find(
      (row) => row !== undefined,
    );
    return [
      ...(request === undefined
        ? []
        : [{ fiscalYear, drawn: 'request', yen: request.yen } as const]),
      ...(granted === undefined
        ? []
        : [{ fiscalYear, drawn: 'granted', yen: granted.yen } as const]),
    ];
  });
}

/** Years without an amount keep their room: a gap in what is known is no step in the budget. */
function yearsBetween(bars: readonly Bar[]): number[] {
  const years = bars.map(({ fiscalYear }) => fiscalYear);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (!Number.isFinite(first) || last - first > 15) return [...new Set(years)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function unitOf(
  bars: readonly Bar[],
  locale: Locale,
): { readonly size: number; readonly name: string } {
  const largest = Math.max(...bars.map(({ yen }) => yen));
  if (locale === 'ja')
    return largest >= 1e8 ? { size: 1e8, name: '億円' } : { size: 1e6, name: '百万円' };
  return largest >= 1e9 ? { size: 1e9, name: '¥ billion' } : { size: 1e6, name: '¥ million' };
}

function yearLabel(year: number, index: number, count: number): SVGTextElement {
  const room = WIDTH / count;
  const name = count > 8 ? `’${String(year).slice(2)}` : String(year);
  return buildSvg(
    'text',
    { class: 'year', x: round(room * (index + 0.5)), y: ABOVE + HEIGHT + 11 },
    name,
  );
}

function barWithAmount(
  { fiscalYear, drawn, yen }: Bar,
  years: readonly number[],
  bars: readonly Bar[],
  unit: number,
  locale: Locale,
): SVGElement[] {
  const room = WIDTH / years.length;
  // More room between years than within one: bars of a year are seen as a pair.
  const width = Math.min(WIDEST_BAR, room * 0.4);
  const largest = Math.max(1, ...bars.map((bar) => bar.yen));
  const height = Math.max(1, (HEIGHT * yen) / largest);
  const middle = room * (years.indexOf(fiscalYear) + 0.5);
  const isAlone = bars.filter((bar) => bar.fiscalYear === fiscalYear).length === 1;
  const beside = drawn === 'request' ? middle - width - 1 : middle + 1;
  const x = isAlone ? middle - width / 2 : beside;
  const y = ABOVE + HEIGHT - height;
  const bar = buildSvg('rect', {
    class: drawn,
    x: round(x),
    y: round(y),
    width: round(width),
    height: round(height),
  });
  // Amounts are written where they have room; the table has them all.
  if (room < 40) return [bar];
  const amount = formatNumber(Number((yen / unit).toPrecision(3)), locale);
  const at = { class: 'yen', x: round(x + width / 2), y: round(y - 3) };
  return [bar, buildSvg('text', at, amount)];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
