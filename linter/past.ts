import type { Document, Span } from '#glossary/document/model.ts';
import type { Figure } from '#glossary/figures/model.ts';
import type { Reading } from '#glossary/reading.ts';
import { lastDay, surelyBefore } from '#glossary/partial-date.ts';
import { isQuoted } from '#glossary/document/blocks.ts';
import { sentenceAround } from '#glossary/document/sentences.ts';
import { timesAround } from './times-around.ts';
import { isInsideTitle } from './titles.ts';
import { within } from './within.ts';

export { endsInPast } from './times-around.ts';

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
  const sentence = near(sentenceAround(document, mention), mention);
  if (saysSo(document, sentence)) return true;
  const text = document.text.slice(sentence.start, sentence.end);
  if (isInsideTitle(document.text, sentence, mention)) return true;
  if (namesOneOf(reading, sentence, mention, successors)) return true;
  if (changed !== undefined && givesYearsBefore(text, changed)) return true;
  return changed !== undefined && isSetBefore(reading, mention, sentence, changed);
}

/** Units to either side of a mention that speak of it, if its sentence is longer; and how finely they are cut. */
const REACH = 400;
const GRID = 256;

/** The part of a sentence that speaks of a mention; neighbours share it. */
function near({ start, end }: Span, mention: Span): Span {
  const from = Math.floor((mention.start - REACH) / GRID) * GRID;
  const to = Math.ceil((mention.end + REACH) / GRID) * GRID;
  return { start: Math.max(start, from), end: Math.min(end, to) };
}

const lastAsked = new WeakMap<Document, Span & { readonly answer: boolean }>();

/** Whether words of the past stand in a stretch. Mentions come in order: the last answer is often the next. */
function saysSo(document: Document, { start, end }: Span): boolean {
  const last = lastAsked.get(document);
  if (last?.start === start && last.end === end) return last.answer;
  const text = document.text.slice(start, end);
  const answer = PAST_WORDS.test(text) || ATTRIBUTION.test(text);
  lastAsked.set(document, { start, end, answer });
  return answer;
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

function lastDayOf({ kind, value }: Figure): string {
  // A fiscal year ends with March of the next year.
  return kind === 'fiscal-year' ? `${String(Number(value) + 1)}-03-31` : lastDay(String(value));
}
