/** How a draft says which edition of a document it means. */
import { plainText } from '#glossary/document/plain-text.ts';
import type { Span } from '#glossary/document/model.ts';
import { findFigures } from '#glossary/figures/figures.ts';
import type { Figure } from '#glossary/figures/model.ts';
import type { Edition, Entry } from '#glossary/model.ts';
import type { Reading } from '#glossary/reading.ts';
import { normalise } from '#glossary/text/normalise.ts';
import { firstFrom } from './within.ts';

/** The words that name an edition. Document offsets. */
export interface EditionCitation extends Span {
  readonly text: string;
  readonly edition: Edition;
  /** The date by which it is cited: サイバーセキュリティ戦略（平成30年7月27日閣議決定）. */
  readonly date?: Figure;
  /** Where all that was read ends: behind the closing bracket. */
  readonly until: number;
}

/** Brackets and words that may stand between a document's name and its edition. */
const BETWEEN = /^[\s」』）)]{0,3}[（(【〔「、・の]?\s{0,2}$/;
/** 令和2年版 stands before the name, too: 令和2年版「情報通信白書」. */
const BEFORE = /^[\s「『の]{0,3}$/;
const OPENING = /^[\s」』]{0,3}[（(〔]/;
/** Room in a bracket for several dates and who decided. */
const MAX_IN_BRACKET = 120;

/** The edition of `entry` that stands beside a place that names it; undefined where none does, or none that is known. */
export function citedEdition(
  entry: Entry,
  name: Span,
  { document: { text }, figures }: Reading,
): EditionCitation | undefined {
  if (entry.editions.length === 0) return undefined;
  const next = firstFrom(figures, name.start);
  const beside = [figures[next - 1], figures[next], ...figures.slice(next + 1, next + 4)].find(
    (figure) => figure !== undefined && figure.kind === 'edition' && isBeside(figure, name, text),
  );
  const numbered = beside === undefined ? undefined : byLabel(entry, beside, text);
  if (beside !== undefined) return numbered;
  const inBracket = datesInBracket(name, figures, text);
  return inBracket === undefined ? undefined : byDate(entry, inBracket, text);
}

function isBeside(figure: Span, name: Span, text: string): boolean {
  if (figure.start >= name.start && figure.end <= name.end) return true;
  if (figure.start >= name.end) return BETWEEN.test(text.slice(name.end, figure.start));
  return /年度?版$/.test(text.slice(figure.start, figure.end))
    ? figure.end <= name.start && BEFORE.test(text.slice(figure.end, name.start))
    : false;
}

function byLabel(entry: Entry, figure: Figure, text: string): EditionCitation | undefined {
  const edition = entry.editions.find(({ label }) => isLabelled(label, figure));
  if (edition === undefined) return undefined;
  const { start, end } = figure;
  return { start, end, text: text.slice(start, end), edition, until: end };
}

/** 第４版, 第4版 and 第4.0版 are one label, 第1版 is 初版, 2020年版 is 令和2年版, Ver.2.0 is 第2版. */
export function isLabelled(label: string, figure: Figure): boolean {
  const own = labelFigure(label);
  if (own === undefined) return normalise(label).text === normalise(figure.text).text;
  return (
    own.kind === figure.kind && own.value === figure.value && isYearly(own) === isYearly(figure)
  );
}

const labelFigures = new Map<string, Figure | undefined>();

function labelFigure(label: string): Figure | undefined {
  if (!labelFigures.has(label)) labelFigures.set(label, findFigures(plainText(label))[0]);
  return labelFigures.get(label);
}

/** 令和2年版, 令和5年度版: an edition of a year. */
export function isYearly({ unit }: Figure): boolean {
  return unit.startsWith('年');
}

/** A document of which a new edition comes out each year. */
export function isAnnual({ editions }: Entry): boolean {
  const yearly = editions.filter(({ label }) => label.endsWith('年版') && !label.includes('月'));
  return yearly.length >= 3;
}

/** The dates in the bracket right behind a name; nothing where the bracket holds an edition's number, too. */
function datesInBracket(
  name: Span,
  figures: readonly Figure[],
  text: string,
): { readonly dates: readonly Figure[]; readonly until: number } | undefined {
  const opening = OPENING.exec(text.slice(name.end, name.end + 4));
  if (opening === null) return undefined;
  const from = name.end + opening[0].length;
  const close = text.slice(from, from + MAX_IN_BRACKET).search(/[）)〕]/);
  if (close < 0) return undefined;
  const until = from + close + 1;
  const dates: Figure[] = [];
  for (let index = firstFrom(figures, from); (figures[index]?.end ?? until) < until; index += 1) {
    const figure = figures[index];
    if (figure?.kind === 'date') dates.push(figure);
  }
  return dates.length === 0 ? undefined : { dates, until };
}

/** The latest date says which edition is meant: …決定、…改定. A year alone must be the edition's own label. */
function byDate(
  entry: Entry,
  { dates, until }: { readonly dates: readonly Figure[]; readonly until: number },
  text: string,
): EditionCitation | undefined {
  const latest = dates.reduce((a, b) => (String(a.value) < String(b.value) ? b : a));
  const value = String(latest.value);
  const edition = entry.editions.find(({ label, date }) =>
    value.length < 7 ? isLabelled(label, latest) : isSameDate(date, value),
  );
  if (edition === undefined) return undefined;
  const { start } = latest;
  const end = latest.end + (text.startsWith('版', latest.end) ? 1 : 0);
  return { start, end, text: text.slice(start, end), edition, date: latest, until };
}

function isSameDate(a: string, b: string): boolean {
  return a.length >= 7 && (a.startsWith(b) || b.startsWith(a));
}
