import type { Claim } from '../model.ts';
import { NO_ATTRIBUTES } from './attributes.ts';
import type { Attributes } from './attributes.ts';
import { countClaim, subjectNamed, subjectOfTopic } from './draft.ts';
import type { Subject } from './draft.ts';
import type { Facts, PlacedFigure } from './facts.ts';
import { countedMention, takenPart } from './counted.ts';
import { SentenceFinder } from './governing.ts';
import { isCumulative, metricOf } from './metrics.ts';
import type { SentenceTopics } from './sentence-topics.ts';
import type { Topics } from './topics.ts';

/** How far around a count the words that say what it counts may reach. */
const REACH = 40;

/**
 * The claims of counts in running text, 計2,648名が受講した. They are about what their sentence names, or
 * where it names nothing, about what the sentence or item before or the heading right above does; totals over years make none.
 */
export function countClaims(
  facts: Facts,
  attributes: ReadonlyMap<number, Attributes>,
  topics: Topics,
  sentenceTopics: SentenceTopics,
  from: Claim['from'],
): Claim[] {
  const finder = new SentenceFinder(facts.text);
  const metrics = metricsOf(facts);
  return facts.counts.flatMap((count, position) => {
    const metric = metrics[position];
    const subject =
      metric === undefined
        ? undefined
        : subjectOf(facts, count, finder, { topics, sentenceTopics, from });
    if (metric === undefined || !subject) return [];
    return [countClaim(count, subject, metric, attributes.get(count.index) ?? NO_ATTRIBUTES)];
  });
}

interface Surroundings {
  readonly topics: Topics;
  readonly sentenceTopics: SentenceTopics;
  readonly from: Claim['from'];
}

function subjectOf(
  facts: Facts,
  count: PlacedFigure,
  finder: SentenceFinder,
  { topics, sentenceTopics, from }: Surroundings,
): Subject | undefined {
  const named = countedMention(facts, count, finder.around(count.start));
  if (named !== 'nothing-named') return named && subjectNamed(facts, named, from);
  const before =
    sentenceTopics.of(count) ??
    sentenceTopics.ofYear(count) ??
    sentenceTopics.afterCarriedOut(count);
  if (before) return before;
  const topic = topics.headingTopic();
  return topic?.from === 'heading' ? subjectOfTopic(topic) : undefined;
}

/**
 * The metric of each count, or undefined. 「平成29年度は延べ74名、平成30年度は延べ137名が受講」, 「年間100回、
 * 3,000名規模で実施」: a count that ends its clause without a verb shares that of the next one.
 */
function metricsOf(facts: Facts): (string | undefined)[] {
  const { text, counts } = facts;
  const metrics: (string | undefined)[] = [];
  let verb = '';
  for (let position = counts.length - 1; position >= 0; position -= 1) {
    const count = counts[position];
    if (!count) continue;
    const { unit, qualifiers } = count.figure;
    const earlier = counts[position - 1]?.end ?? 0;
    const from = Math.max(count.start - REACH, earlier, clauseStart(text, count.start));
    const before = text.slice(from, count.start);
    const next = counts[position + 1]?.start ?? text.length;
    const after =
      takenPart(facts, count)?.verb ?? text.slice(count.end, Math.min(count.end + REACH, next));
    const shares = next < text.length && /^(?:程度|規模)?、[^。]*$/.test(after);
    verb = shares ? verb : after;
    metrics[position] = isCumulative(before, qualifiers)
      ? undefined
      : (metricOf(unit, before, after) ?? metricOf(unit, '', verb));
  }
  return metrics;
}

function clauseStart(text: string, at: number): number {
  const from = Math.max(0, at - REACH);
  return from + text.slice(from, at).lastIndexOf('。') + 1;
}
