import type { Block, Document } from '#glossary/document/model.ts';
import type { Figure } from '#glossary/figures/model.ts';
import { formatYen } from '#glossary/figures/format.ts';
import { extent, meet, type Printed, printedOf, ROUNDINGS } from '../../arithmetic/printed.ts';
import { figurePassages, type PlacedFigure } from '../../figure-passages.ts';
import { inStyleOf, grouped } from '#glossary/comparing/number-style.ts';
import { isBound, isRough } from '#glossary/comparing/qualified.ts';
import type { Rule, RuleContext } from '../../rule.ts';
import { EXAMPLES } from './unit.examples.ts';

export default {
  id: 'figure/unit',
  severity: 'error',
  title: {
    ja: '二つの単位で書かれた同じ数値の食い違い',
    en: 'One number given in two units that disagree',
  },
  description: {
    ja: '「1,500百万円（15.0億円）」「27億分（4,500万時間）」「3割（30％）」のように、同じ数値を二つの単位で併記した箇所で、両者が一致するかを確かめる。印刷された桁までの四捨五入・切捨て・切上げは一致とみなす。桁を間違えた換算（1.5億円（1,500万円））が典型である。同じ単位の併記（前年度の額など）、二つの数が近くも10の累乗倍でもないとき（別のものの額と思われる）、「以上」などの付くとき、括弧の中に他の語があるとき、見出しで括弧の意味が決められた表、引用の中では報告しない。どちらが正しいかは分からないため、自動では直さない。',
    en: 'Where one number is given in two units, as in 1,500百万円（15.0億円）, 27億分（4,500万時間） or 3割（30％）, checks that the two agree; rounding, cutting off or rounding up to the digits as printed agrees. A conversion that is off by a power of ten is the usual case: 1.5億円（1,500万円）. Silent for two numbers in one unit (last year’s amount), where the two are neither near each other nor a power of ten apart (they are then different things), for bounds, where other words stand in the bracket, in tables whose headers give brackets a meaning, and in quotations. Which of the two is right only the drafter knows: there is no automatic fix.',
  },
  examples: EXAMPLES,
  check(context) {
    const { document } = context.reading;
    const explained = new Set(document.blocks.filter((block) => explainsBrackets(block, document)));
    for (const passage of figurePassages(context.reading)) {
      const { block } = passage.passage;
      if (block !== undefined && explained.has(block)) continue;
      for (const [index, first] of passage.figures.entries()) {
        const second = passage.figures[index + 1];
        if (second !== undefined && isRestated(passage.text, first, second))
          compare(first.figure, second.figure, context);
      }
    }
  },
} satisfies Rule;

/** What may stand between a number and the same number in another unit, and what must close it. */
const OPENS =
  /^(?:の?(?:規模|程度))?(?:\((?:約|=|≒|およそ|すなわち|換算で|日本円で)?|、?すなわち約?|=|≒)$/;

/** The second number restates the first: in a bracket of its own, or behind = or すなわち. */
function isRestated(text: string, first: PlacedFigure, second: PlacedFigure): boolean {
  const between = text.slice(first.end, second.start);
  if (!OPENS.test(between)) return false;
  const after = text.slice(second.end, second.end + 4);
  return !between.includes('(') || /^(?:程度|相当|弱|強)?\)/.test(after);
}

/** A table with a header like 要求額（前年度予算額）, which says what the brackets below it hold; （百万円） does not. */
function explainsBrackets(block: Block, { text }: Document): boolean {
  return (
    block.kind === 'table' &&
    block.cells.some(
      ({ row, header, start, end }) =>
        (header || row === 0) &&
        /[（(【[](?!単位|[十百千万億兆]*円[）)\]】])/.test(
          text.slice(start, Math.min(end, start + LONGEST_HEADER)),
        ),
    )
  );
}

const LONGEST_HEADER = 200;

/** How near two numbers must be, as a ratio, to be two prints of one. */
const NEAR = 1.25;

function compare(first: Figure, second: Figure, context: RuleContext): void {
  if (first.unit === second.unit || isBound(first) || isBound(second)) return;
  const pair = inOneUnit(first, second);
  if (pair === undefined || pair.a.value <= 0 || pair.b.value <= 0) return;
  if (ROUNDINGS.some((rounding) => meet(extent(pair.a, rounding), extent(pair.b, rounding))))
    return;
  const ratio = pair.b.value / pair.a.value;
  const tens = Math.log10(ratio);
  const power = Math.round(tens);
  const isSlip = power !== 0 && Math.abs(tens - power) < 0.02;
  const isRoughly = isRough(first) || isRough(second);
  const isNear = ratio < NEAR && ratio > 1 / NEAR;
  // A share in 割 and in % is surely one share; of two amounts one may be a part.
  if (isSlip || ((isNear || first.kind === 'percent') && !isRoughly))
    report(first, second, pair, context);
}

interface Pair {
  readonly a: Printed;
  readonly b: Printed;
  /** One unit of the figures in the unit in which they are compared. */
  readonly unitA: number;
  readonly unitB: number;
}

/** Units of time in seconds. 日 and 年 are lengths here; months and years go by each other alone. */
const SECONDS: Readonly<Record<string, number>> = {
  秒: 1,
  分: 60,
  分間: 60,
  時間: 3600,
  日: 86_400,
  日間: 86_400,
  週間: 604_800,
};
const MONTHS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    ['か月', 'カ月', 'ヶ月', 'ヵ月', 'ケ月', '箇月'].flatMap((unit) => [
      [unit, 1],
      [`${unit}間`, 1],
    ]),
  ),
  ...Object.fromEntries(
    ['年', '年間', 'か年', 'カ年', 'ヶ年', 'ヵ年', 'ケ年', '箇年'].map((unit) => [unit, 12]),
  ),
};

/** Both numbers in one unit; undefined where their units measure different things. */
function inOneUnit(first: Figure, second: Figure): Pair | undefined {
  const [a, b] = [printedOf(first), printedOf(second)];
  if (a === undefined || b === undefined || first.kind !== second.kind) return undefined;
  if (first.kind === 'money') return { a, b, unitA: 1, unitB: 1 };
  if (first.kind === 'percent') {
    const shares = [first.unit, second.unit].every((unit) => /^(?:割|%|パーセント)$/.test(unit));
    return shares ? { a, b, unitA: 1, unitB: 1 } : undefined;
  }
  for (const table of [SECONDS, MONTHS]) {
    const [unitA, unitB] = [table[first.unit], table[second.unit]];
    if (unitA !== undefined && unitB !== undefined && unitA !== unitB)
      return { a: times(a, unitA), b: times(b, unitB), unitA, unitB };
  }
  return undefined;
}

/** 36か月 is 3年 only to the month: a whole number of a unit is printed to that unit. */
function times({ value, step }: Printed, factor: number): Printed {
  return { value: value * factor, step: step * factor };
}

function report(
  first: Figure,
  second: Figure,
  { a, b, unitA, unitB }: Pair,
  context: RuleContext,
): void {
  const right = writeAs(second, a.value / unitB);
  const other = writeAs(first, b.value / unitA);
  // Rounded as the first number is, the second one may look the same: 16 days are two weeks.
  const tells = other !== first.text;
  context.report({
    start: second.start,
    end: second.end,
    message: {
      ja: `「${first.text}」は${right}にあたります${tells ? `（「${second.text}」は${other}）` : ''}`,
      en: `Unexpected ${second.text}, expected ${right} beside ${first.text}${tells ? ` (${second.text} is ${other})` : ''}`,
    },
    expected: [right],
    cause: {
      start: first.start,
      end: first.end,
      message: {
        ja: `併記された数値${tells ? `（${other}なら一致します）` : ''}`,
        en: `the number beside it${tells ? ` (${other} would agree)` : ''}`,
      },
    },
  });
}

/** A number of plain units as the figure writes its own, with the decimals it needs. */
function writeAs(figure: Figure, value: number): string {
  const { scale = 0, decimals = 0 } = figure.printed ?? {};
  const isExact = (digits: number): boolean => {
    const inDigits = value * 10 ** (digits - scale);
    return Math.abs(inDigits - Math.round(inDigits)) < 1e-6;
  };
  const needed = [decimals, decimals + 1, decimals + 2].find(isExact) ?? decimals;
  if (figure.kind === 'money')
    return inStyleOf(figure.text, formatYen(value, { scale, decimals: needed }));
  const divisor = figure.unit === '割' ? 10 : 1;
  const number = (value / 10 ** scale / divisor).toFixed(needed);
  return inStyleOf(figure.text, grouped(number)) + figure.text.replace(/^[\d０-９,，.．\s]+/, '');
}
