/** What a block says as a title: the entry it names, and the number it has. */
import type { Span, TextBlock } from '../../document/model.ts';
import { readLeadingStep } from '../../references/label.ts';
import type { Facts, PlacedMention } from './facts.ts';
import { lastBefore } from './span-search.ts';

/** An entry that a heading or a title puts at the head of what follows. */
export interface Topic {
  readonly entryId: string;
  /** Where the heading names it (document offsets). */
  readonly mention: Span;
  readonly from: 'heading' | 'list';
  /** The years and stages of which it has had an amount: a second one is about something else. */
  readonly filled: Set<string>;
  /** An amount came that cannot be its own: the page has changed without a heading. */
  over: boolean;
}

/** Words that may follow a name in a title without making it another's: ……について, ……の概要. */
const TITLE_TAIL = /^(?:について|の?概要|の(?:実施|推進|予算|状況|取組))?$/;
const BULLET = /^(?:[○●◎■□◆◇▶►✓・※*#-]|[<>])+/;
/** Marks of a title, unlike those of a sentence in a list (・, -). */
const TITLE_MARK = /^[○●◎■□◆◇]/;
const LONGEST_TITLE = 70;

/**
 * Whether a block is to be looked at as a title: short, and with a name or the mark of a title.
 * @param named a mention stands in it
 */
export function mayBeTitle(text: string, named: boolean): boolean {
  if (text.length > LONGEST_TITLE * 2 || text.endsWith('。')) return false;
  return named || TITLE_MARK.test(text) || /^[(0-9①-⑳]/.test(text);
}
/** No title, with its brackets and amounts, is longer. */
const LONGEST_BLOCK = 300;

/** What a block says as a title. */
export interface Title {
  /** Its number, ① or (1), as later amounts may take it up. */
  readonly number?: string;
  readonly topic?: Topic;
  /** A list item without number or mark: one of a list, which says nothing of what follows the list. */
  readonly plainItem?: boolean;
}

const GENERIC =
  /^(?:事業|施策)?(?:の)?(?:目的|趣旨|概要|背景|課題|現状|経緯|内容|実施内容|事業内容|実施期間|期間|目標|成果|効果|予算|予算額|要求額|経費|所要額|これまでの取組|取組|参考|スキーム|イメージ|スケジュール)(?:[・と、及び]*(?:目的|概要|背景|課題|現状|経緯|内容|目標|成果|効果|予算額?|取組|イメージ))*(?:イメージ)?$/;

/** A heading of nothing but 目的 and its like, or of a year and a stage. */
export function isGeneric(facts: Facts): boolean {
  let words = facts.text;
  for (const { start, end } of [...facts.years, ...facts.stages].toSorted(
    (a, b) => b.start - a.start,
  )) {
    words = words.slice(0, start) + words.slice(end);
  }
  const bare = words
    .replace(BULLET, '')
    .replace(/[[\]【】()<>: ]/g, '')
    .replace(/^の|の$/g, '');
  return bare === '' || GENERIC.test(bare);
}

/** The number with which a block begins, in its text or its marker: ①, (1), 1). */
export function leadingNumber(facts: Facts, block: TextBlock): string | undefined {
  const text = facts.text.slice(0, 40).replace(BULLET, '');
  if (block.marker === undefined && !BEGINS_NUMBER.test(text)) return undefined;
  const own = readLeadingStep(text, 0);
  const step = own ?? (block.marker ? readLeadingStep(block.marker, 0) : undefined);
  if (!step) return undefined;
  if (step.step.style === 'arabic') {
    // 12,588百万円 begins with no number of a list.
    return own && !/^[.、:)]/.test(text.slice(own.end)) ? undefined : step.step.text;
  }
  return LIST_STYLES.has(step.step.style) ? step.step.text : undefined;
}

/** What the styles of a list begin with. */
const BEGINS_NUMBER = /^[(0-9①-⑳㉑-㊿]/;
const LIST_STYLES: ReadonlySet<string> = new Set(['circled', 'paren', 'half-paren']);

/**
 * Whether a block is a title, and of what. A heading's subject is the name with which it ends; a
 * paragraph or list item is a title only when it is little more than the name.
 */
export function titleOf(facts: Facts, block: TextBlock): Title | undefined {
  const heading = block.kind === 'heading';
  if (facts.text.length > LONGEST_BLOCK) return heading ? {} : undefined;
  const number = leadingNumber(facts, block);
  const marked = number !== undefined || TITLE_MARK.test(facts.text);
  if (!heading && !marked && goesOnAfterNames(facts)) return undefined;
  const { start, end } = titleExtent(facts, number);
  if (!heading && (end - start > LONGEST_TITLE || /。/.test(facts.text.slice(start, end)))) {
    return undefined;
  }
  const name = facts.mentions.findLast((mention) => mention.end <= end);
  const ends = name && TITLE_TAIL.test(facts.text.slice(name.end, end).replace(/[」"*]/g, ''));
  const begins = name && (heading || unnamedBefore(facts, name, start) <= 2);
  if (name && ends && begins) {
    const span = facts.passage.spanOf(name.start, name.end);
    const topic: Topic = {
      entryId: name.mention.entryId,
      mention: span,
      from: heading ? 'heading' : 'list',
      filled: new Set(),
      over: false,
    };
    const plainItem =
      block.kind === 'list-item' && number === undefined && !TITLE_MARK.test(facts.text);
    return { ...(number !== undefined && { number }), topic, plainItem };
  }
  if (!heading && !(marked && saysMore(facts, start))) return undefined;
  return number === undefined ? {} : { number };
}

/** What a title may end in besides TITLE_TAIL: brackets, quotes and marks. */
const TITLE_END = /[)\]】」"*\s]/;
const LONGEST_TAIL = 4;

/**
 * Whether so much follows the last name, if there is one, that no name ends the block: a quick look that spares most
 * blocks with a name the reading of their brackets and stages.
 */
function goesOnAfterNames({ text, endOfNames }: Facts): boolean {
  if (endOfNames === 0) return true;
  const tail = text.slice(endOfNames);
  return tail.length > LONGEST_TAIL && !TITLE_END.test(tail);
}

/** Whether a block says more than a year, a stage and an amount: ○サイバー関係予算 令和7年度 115億円. */
function saysMore(facts: Facts, start: number): boolean {
  const { money, counts, years, stages, text } = facts;
  const first = money[0] ?? counts[0];
  if (!first) return true;
  let words = text.slice(0, first.start);
  for (const token of [...years, ...stages].toSorted((a, b) => b.start - a.start)) {
    if (token.end <= first.start) words = words.slice(0, token.start) + words.slice(token.end);
  }
  return /[^\s:はのを、()【】約計]/.test(words.slice(start));
}

/** How many units of a title before its name are no mention themselves: JST戦略的創造研究推進事業. */
function unnamedBefore({ mentions }: Facts, name: PlacedMention, start: number): number {
  let rest = name.start - start;
  for (const mention of mentions) {
    if (mention.end > name.start) break;
    if (mention.start >= start) rest -= mention.end - mention.start;
  }
  return rest;
}

/** The title without bullet, number and trailing brackets: 【455百万円】, （仮称）. */
function titleExtent(facts: Facts, number: string | undefined): Span {
  const { text, brackets } = facts;
  let start = BULLET.exec(text)?.[0].length ?? 0;
  // 【参考④】 before a title; wholly in brackets, it is the title.
  const opening = brackets.find((bracket) => bracket.start === start);
  if (opening && opening.end < text.length) start = opening.end;
  if (number !== undefined && text.startsWith(number, start)) start += number.length;
  while (/[.:、 ]/.test(text.charAt(start))) start += 1;
  let end = text.trimEnd().length;
  for (let last = -1; last !== end;) {
    last = end;
    while (end > start && /[: ]/.test(text.charAt(end - 1))) end -= 1;
    const tail = bracketAtEnd(facts, end) ?? amountAtEnd(facts, end);
    if (tail && tail.start > start) end = tail.start;
  }
  return { start, end };
}

/** A bracket with which a title ends, unless a name ends with it: 実践的サイバー防御演習（CYDER）. */
function bracketAtEnd({ brackets, mentions }: Facts, end: number): Span | undefined {
  const closing = brackets.findLast(
    (bracket) => bracket.end === end && bracket.parent === undefined,
  );
  return closing && mentions.some((mention) => mention.end === end) ? undefined : closing;
}

/** An amount behind the name in a title, with its year and stage: CYDERの実施 令和8年度要求額 18.2億円. */
function amountAtEnd({ money, years, stages }: Facts, end: number): Span | undefined {
  const [first] = money;
  if (!first || first.start > end) return undefined;
  return [money, years, stages]
    .map((spans) => spans[lastBefore(spans, end)])
    .find((span) => span?.end === end);
}
