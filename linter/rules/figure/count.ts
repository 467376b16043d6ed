import type { Claim, Figure } from '#glossary/figures/model.ts';
import type { EntryFigure } from '#glossary/model.ts';
import { contradictedCount } from '#glossary/comparing/counts.ts';
import { inPlainUnits, isSameCount, writeCountLike } from '#glossary/comparing/counted.ts';
import type { Report, Rule, RuleContext } from '../../rule.ts';
import { EXAMPLES } from './count.examples.ts';

export default {
  id: 'figure/count',
  severity: 'error',
  title: {
    ja: '出典と食い違う人数・件数',
    en: 'A count that contradicts its source',
  },
  description: {
    ja: '受講者数、修了者数、開催回数、注意喚起件数など、何の、いつの数かが読み取れる件数を、用語集にある出典付きの数と照らし合わせる。同じ項目、同じ指標、同じ年度で、実績は実績と、計画や目標は計画や目標とだけ比べる。「約」「程度」は丸めた数として扱う。同じ年度の別の指標の数（集合演習だけの人数など）と一致するとき、「延べ」の有無が異なるとき、累計、「以上」「最大」などの付く数、引用の中では報告しない。`--fix-unsafe` で出典の数に替える。',
    en: 'Compares counts of which the text says what they count and when (受講者数, 修了者数, 開催回数, 注意喚起件数 …) with the sourced figures of the same entry, metric and year: results with results, plans and targets with plans and targets. 約 and 程度 are taken as rounding. Silent where the number is another metric’s of the same year (the attendance of one kind of course), where one says 延べ and the other does not, for running totals, bounds (以上, 最大 …) and in quotations. The unsafe fix writes the sourced number.',
  },
  examples: EXAMPLES,
  check(context) {
    for (const claim of context.reading.claims) {
      const figure = context.reading.figures[claim.figure];
      const known = figure && contradictedCount(claim, figure, context);
      if (known) context.report(wrongCount(claim, figure, known, context));
    }
  },
} satisfies Rule;

function wrongCount(
  claim: Claim,
  figure: Figure,
  known: EntryFigure,
  { glossary, reading }: RuleContext,
): Report {
  const name = glossary.get(claim.entryId)?.name ?? claim.entryId;
  const expected = writeCountLike(figure, inPlainUnits(known).value);
  const year = known.period.startsWith('FY') ? `${known.period.slice(2)}年度` : `${known.period}年`;
  const same = glossary
    .figuresOf(claim.entryId, { metric: known.metric })
    .find((other) => other.period !== known.period && isSameCount(figure, other));
  const [ground] = claim.grounds;
  return {
    start: figure.start,
    end: figure.end,
    message: {
      ja: `「${name}」の${year}の${known.metric}は${expected}です${same === undefined ? '' : `（${same.period.replace('FY', '')}年度の数と同じです）`}`,
      en: `Unexpected ${figure.text}, expected ${expected}: ${known.metric} of ${name}, ${known.period}${same === undefined ? '' : ` (it is the number of ${same.period})`}`,
    },
    expected: [expected],
    entryId: claim.entryId,
    source: known.source,
    ...(ground === undefined
      ? {}
      : {
          cause: {
            ...ground,
            message: {
              ja: `「${reading.document.text.slice(ground.start, ground.end)}」の数として読みました`,
              en: 'read as a count of this',
            },
          },
        }),
    fix: { safety: 'unsafe', edits: [{ start: figure.start, end: figure.end, text: expected }] },
  };
}
