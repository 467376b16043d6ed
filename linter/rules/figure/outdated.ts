import type { Claim, Figure } from '#glossary/figures/model.ts';
import type { BudgetRow } from '#glossary/model.ts';
import {
  type BudgetClaim,
  budgetClaims,
  inUnitOf,
  isAsSourced,
  matches,
  otherStage,
  STAGE_NAMES,
  writeLike,
} from '#glossary/comparing/budget-claims.ts';
import type { Localised } from '../../finding.ts';
import { laterFigure } from '../../later-figure.ts';
import type { Report, Rule, RuleContext } from '../../rule.ts';
import { EXAMPLES } from './outdated.examples.ts';

export default {
  id: 'figure/outdated',
  severity: 'error',
  title: {
    ja: '出典と食い違う金額、古くなった数値',
    en: 'An amount that contradicts its source, or a count that a later one has replaced',
  },
  description: {
    ja: '施策、年度、段階（概算要求、予算案、当初予算、補正後、執行）がいずれも読み取れる金額を、用語集にある出典付きの金額と照らし合わせる。前年度の額をそのまま残した例が典型である。印刷された桁までの四捨五入・切捨ては一致とみなし（12.5億円、1,250百万円、1,248,700,000円は同じ）、内数は内数とだけ比べる。年度や段階が確かでないとき、出典がないとき、「以上」などの付くとき、引用の中では報告しない。「補正予算額」は増額分のことも、補正後の額は何度目かの補正のこともあるので、食い違いとはしない。同じ年度の別の段階の額であるときは figure/stage が報告する。人数などの件数は、現在のこととして述べる文で、草案の時点でより新しい年度の実績が分かっているときに限り、参考として知らせる。',
    en: 'Compares each amount of which programme, fiscal year and stage (request, draft, initial, after revision, settled) can be read with the sourced amount in the glossary; last year’s amount left in place is the usual case. Rounding or truncation to the digits as printed agrees (12.5億円, 1,250百万円 and 1,248,700,000円 are one amount), and 内数 is compared with 内数 only. Silent when year or stage is not certain, when there is no source, for bounds (以上 …) and in quotations; a 補正予算額 may be the increment, and an amount after revision may be of an earlier one of several: neither is taken for a contradiction. An amount of another stage of the same year is for figure/stage. A count is told of as info only, where a sentence speaks of the present and the result of a later year was known on the day on which the draft speaks.',
  },
  examples: EXAMPLES,
  check(context) {
    for (const claimed of budgetClaims(context)) {
      if (isAsSourced(claimed) || otherStage(claimed) !== undefined) continue;
      context.report(contradiction(claimed, context));
    }
    for (const claim of context.reading.claims) {
      const figure = context.reading.figures[claim.figure];
      const later = figure && laterFigure(claim, figure, context);
      if (later) context.report(replaced(claim, figure, later, context));
    }
  },
} satisfies Rule;

function contradiction(claimed: BudgetClaim, { glossary, reading }: RuleContext): Report {
  const { claim, figure, named } = claimed;
  const [row] = named;
  const name = glossary.get(claim.entryId)?.name ?? claim.entryId;
  const expected = writeLike(figure, row.yen);
  const amount = inUnitOf(figure, row.yen);
  const stage = STAGE_NAMES[row.stage];
  const hint = hintAt(sameElsewhere(claimed, glossary.budgetOf(claim.entryId)), row);
  const [ground] = claim.grounds;
  return {
    start: figure.start,
    end: figure.end,
    message: {
      ja: `「${name}」の${String(row.fiscalYear)}年度の${stage.ja}は${amount}です${hint.ja}`,
      en: `Unexpected ${figure.text}, expected ${amount} for ${name}, FY${String(row.fiscalYear)}, ${stage.en}${hint.en}`,
    },
    expected: [expected],
    entryId: claim.entryId,
    source: row.source,
    ...(ground === undefined
      ? {}
      : {
          cause: {
            ...ground,
            message: {
              ja: `「${reading.document.text.slice(ground.start, ground.end)}」の金額として読みました`,
              en: 'read as an amount of this',
            },
          },
        }),
    fix: { safety: 'unsafe', edits: [{ start: figure.start, end: figure.end, text: expected }] },
  };
}

/** Another year of the same line that has just this amount, the year before first: the slip explains itself. */
function sameElsewhere(
  { claim, figure, named: [row] }: BudgetClaim,
  rows: readonly BudgetRow[],
): BudgetRow | undefined {
  const same = rows.filter((other) => other.scope === row.scope && matches(figure, other));
  return same.find(({ fiscalYear }) => fiscalYear + 1 === claim.fiscalYear) ?? same.at(-1);
}

function hintAt(same: BudgetRow | undefined, { fiscalYear }: BudgetRow): Localised {
  if (same === undefined) return { ja: '', en: '' };
  const isLastYear = same.fiscalYear + 1 === fiscalYear;
  const year = String(same.fiscalYear);
  const stage = STAGE_NAMES[same.stage];
  return isLastYear
    ? {
        ja: `（前年度（${year}年度）の${stage.ja}が残っていませんか）`,
        en: ` (it is last year’s amount: FY${year}, ${stage.en})`,
      }
    : {
        ja: `（${year}年度の${stage.ja}と同じ額です）`,
        en: ` (the amount is that of FY${year}, ${stage.en})`,
      };
}

function replaced(
  claim: Claim,
  figure: Figure,
  { known, written, period }: NonNullable<ReturnType<typeof laterFigure>>,
  { glossary }: RuleContext,
): Report {
  const name = glossary.get(claim.entryId)?.name ?? claim.entryId;
  return {
    start: figure.start,
    end: figure.end,
    severity: 'info',
    message: {
      ja: `「${name}」の${known.metric}には${known.period.slice(2)}年度の実績（${written}）があります`,
      en: `Unexpected ${figure.text} of ${period}, expected ${written}: ${known.metric} of ${name} is known for ${known.period}`,
    },
    expected: [written],
    entryId: claim.entryId,
    source: known.source,
  };
}
