import type { Figure } from '#glossary/figures/model.ts';
import { lengthsBetween, type LengthUnit, lengthUnit } from '../../arithmetic/lengths.ts';
import { type FigurePassage, figurePassages, type PlacedFigure } from '../../figure-passages.ts';
import type { Severity } from '../../finding.ts';
import { inStyleOf } from '#glossary/comparing/number-style.ts';
import { isBound, isRough } from '#glossary/comparing/qualified.ts';
import type { Rule, RuleContext } from '../../rule.ts';
import { EXAMPLES } from './duration.examples.ts';

export default {
  id: 'figure/duration',
  severity: 'error',
  title: {
    ja: '期間と年数・月数の食い違い',
    en: 'A period and the length given for it disagree',
  },
  description: {
    ja: '「平成30年度～令和2年度（3カ年）」「2020年度～2022年度までの３年間」「４年間（2018年～2022年）」のように、期間とその長さを併記した箇所で、両者が一致するかを確かめる。年度は両端を数える（平成30年度～令和2年度は3カ年）。暦年どうしは両端を数えても差をとってもよく（2018～2021年は3年とも4年ともいう）、年月や年月日どうしは端数を切り捨てても切り上げてもよい。期間を延ばしたときに年数を直し忘れた例が典型である。年度の期間の「年間」が1年短いだけのときは、年度の途中から数えたこともあるため警告にとどめる。両端の精度が異なるとき、「約」「最大」などの付くとき、引用の中では報告しない。どちらが正しいかは分からないため、自動では直さない。',
    en: 'Where a period is given with its length, as in 平成30年度～令和2年度（3カ年） or ４年間（2018年～2022年）, checks that the two agree. Fiscal years are counted with both ends (平成30年度～令和2年度 is 3カ年). Of calendar years the difference is right too (2018～2021年 is three years or four), and of months and days a rest may be left out or counted in full. A period made longer whose length stayed is the usual case. 年間 that is one year short of a period of fiscal years is a warning only: it may have begun in the middle of one. Silent where the two ends are not equally exact, for 約, 最大 and the like, and in quotations. Which of the two is right only the drafter knows: there is no automatic fix.',
  },
  examples: EXAMPLES,
  check(context) {
    for (const passage of figurePassages(context.reading)) {
      for (const { first, last, length } of periods(passage)) compare(first, last, length, context);
    }
  },
} satisfies Rule;

interface Period {
  readonly first: Figure;
  readonly last: Figure;
  readonly length: Figure;
}

/** Each range of dates that has a length right behind it, or stands in a bracket right behind its length. */
function* periods({ text, figures }: FigurePassage): Generator<Period> {
  for (const [index, first] of figures.entries()) {
    const last = figures[index + 1];
    if (last === undefined || first.figure.rangeEnd?.start !== last.figure.start) continue;
    const [before, after] = [figures[index - 1], figures[index + 2]];
    const length = isBehind(text, last, after)
      ? after
      : isAhead(text, before, first, last)
        ? before
        : undefined;
    if (length !== undefined)
      yield { first: first.figure, last: last.figure, length: length.figure };
  }
}

/** ～令和2年度（3カ年）, ～2022年度までの3年間, ～9月の3か月間. */
const BEHIND = /^(?:末?まで)?(?:の|、|の計|の合計|間の)?$/;

function isBehind(text: string, last: PlacedFigure, length: PlacedFigure | undefined): boolean {
  if (length === undefined) return false;
  const between = text.slice(last.end, length.start);
  if (BEHIND.test(between))
    return (
      between !== '' &&
      !/^(?:おき|ごと|毎|隔|目|平均|当たり|あたり|コース)/.test(
        text.slice(length.end, length.end + 4),
      )
    );
  return (
    /^(?:末?まで)?\((?:計|全|の)?$/.test(between) &&
    /^(?:程度|計画)?[)、]/.test(text.slice(length.end, length.end + 3))
  );
}

/** 4年間（2018年～2022年）. */
function isAhead(
  text: string,
  length: PlacedFigure | undefined,
  first: PlacedFigure,
  last: PlacedFigure,
): boolean {
  return (
    length !== undefined &&
    /^(?:の(?:実施|計画|研究|研究開発|対象|戦略)?期間)?\($/.test(
      text.slice(length.end, first.start),
    ) &&
    /^(?:末?まで)?[)、]/.test(text.slice(last.end, last.end + 4))
  );
}

function compare(first: Figure, last: Figure, length: Figure, context: RuleContext): void {
  const unit = length.kind === 'count' ? lengthUnit(length.unit) : undefined;
  if (unit === undefined || isBound(length) || isRough(length)) return;
  const right = lengthsBetween(first, last, unit);
  const [best] = right ?? [];
  if (right === undefined || best === undefined) return;
  const said = Number(length.value);
  // 5.5年: half a year is as near as such lengths go.
  const slack = Number.isInteger(said) ? 0.01 : 0.3;
  if (right.some((years) => Math.abs(years - said) <= slack)) return;
  const whole = [...new Set(right.filter((each) => Number.isInteger(each) && each > 0))];
  const expected = whole.map((each) => inStyleOf(length.text, String(each)) + unitOf(length));
  const period = context.reading.document.text.slice(first.start, last.end);
  const counted = first.kind === 'fiscal-year';
  context.report({
    start: length.start,
    end: length.end,
    severity: severityOf(length, unit, said, best, counted),
    message: {
      ja: `「${oneLine(period)}」は${expected.join('又は')}です${counted ? '（年度は両端を数えます）' : ''}`,
      en: `Unexpected ${length.text}, expected ${expected.join(' or ')} for ${oneLine(period)}${counted ? ' (both fiscal years count)' : ''}`,
    },
    expected,
    cause: {
      start: first.start,
      end: last.end,
      message: { ja: '併記された期間', en: 'the period beside it' },
    },
  });
}

/** カ年 counts fiscal years; 年間 that is one short may run from the middle of one to the middle of another. */
function severityOf(
  { unit }: Figure,
  kind: LengthUnit,
  said: number,
  right: number,
  isFiscal: boolean,
): Severity {
  const mayBegin = isFiscal && kind === 'year' && unit === '年間' && said === right - 1;
  return mayBegin ? 'warning' : 'error';
}

function unitOf({ text }: Figure): string {
  return text.replace(/^[\d０-９〇一二三四五六七八九十.．\s]+/, '');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, '');
}
