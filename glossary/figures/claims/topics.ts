import type { Span, TextBlock } from '../../document/model.ts';
import { readLeadingStep } from '../../references/label.ts';
import { isMixed, NO_ATTRIBUTES, soleAttributes } from './attributes.ts';
import type { Attributes } from './attributes.ts';
import type { Facts, PlacedMention } from './facts.ts';

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

interface Heading {
  readonly level: number;
  readonly topic?: Topic;
  /** 目的, 実施内容, 令和2年度要求額: a part of what the heading above is about. */
  readonly generic: boolean;
  readonly attributes: Attributes;
  /** It says several years or stages, so that amounts under it have none from it or from above. */
  readonly mixed: boolean;
}

/** A list item that is a name, and governs what stands deeper in its list. */
interface Item {
  readonly level: number;
  readonly topic: Topic;
}

const GENERIC =
  /^(?:事業|施策)?(?:の)?(?:目的|趣旨|概要|背景|課題|現状|経緯|内容|実施内容|事業内容|実施期間|期間|目標|成果|効果|予算|予算額|要求額|経費|所要額|これまでの取組|取組|参考|スキーム|イメージ|スケジュール)(?:[・と、及び]*(?:目的|概要|背景|課題|現状|経緯|内容|目標|成果|効果|予算額?|取組|イメージ))*(?:イメージ)?$/;

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

/**
 * What the headings and titles so far put at the head: one stack of headings, and the titles (○…, ①…)
 * since the last one. Blocks must be entered in order.
 */
export class Topics {
  private headings: Heading[] = [];
  private items: Item[] = [];
  private readonly numbered = new Map<string, Topic | undefined>();
  private last: Topic | 'unknown' | undefined;
  private lastAt = 0;
  /** The index of the block that is entered, and of that of the last title. */
  private block = -1;
  private lastBlock = -1;
  private base: Attributes;

  /** @param base the year and stage of the document's own title. */
  constructor(base: Attributes) {
    this.base = base;
  }

  /** A heading that holds no amount of its own, or names what its amount is about. */
  enterHeading(level: number, facts: Facts, title: Title): void {
    this.headings = this.headings.filter((heading) => heading.level < level);
    const attributes = soleAttributes(facts);
    this.headings.push({
      level,
      ...(title.topic && { topic: title.topic }),
      generic: isGeneric(facts),
      attributes,
      mixed: isMixed(facts),
    });
    this.numbered.clear();
    this.last = undefined;
    if (title.number !== undefined && title.topic) this.numbered.set(title.number, title.topic);
    if (this.headings.length === 1 && isComplete(attributes) && !isComplete(this.base)) {
      this.base = attributes;
    }
  }

  /** Every block, before anything else: ends the list items in which it does not stand. */
  enterBlock({ kind, level = 1 }: TextBlock): void {
    this.block += 1;
    if (kind !== 'list-item') this.items = [];
    else this.items = this.items.filter((item) => item.level < level);
  }

  /** A paragraph or list item that stands as a title. One without a known name ends the title before it. */
  enterTitle({ number, topic, plainItem }: Title, { kind, level = 1, start }: TextBlock): void {
    if (kind === 'list-item' && topic) this.items.push({ level, topic });
    if (plainItem === true) return;
    if (number !== undefined) this.numbered.set(number, topic);
    const { last } = this;
    const adjacent = this.lastBlock === this.block - 1 && last !== undefined && last !== 'unknown';
    const rival = adjacent && isOpen(last, topic);
    this.last = topic && !rival ? topic : 'unknown';
    this.lastAt = start;
    this.lastBlock = this.block;
  }

  /** What the amount behind a number (①令和3年度概算要求額：8.5億円) is about. */
  numberedTopic(number: string): Topic | undefined {
    return this.numbered.get(number);
  }

  /**
   * What an amount that stands by itself at document offset `at` is about.
   * @param labelled it says its year or stage, so that it may stand under 目的 and the like.
   */
  standingTopic(at: number, labelled: boolean): Topic | undefined {
    const item = this.items.at(-1);
    if (item) return item.topic;
    if (this.last !== undefined) {
      return this.last !== 'unknown' && at - this.lastAt < TITLE_REACH ? this.last : undefined;
    }
    for (const heading of this.headings.toReversed()) {
      if (heading.topic) return heading.topic;
      if (!heading.generic || !labelled) return undefined;
    }
    return undefined;
  }

  /** The innermost heading's topic, for what stands right under it. */
  headingTopic(): Topic | undefined {
    return this.last === undefined ? this.headings.at(-1)?.topic : undefined;
  }

  /** The year and stage that the headings set, the inner over the outer, from the document's title on. */
  context(): Attributes {
    let context = this.base;
    for (const { attributes, mixed } of this.headings) {
      const { fiscalYear, stage } = attributes;
      const otherYear = fiscalYear !== undefined && fiscalYear !== context.fiscalYear;
      const otherStage = stage !== undefined && stage !== context.stage;
      if (mixed) context = NO_ATTRIBUTES;
      else if (isComplete(attributes) || otherYear || otherStage) context = attributes;
    }
    return context;
  }

  /** Whether the innermost heading itself says what amounts under it are: 令和2年度要求額. */
  underAmountHeading(): boolean {
    const heading = this.headings.at(-1);
    return heading !== undefined && heading.generic && heading.attributes.stage !== undefined;
  }
}

/** A title's hold ends after so many characters of the document. */
const TITLE_REACH = 1500;

function isComplete({ fiscalYear, stage }: Attributes): boolean {
  return fiscalYear !== undefined && stage !== undefined;
}

/** Whether a title right before `next` still waits for its amounts: then one amount may be of either. */
function isOpen(last: Topic, next: Topic | undefined): boolean {
  return last.filled.size === 0 && last.entryId !== next?.entryId;
}

/** Fills a topic's year and stage; false when it has had them, and then it is over. */
export function fill(topic: Topic, { fiscalYear, stage }: Attributes): boolean {
  const key = `${fiscalYear ?? '?'}/${stage ?? '?'}`;
  if (topic.over || topic.filled.has(key)) {
    topic.over = true;
    return false;
  }
  topic.filled.add(key);
  return true;
}

/** A heading of nothing but 目的 and its like, or of a year and a stage. */
function isGeneric(facts: Facts): boolean {
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
  const own = readLeadingStep(text, 0);
  const step = own ?? (block.marker ? readLeadingStep(block.marker, 0) : undefined);
  if (!step) return undefined;
  if (step.step.style === 'arabic') {
    // 12,588百万円 begins with no number of a list.
    return own && !/^[.、:)]/.test(text.slice(own.end)) ? undefined : step.step.text;
  }
  return LIST_STYLES.has(step.step.style) ? step.step.text : undefined;
}

const LIST_STYLES: ReadonlySet<string> = new Set(['circled', 'paren', 'half-paren']);

/**
 * Whether a block is a title, and of what. A heading's subject is the name with which it ends; a
 * paragraph or list item is a title only when it is little more than the name.
 */
export function titleOf(facts: Facts, block: TextBlock): Title | undefined {
  const heading = block.kind === 'heading';
  if (facts.text.length > LONGEST_BLOCK) return heading ? {} : undefined;
  const number = leadingNumber(facts, block);
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
  const marked = number !== undefined || TITLE_MARK.test(facts.text);
  if (!heading && !(marked && saysMore(facts, start))) return undefined;
  return number === undefined ? {} : { number };
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
  for (;;) {
    const closing = brackets.findLast(
      (bracket) => bracket.end === end && bracket.parent === undefined,
    );
    const named = closing && facts.mentions.some((mention) => mention.end === closing.end);
    if (!closing || named || closing.start <= start) break;
    end = closing.start;
  }
  return { start, end };
}
