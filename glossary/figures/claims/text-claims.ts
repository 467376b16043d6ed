/** Claims of one text block: headings, sentences, and amounts that stand by themselves. */
import type { Span, TextBlock } from '../../document/model.ts';
import type { Claim } from '../model.ts';
import { attributesOf, NO_ATTRIBUTES, withContext } from './attributes.ts';
import type { Attributes } from './attributes.ts';
import { countClaims } from './count-claims.ts';
import { isMarkedNew, moneyClaim, subjectNamed, subjectOfTopic } from './draft.ts';
import type { LooseAmount, Subject } from './draft.ts';
import { bracketAround } from './brackets.ts';
import { lastBefore } from './span-search.ts';
import type { Facts, PlacedFigure } from './facts.ts';
import { tiesOf } from './governing.ts';
import type { Tie } from './governing.ts';
import { SentenceTopics } from './sentence-topics.ts';
import { leadingNumber } from './titles.ts';
import type { Title } from './titles.ts';
import { fill } from './topics.ts';
import type { Topics } from './topics.ts';

/** The claims of a block, and the amounts that found no subject. */
export interface TextClaims {
  readonly claims: readonly Claim[];
  readonly loose: readonly LooseAmount[];
}

/**
 * Reads the claims of a block. `title` is what the block itself says as a title; it must have been
 * entered in `topics` already. `itemBefore` reads the item right before this one in its list.
 */
export function readTextClaims(
  facts: Facts,
  block: TextBlock,
  topics: Topics,
  title: Title | undefined,
  itemBefore: (() => Facts | undefined) | undefined,
): TextClaims {
  const attributes = attributesOf(facts);
  const claims: Claim[] = [];
  const loose: LooseAmount[] = [];
  const from = fromOf(block);
  const sentenceTopics = new SentenceTopics(facts, topics, from, itemBefore);
  const around: Surroundings = {
    topics,
    sentenceTopics,
    title,
    from,
    number: leadingNumber(facts, block),
    prose: facts.text.includes('。'),
    subjects: new Map(),
  };
  const staged = new Set([...attributes].flatMap(([index, { stage }]) => (stage ? [index] : [])));
  const ties = tiesOf(facts, staged);
  for (const amount of facts.money) {
    const own = attributes.get(amount.index) ?? NO_ATTRIBUTES;
    const tie = ties.get(amount.index) ?? { to: 'unclear' };
    const isNew = isMarkedNew(facts, amount);
    const subject = subjectOf(facts, amount, own, tie, around);
    const full = takesContext(facts, amount, tie, around)
      ? withContext(own, topics.context())
      : own;
    if (subject) around.subjects.set(amount.index, subject);
    if (subject === 'loose') {
      const { index, figure } = amount;
      loose.push({ index, figure, attributes: full, isNew, from: around.from });
    } else if (subject && isSure(full, tie)) {
      claims.push(moneyClaim(amount.index, amount.figure, subject, full, isNew));
    }
  }
  return {
    claims: [...claims, ...countClaims(facts, attributes, topics, sentenceTopics, from)],
    loose,
  };
}

interface Surroundings {
  readonly topics: Topics;
  readonly sentenceTopics: SentenceTopics;
  readonly title: Title | undefined;
  readonly from: Claim['from'];
  /** The number with which the block begins: ①. */
  readonly number: string | undefined;
  /** The block has sentences with a full stop. */
  readonly prose: boolean;
  /** The subjects of the block's amounts so far, by figure; 'loose' where none was found. */
  readonly subjects: Map<number, Subject | 'loose'>;
}

function subjectOf(
  facts: Facts,
  amount: PlacedFigure,
  own: Attributes,
  tie: Tie,
  around: Surroundings,
): Subject | 'loose' | undefined {
  switch (tie.to) {
    case 'amount': {
      const subject = around.subjects.get(tie.index);
      return subject === 'loose' ? undefined : subject;
    }
    case 'unclear':
      return undefined;
    case 'mention': {
      const { topic } = around.title ?? {};
      if (topic?.entryId === tie.mention.mention.entryId) {
        fill(topic, withContext(own, around.topics.context()));
      }
      return subjectNamed(facts, tie.mention, around.from);
    }
    case 'nothing-named':
      return standing(facts, amount, own, around);
  }
}

function fromOf(block: TextBlock): Claim['from'] {
  if (block.kind === 'heading') return 'heading';
  return block.kind === 'list-item' ? 'list' : 'sentence';
}

/** What an amount is about that names nothing and stands by itself: 【R2要求額：359百万円】, ①…：50.0億円. */
function standing(
  facts: Facts,
  amount: PlacedFigure,
  own: Attributes,
  { topics, sentenceTopics, number, subjects }: Surroundings,
): Subject | 'loose' | undefined {
  const labelled =
    isLabelled(facts, amount, own, subjects) ||
    (isBare(facts, amount) && topics.underAmountHeading());
  const setOff = isSetOff(facts, amount);
  if (!labelled && !setOff) {
    const dated = own.fiscalYear !== undefined && own.stage !== undefined;
    return dated ? sentenceTopics.of(amount) : undefined;
  }
  const topic =
    number === undefined
      ? topics.standingTopic(amount.figure.start, labelled)
      : topics.numberedTopic(number);
  const attributes = withContext(own, topics.context());
  if (!topic || !fill(topic, attributes)) return labelled ? 'loose' : undefined;
  return subjectOfTopic(topic);
}

/**
 * Whether a year or stage stands right before the amount and nothing else: 「R2要求額：359百万円」, not
 * 「サイバー関係予算 令和7年度 115億円」, which is about something of its own.
 */
function isLabelled(
  facts: Facts,
  amount: PlacedFigure,
  own: Attributes,
  subjects: Surroundings['subjects'],
): boolean {
  if (own.fiscalYear === undefined && own.stage === undefined) return false;
  const { text, stages, years, money } = facts;
  let start = amount.start;
  for (let before = -1; before !== start;) {
    before = start;
    while (/[:はの、 ]/.test(text.charAt(start - 1))) start -= 1;
    start = labelEndingAt(stages, start) ?? labelEndingAt(years, start) ?? start;
  }
  const bracket = bracketAround(facts.brackets, amount);
  const earlier = bracket ? undefined : money[lastBefore(money, amount.start)];
  // After an amount that is about something else, so is this one.
  if (earlier && !subjects.has(earlier.index)) return false;
  const first = bracket ? bracket.start + 1 : (earlier?.end ?? 0);
  const from = Math.max(first, start - LONGEST_LEAD);
  return start < amount.start && LEAD.test(text.slice(from, start));
}

function labelEndingAt(spans: readonly Span[], end: number): number | undefined {
  const last = spans[lastBefore(spans, end)];
  return last?.end === end ? last.start : undefined;
}

/** What may stand before a label: bullets and a number, or the end of the amount before. */
const LEAD =
  /^(?:の内数)?(?:\(新規\))?[○●◎■□◆◇▶►✓・※*#⇒→。、\s-]*(?:[①-⑳㉑-㊿]|\([0-9]{1,2}\)|[0-9]{1,2}[.)])?[\s:、]*$/;
const LONGEST_LEAD = 24;

/** The amount is all that the block says. */
function isBare({ text }: Facts, amount: PlacedFigure): boolean {
  if (text.length - (amount.end - amount.start) > 20) return false;
  const rest = text.slice(0, amount.start) + text.slice(amount.end);
  return /^[○●・*■ ]*(?:の内数|程度|\(新規\))?[。 ]*$/.test(rest);
}

/** 【455百万円】: the amount alone in heavy brackets. */
function isSetOff(facts: Facts, amount: PlacedFigure): boolean {
  const bracket = bracketAround(facts.brackets, amount);
  if (!bracket?.heavy) return false;
  const inside =
    facts.text.slice(bracket.start + 1, amount.start) +
    facts.text.slice(amount.end, bracket.end - 1);
  return /^(?:の内数|\(新規\)| )*$/.test(inside);
}

/** Running prose says its years itself; a title, a label and a list of amounts go by the heading's. */
function takesContext(
  facts: Facts,
  amount: PlacedFigure,
  tie: Tie,
  { from, prose }: Surroundings,
): boolean {
  if (tie.to === 'mention') return tie.named || from === 'heading';
  return tie.to === 'nothing-named' && (isSetOff(facts, amount) || !prose);
}

/** An amount is surely about what it is tied to when it says its year or stage, or stands right beside the name. */
function isSure({ fiscalYear, stage }: Attributes, tie: Tie): boolean {
  return fiscalYear !== undefined || stage !== undefined || (tie.to === 'mention' && tie.named);
}
