/**
 * What a sentence of nothing but a label and an amount is about: 「CYDERは、NICTが実施する演習である。
 * 令和３年度予算案額は12億円。」 takes up the sentence before it, 「本事業の令和３年度予算案額は12億円」 the heading,
 * and 「・2020年度は、計2,648名が受講した。」 the item before it in its list.
 */
import type { Span } from '../../document/model.ts';
import { sentences } from '../../text/sentences.ts';
import type { Claim } from '../model.ts';
import { subjectNamed, subjectOfTopic } from './draft.ts';
import type { Subject } from './draft.ts';
import type { Facts, PlacedFigure, PlacedMention } from './facts.ts';
import { firstFrom, lastBefore } from './span-search.ts';
import type { Topics } from './topics.ts';

const WORKS =
  '(?:事業|施策|演習|訓練|制度|プログラム|プロジェクト|取組|システム|センター|補助金|交付金|研究開発|調査研究|基金|法人|機関)';
/** 本事業: what the heading is about. 同事業 may be what was just named, and 本調査 is the paper itself. */
const THIS = new RegExp(`^本${WORKS}(?=の|は|では|において)`);
const ONLY_THIS = new RegExp(`^本${WORKS}$`);
/** A sentence that says what its subject is, or what is done with it: the next may go on about it. */
const DEFINES = new RegExp(
  `(?:${WORKS}(?:である|です)?|もの(?:である|です)|(?:さ|行わ|設けら)れ(?:ている|てきた|た))。$`,
);
/** Behind the subject of a sentence. */
const AS_SUBJECT = /^[」』]?(?:\([^()]{0,40}\))?は/;
/** Behind those who act in it: NICTが実施する. */
const AS_AGENT = /^[」』]?(?:\([^()]{0,40}\))?(?:が|により|において)/;
/** Those through whom something is done: NICTのナショナルサイバートレーニングセンターを通じて. */
const AS_MEANS = /^[」』]?(?:の|が|により|において|を通じ)/;
/** One of several: CYDER、SecHack365は. */
const AS_PART = /^[」』]?(?:、|・|及び|並びに|又は|や|と)/;
const IS_CARRIED_OUT = /実施(?:している|されている)。$/;
const CARRIED_OUT = /^[」』]?(?:\([^()]{0,40}\))?を実施し(?:ている|た|てきた)。$/;
/** Between a year and the count of which it is said: （令和２年度）は、計. */
const YEAR_AS_TOPIC = /^(?:\([^()]{0,12}\))?は、?(?:延べ|のべ|計|約)*$/;
const BULLETS = /^[・○●■◆ ]*/;
const BEGINS = /^[「『・○●■◆ ]*$/;
/** What may stand in a label besides years and stages, and behind its amount. */
const BETWEEN = /[:はのが、 ]/;
const METRIC = /(?:受講|修了|参加|登録)者の?数?(?:は|が)、?(?:延べ|のべ|計|約)*$/;
const REST =
  /^(?:の内数)?(?:程度)?(?:\(新規\))?(?:である|です|であった|となっている|が計上されている)?。?$/;

/** Finds the subjects of the sentences of one passage; to be asked in order. */
export class SentenceTopics {
  private readonly facts: Facts;
  private readonly topics: Topics;
  private readonly from: Claim['from'];
  private readonly itemBefore: (() => Facts | undefined) | undefined;
  private readonly known = new Map<number, Subject>();
  private spans: readonly Span[] | undefined;

  /** @param itemBefore reads the item right before this one in its list, if there is one. */
  constructor(
    facts: Facts,
    topics: Topics,
    from: Claim['from'],
    itemBefore: (() => Facts | undefined) | undefined,
  ) {
    this.facts = facts;
    this.itemBefore = itemBefore;
    this.topics = topics;
    this.from = from;
  }

  /** What the sentence of an amount is about, where it says nothing but the amount and its label. */
  of(amount: PlacedFigure): Subject | undefined {
    this.spans ??= sentences(this.facts.text);
    const index = firstFrom(this.spans, amount.start + 1) - 1;
    const sentence = this.spans[index];
    if (!sentence || !REST.test(this.facts.text.slice(amount.end, sentence.end))) return undefined;
    const label = this.labelFrom(amount, sentence);
    if (label === undefined) return undefined;
    const found = label === '' ? this.before(index) : this.heading(amount.start);
    if (found) this.known.set(index, found);
    return found;
  }

  /**
   * What the item before says is being carried out, where the sentence of a count begins the next
   * item with a year: 「・「CYDER」は、2017年度から実施している。」「・2020年度は、演習を106回実施し、…」.
   */
  ofYear(count: PlacedFigure): Subject | undefined {
    const { text, years } = this.facts;
    const [year] = years;
    const begins = BULLETS.exec(text)?.[0].length ?? 0;
    if (
      year?.start !== begins ||
      !/^(?:\([^()]{0,12}\))?は/.test(text.slice(year.end, year.end + 16))
    )
      return undefined;
    this.spans ??= sentences(text);
    const [first] = this.spans;
    if (!first || count.start >= first.end || this.mentionsIn(first).length > 0) return undefined;
    const before = this.itemBefore?.();
    return before && carriedOut(before, this.from);
  }

  /**
   * What the sentence before says is being carried out, where that of a count says a year and names
   * no other subject: 「…を行う取組「NOTICE」を実施している。月に１回調査を行っており、2020年度は12,804件を…」.
   */
  afterCarriedOut(count: PlacedFigure): Subject | undefined {
    const { text, years } = this.facts;
    this.spans ??= sentences(text);
    const index = firstFrom(this.spans, count.start + 1) - 1;
    const [before, sentence] = this.spans.slice(Math.max(0, index - 1), index + 1);
    const year = years[lastBefore(years, count.start)];
    if (!before || !sentence || !year || year.start < sentence.start) return undefined;
    const lead = text.slice(sentence.start, year.start);
    const says = YEAR_AS_TOPIC.test(text.slice(year.end, count.start));
    if (!says || /[はがも]/.test(lead)) return undefined;
    const last = this.mentionsIn(before).at(-1);
    const carried = last && CARRIED_OUT.test(text.slice(last.end, before.end));
    return carried ? subjectNamed(this.facts, last, this.from) : undefined;
  }

  /** 本事業の, or nothing, before the years, stages and nouns that make up the label; undefined for other words. */
  private labelFrom(amount: PlacedFigure, sentence: Span): string | undefined {
    const { text, years, stages } = this.facts;
    const noun = METRIC.exec(text.slice(sentence.start, amount.start));
    let start = noun ? sentence.start + noun.index : amount.start;
    for (let last = -1; last !== start;) {
      last = start;
      while (start > sentence.start && BETWEEN.test(text.charAt(start - 1))) start -= 1;
      const label = [stages, years]
        .map((spans) => spans[lastBefore(spans, start)])
        .find((span) => span?.end === start);
      start = Math.max(sentence.start, label?.start ?? start);
    }
    if (start === sentence.start) return '';
    const rest = text.slice(sentence.start, start);
    return ONLY_THIS.test(rest) ? rest : undefined;
  }

  private before(index: number): Subject | undefined {
    const earlier = this.known.get(index - 1);
    if (earlier) return earlier;
    const sentence = this.spans?.[index - 1];
    if (!sentence) return undefined;
    const { text } = this.facts;
    if (THIS.test(text.slice(sentence.start, sentence.end))) return this.heading(sentence.end);
    const named = this.mentionsIn(sentence);
    const [first] = named;
    if (!first || !BEGINS.test(text.slice(sentence.start, first.start))) return undefined;
    const follows = (pattern: RegExp, { end }: PlacedMention): boolean =>
      pattern.test(text.slice(end, end + 50));
    if (!follows(AS_SUBJECT, first) || !DEFINES.test(text.slice(sentence.start, sentence.end)))
      return undefined;
    const { entryId } = first.mention;
    const others = named.slice(1).filter(({ mention }) => mention.entryId !== entryId);
    if (!others.every((mention) => follows(AS_AGENT, mention))) return undefined;
    return subjectNamed(this.facts, first, this.from);
  }

  /** What the heading right above names, where the passage names nothing else before `end`. */
  private heading(end: number): Subject | undefined {
    const topic = this.topics.headingTopic();
    if (topic?.from !== 'heading') return undefined;
    const named = this.mentionsIn({ start: 0, end });
    const same = named.every(({ mention }) => mention.entryId === topic.entryId);
    return same ? subjectOfTopic(topic) : undefined;
  }

  private mentionsIn({ start, end }: Span): readonly PlacedMention[] {
    const { mentions } = this.facts;
    return mentions.slice(firstFrom(mentions, start), firstFrom(mentions, end));
  }
}

/** The one thing that an item of one sentence says is being carried out. */
function carriedOut(facts: Facts, from: Claim['from']): Subject | undefined {
  const { text, mentions } = facts;
  if (!IS_CARRIED_OUT.test(text) || text.indexOf('。') < text.length - 1) return undefined;
  const subjects = mentions.filter(({ end }) => AS_SUBJECT.test(text.slice(end, end + 50)));
  const [subject, another] = subjects;
  if (!subject || another) return undefined;
  const { entryId } = subject.mention;
  const others = mentions.filter(({ mention }) => mention.entryId !== entryId);
  const areAside = others.every(({ start, end }) => {
    const after = text.slice(end, end + 8);
    return start > subject.end ? AS_MEANS.test(after) : !AS_PART.test(after);
  });
  return areAside ? subjectNamed(facts, subject, from) : undefined;
}
