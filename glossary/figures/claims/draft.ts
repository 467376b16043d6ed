import type { Span } from '../../document/model.ts';
import type { Claim, Figure } from '../model.ts';
import type { Attributes } from './attributes.ts';
import type { Facts, PlacedFigure, PlacedMention } from './facts.ts';
import type { Topic } from './titles.ts';

/** An entry that an amount is bound to, and where that was read (document offsets). */
export interface Subject {
  readonly entryId: string;
  readonly from: Claim['from'];
  readonly grounds: readonly Span[];
}

/** A mention as a subject. */
export function subjectNamed(
  { passage }: Facts,
  { start, end, mention }: PlacedMention,
  from: Claim['from'],
): Subject {
  return { entryId: mention.entryId, from, grounds: [passage.spanOf(start, end)] };
}

/** What a heading or title names as a subject. */
export function subjectOfTopic({ entryId, from, mention }: Topic): Subject {
  return { entryId, from, grounds: [mention] };
}

/** An amount that says its year or stage and stands by itself, but under nothing it could be bound to. */
export interface LooseAmount {
  readonly index: number;
  readonly figure: Figure;
  readonly attributes: Attributes;
  readonly isNew: boolean;
  readonly from: Claim['from'];
  /** Amounts of one table without row names belong together. */
  readonly table?: number;
}

/** The claim that an amount of money makes. */
export function moneyClaim(
  index: number,
  figure: Figure,
  subject: Subject,
  attributes: Attributes,
  isNew: boolean,
): Claim {
  const { fiscalYear, stage, grounds } = attributes;
  return {
    start: figure.start,
    end: figure.end,
    figure: index,
    entryId: subject.entryId,
    ...(fiscalYear !== undefined && { fiscalYear }),
    ...(stage && { stage }),
    scope: figure.qualifiers.includes('内数') ? 'part' : 'whole',
    ...(isNew && { isNew }),
    from: subject.from,
    grounds: [...subject.grounds, ...grounds],
  };
}

/** The claim that a count makes. Counts have a fiscal year, and no stage. */
export function countClaim(
  { figure, index }: PlacedFigure,
  subject: Subject,
  metric: string,
  { fiscalYear, grounds }: Attributes,
): Claim {
  return {
    start: figure.start,
    end: figure.end,
    figure: index,
    entryId: subject.entryId,
    metric,
    ...(fiscalYear !== undefined && { fiscalYear }),
    from: subject.from,
    grounds: fiscalYear === undefined ? subject.grounds : [...subject.grounds, ...grounds],
  };
}

/** Whether 新規 or 皆増 stands with an amount: 50.0億円（新規）, （新規）20.0億円. */
export function isMarkedNew({ text }: Facts, amount: PlacedFigure): boolean {
  const marked = amount.figure.qualifiers.some((word) => word === '新規' || word === '皆増');
  return (
    marked ||
    /^(?:の内数)?[(【]?(?:新規|皆増)[)】]/.test(text.slice(amount.end, amount.end + 12)) ||
    /[(【](?:新規|皆増)[)】][: ]?$/.test(text.slice(Math.max(0, amount.start - 6), amount.start))
  );
}
