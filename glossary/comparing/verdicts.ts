import type { Claim, Figure } from '../figures/model.ts';
import type { Citation, EntryFigure, Stage } from '../model.ts';
import { budgetClaims, inUnitOf, isAsSourced, otherStage } from './budget-claims.ts';
import type { Compared } from './compared.ts';
import { agreedCount, contradictedCount } from './counts.ts';
import { inPlainUnits, writeCountLike } from './counted.ts';
import { realisedCount } from './realised-count.ts';
import { revisedAmount } from './revised-amount.ts';

/** As what the number that came after a document's own is known: a later stage of the budget, or a result. */
export type LaterState = Stage | 'actual';

/** A claim of a document held against the sourced number of the same thing. */
export type Verdict = {
  readonly claim: Claim;
  readonly figure: Figure;
  /** The sourced number, in the unit and decimals in which the document writes its own. */
  readonly sourced: string;
  readonly source: Citation;
} & (
  | { readonly verdict: 'agrees' | 'differs' }
  /**
   * Nothing is wrong with the document's number: it is right for its stage, or was the plan. `sourced`
   * is what was decided, or came of it, since.
   */
  | {
      readonly verdict: 'revised';
      readonly later: LaterState;
      /** The year of both numbers, also where the document says it only by what stands around its own. */
      readonly fiscalYear?: number;
    }
);

/**
 * What the glossary can surely say of a document's amounts and counts, in the order of the claims.
 * A claim without a sourced number of the same line, period and stage has no verdict, unless it plans
 * what is known since; neither has an amount that is right for another stage of its year than the one
 * it names: which word is wrong is not known.
 */
export function verdictsOn(compared: Compared): Verdict[] {
  return [...amountVerdicts(compared), ...countVerdicts(compared)].sort(
    (a, b) => a.figure.start - b.figure.start,
  );
}

function amountVerdicts(compared: Compared): Verdict[] {
  return budgetClaims(compared).flatMap((claimed): Verdict[] => {
    const { claim, figure, named } = claimed;
    const [row] = named;
    if (!isAsSourced(claimed)) {
      if (otherStage(claimed) !== undefined) return [];
      const sourced = inUnitOf(figure, row.yen);
      return [{ claim, figure, verdict: 'differs', sourced, source: row.source }];
    }
    const later = revisedAmount(claimed, compared);
    const sourced = inUnitOf(figure, (later ?? row).yen);
    if (later === undefined)
      return [{ claim, figure, verdict: 'agrees', sourced, source: row.source }];
    const { stage, fiscalYear, source } = later;
    return [{ claim, figure, verdict: 'revised', later: stage, fiscalYear, sourced, source }];
  });
}

function countVerdicts(compared: Compared): Verdict[] {
  const { claims, figures } = compared.reading;
  return claims.flatMap((claim) => {
    const figure = figures[claim.figure];
    return figure === undefined ? [] : (countVerdict(claim, figure, compared) ?? []);
  });
}

function countVerdict(claim: Claim, figure: Figure, compared: Compared): Verdict | undefined {
  const said = (known: EntryFigure) => ({
    claim,
    figure,
    sourced: writeCountLike(figure, inPlainUnits(known).value),
    source: known.source,
  });
  const contradicted = contradictedCount(claim, figure, compared);
  if (contradicted !== undefined) return { ...said(contradicted), verdict: 'differs' };
  const result = realisedCount(claim, figure, compared);
  if (result !== undefined)
    return { ...said(result), verdict: 'revised', later: 'actual', ...yearOf(result) };
  const agreed = agreedCount(claim, figure, compared);
  return agreed && { ...said(agreed), verdict: 'agrees' };
}

function yearOf({ period }: EntryFigure): { fiscalYear?: number } {
  const year = /^FY(\d{4})$/.exec(period)?.[1];
  return year === undefined ? {} : { fiscalYear: Number(year) };
}
