import {
  type BudgetClaim,
  budgetClaims,
  inUnitOf,
  isAsSourced,
  otherStage,
  STAGE_NAMES,
  writeLike,
} from '#glossary/comparing/budget-claims.ts';
import type { BudgetRow } from '#glossary/model.ts';
import type { Report, Rule, RuleContext } from '../../rule.ts';
import { EXAMPLES } from './stage.examples.ts';

export default {
  id: 'figure/stage',
  severity: 'error',
  title: {
    ja: '別の段階の予算額',
    en: 'An amount of another stage of the budget',
  },
  description: {
    ja: '概算要求額を「当初予算額」と書くなど、金額が同じ施策・同じ年度の別の段階（概算要求、予算案、当初予算、補正後、執行）の出典付きの額と一致し、書かれた段階の出典付きの額とは一致しない箇所を見つける。要求額は査定で変わり、当初予算は補正や執行とは別の数である。両方の段階に出典があるときだけ報告する。「予算額」は補正後の額を、予算案は当初予算を指しうるものとして扱い、内数は内数とだけ比べる。段階を表す語と金額のどちらが誤りかは分からないため、自動では直さない。',
    en: 'Finds amounts that are sourced for another stage (request, draft, initial, after revision, settled) of the same line and year and contradict what is sourced for the stage that the words name: a request called 当初予算額. Requests are cut, and a revised or a settled amount is not the initial one. It speaks only where both stages are sourced. 予算額 may mean the amount after revision and 予算案 the initial one; 内数 is compared with 内数 only. Whether the word or the amount is wrong only the drafter knows: there is no automatic fix.',
  },
  examples: EXAMPLES,
  check(context) {
    for (const claimed of budgetClaims(context)) {
      const other = isAsSourced(claimed) ? undefined : otherStage(claimed);
      if (other !== undefined) context.report(mistaken(claimed, other, context));
    }
  },
} satisfies Rule;

function mistaken(
  { claim, figure, named, stageSpan }: BudgetClaim,
  other: BudgetRow,
  { glossary, reading }: RuleContext,
): Report {
  const [row] = named;
  const name = glossary.get(claim.entryId)?.name ?? claim.entryId;
  const expected = writeLike(figure, row.yen);
  const amount = inUnitOf(figure, row.yen);
  const year = String(row.fiscalYear);
  const [is, said] = [STAGE_NAMES[other.stage], STAGE_NAMES[row.stage]];
  return {
    start: figure.start,
    end: figure.end,
    message: {
      ja: `「${figure.text}」は「${name}」の${year}年度の${is.ja}です。${said.ja}は${amount}です`,
      en: `Unexpected ${figure.text}, expected ${amount} as the ${said.en} of ${name}, FY${year}: it is the ${is.en}`,
    },
    expected: [expected],
    entryId: claim.entryId,
    source: row.source,
    ...(stageSpan === undefined
      ? {}
      : {
          cause: {
            ...stageSpan,
            message: {
              ja: `「${reading.document.text.slice(stageSpan.start, stageSpan.end)}」の金額として読みました`,
              en: 'read as an amount of this stage',
            },
          },
        }),
  };
}
