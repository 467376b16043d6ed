import type { Span } from '../document/model.ts';
import { followsAnotherDocument, readArticle } from './article-label.ts';
import {
  connectorAt,
  endsAsWord,
  nearDrawingAt,
  pointingAt,
  repeatedAfter,
  standsAlone,
} from './cues.ts';
import type { Direction } from './cues.ts';
import { LEADS } from './leads.ts';
import { pathLabel, readStep } from './label.ts';
import type { Step } from './label.ts';
import type { ReferenceKind } from './model.ts';
import { readObject } from './object-label.ts';
import type { ObjectLabel } from './object-label.ts';
import type { NormalPassage } from '../document/normal-passages.ts';
import { DIVISIONS, isCertain, isCertainAfterCue, readChain } from './section-chain.ts';
import type { Chain } from './section-chain.ts';

/** A reference as its words give it, before it is looked up. Document offsets. */
export interface Pointer extends Span {
  readonly kind: ReferenceKind;
  readonly label: string;
  readonly direction?: Direction;
  /** kind section: the numbers of the path. */
  readonly steps?: readonly Step[];
  /** What is counted: 図, 別添, ※ … */
  readonly noun?: string;
  /** The part in which its section stands: 本文Ⅱ１（２）, 別添１の２（３）. */
  readonly within?: '本文' | ObjectLabel;
  /** The words before name another document or law. */
  readonly elsewhere?: boolean;
  /** 上図, 下表: the nearest of this kind. */
  readonly near?: 'figure' | 'table';
  /** The last number of this look that enumerates in running text before this place. */
  readonly mark?: Span;
}

/** What a reader carries from passage to passage. */
export interface Surroundings {
  /** Document offsets of the targets' own labels: start to end. */
  readonly labels: ReadonlyMap<number, number>;
  /** Document offsets at which the passages begin that have such labels. */
  readonly labelled: ReadonlySet<number>;
  /** The last ①, (1) … that enumerates in running text, by its spelling. */
  readonly marks: Map<string, Span>;
}

interface Read {
  readonly pointers: readonly Pointer[];
  /** Normal offset at which reading goes on. */
  readonly end: number;
}

/** All that points elsewhere in one passage, in order. Linear in its length. */
export function readPointers(passage: NormalPassage, around: Surroundings): Pointer[] {
  const pointers: Pointer[] = [];
  const { text, codes, base } = passage;
  const labels = around.labelled.has(passage.startOfPassage) ? around.labels : undefined;
  let at = 0;
  for (;;) {
    while (at < text.length && LEADS[codes[base + at] ?? 0] === 0) at += 1;
    if (at >= text.length) return pointers;
    const own = labels?.get(passage.startOf(at));
    const read = own === undefined ? readAt(passage, at, around) : undefined;
    if (own !== undefined) at = normalEnd(passage, at, own);
    else if (read) {
      pointers.push(...read.pointers);
      at = read.end;
    } else at += 1;
  }
}

function normalEnd(passage: NormalPassage, from: number, end: number): number {
  let at = from + 1;
  while (at < passage.text.length && passage.startOf(at) < end) at += 1;
  return at;
}

function readAt(passage: NormalPassage, at: number, around: Surroundings): Read | undefined {
  switch (passage.text.charAt(at)) {
    case '前':
    case '上':
    case '先':
    case '既':
    case '再':
    case '後':
    case '下':
    case '次':
      return readDirection(passage, at, around);
    case '本':
      return readInBody(passage, at, around);
    case '附':
      return readArticles(passage, at);
    case '第':
      return (
        readArticles(passage, at) ??
        readObjects(passage, at, around) ??
        readSections(passage, at, around)
      );
    default:
      return readObjects(passage, at, around) ?? readSections(passage, at, around);
  }
}

function readDirection(passage: NormalPassage, at: number, around: Surroundings): Read | undefined {
  const { text } = passage;
  const direction = pointingAt(text, at);
  if (direction) return readPointed(passage, at, direction, around);
  const near = nearDrawingAt(text, at);
  if (!near) return undefined;
  const label = text.slice(at, at + 2);
  const span = passage.spanOf(at, at + 2);
  const { direction: side, kind } = near;
  return one({ ...span, kind: 'direction', label, direction: side, near: kind }, at + 2);
}

function readInBody(passage: NormalPassage, at: number, around: Surroundings): Read | undefined {
  if (!passage.text.startsWith('本文', at)) return undefined;
  const chain = readChain(passage.text, at + 2);
  if (!chain || !isCertainAfterCue(passage, chain)) return undefined;
  return sections(passage, at, chain, around, { within: '本文' });
}

function one(pointer: Pointer, end: number): Read {
  return { pointers: [pointer], end };
}

/** 上記（１）, 前述の図2, 後述Ⅲ２（１）; the word alone where nothing certain is named with it. */
function readPointed(
  passage: NormalPassage,
  at: number,
  direction: Direction,
  around: Surroundings,
): Read {
  const { text } = passage;
  const after = at + 2;
  const named = text[after] === 'の' ? after + 1 : after;
  const object = readObject(passage, named);
  if (object) return objects(passage, at, object, { direction });
  const article = readArticles(passage, named);
  if (article) return article;
  const chain = readChain(text, named);
  if (chain && isCertainAfterCue(passage, chain)) {
    return sections(passage, at, chain, around, { direction });
  }
  const span = passage.spanOf(at, after);
  return one({ ...span, kind: 'direction', label: text.slice(at, after), direction }, after);
}

/** 第４条第１項, 第６条及び第７条: each is one, and all are of the law before the first. */
function readArticles(passage: NormalPassage, at: number): Read | undefined {
  const { text } = passage;
  if (!readArticle(text, at)) return undefined;
  const elsewhere = followsAnotherDocument(text, at);
  const pointers: Pointer[] = [];
  let end = at;
  for (let from = at; pointers.length < LONGEST_LIST; from = end + connectorAt(text, end)) {
    const article = readArticle(text, from);
    if (!article || (from > at && from === end)) break;
    end = article.end;
    pointers.push({
      ...passage.spanOf(from, end),
      kind: 'article',
      label: article.label,
      noun: article.article,
      ...(elsewhere && { elsewhere }),
    });
  }
  return pointers.length > 0 ? { pointers, end } : undefined;
}

function readObjects(passage: NormalPassage, at: number, around: Surroundings): Read | undefined {
  const object = readObject(passage, at);
  if (!object) return undefined;
  const chain = object.kind === 'annex' ? readChainIn(passage, object.end) : undefined;
  if (!chain) return objects(passage, at, object, {});
  const elsewhere = followsAnotherDocument(passage.text, at);
  return sections(passage, at, chain, around, { within: object, ...(elsewhere && { elsewhere }) });
}

/** The section of an annex: 別添１の２（３）, 別紙Ⅱ１. */
function readChainIn(passage: NormalPassage, end: number): Chain | undefined {
  const from = passage.text[end] === 'の' ? end + 1 : end;
  const chain = readChain(passage.text, from);
  return chain && isCertainAfterCue(passage, chain) ? chain : undefined;
}

/** A longer list of articles or figures is read on as another. */
const LONGEST_LIST = 50;
const FURTHER = /(?:~|・|及び)([0-9]{1,3}(?:[-.][0-9]{1,3}){0,2})/y;

/** The object read, and those that share its noun: 図１～３, 表1及び2. */
function objects(
  passage: NormalPassage,
  at: number,
  object: ObjectLabel,
  extra: { readonly direction?: Direction },
): Read {
  const { text } = passage;
  // 「…対策」※²: a mark behind a title is a note on the title.
  const isMark = object.noun === '※' || object.noun === '*';
  const elsewhere = !isMark && extra.direction === undefined && followsAnotherDocument(text, at);
  const shared = {
    kind: object.kind,
    noun: object.noun,
    ...extra,
    ...(elsewhere && { elsewhere }),
  };
  const pointers: Pointer[] = [
    { ...passage.spanOf(at, object.end), ...shared, label: object.label },
  ];
  let { end } = object;
  if (object.label === object.noun) return { pointers, end };
  while (pointers.length < LONGEST_LIST) {
    FURTHER.lastIndex = end;
    const further = FURTHER.exec(text);
    const number = further?.[1];
    if (!further || number === undefined || !endsAsWord(text, end + further[0].length)) break;
    const from = end + further[0].length - number.length;
    end = from + number.length;
    pointers.push({ ...passage.spanOf(from, end), ...shared, label: object.noun + number });
  }
  return { pointers, end };
}

function readSections(passage: NormalPassage, at: number, around: Surroundings): Read | undefined {
  const { text } = passage;
  const lone = readStep(text, at);
  if (!lone) return undefined;
  // By far the most numbers are of this kind: they refer to nothing, but may enumerate.
  if (standsAlone(text, lone.end) && !DIVISIONS.has(lone.step.style)) {
    if (enumerates(lone.step)) around.marks.set(lone.step.text, passage.spanOf(at, lone.end));
    return { pointers: NONE, end: lone.end };
  }
  const chain = readChain(text, at);
  if (!chain) return undefined;
  if (isCertain(passage, chain)) {
    const elsewhere = followsAnotherDocument(text, at);
    return sections(passage, at, chain, around, elsewhere ? { elsewhere } : {});
  }
  const [path] = chain.paths;
  const [step] = path?.steps ?? [];
  if (
    chain.paths.length === 1 &&
    path?.steps.length === 1 &&
    step &&
    enumerates(step) &&
    !goesOnFrom(passage, path.end)
  ) {
    around.marks.set(step.text, passage.spanOf(path.start, path.end));
  }
  return { pointers: NONE, end: chain.end };
}

const NONE: readonly Pointer[] = [];

/** Whether a number of this look enumerates in running text: ①, (1). A bare 2 or 1.5 counts something. */
function enumerates({ style }: Step): boolean {
  return style !== 'arabic' && !style.startsWith('decimal');
}

/** ①の対策, ①、②とともに: these take up an enumeration rather than make one. */
function goesOnFrom(passage: NormalPassage, end: number): boolean {
  return /[のをはがにとで~、・]/.test(passage.text.charAt(end));
}

function sections(
  passage: NormalPassage,
  start: number,
  chain: Chain,
  around: Surroundings,
  extra: Pick<Pointer, 'direction' | 'within' | 'elsewhere'>,
): Read {
  const repeated = repeatedAfter(passage.text, chain.end);
  const direction: Direction | undefined = extra.direction ?? (repeated > 0 ? 'back' : undefined);
  const last = chain.paths.length - 1;
  const pointers = chain.paths.map((path, index): Pointer => {
    const label = pathLabel(path.steps);
    const mark = path.steps.length === 1 ? around.marks.get(label) : undefined;
    const from = index === 0 ? start : path.start;
    const to = index === last ? path.end + repeated : path.end;
    return {
      ...passage.spanOf(from, to),
      kind: 'section',
      label,
      steps: path.steps,
      ...extra,
      ...(direction && { direction }),
      ...(mark && { mark }),
    };
  });
  return { pointers, end: chain.end + repeated };
}
