/** Near misses of the glossary's names that are slips, not words of their own. */
import type { Span } from '#glossary/document/model.ts';
import type { Glossary } from '#glossary/glossary.ts';
import type { Mention } from '#glossary/matching/model.ts';
import type { Entry } from '#glossary/model.ts';
import type { Reading } from '#glossary/reading.ts';
import { surfaceKey } from '#glossary/surface-key.ts';
import { isDigit, isKanji, isKatakana, isLatin } from '#glossary/text/characters.ts';
import { katakanaOfGlossary } from './katakana-words.ts';
import { isNoKatakanaWord } from './known-katakana.ts';
import { SHORTEST } from './name-pieces.ts';
import { type NearMiss, NearMissIndex } from './near-misses.ts';
import { type PassageText, passageTexts } from './passage-texts.ts';
import {
  changesHead,
  type Edit,
  editsBetween,
  isAffixEdit,
  isKanaSize,
  isKanjiEdit,
  isKatakanaEdit,
  isLongMark,
  looksAlike,
} from './slips.ts';
import { firstFrom } from './within.ts';

/** Document offsets. */
export interface Misspelling extends Span {
  readonly written: string;
  /** The names that it may be, as the glossary spells them, the nearest first; several only where they are as near. */
  readonly names: readonly { readonly text: string; readonly entry: Entry }[];
}

interface Names {
  readonly all: readonly { readonly key: string; readonly text: string; readonly entry: Entry }[];
  readonly index: NearMissIndex;
}

const cache = new WeakMap<Glossary, Names>();

function namesOf(glossary: Glossary): Names {
  const known = cache.get(glossary);
  if (known !== undefined) return known;
  const all = glossary.entries.flatMap((entry) =>
    [entry.name, entry.short?.text, ...entry.names.filter(isSpelledRight).map(({ text }) => text)]
      .filter((text) => text !== undefined)
      .map((text) => ({ text, entry, key: surfaceKey(text) }))
      .filter(({ key }) => key.length >= SHORTEST && /[\p{sc=Han}\p{sc=Kana}]/u.test(key)),
  );
  const names = { all, index: new NearMissIndex(all.map(({ key }) => key)) };
  cache.set(glossary, names);
  return names;
}

function isSpelledRight({ status }: Entry['names'][number]): boolean {
  return status === 'variant' || status === 'former';
}

/**
 * The slips of a document outside quotations, in order; none overlaps another. `isTorn`: passages may
 * end within words, as in text extracted from PDFs.
 */
export function misspellings(
  reading: Reading,
  glossary: Glossary,
  isTorn = false,
): readonly Misspelling[] {
  return passageTexts(reading.document).flatMap((passage) =>
    passage.block?.quoted === true ? [] : slipsIn(passage, reading, glossary, isTorn),
  );
}

interface Candidate extends NearMiss {
  readonly text: string;
  readonly entry: Entry;
}

function slipsIn(
  passage: PassageText,
  { mentions }: Reading,
  glossary: Glossary,
  isTorn: boolean,
): Misspelling[] {
  const { all, index } = namesOf(glossary);
  const candidates: Candidate[] = [];
  for (const miss of index.find(passage.text)) {
    const named = all[miss.name];
    if (named === undefined || !standsAlone(passage.text, miss)) continue;
    const written = passage.text.slice(miss.start, miss.end);
    if (isTorn && (miss.start === 0 || miss.end === passage.text.length)) continue;
    if (!isWhole(passage.text, miss, named.key)) continue;
    if (!isSlipOf(named, written, glossary)) continue;
    if (glossary.bySurface(written).length > 0) continue;
    if (isNamed(passage, miss, mentions)) continue;
    candidates.push({ ...miss, text: named.text, entry: named.entry });
  }
  return best(candidates).map((group) => {
    const [{ start, end }] = group;
    return {
      ...passage.spanOf(start, end),
      written: passage.text.slice(start, end),
      names: group.map(({ text, entry }) => ({ text, entry })),
    };
  });
}

/** Kinds that go by names of their own; concepts and acronyms are words that may be varied. */
const PROPER: ReadonlySet<Entry['kind']> = new Set([
  'programme',
  'organisation',
  'body',
  'document',
  'law',
  'budget-line',
]);

/** Letters that a proper name must have before one kanji more or less, or another, is taken for a slip. */
const LONG_ENOUGH = 8;
/** Letters of a word in katakana before a wrong one among them is surely no word; fewer do in the middle of a long proper name. */
const LONG_KATAKANA = 6;
const SHORT_KATAKANA = 3;

const verdicts = new WeakMap<Names['all'][number], Map<string, boolean>>();
const MOST_VERDICTS = 1_000;

/** `isSlip`, asked once for the same words: a document says the same again and again. */
function isSlipOf(named: Names['all'][number], written: string, glossary: Glossary): boolean {
  const known = verdicts.get(named) ?? new Map<string, boolean>();
  verdicts.set(named, known);
  const verdict = known.get(written) ?? isSlip(named, written, katakanaOfGlossary(glossary));
  if (known.size < MOST_VERDICTS) known.set(written, verdict);
  return verdict;
}

function isSlip(
  { key, entry }: Names['all'][number],
  written: string,
  katakana: ReadonlySet<string>,
): boolean {
  const edits = editsBetween(key, written);
  const isProper = PROPER.has(entry.kind) && key.length >= LONG_ENOUGH;
  if (changesHead(key, written, edits)) return false;
  return edits.every((edit) => {
    if (looksAlike(edit) || isKanaSize(edit)) return true;
    if (isLongMark(edit)) return isProper;
    if (isKatakanaEdit(edit)) {
      return isNoKatakanaWord(written, edit, isProper ? SHORT_KATAKANA : LONG_KATAKANA, katakana);
    }
    return isProper && edits.length === 1 && isKanjiEdit(edit) && isKanjiSlip(edit, key, written);
  });
}

/** One kanji for another within a name, or one left out or put in inside it. 的 is often left out. */
function isKanjiSlip(edit: Edit, name: string, written: string): boolean {
  if (isAffixEdit(edit)) return false;
  if (edit.right.length === edit.written.length) return true;
  return (
    edit.writtenAt > 0 &&
    edit.at + edit.right.length < name.length &&
    edit.writtenAt < written.length
  );
}

/** Not part of a longer word, and not the name of a law or ordinance that is made of it. */
function standsAlone(text: string, { start, end }: Span): boolean {
  if (isOneWord(text, start) || isOneWord(text, end)) return false;
  return text[end] !== '法' && text[end] !== '令';
}

/** Whether the first and last letters are the name's, or the word surely ends there: サイバー攻撃観測技術 goes on. */
function isWhole(text: string, { start, end }: Span, name: string): boolean {
  const isReplaced = end - start === name.length;
  if (text[start] !== name[0] && (isKanji(text.charCodeAt(start - 1)) || !isReplaced)) return false;
  if (text[end - 1] === name.at(-1)) return true;
  if (name.endsWith('ー') && text.slice(start, end).endsWith(name.slice(-3, -1))) return true;
  return !isKanji(text.charCodeAt(end)) && isReplaced;
}

/** Whether a word of katakana, or of letters and digits, goes on across an offset. */
function isOneWord(text: string, at: number): boolean {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  if (isKatakana(before)) return isKatakana(after);
  return isLatinOrDigit(before) && isLatinOrDigit(after);
}

function isLatinOrDigit(code: number): boolean {
  return isLatin(code) || isDigit(code);
}

/** A mention reaches over an end of the stretch, or is all of it: the words are known. */
function isNamed(
  passage: PassageText,
  { start, end }: Span,
  mentions: readonly Mention[],
): boolean {
  const place = passage.spanOf(start, end);
  for (let index = Math.max(0, firstFrom(mentions, place.start) - 1); ; index += 1) {
    const mention = mentions[index];
    if (mention === undefined || mention.start >= place.end) return false;
    if (mention.end <= place.start) continue;
    const isInside = mention.start >= place.start && mention.end <= place.end;
    const isAll = mention.start === place.start && mention.end === place.end;
    if (!isInside || isAll) return true;
  }
}

/** Of candidates that overlap, those with the fewest edits, then the longest; equally good ones together. */
function best(candidates: readonly Candidate[]): (readonly [Candidate, ...Candidate[]])[] {
  const groups: [Candidate, ...Candidate[]][] = [];
  for (const candidate of [...candidates].sort((a, b) => a.start - b.start)) {
    const group = groups.at(-1);
    const order =
      group === undefined || candidate.start >= group[0].end
        ? undefined
        : compareFit(candidate, group[0]);
    if (group === undefined || order === undefined) groups.push([candidate]);
    else if (order < 0) groups.splice(-1, 1, [candidate]);
    else if (order === 0 && group.every(({ text }) => text !== candidate.text))
      group.push(candidate);
  }
  return groups;
}

/** Negative where `a` fits better than `b`. */
function compareFit(a: Candidate, b: Candidate): number {
  return a.distance - b.distance || b.end - b.start - (a.end - a.start) || a.start - b.start;
}
