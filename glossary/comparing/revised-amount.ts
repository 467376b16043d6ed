/** Amounts that are right for the stage they name, and of which a later stage is decided since. */
import type { BudgetRow, Stage } from '../model.ts';
import { matches, type BudgetClaim } from './budget-claims.ts';
import type { Compared } from './compared.ts';
import { givesAmount } from './given.ts';

/**
 * What a stage is decided by, the final decision first. A settled amount revises none: it says what was
 * spent, of this year's money and of what was carried over.
 */
const DECIDED_BY: Readonly<Record<Stage, readonly Stage[]>> = {
  request: ['initial', 'draft'],
  draft: ['initial'],
  initial: ['supplementary'],
  supplementary: [],
  settled: [],
};

/**
 * The sourced amount of the next decided stage of the same line and year: for a request or a draft the
 * initial budget, for the initial budget the one after revision. Undefined where it prints as the
 * document's own amount, where that is not surely the one of a stage, where sources disagree, and where
 * the document itself gives the later amount.
 */
export function revisedAmount(claimed: BudgetClaim, { reading }: Compared): BudgetRow | undefined {
  const { figure, stageSpan } = claimed;
  const own = stageMeant(claimed);
  if (own === undefined || stageSpan === undefined) return undefined;
  const rows = [...claimed.named, ...claimed.alike, ...claimed.others];
  const decided = DECIDED_BY[own].find((stage) => rows.some((row) => row.stage === stage));
  const later = rows.filter(({ stage }) => stage === decided);
  const [row] = later;
  if (row === undefined || later.some((one) => one.yen !== row.yen || matches(figure, one)))
    return undefined;
  return givesAmount(row, claimed.claim, reading) ? undefined : row;
}

/** The stage of which the amount is: where its words leave a choice (予算額), the amount itself decides. */
function stageMeant({ figure, named, alike }: BudgetClaim): Stage | undefined {
  return [...named, ...alike].find((row) => matches(figure, row))?.stage;
}
