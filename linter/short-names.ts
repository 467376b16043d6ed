/**
 * Short names that a draft makes for itself: 国立研究開発法人情報通信研究機構（以下「NICT」という。）.
 */
import type { Document, Span } from '#glossary/document/model.ts';
import { type PassageText, passageTexts } from './passage-texts.ts';

export interface ShortNameDefinition {
  /** In normal form. */
  readonly name: string;
  /** The name where it is defined, and the whole of 以下「…」. Document offsets. */
  readonly place: Span;
  readonly span: Span;
  /** Index of its passage, and where in its normal text the definition begins and ends. */
  readonly passage: number;
  readonly at: Span;
  /** The words for which it may stand, best first, in normal form; each ends where the definition's bracket opens, or before 以下. */
  readonly meanings: readonly Meaning[];
  /** この条, 本章: holds there alone. */
  readonly scope?: string;
}

export interface Meaning {
  readonly text: string;
  /** The document offset at which the words end. */
  readonly end: number;
}

/** A text that defines more is no draft; looking for so many names would take long. */
const MAX_DEFINITIONS = 500;
/** Units before 以下 in which its bracket opens. */
const MAX_IN_BRACKET = 160;
const MAX_MEANING = 60;

const cache = new WeakMap<Document, readonly ShortNameDefinition[]>();

/** The definitions of a document outside quotations, in order; at most the first 500. */
export function shortNamesOf(document: Document): readonly ShortNameDefinition[] {
  const known = cache.get(document);
  if (known !== undefined) return known;
  const found: ShortNameDefinition[] = [];
  for (const [index, passage] of passageTexts(document).entries()) {
    if (passage.block?.quoted === true) continue;
    for (const definition of definitionsIn(passage, index)) {
      if (found.length < MAX_DEFINITIONS) found.push(definition);
    }
  }
  cache.set(document, found);
  return found;
}

/** …という, と呼ぶ, と総称する, と略す, とする, or the end of the bracket. */
const DEFINING = String.raw`(?:と(?:い|言|呼|略|総称|称|する|し|表記|記)|[)。]|$)`;
/** 以下「…」, 以下単に「…」, 以下、本章において「…」; 以下の「…」 and 以下に示す「…」 lead elsewhere. */
const QUOTED = new RegExp(
  String.raw`^以下[、,]?((?![のにはがもでとへか])[^「」()。]{0,20})「([^「」]{1,40})」(?:(?:又は|及び|または|および|、|・)「[^「」]{1,40}」){0,3}${DEFINING}`,
);
/** （以下、機構）, （以下NICTという。）. */
const BARE =
  /^以下[、,]?(?:単に|総称して)?([^「」()。、:\s]{2,24}?)(と(?:いう|呼ぶ|総称する|略す|略称する|称する|表記する|記す)[。]?)?\)/;
/** （「…」という。以下同じ。）. */
const SAME_BELOW = /^以下[^「」()。]{0,14}同じ/;
const NAMED_BEFORE = /「([^「」]{1,40})」と(?:いう|呼ぶ|総称する|略す|称する)[。、]?$/;
const NO_NAME =
  /^(?:同じ|同様|略|省略|割愛|敬称|原文|参照|続|次|図|表|本文|余白|\p{sc=Hira}|\d+(?![A-Z]))/u;

function* definitionsIn(passage: PassageText, index: number): Generator<ShortNameDefinition> {
  const { text } = passage;
  for (let at = text.indexOf('以下'); at >= 0; at = text.indexOf('以下', at + 2)) {
    // 18歳以下「若年層」: at most.
    if (at > 0 && !/[(。、,;:をは]/.test(text.charAt(at - 1))) continue;
    const after = text.slice(at, at + 120);
    const read =
      readQuoted(after, at) ?? readBare(text, after, at) ?? readNamedBefore(text, after, at);
    if (read === undefined) continue;
    const { start, end, nameStart, nameEnd, scope } = read;
    const name = text.slice(nameStart, nameEnd);
    // 以下「…」 and 以下「○○」 show how it is done.
    if (!/[\p{L}\p{N}]/u.test(name)) continue;
    yield {
      name,
      place: passage.spanOf(nameStart, nameEnd),
      span: passage.spanOf(start, end),
      passage: index,
      at: { start, end },
      meanings: meaningsOf(passage, start),
      ...(scope === undefined ? {} : { scope }),
    };
  }
}

interface Read extends Span {
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly scope?: string | undefined;
}

function readQuoted(after: string, at: number): Read | undefined {
  const found = QUOTED.exec(after);
  if (found === null) return undefined;
  const [, lead = '', name = ''] = found;
  const nameStart = at + after.indexOf('「') + 1;
  const nameEnd = nameStart + name.length;
  const scope = /(?:こ|本|同)の?[章節項条款号表図注]/.exec(lead)?.[0];
  return { start: at, end: nameEnd + 1, nameStart, nameEnd, scope };
}

/** Without quotes only where the words say that it is a name, or it is made of letters or of the words before. */
function readBare(text: string, after: string, at: number): Read | undefined {
  if (!/[(。、]/.test(text.charAt(at - 1))) return undefined;
  const found = BARE.exec(after);
  const name = found?.[1];
  if (found === null || name === undefined || NO_NAME.test(name)) return undefined;
  const open = openingBracket(text, at);
  if (open < 0) return undefined;
  const before = text.slice(Math.max(0, open - MAX_MEANING), open);
  const isName =
    found[2] !== undefined || /^\d*[A-Z][A-Za-z0-9-]+$/.test(name) || isAbridged(name, before);
  if (!isName) return undefined;
  const nameStart = at + found[0].indexOf(name);
  const nameEnd = nameStart + name.length;
  return { start: at, end: nameEnd, nameStart, nameEnd };
}

function readNamedBefore(text: string, after: string, at: number): Read | undefined {
  if (!SAME_BELOW.test(after)) return undefined;
  const before = text.slice(Math.max(0, at - 60), at);
  const found = NAMED_BEFORE.exec(before);
  const name = found?.[1];
  if (found === null || name === undefined) return undefined;
  const start = at - before.length + found.index;
  return {
    start,
    end: start + name.length + 2,
    nameStart: start + 1,
    nameEnd: start + 1 + name.length,
  };
}

/** Whether the letters of `name` stand in `text` in this order. */
function isAbridged(name: string, text: string): boolean {
  let from = 0;
  for (const letter of name) {
    const at = text.indexOf(letter, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}

/** The words just before 以下 in the same bracket, and those before the bracket. */
function meaningsOf(passage: PassageText, at: number): readonly Meaning[] {
  const { text } = passage;
  const open = openingBracket(text, at);
  const ends = open < 0 ? [at] : [at, text[open - 1] === '」' ? open - 1 : open];
  return ends.map((end) => meaningBefore(passage, end)).filter((meaning) => meaning !== undefined);
}

/** The noun that ends just before `at`, without the particles behind it. */
function meaningBefore(passage: PassageText, at: number): Meaning | undefined {
  const { text } = passage;
  const from = Math.max(0, at - MAX_MEANING);
  const before = text.slice(from, at).replace(/[。、をに]+$/, '');
  const noun = /[^\p{sc=Hira}、。「」()]{2,}$/u.exec(before)?.[0];
  return noun === undefined
    ? undefined
    : { text: noun, end: passage.startOf(from + before.length) };
}

/** The bracket in which `at` stands; -1 outside all, or when it opens too far before. */
function openingBracket(text: string, at: number): number {
  let closed = 0;
  for (let index = at - 1; index >= 0 && at - index <= MAX_IN_BRACKET; index -= 1) {
    const unit = text[index];
    if (unit === ')') closed += 1;
    else if (unit === '(') {
      if (closed === 0) return index;
      closed -= 1;
    }
  }
  return -1;
}
