/**
 * Amounts whose page names no entry at its head, bound through the document's own tables: a slide
 * about one line of the table names it in passing, or repeats its amounts in another unit.
 */
import { groupBy } from '../../group-by.ts';
import type { Document } from '../../document/model.ts';
import type { Mention } from '../../matching/model.ts';
import { normalise } from '../../text/normalise.ts';
import type { Claim, Figure } from '../model.ts';
import { agrees } from '../rounding.ts';
import type { PrintedAmount } from '../rounding.ts';
import { moneyClaim } from './draft.ts';
import type { LooseAmount, Subject } from './draft.ts';
import { firstFrom } from './span-search.ts';

/** A name shorter than this stands in too many others to tell which line is meant. */
const TELLING = 6;
/** As many mentions and lines as are looked through for one amount. */
const LOOK_AT_MOST = 100;

/** As many years and stages as are looked at for one line. */
const MOST_CLAIMS = 20;

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
    const line =
      namedOn(group, page, free, known.figures) ?? agreeing(group, page, free, known.figures);
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
    ({ from, metric, fiscalYear }) =>
      from === 'table' && metric === undefined && fiscalYear !== undefined,
  );
  return [...groupBy(table, ({ entryId }) => entryId)]
    .slice(0, LOOK_AT_MOST)
    .flatMap(([entryId, ofEntry]) => {
      const ground = ofEntry[0]?.grounds[0];
      if (!ground) return [];
      const name = normalise(document.text.slice(ground.start, ground.end)).text;
      return [{ entryId, name, claims: ofEntry.slice(0, MOST_CLAIMS) }];
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

/** The one line that the page names in full, if the table's amount is the page's or can contain it. */
function namedOn(
  group: readonly LooseAmount[],
  page: readonly Mention[],
  lines: readonly Line[],
  figures: readonly Figure[],
): Line | undefined {
  const ids = new Set(page.map(({ entryId }) => entryId));
  const named = only(lines.filter(({ entryId }) => ids.has(entryId)));
  const can = (amount: LooseAmount, line: Line): boolean =>
    fits(amount, line, figures, agrees) || isWithin(amount, line, figures);
  return named && group.every((amount) => can(amount, named)) ? named : undefined;
}

/**
 * The one line whose amounts these are in other words. Several amounts that all agree tell it; a
 * lone one does with a part of the line's name on the page, also where the table prints an amount
 * that contains it (内数) and the page keeps to that part of the name.
 */
function agreeing(
  group: readonly LooseAmount[],
  page: readonly Mention[],
  lines: readonly Line[],
  figures: readonly Figure[],
): Line | undefined {
  const same = lines.filter((line) => group.every((amount) => fits(amount, line, figures, agrees)));
  if (group.length > 1) return only(same);
  const parts = page.map(({ surface }) => normalise(surface).text);
  const times = (line: Line): number =>
    parts.filter((part) => part.length >= TELLING && line.name.includes(part)).length;
  const told = same.filter((line) => times(line) > 0);
  if (told.length > 0) return only(told);
  return only(
    lines.filter(
      (line) => times(line) > 1 && group.every((amount) => isWithin(amount, line, figures)),
    ),
  );
}

function only(lines: readonly Line[]): Line | undefined {
  return lines.length === 1 ? lines[0] : undefined;
}

/** Whether a line has an amount of the same year and stage that compares as `compare` says. */
function fits(
  { figure, attributes: { fiscalYear, stage } }: LooseAmount,
  { claims }: Line,
  figures: readonly Figure[],
  compare: (loose: PrintedAmount, tabled: PrintedAmount, claim: Claim) => boolean,
): boolean {
  const printed = printedOf(figure);
  if (!printed || fiscalYear === undefined || stage === undefined) return false;
  return claims.some((claim) => {
    if (claim.fiscalYear !== fiscalYear || claim.stage !== stage) return false;
    const other = printedOf(figures[claim.figure]);
    return other !== undefined && compare(printed, other, claim);
  });
}

/** Whether the table's 内数 can contain the amount; one marked 新規 has no amount in an earlier year. */
function isWithin(amount: LooseAmount, line: Line, figures: readonly Figure[]): boolean {
  const year = amount.attributes.fiscalYear ?? 0;
  const isOld = line.claims.some(({ fiscalYear = year }) => fiscalYear < year);
  const contained = fits(amount, line, figures, (loose, tabled, claim) => {
    return claim.scope === 'part' && loose.yen <= tabled.yen;
  });
  return contained && amount.isNew !== isOld;
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
