import type { Span } from '../../document/model.ts';
import type { Stage } from '../../model.ts';
import { bracketAround } from './brackets.ts';
import { firstFrom } from './span-search.ts';
import type { Bracket } from './brackets.ts';
import type { Facts, PlacedFigure } from './facts.ts';
import { requestedAfter } from './stages.ts';
import type { StageWord } from './stages.ts';

/** The fiscal year and stage of an amount, as far as the text says, and where (document offsets). */
export interface Attributes {
  readonly fiscalYear?: number;
  readonly stage?: Stage;
  readonly grounds: readonly Span[];
}

/** Nothing is said of year and stage. */
export const NO_ATTRIBUTES: Attributes = { grounds: [] };

interface State {
  year?: PlacedFigure;
  stage?: StageWord;
}

type Token = Span &
  (
    | { readonly kind: 'year'; readonly year: PlacedFigure }
    | { readonly kind: 'stage'; readonly stage: StageWord }
    | { readonly kind: 'amount'; readonly amount: PlacedFigure }
    | { readonly kind: 'relative' | 'comma' | 'stop' }
  );

/** 今年度 and the like, of which the text does not say which year it is. */
const BREAKS = /([今本来昨翌前同当]年度?)|(、)|([。;])/g;

/**
 * Reads each amount's (and count's) year and stage from what stands before it in the same sentence:
 * they hold until another takes their place. What stands in a bracket holds only there; a bracket
 * that says neither takes both from outside (CYDER（11.6億円）), except heavy ones, which set off.
 */
export function attributesOf(facts: Facts): ReadonlyMap<number, Attributes> {
  const outer: State = {};
  const inBrackets = new Map<Bracket, State>();
  const result = new Map<number, Attributes>();
  if (facts.money.length + facts.counts.length === 0) return result;
  for (const token of tokensOf(facts)) {
    const bracket = bracketAround(facts.brackets, token);
    const state = bracket ? stateOf(inBrackets, bracket) : outer;
    switch (token.kind) {
      case 'year':
        if (state.year && yearOf(state.year) !== yearOf(token.year)) delete state.stage;
        state.year = token.year;
        break;
      case 'stage':
        state.stage = token.stage;
        break;
      case 'relative':
        delete state.year;
        delete state.stage;
        break;
      case 'comma':
        if (!holdsOver(facts.text, token.start)) delete state.stage;
        break;
      case 'stop':
        delete state.year;
        delete state.stage;
        break;
      case 'amount':
        result.set(
          token.amount.index,
          attributesAt(
            facts,
            token.amount,
            bracket && !bracket.heavy ? inheriting(state, outer) : state,
          ),
        );
    }
  }
  return result;
}

function stateOf(states: Map<Bracket, State>, bracket: Bracket): State {
  const known = states.get(bracket);
  if (known) return known;
  const state: State = {};
  states.set(bracket, state);
  return state;
}

function inheriting(state: State, outer: State): State {
  return state.year || state.stage ? state : outer;
}

function yearOf({ figure }: PlacedFigure): number {
  return Number(figure.value);
}

/** A comma behind 概算要求額は、 or behind an amount keeps the stage; one behind 概算要求に向けて、 does not. */
function holdsOver(text: string, comma: number): boolean {
  return /(?:は|も|では|には|に|として|において|における|[円億万]|年度?|[)】])$/.test(
    text.slice(Math.max(0, comma - 6), comma),
  );
}

function attributesAt(facts: Facts, amount: PlacedFigure, before: State): Attributes {
  const { year, stage } = before.year || before.stage ? before : stateBehind(facts, amount);
  const verb = requestedAfter(facts.text, amount.end);
  const other = verb > 0 && stage !== undefined && stage.stage !== 'request';
  const spans: Span[] = [];
  if (year && !other) spans.push(facts.passage.spanOf(year.start, year.end));
  if (stage && verb === 0) spans.push(facts.passage.spanOf(stage.start, stage.end));
  if (verb > 0) spans.push(facts.passage.spanOf(amount.end, amount.end + verb));
  const named = verb > 0 ? 'request' : stage?.stage;
  return {
    // 「予算額は14.9億円であり、15.0億円を要求」: another stage than the one the year came with.
    ...(year && !other && { fiscalYear: yearOf(year) }),
    ...(named && { stage: named }),
    grounds: spans,
  };
}

/** 「2,648人（令和2年度）」, 「15億円（令和2年度概算要求額）」: a bracket behind an amount that says no amount itself. */
function stateBehind(facts: Facts, amount: PlacedFigure): State {
  const bracket = facts.brackets[firstFrom(facts.brackets, amount.end)];
  if (bracket?.start !== amount.end) return {};
  const holds = [facts.money, facts.counts].some((amounts) => inside(amounts, bracket));
  const year = inside(facts.years, bracket);
  const stage = inside(facts.stages, bracket);
  return holds ? {} : { ...(year && { year }), ...(stage && { stage }) };
}

function inside<Placed extends Span>(
  spans: readonly Placed[],
  { start, end }: Span,
): Placed | undefined {
  const first = spans[firstFrom(spans, start)];
  return first && first.end <= end ? first : undefined;
}

function tokensOf(facts: Facts): Token[] {
  const tokens: Token[] = [
    ...facts.years.map((year): Token => ({ kind: 'year', year, start: year.start, end: year.end })),
    ...facts.stages.map((stage): Token => ({
      kind: 'stage',
      stage,
      start: stage.start,
      end: stage.end,
    })),
    ...[...facts.money, ...facts.counts].map((amount): Token => ({
      kind: 'amount',
      amount,
      start: amount.start,
      end: amount.end,
    })),
  ];
  const yearStarts = new Set(facts.years.map(({ start }) => start));
  for (const found of facts.text.matchAll(BREAKS)) {
    const span = { start: found.index, end: found.index + found[0].length };
    if (found[1] !== undefined && yearStarts.has(found.index)) continue;
    tokens.push({ kind: found[1] ? 'relative' : found[2] ? 'comma' : 'stop', ...span });
  }
  return tokens.toSorted((a, b) => a.start - b.start);
}

/**
 * The attributes with what a heading or a title sets for all that follows. Nothing is taken over
 * where the words say another year or another stage than the heading: last year's amount in a
 * request document is not a request.
 */
export function withContext(own: Attributes, context: Attributes): Attributes {
  if (own.fiscalYear !== undefined && own.stage !== undefined) return own;
  if (own.fiscalYear !== undefined && own.fiscalYear !== context.fiscalYear) return own;
  const otherStage = own.stage !== undefined && own.stage !== context.stage;
  if (otherStage && context.stage !== undefined) return own;
  const fiscalYear = own.fiscalYear ?? context.fiscalYear;
  const stage = own.stage ?? context.stage;
  return {
    ...(fiscalYear !== undefined && { fiscalYear }),
    ...(stage && { stage }),
    grounds: [...own.grounds, ...context.grounds],
  };
}

/** Whether a heading says several years or several stages. */
export function isMixed(facts: Facts): boolean {
  const years = new Set(facts.years.map(yearOf));
  const stages = new Set(facts.stages.map(({ stage }) => stage));
  return years.size > 1 || stages.size > 1;
}

/** The one year and stage that a heading or header says; neither where it says several. */
export function soleAttributes(facts: Facts): Attributes {
  if (facts.years.length + facts.stages.length === 0) return NO_ATTRIBUTES;
  const years = new Set(facts.years.map(yearOf));
  const stages = new Set(facts.stages.map(({ stage }) => stage));
  const year = years.size === 1 ? facts.years[0] : undefined;
  const stage = stages.size === 1 ? facts.stages[0] : undefined;
  const grounds = [year, stage].flatMap((span) =>
    span ? [facts.passage.spanOf(span.start, span.end)] : [],
  );
  return {
    ...(year && { fiscalYear: yearOf(year) }),
    ...(stage && { stage: stage.stage }),
    grounds,
  };
}
