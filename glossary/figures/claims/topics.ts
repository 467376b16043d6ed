import type { TextBlock } from '../../document/model.ts';
import { isMixed, NO_ATTRIBUTES, soleAttributes } from './attributes.ts';
import type { Attributes } from './attributes.ts';
import type { Facts } from './facts.ts';
import { isGeneric } from './titles.ts';
import type { Title, Topic } from './titles.ts';

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
    // 「CYDERの実施 18.2億円（令和7年度 16.5億円）」: that year is of that amount, not of what follows.
    const own = facts.money.length > 0;
    const attributes = own ? NO_ATTRIBUTES : soleAttributes(facts);
    this.headings.push({
      level,
      ...(title.topic && { topic: title.topic }),
      generic: isGeneric(facts),
      attributes,
      mixed: !own && isMixed(facts),
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
    if (kind !== 'list-item') this.items.length = 0;
    else if (this.items.length > 0) this.items = this.items.filter((item) => item.level < level);
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
