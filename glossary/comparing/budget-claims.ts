/** Amounts that say which budget line, fiscal year and stage they are, beside the sourced amounts. */
import type { Span } from '../document/model.ts';
import { stageWords } from '../figures/claims/stages.ts';
import { formatYen } from '../figures/format.ts';
import type { Claim, Figure } from '../figures/model.ts';
import { agrees } from '../figures/rounding.ts';
import type { Wording } from '../compile/problem.ts';
import type { Glossary } from '../glossary.ts';
import type { BudgetRow, Stage } from '../model.ts';
import type { Reading } from '../reading.ts';
import { normalText } from '../text/normalise.ts';
import { isQuoted } from '../document/blocks.ts';
import { inStyleOf } from './number-style.ts';
import { printedAs } from './printed-as.ts';
import { isBound, isRough } from './qualified.ts';
import type { Compared } from './compared.ts';
import { isWholeAmount } from './whole-amount.ts';

/** What the amounts of a stage are called. */
export const STAGE_NAMES: Readonly<Record<Stage, Wording>> = {
  request: { ja: '概算要求額', en: 'request' },
  draft: { ja: '予算案額', en: 'draft budget' },
  initial: { ja: '当初予算額', en: 'initial budget' },
  supplementary: { ja: '補正後予算額', en: 'budget after revision' },
  settled: { ja: '執行額', en: 'settled amount' },
};

/** An amount of a known line, year and stage, and what is sourced for that line and year. */
export interface BudgetClaim {
  readonly claim: Claim;
  readonly figure: Figure;
  /** The sourced amounts of the stage that the words name, the most exact first; never empty. */
  readonly named: readonly [BudgetRow, ...BudgetRow[]];
  /** The sourced amounts of the same year that the words can mean too: 予算額 need not be the initial one. */
  readonly alike: readonly BudgetRow[];
  /** The sourced amounts of the same year at other stages. */
  readonly others: readonly BudgetRow[];
  /** The words that say the stage. */
  readonly stageSpan: Span | undefined;
}

const cache = new WeakMap<
  Reading,
  { readonly glossary: Glossary; readonly claims: BudgetClaim[] }
>();

/** Every claim that can be held against a source: exact amounts, whole against whole, 内数 against 内数. Made once for all rules. */
export function budgetClaims({ reading, glossary }: Compared): readonly BudgetClaim[] {
  const known = cache.get(reading);
  if (known?.glossary === glossary) return known.claims;
  const claims = claimsIn({ reading, glossary });
  cache.set(reading, { glossary, claims });
  return claims;
}

function claimsIn({ reading, glossary }: Compared): BudgetClaim[] {
  return reading.claims.flatMap((claim) => {
    const figure = reading.figures[claim.figure];
    const { fiscalYear, stage, scope = 'whole' } = claim;
    if (figure?.yen === undefined || fiscalYear === undefined || stage === undefined) return [];
    if (isBound(figure) || isQuoted(reading.document, figure)) return [];
    if (!isWholeAmount(claim, figure, reading)) return [];
    const ofYear = glossary
      .budgetOf(claim.entryId, { fiscalYear })
      .filter((row) => row.scope === scope);
    const said = stageSaid(claim, stage, reading);
    const meant = stagesMeant(stage, said?.words ?? '');
    const [first, ...more] = ofYear.filter((row) => row.stage === stage).toSorted(byExactness);
    // 補正予算額 may be the increment of one of several revisions; sources give the sum after them.
    if (first === undefined || (stage === 'supplementary' && !/後/.test(said?.words ?? '')))
      return [];
    const budgetClaim: BudgetClaim = {
      claim,
      figure,
      named: [first, ...more],
      alike: ofYear.filter((row) => row.stage !== stage && meant.has(row.stage)),
      others: ofYear.filter((row) => !meant.has(row.stage)),
      stageSpan: said?.span,
    };
    // A budget may be revised several times in a year: sources give what the last one made of it.
    const mayBeEarlier = stage === 'supplementary' && !isAsSourced(budgetClaim);
    return mayBeEarlier && otherStage(budgetClaim) === undefined ? [] : budgetClaim;
  });
}

/** Whether what is sourced for the stage, or could be meant by its word, can print as the draft's amount. */
export function isAsSourced({ figure, named, alike }: BudgetClaim): boolean {
  return named.some((row) => matches(figure, row)) || alike.some((row) => matches(figure, row));
}

/** The sourced amount of another stage of the same year that the draft's amount is. */
export function otherStage({ figure, others }: BudgetClaim): BudgetRow | undefined {
  return others.find((row) => matches(figure, row));
}

/** Whether a figure and a sourced amount can be the same amount, each as printed. */
export function matches(figure: Figure, row: BudgetRow): boolean {
  if (figure.yen === undefined) return false;
  const printed = figure.printed ?? EXACT;
  if (isRough(figure) && Math.abs(figure.yen - row.yen) <= ROUGHLY * row.yen) return true;
  return agrees({ yen: figure.yen, printed }, { yen: row.yen, printed: printedIn(row) });
}

/** The amount in the figure's unit and decimals, with the unit even where the figure leaves it to its table. */
export function inUnitOf(figure: Figure, yen: number): string {
  return formatYen(yen, figure.printed ?? EXACT);
}

/** The amount as the figure prints its own: in its unit (none, where a table states it), with its decimals, commas and digits. */
export function writeLike(figure: Figure, yen: number): string {
  const written = inUnitOf(figure, yen);
  const last = figure.text.trimEnd().slice(-1);
  const unit = last === '円' ? '円' : '';
  const inUnit = /[\d０-９]/.test(last) ? /^△?[\d,.]+/.exec(written)?.[0] : undefined;
  const whole = inUnit ?? written.replace(/円$/, unit);
  return inStyleOf(figure.text, whole);
}

/** How far from an amount 約 and 程度 may stand. */
const ROUGHLY = 0.05;
const EXACT = { scale: 0, decimals: 0 };

/** How exactly a stored amount is known: as its source prints it; to the yen where the source is data. */
function printedIn(row: BudgetRow): NonNullable<Figure['printed']> {
  const wording = row.source.as;
  if (wording === undefined) return EXACT;
  const known = exactness.get(row) ?? printedAs(wording) ?? EXACT;
  exactness.set(row, known);
  return known;
}

/** A glossary has few rows, and each is held against many amounts. */
const exactness = new WeakMap<BudgetRow, NonNullable<Figure['printed']>>();

function byExactness(a: BudgetRow, b: BudgetRow): number {
  const step = (row: BudgetRow): number => printedIn(row).scale - printedIn(row).decimals;
  return step(a) - step(b);
}

interface StageSaid {
  readonly words: string;
  readonly span: Span;
}

/** The words among a claim's grounds that name its stage. */
function stageSaid(claim: Claim, stage: Stage, { document }: Reading): StageSaid | undefined {
  for (const span of claim.grounds) {
    const words = normalText(document.text.slice(span.start, span.end));
    const asked = stage === 'request' && /^(?:の内数)?(?:\(新規\))?を/.test(words);
    if (asked || stageWords(words).some((word) => word.stage === stage)) return { words, span };
  }
  return undefined;
}

/** 予算額 alone may be the initial budget or what a revision made of it; the draft passes nearly always unchanged. */
function stagesMeant(stage: Stage, words: string): ReadonlySet<Stage> {
  switch (stage) {
    case 'initial':
      return new Set(
        words.includes('当初') ? ['initial', 'draft'] : ['initial', 'draft', 'supplementary'],
      );
    case 'draft':
      return new Set(['draft', 'initial']);
    default:
      return new Set([stage]);
  }
}
