import {
  type Document,
  type Span,
  type TableBlock,
  type TextBlock,
} from '#glossary/document/model.ts';
import type { Figure } from '#glossary/figures/model.ts';
import type { Reading } from '#glossary/reading.ts';
import { lastDay, surelyBefore } from '#glossary/partial-date.ts';
import { blockAt, isQuoted } from '#glossary/document/blocks.ts';
import { enclosingHeadings } from './enclosing-headings.ts';
import { sentenceAround } from '#glossary/document/sentences.ts';
import { isInsideTitle } from './titles.ts';
import { firstFrom, within } from './within.ts';

/**
 * Words by which a sentence says that it speaks of what was. A drafter who writes 旧 or 当時 knows
 * that the name is the old one.
 */
const PAST_WORDS =
  /当時|旧称|旧名|[（(「、・＜<]旧|^旧|前身|かつて|以前|従前|従来|改称|改組|改名|改編|再編|名称変更|[名題]称?を変更|名が変更|称が変更|改められ|に改め|発展的に解消|廃止され|廃止し|終了した|終了し、|統合され|移行した|移管され|引き継が|引き継い|[（(]現[^在時状行場金物実象役]|[（(]現[：:]|現・|後継|[をの]改[定訂](?!後)|改[定訂]前|旧版|の見直し|に代わ|に替わ|置き換え|であった|だった|されていた|していた|\b(?:former|formerly|previous|previously|predecessor|renamed|reorgani[sz]\w+|replaced by|superseded|succeeded by|at the time|was then|until \d)\b/i;

/** 出典：…, （…資料）: who published it is given as it was. */
const ATTRIBUTION =
  /^[\s（(※*＊]*(?:出典|出所|資料|参考文献|引用|Source)\s*[：:）)]|[（(](?:出典|出所)|(?:資料|公表資料|ホームページ|ウェブサイト)(?:より|から|を基に|をもとに|に基づき)(?:作成|抜粋|引用|転載)|提供資料/;

/**
 * Whether the words around a mention speak of a time before `changed` (YYYY[-MM[-DD]]), so that the
 * name, edition or amount of that time is right: the sentence says so, names what came after, quotes
 * a title, or gives an earlier time; so do the rows and headers of a table, the words that lead in a
 * list, and the headings above. `successors`: ids of entries of which a mention beside it shows that
 * the draft knows of the change.
 */
export function speaksOfPast(
  reading: Reading,
  mention: Span,
  changed: string | undefined,
  successors: readonly string[],
): boolean {
  const { document } = reading;
  if (isQuoted(document, mention)) return true;
  const sentence = sentenceAround(document, mention);
  const text = document.text.slice(sentence.start, sentence.end);
  if (PAST_WORDS.test(text) || ATTRIBUTION.test(text)) return true;
  if (isInsideTitle(document.text, sentence, mention)) return true;
  if (namesOneOf(reading, sentence, mention, successors)) return true;
  if (changed !== undefined && givesYearsBefore(text, changed)) return true;
  return changed !== undefined && isSetBefore(reading, mention, sentence, changed);
}

function namesOneOf(
  { mentions }: Reading,
  sentence: Span,
  mention: Span,
  ids: readonly string[],
): boolean {
  return within(mentions, sentence).some(
    (other) => other.start !== mention.start && ids.includes(other.entryId),
  );
}

/** Years in a sentence without Japanese (in June 2021): all of them before the change. */
function givesYearsBefore(sentence: string, changed: string): boolean {
  if (/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(sentence)) return false;
  const years = sentence.match(/\b(?:19|20)\d{2}\b/g) ?? [];
  return years.length > 0 && years.every((year) => surelyBefore(changed, year));
}

/** The nearest words that give a time decide: whether all that they give lies before the change. */
function isSetBefore(reading: Reading, mention: Span, sentence: Span, changed: string): boolean {
  for (const dates of timesAround(reading, mention, sentence)) {
    if (dates.length > 0) return dates.every((figure) => surelyBefore(changed, lastDayOf(figure)));
  }
  return false;
}

/** The dates by which the words around a place may set its time, the nearest words first. */
function* timesAround(
  reading: Reading,
  mention: Span,
  sentence: Span,
): Generator<readonly Figure[]> {
  const { document } = reading;
  const block = blockAt(document, mention.start);
  if (block?.kind === 'table') {
    yield cellsBeside(block, mention).flatMap((cell) => datesIn(reading, cell, mention));
  } else {
    const isTold = endsInPast(document.text.slice(sentence.start, sentence.end));
    yield datesIn(reading, sentence, mention).filter(
      (figure) => isTold || !(isCitation(document.text, figure) || isOpenEnded(document, figure)),
    );
    if (isTold) yield nearestDatesBefore(reading, block, sentence);
    const lead = block?.kind === 'list-item' ? leadIn(document, block) : undefined;
    if (lead !== undefined) yield datesIn(reading, lead, mention);
  }
  for (const heading of enclosingHeadings(document, mention)) {
    yield datesIn(reading, heading, mention);
  }
}

/** Dates and fiscal years with a year, other than those in names (2025年大阪・関西万博) and in `mention`. */
function datesIn({ figures, mentions }: Reading, around: Span, mention: Span): readonly Figure[] {
  const names = within(mentions, around);
  return within(figures, around).filter(
    (figure) =>
      (figure.kind === 'date' || figure.kind === 'fiscal-year') &&
      /^\d{4}/.test(String(figure.value)) &&
      !contains(mention, figure) &&
      !names.some((name) => contains(name, figure)),
  );
}

/** A table tells the time of a cell in its header cells and in the cell's own row. */
function cellsBeside({ cells }: TableBlock, mention: Span): readonly Span[] {
  const own = cells.find((cell) => contains(cell, mention));
  return cells.filter(({ header, row }) => header || row === own?.row);
}

/** Whether a sentence ends in the past tense (…した。, …取り組んだ。): it tells what happened, at the time that the sentences before it have set. */
export function endsInPast(sentence: string): boolean {
  return /(?:(?:[^き]|[^てで]き)た|[んい]だ)[）)」』]?[。．\s]*$/.test(sentence);
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

/** 2018年から, 令和元年以降: it may go on to this day. */
function isOpenEnded({ text }: Document, figure: Figure): boolean {
  const isRange = figure.rangeEnd !== undefined;
  return !isRange && /^\s*(?:から|以降|以来|より)/.test(text.slice(figure.end, figure.end + 6));
}

/** The dates of the last sentence before this one in the same block that gives any. */
function nearestDatesBefore(
  reading: Reading,
  block: Span | undefined,
  sentence: Span,
): readonly Figure[] {
  if (block === undefined || sentence.start <= block.start) return [];
  const earlier = { start: block.start, end: sentence.start };
  const last = datesIn(reading, earlier, sentence).at(-1);
  return last === undefined
    ? []
    : datesIn(reading, sentenceAround(reading.document, last), sentence);
}

/** The paragraph that introduces a list: 令和元年度の主な取組は次のとおり。 */
function leadIn({ blocks, text }: Document, item: TextBlock): Span | undefined {
  let index = firstFrom(blocks, item.start);
  while (blocks[index]?.kind === 'list-item') index -= 1;
  const block = blocks[index];
  if (block?.kind !== 'paragraph') return undefined;
  return /(?:[:：]|とおり[である]*。?|次[^。]{0,12}。|以下[^。]{0,12}。|[^。．])\s*$/.test(
    text.slice(Math.max(block.start, block.end - 20), block.end),
  )
    ? block
    : undefined;
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function lastDayOf({ kind, value }: Figure): string {
  // A fiscal year ends with March of the next year.
  return kind === 'fiscal-year' ? `${String(Number(value) + 1)}-03-31` : lastDay(String(value));
}
