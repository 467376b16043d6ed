import { followsAnotherDocument, readArticle } from './article-label.ts';
import { connectorAt, endsAsWord, nearDrawingAt, pointingAt } from './cues.ts';
import type { Direction } from './cues.ts';
import { LEADS } from './leads.ts';
import { readObject } from './object-label.ts';
import type { ObjectLabel } from './object-label.ts';
import type { NormalPassage } from '../document/normal-passages.ts';
import type { Pointer, Read, Surroundings } from './pointer.ts';
import { isCertainAfterCue, readChain } from './section-chain.ts';
import type { Chain } from './section-chain.ts';
import { readSections, sections } from './section-pointers.ts';

/** More that points elsewhere than this, with nothing in between, is no text: 図1図1図1… */
const LONGEST_RUN = 100;

/**
 * Gives `visit` all that points elsewhere in one passage, in order. Linear in its length. A run of
 * more than a hundred such words is left out, and so is what follows it up to the end of its sentence.
 */
export function readPointers(
  passage: NormalPassage,
  around: Surroundings,
  visit: (pointer: Pointer) => void,
): void {
  const { text, codes, base } = passage;
  const labels = around.labelled.has(passage.startOfPassage) ? around.labels : undefined;
  let run: Pointer[] = [];
  let runEnd = -1;
  let at = 0;
  for (;;) {
    while (at < text.length && LEADS[codes[base + at] ?? 0] === 0) at += 1;
    if (at !== runEnd) {
      run.forEach(visit);
      run = [];
    }
    if (at >= text.length) return run.forEach(visit);
    const own = labels?.get(passage.startOf(at));
    const read = own === undefined ? readAt(passage, at, around) : undefined;
    if (own !== undefined) at = normalEnd(passage, at, own);
    else if (read) {
      run.push(...read.pointers);
      at = runEnd = read.end;
      if (run.length > LONGEST_RUN) {
        run = [];
        at = sentenceEnd(text, at);
      }
    } else at += 1;
  }
}

function sentenceEnd(text: string, at: number): number {
  const end = text.indexOf('。', at);
  return end < 0 ? text.length : end + 1;
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
  const next = readNext(passage, at, around);
  if (next) return next;
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

/** 次項②: a number of the section after this one. */
function readNext(passage: NormalPassage, at: number, around: Surroundings): Read | undefined {
  const { text } = passage;
  if (!/^次[項節][(①-⑳]/.test(text.slice(at, at + 3))) return undefined;
  const chain = readChain(text, at + 2);
  const lone = chain?.paths.length === 1 && chain.paths[0]?.steps.length === 1;
  if (!chain || !lone) return undefined;
  return sections(passage, at, chain, around, { direction: 'forward', tentative: true });
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
  // 「…の略 ※ 2. 中小企業等の…」: a list's number in a text that lost its lines.
  if (isMark && text[object.end] === '.' && passage.gapBefore(at))
    return { pointers: [], end: object.end };
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
