/** Acronyms beside brackets: NAME（LETTERS） and LETTERS（NAME）, where the two do not belong together. */
import type { Document, Span } from '#glossary/document/model.ts';
import type { Glossary } from '#glossary/glossary.ts';
import type { Entry } from '#glossary/model.ts';
import { type Acronym, acronymsOf, LETTERS } from './acronyms.ts';
import { compareExpansions, isSlipOf } from './expansions.ts';
import { type PassageText, passageTexts } from './passage-texts.ts';

/** Document offsets. */
export interface WrongExpansion extends Span {
  /** mixed: letters of one thing, name of another; slip: nearly its name; spelling: its name in another spelling. */
  readonly kind: 'mixed' | 'slip' | 'spelling';
  readonly letters: string;
  /** What stands there as the full name. */
  readonly written: string;
  readonly acronym: Acronym;
  /** The thing whose name stands there (mixed). */
  readonly other?: Acronym;
  /** The right full name (slip, spelling). */
  readonly right?: string;
}

const BRACKET = /\(([^()]{2,120})\)/g;
const ONLY_LETTERS = new RegExp(
  String.raw`^(?:以下[、,]?(?:単に)?|略称[:は]?|通称[:は]?)?「?(${LETTERS.source})」?(?:と(?:いう|略す|呼ぶ)。?)?$`,
);
const LETTERS_BEFORE = new RegExp(String.raw`(?<![A-Za-z0-9.&_-])(${LETTERS.source})」?$`);
/** As much is looked at before a bracket: the longest full names have eighty letters. */
const LONGEST_NAME = 100;
/** Words that may stand before a full name in its bracket, or behind it. */
const FRAME =
  /^(?:正式名称?|正式には|英語?名|英|略|注)?[:：は]?|(?:の略称?|の略語|のこと|の意|を指す)?。?$/g;

const cache = new WeakMap<Document, readonly WrongExpansion[]>();

/** The places of a document where letters and full name contradict the glossary, in order; quotations are left out. */
export function wrongExpansions(document: Document, glossary: Glossary): readonly WrongExpansion[] {
  const known = cache.get(document);
  if (known !== undefined) return known;
  const found = passageTexts(document).flatMap((passage) =>
    passage.block?.quoted === true ? [] : [...wrongIn(passage, glossary)],
  );
  cache.set(document, found);
  return found;
}

function* wrongIn(passage: PassageText, glossary: Glossary): Generator<WrongExpansion> {
  const { text } = passage;
  if (!text.includes('(')) return;
  for (const { 0: bracket, 1: inner = '', index: open } of text.matchAll(BRACKET)) {
    const close = open + bracket.length;
    const inside = ONLY_LETTERS.exec(inner)?.[1];
    const before = text.slice(Math.max(0, open - LONGEST_NAME), open);
    const outside = LETTERS_BEFORE.exec(before)?.[1];
    const found =
      inside === undefined
        ? outside === undefined
          ? undefined
          : inBracket({ passage, open, close, inner, letters: outside, before }, glossary)
        : beforeBracket({ passage, open, close, inner, letters: inside, before }, glossary);
    if (found !== undefined) yield found;
  }
}

interface Pair {
  readonly passage: PassageText;
  /** Normal offsets of the bracket, and the words in it and before it. */
  readonly open: number;
  readonly close: number;
  readonly inner: string;
  readonly before: string;
  readonly letters: string;
}

/** 情報処理推進機構（NICT） */
function beforeBracket(pair: Pair, glossary: Glossary): WrongExpansion | undefined {
  const { passage, open, close, letters } = pair;
  const acronyms = acronymsOf(glossary).byLetters.get(letters) ?? [];
  if (acronyms.length === 0) return undefined;
  const before = pair.before.replace(/」$/, '');
  const end = open - (pair.before.length - before.length);
  if (acronyms.some(({ japanese, latin }) => endsWithOne(before, [...japanese, ...latin])))
    return undefined;
  const other = nameBearerBefore(before, glossary);
  if (other !== undefined) {
    if (!acronyms.every((acronym) => isAnotherThing(other.acronym, acronym))) return undefined;
    const [acronym] = acronyms;
    if (acronym === undefined) return undefined;
    const start = end - other.name.length;
    const written = other.name;
    return {
      ...passage.spanOf(start, close),
      kind: 'mixed',
      letters,
      written,
      acronym,
      other: other.acronym,
    };
  }
  for (const acronym of acronyms) {
    const right = acronym.japanese.find((name) => isSlipOf(before.slice(-name.length), name));
    const written = right && before.slice(-right.length);
    if (right === undefined || written === undefined) continue;
    if (!isWordBoundary(before, before.length - written.length)) continue;
    if (glossary.bySurface(written).length > 0) continue;
    return {
      ...passage.spanOf(end - written.length, end),
      kind: 'slip',
      letters,
      written,
      acronym,
      right,
    };
  }
  return latinBefore(pair, before, end, acronyms);
}

/** National Cybersecurity Organisation (NCO): as many words before the bracket as the full name has. */
function latinBefore(
  { passage, letters }: Pair,
  before: string,
  end: number,
  acronyms: readonly Acronym[],
): WrongExpansion | undefined {
  for (const acronym of acronyms) {
    for (const right of acronym.latin) {
      const others = String(right.split(/\s+/).length - 1);
      const words = new RegExp(`(?:^|[^A-Za-z])([A-Z][A-Za-z-]*(?: [A-Za-z-]+){${others}})$`);
      const written = words.exec(before.trimEnd())?.[1];
      const judged = written === undefined ? undefined : judgeLatin(written, acronym);
      if (written === undefined || judged === undefined) continue;
      const at = end - before.length + before.lastIndexOf(written);
      return {
        ...passage.spanOf(at, at + written.length),
        ...judged,
        letters,
        written,
        acronym,
      };
    }
  }
  return undefined;
}

/** NICT（情報処理推進機構） */
function inBracket(pair: Pair, glossary: Glossary): WrongExpansion | undefined {
  const { passage, open, close, letters } = pair;
  const acronyms = acronymsOf(glossary).byLetters.get(letters) ?? [];
  if (acronyms.length === 0) return undefined;
  const inner = pair.inner.replace(FRAME, '');
  if (inner.length < 4 || /[、。:;0-9]/.test(inner)) return undefined;
  const names = acronyms.flatMap(({ japanese, latin }) => [...japanese, ...latin]);
  if (names.some((name) => name.includes(inner) || inner.includes(name))) return undefined;
  const written = inner;
  const at = open + 1 + pair.inner.indexOf(inner);
  const span = passage.spanOf(at, at + inner.length);
  const others = glossary.bySurface(inner).map(({ id }) => acronymsOf(glossary).byId.get(id));
  if (others.length > 0) {
    const [other] = others;
    const [acronym] = acronyms;
    const isSure = others.every(
      (one) => one !== undefined && acronyms.every((own) => isAnotherThing(one, own)),
    );
    if (!isSure || other === undefined || acronym === undefined) return undefined;
    const whole = passage.spanOf(open - letters.length, close);
    return { ...whole, kind: 'mixed', letters, written, acronym, other };
  }
  for (const acronym of acronyms) {
    const right = acronym.japanese.find((name) => isSlipOf(inner, name));
    if (right !== undefined) return { ...span, kind: 'slip', letters, written, acronym, right };
    const judged = judgeLatin(inner, acronym);
    if (judged !== undefined) return { ...span, ...judged, letters, written, acronym };
  }
  return undefined;
}

/** Kinds of which what the letters stand for is settled by their owner. Words of a trade have several. */
const OWNED: ReadonlySet<Entry['kind']> = new Set([
  'programme',
  'organisation',
  'body',
  'event',
  'law',
  'document',
]);

function judgeLatin(
  written: string,
  { entry, latin }: Acronym,
): { readonly kind: 'slip' | 'spelling'; readonly right: string } | undefined {
  if (!OWNED.has(entry.kind) || !/\S\s\S/.test(written)) return undefined;
  const judged = latin.map((right) => ({ right, comparison: compareExpansions(written, right) }));
  if (judged.some(({ comparison }) => comparison === 'same')) return undefined;
  for (const kind of ['spelling', 'wrong'] as const) {
    const found = judged.find(({ comparison }) => comparison === kind);
    if (found !== undefined) return { kind: kind === 'wrong' ? 'slip' : kind, right: found.right };
  }
  return undefined;
}

/** The longest full name of a thing with letters of its own that ends a text and begins a word there. */
function nameBearerBefore(
  before: string,
  glossary: Glossary,
): { readonly name: string; readonly acronym: Acronym } | undefined {
  const { byName } = acronymsOf(glossary);
  for (let at = 0; at < before.length - 3; at += 1) {
    const name = before.slice(at);
    const bearers = byName.get(name);
    if (bearers === undefined || !isWordBoundary(before, at)) continue;
    const [acronym, second] = bearers;
    return acronym !== undefined && second === undefined ? { name, acronym } : undefined;
  }
  return undefined;
}

const ORGANISATIONS: ReadonlySet<Entry['kind']> = new Set(['organisation', 'body']);

/** Things that a bracket can hardly mean together: 総務省（NICT） says who does it, NICT（NICTER） what it runs. */
function isAnotherThing({ entry: a }: Acronym, { entry: b }: Acronym): boolean {
  const isOneKind = a.kind === b.kind || (ORGANISATIONS.has(a.kind) && ORGANISATIONS.has(b.kind));
  return a.id !== b.id && isOneKind && !isRelated(a, b) && !isRelated(b, a);
}

function isRelated(a: Entry, b: Entry): boolean {
  return a.owner === b.id || a.relations.some(({ type, to }) => type !== 'see-also' && to === b.id);
}

function endsWithOne(text: string, names: readonly string[]): boolean {
  return names.some((name) => text.endsWith(name));
}

/** Whether a word may begin at `at`: behind punctuation, kana of grammar, or at the beginning. */
function isWordBoundary(text: string, at: number): boolean {
  if (at === 0) return text.length < LONGEST_NAME;
  const before = text.charAt(at - 1);
  if (/[\p{sc=Han}\p{sc=Kana}ー]/u.test(before)) return false;
  return !(/[A-Za-z0-9]/.test(before) && /[A-Za-z0-9]/.test(text.charAt(at)));
}
