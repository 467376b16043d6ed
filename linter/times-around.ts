/** The time that the words around a place set: dates in its sentence, its table, above its list, in headings. */
import type { Block, Document, Span, TableBlock } from '#glossary/document/model.ts';
import type { Figure } from '#glossary/figures/model.ts';
import type { Reading } from '#glossary/reading.ts';
import { blockAt } from '#glossary/document/blocks.ts';
import { enclosingHeadings } from './enclosing-headings.ts';
import { sentenceAround } from '#glossary/document/sentences.ts';
import { firstFrom, within } from './within.ts';

/**
 * The dates and fiscal years by which the words around a place may set its time, the nearest words
 * first; empty where such words give none. `sentence` is the sentence around it. Figures without a
 * year, those that are part of names, and those in `place` itself do not count.
 */
export function* timesAround(
  reading: Reading,
  place: Span,
  sentence: Span,
): Generator<readonly Figure[]> {
  const { document } = reading;
  const block = blockAt(document, place.start);
  const isFree = (figure: Figure): boolean => !contains(place, figure);
  if (block?.kind === 'table') yield tableTimes(reading, block, place).filter(isFree);
  else {
    const isTold = endsInPast(document.text.slice(sentence.start, sentence.end));
    yield datesIn(reading, sentence).filter(
      (figure) => isFree(figure) && (isTold || isItsTime(document, figure)),
    );
    if (isTold) yield datesBefore(reading, block, sentence);
    const lead = block?.kind === 'list-item' ? leadIn(document, block) : undefined;
    if (lead !== undefined) yield datesIn(reading, lead);
  }
  for (const heading of enclosingHeadings(document, place)) yield datesIn(reading, heading);
}

/** Units at its end that tell a sentence's tense. */
const LAST_WORDS = 40;
/** た or だ, what stands in brackets behind it, the stop. 取り組んできた and できた are no past that is over. */
const PAST_TENSE =
  /(?:(?:[^き]|[^てで]き)た|[んい]だ)(?:[（(][^（(）)]*[）)])?[）)」』]?[。．\s]*$/;

/** Whether a sentence ends in the past tense (…した。, …取り組んだ。): it tells what happened. */
export function endsInPast(sentence: string): boolean {
  return PAST_TENSE.test(sentence.slice(-LAST_WORDS));
}

/** Dates and fiscal years with a year, other than those in names (2025年大阪・関西万博). */
function datesIn({ figures, mentions }: Reading, around: Span): readonly Figure[] {
  const names = within(mentions, around);
  return within(figures, around).filter(
    (figure) =>
      (figure.kind === 'date' || figure.kind === 'fiscal-year') &&
      /^\d{4}/.test(String(figure.value)) &&
      !names.some((name) => contains(name, figure)),
  );
}

/** By the row of a cell: the dates in it; those of header cells under undefined. */
type TableTimes = ReadonlyMap<number | undefined, readonly Figure[]>;

const tables = new WeakMap<Reading, WeakMap<TableBlock, TableTimes>>();
/** Dates of a row or of the headers that are looked at. */
const MAX_DATES = 100;

/** A table tells the time of a cell in its header cells and in the cell's own row. */
function tableTimes(reading: Reading, table: TableBlock, place: Span): readonly Figure[] {
  const ofReading = tables.get(reading) ?? new WeakMap<TableBlock, TableTimes>();
  tables.set(reading, ofReading);
  const times = ofReading.get(table) ?? readTable(reading, table);
  ofReading.set(table, times);
  const own = table.cells[firstFrom(table.cells, place.start + 1) - 1];
  return [...(times.get(undefined) ?? []), ...(times.get(own?.row) ?? [])];
}

function readTable(reading: Reading, { cells }: TableBlock): TableTimes {
  const times = new Map<number | undefined, Figure[]>();
  for (const cell of cells) {
    const key = cell.header ? undefined : cell.row;
    const known = times.get(key) ?? [];
    if (known.length < MAX_DATES) known.push(...datesIn(reading, cell));
    times.set(key, known);
  }
  return times;
}

/** A date of the sentence that is neither a citation's nor the beginning of what may go on to this day. */
function isItsTime({ text }: Document, figure: Figure): boolean {
  return !isCitation(text, figure) && !isOpenEnded(text, figure);
}

/** （平成30年7月27日閣議決定）: the date of a document that is cited, not of what the sentence tells. */
function isCitation(text: string, figure: Figure): boolean {
  const before = text.slice(Math.max(0, figure.start - 40), figure.start);
  const opened = /[（(〔][^（(〔）)〕。]*$/.exec(before);
  if (opened === null) return false;
  return /^[^（(〔）)〕。]{0,30}(?:決定|策定|公表|答申|改定|改訂|版|公布|施行|法律)/.test(
    text.slice(figure.end, figure.end + 40),
  );
}

/** 2018年から, 令和元年以降. */
function isOpenEnded(text: string, figure: Figure): boolean {
  const after = text.slice(figure.end, figure.end + 6);
  return figure.rangeEnd === undefined && /^\s*(?:から|以降|以来|より)/.test(after);
}

/** Units before a sentence in which an earlier one may set its time. */
const REACH = 400;

/** The dates of the last sentence before this one in the same block that gives any. */
function datesBefore(
  reading: Reading,
  block: Block | undefined,
  sentence: Span,
): readonly Figure[] {
  if (block === undefined || sentence.start <= block.start) return [];
  const from = Math.max(block.start, sentence.start - REACH);
  const last = datesIn(reading, { start: from, end: sentence.start }).at(-1);
  if (last === undefined) return [];
  const { start, end } = sentenceAround(reading.document, last);
  return datesIn(reading, { start: Math.max(start, from), end });
}

const leads = new WeakMap<Document, ReadonlyMap<Block, Block>>();

/** The paragraph that introduces the list of an item: 令和元年度の主な取組は次のとおり。 */
function leadIn(document: Document, item: Block): Block | undefined {
  const known = leads.get(document) ?? readLeads(document);
  leads.set(document, known);
  return known.get(item);
}

function readLeads({ blocks, text }: Document): ReadonlyMap<Block, Block> {
  const found = new Map<Block, Block>();
  let lead: Block | undefined;
  for (const block of blocks) {
    if (block.kind !== 'list-item') lead = introduces(block, text) ? block : undefined;
    else if (lead !== undefined) found.set(block, lead);
  }
  return found;
}

function introduces({ kind, start, end }: Block, text: string): boolean {
  if (kind !== 'paragraph') return false;
  return /(?:[:：]|とおり[である]*。?|次[^。]{0,12}。|以下[^。]{0,12}。|[^。．])\s*$/.test(
    text.slice(Math.max(start, end - 20), end),
  );
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
