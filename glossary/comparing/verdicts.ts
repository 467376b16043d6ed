import type { Claim, Figure } from '../figures/model.ts';
import type { Citation } from '../model.ts';
import { budgetClaims, inUnitOf, isAsSourced, otherStage } from './budget-claims.ts';
import type { Compared } from './compared.ts';
import { agreedCount, contradictedCount } from './counts.ts';
import { inPlainUnits, writeCountLike } from './counted.ts';

/** A claim of a document held against the sourced number of the same thing. */
export interface Verdict {
  readonly claim: Claim;
  readonly figure: Figure;
  readonly verdict: 'agrees' | 'differs';
  /** The sourced number, in the unit and decimals in which the document writes its own. */
  readonly sourced: string;
  readonly source: Citation;
}

/**
 * What the glossary can surely say of a document's amounts and counts, in the order of the claims.
 * A claim without a sourced number of the same line, period and stage has no verdict; neither has
 * an amount that is right for another stage of its year: which word is wrong is not known.
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
    const agrees = isAsSourced(claimed);
    if (!agrees && otherStage(claimed) !== undefined) return [];
    const sourced = inUnitOf(figure, row.yen);
    return [{ claim, figure, verdict: agrees ? 'agrees' : 'differs', sourced, source: row.source }];
  });
}

function countVerdicts(compared: Compared): Verdict[] {
  const { claims, figures } = compared.reading;
  return claims.flatMap((claim): Verdict[] => {
    const figure = figures[claim.figure];
    if (figure === undefined) return [];
    const agreed = agreedCount(claim, figure, compared);
    const known = agreed ?? contradictedCount(claim, figure, compared);
    if (known === undefined) return [];
    return [
      {
        claim,
        figure,
        verdict: agreed === undefined ? 'differs' : 'agrees',
        sourced: writeCountLike(figure, inPlainUnits(known).value),
        source: known.source,
      },
    ];
  });
}
