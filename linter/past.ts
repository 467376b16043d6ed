import type { Span } from '#glossary/document/model.ts';
import type { Figure } from '#glossary/figures/model.ts';
import type { Mention } from '#glossary/matching/model.ts';
import type { Reading } from '#glossary/reading.ts';
import { lastDay, surelyBefore } from '#glossary/partial-date.ts';
import { sentenceAround } from './sentences.ts';

/**
 * Words by which a sentence says that it speaks of what was. A drafter who writes 旧 or 当時 knows
 * that the name is the old one.
 */
const PAST_WORDS =
  /当時|旧称|旧名|[（(「、・]旧|^旧|前身|かつて|以前|従前|従来|改称|改組|改名|改編|名称変更|名称を変更|名称が変更|廃止され|廃止した|終了した|終了し、|統合され|移行した|現在は|[（(]現[・：:、]?|現・|後継|を改定し|を改訂し|改定前|改訂前|旧版|に代わ|に替わ|置き換え|であった|だった|されていた|していた/;

/**
 * Whether the words around a mention speak of a time before `changed` (YYYY[-MM[-DD]]), so that the
 * name, edition or amount of that time is right: the sentence says so, gives an earlier date, names
 * what came after, or quotes a title.
 */
export function speaksOfPast(
  reading: Reading,
  mention: Span,
  changed: string | undefined,
  successors: readonly string[],
): boolean {
  const { document } = reading;
  if (document.blocks.some((block) => block.quoted === true && contains(block, mention)))
    return true;
  const sentence = sentenceAround(document, mention);
  const text = document.text.slice(sentence.start, sentence.end);
  if (PAST_WORDS.test(text)) return true;
  if (isInsideTitle(document.text, sentence, mention)) return true;
  if (namesOneOf(reading.mentions, sentence, mention, successors)) return true;
  if (changed === undefined) return false;
  const table = document.blocks.find((block) => block.kind === 'table' && contains(block, mention));
  return datesBefore(reading, table ?? sentence, changed);
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Inside 「…」 or 『…』 with more words than itself: part of a title, which is quoted as it was. */
function isInsideTitle(text: string, sentence: Span, mention: Span): boolean {
  const before = text.slice(sentence.start, mention.start);
  const after = text.slice(mention.end, sentence.end);
  const open = Math.max(before.lastIndexOf('「'), before.lastIndexOf('『'));
  if (open < 0 || /[」』]/.test(before.slice(open))) return false;
  const close = after.search(/[」』]/);
  return close >= 0 && (open < before.length - 1 || /[^）)\s]/.test(after.slice(0, close)));
}

function namesOneOf(
  mentions: readonly Mention[],
  sentence: Span,
  mention: Span,
  ids: readonly string[],
): boolean {
  return mentions.some(
    (other) =>
      other.start !== mention.start && contains(sentence, other) && ids.includes(other.entryId),
  );
}

/** The sentence, or the table, gives dates or years, and none that lies at or after the change. */
function datesBefore(reading: Reading, around: Span, changed: string): boolean {
  const dates = reading.figures.filter(
    (figure) =>
      (figure.kind === 'date' || figure.kind === 'fiscal-year') && contains(around, figure),
  );
  return dates.length > 0 && dates.every((figure) => surelyBefore(changed, lastDayOf(figure)));
}

function lastDayOf({ kind, value }: Figure): string {
  // A fiscal year ends with March of the next year.
  return kind === 'fiscal-year' ? `${String(Number(value) + 1)}-03-31` : lastDay(String(value));
}
