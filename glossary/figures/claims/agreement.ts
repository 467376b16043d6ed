/**
 * Amounts whose page names no entry at its head, bound through the document's own tables: a slide
 * about one line of the table names it in passing, or repeats its amounts in another unit.
 */
import type { Document } from '../../document/model.ts';
import type { Mention } from '../../matching/model.ts';
import { normalise } from '../../text/normalise.ts';
import type { Claim, Figure } from '../model.ts';
import { agrees } from '../rounding.ts';
import type { PrintedAmount } from '../rounding.ts';
import { moneyClaim } from './draft.ts';
import type { LooseAmount, Subject } from './draft.ts';
import { firstFrom } from './facts.ts';

/** A name shorter than this stands in too many others to tell which line is meant. */
const TELLING = 6;
/** As many mentions and lines as are looked through for one amount. */
const LOOK_AT_MOST = 100;

/** An entry that a table of the document names, and what it says of it. */
interface Line {
  readonly entryId: string;
  /** As the table names it, in normal form. */
  readonly name: string;
  readonly claims: readonly Claim[];
}

/** What the reading has so far; mentions, figures and claims in document order. */
export interface Known {
  readonly document: Document;
  readonly mentions: readonly Mention[];
  readonly figures: readonly Figure[];
  readonly claims: readonly Claim[];
}

/** The claims of those loose amounts that are surely about one line of the document's tables. */
export function bindByAgreement(loose: readonly LooseAmount[], known: Known): Claim[] {
  const lines = linesOf(known);
  const settled = new Set(
    known.claims.filter(({ from }) => from !== 'table').map((claim) => keyOf(claim.entryId, claim)),
  );
  const bound: Claim[] = [];
  let previous = 0;
  for (const group of groupsOf(loose)) {
    const [first] = group;
    if (!first || lines.length === 0) continue;
    const page = pageBefore(known, first.figure.start, previous);
    const free = lines.filter((line) =>
      group.every(({ attributes }) => !settled.has(keyOf(line.entryId, attributes))),
    );
    const line = namedOn(page, free) ?? agreeing(group, page, free, known.figures);
    if (line) bound.push(...claimsOf(group, line, page));
    previous = group.at(-1)?.figure.end ?? previous;
  }
  return bound;
}

function keyOf(
  entryId: string,
  { fiscalYear, stage }: Pick<Claim, 'fiscalYear' | 'stage'>,
): string {
  return `${entryId}/${fiscalYear ?? '?'}/${stage ?? '?'}`;
}

function linesOf({ document, claims }: Known): Line[] {
  const table = claims.filter(
    ({ from, fiscalYear }) => from === 'table' && fiscalYear !== undefined,
  );
  return [...Map.groupBy(table, ({ entryId }) => entryId)]
    .slice(0, LOOK_AT_MOST)
    .flatMap(([entryId, ofEntry]) => {
      const ground = ofEntry[0]?.grounds[0];
      if (!ground) return [];
      const name = normalise(document.text.slice(ground.start, ground.end)).text;
      return [{ entryId, name, claims: ofEntry.slice(0, LOOK_AT_MOST) }];
    });
}

/** Amounts of one table together; any other amount alone. */
function groupsOf(loose: readonly LooseAmount[]): LooseAmount[][] {
  const groups: LooseAmount[][] = [];
  for (const amount of loose) {
    const last = groups.at(-1);
    const together = amount.table !== undefined && last?.[0]?.table === amount.table;
    if (last && together) last.push(amount);
    else groups.push([amount]);
  }
  return groups;
}

/** What is mentioned between the last amount that is bound (or was tried) and this one. */
function pageBefore({ claims, mentions }: Known, at: number, previous: number): Mention[] {
  const since = Math.max(previous, claims[firstFrom(claims, at) - 1]?.end ?? 0);
  const end = firstFrom(mentions, at);
  return mentions.slice(Math.max(firstFrom(mentions, since), end - LOOK_AT_MOST), end);
}

function namedOn(page: readonly Mention[], lines: readonly Line[]): Line | undefined {
  const ids = new Set(page.map(({ entryId }) => entryId));
  const named = lines.filter(({ entryId }) => ids.has(entryId));
  return named.length === 1 ? named[0] : undefined;
}

/**
 * The one line whose amounts these are in other words: several that all agree tell it; a lone one
 * does with a part of the line's name on the page.
 */
function agreeing(
  group: readonly LooseAmount[],
  page: readonly Mention[],
  lines: readonly Line[],
  figures: readonly Figure[],
): Line | undefined {
  const same = lines.filter((line) => group.every((amount) => agreesWith(amount, line, figures)));
  const parts = page
    .map(({ surface }) => normalise(surface).text)
    .filter((part) => part.length >= TELLING);
  const told =
    group.length > 1 ? same : same.filter(({ name }) => parts.some((part) => name.includes(part)));
  return told.length === 1 ? told[0] : undefined;
}

function agreesWith(
  { figure, attributes: { fiscalYear, stage } }: LooseAmount,
  line: Line,
  figures: readonly Figure[],
): boolean {
  const printed = printedOf(figure);
  if (!printed || fiscalYear === undefined || stage === undefined) return false;
  return line.claims.some((claim) => {
    const other = printedOf(figures[claim.figure]);
    return (
      claim.fiscalYear === fiscalYear && claim.stage === stage && other && agrees(printed, other)
    );
  });
}

function printedOf(figure: Figure | undefined): PrintedAmount | undefined {
  const { yen, printed } = figure ?? {};
  return yen === undefined || !printed ? undefined : { yen, printed };
}

function claimsOf(group: readonly LooseAmount[], line: Line, page: readonly Mention[]): Claim[] {
  const named = page.find(({ entryId }) => entryId === line.entryId);
  const tabled = line.claims[0]?.grounds[0];
  const ground = named ? { start: named.start, end: named.end } : tabled;
  return group.map(({ index, figure, attributes, isNew, from }) => {
    const subject: Subject = { entryId: line.entryId, from, grounds: ground ? [ground] : [] };
    return moneyClaim(index, figure, subject, attributes, isNew);
  });
}
