/**
 * Whether a name that stands in a text stands there as a word of its own. All offsets are into
 * normal text. Silent when unsure: half a word that looks like a name is worse than a missed one.
 */
import { isDigit, isKanji, isKatakana, isLatin } from '../text/characters.ts';
import { codesOf } from '../text/codes.ts';

/** What the ends of a name are made of: bits of `Edges`. */
const STARTS_LATIN = 1;
const STARTS_DIGIT = 2;
const STARTS_KATAKANA = 4;
const ENDS_LATIN = 8;
const ENDS_DIGIT = 16;
const ENDS_KATAKANA = 32;
const ENDS_OFFICE = 64;
const SHORT_KANJI = 128;
const ENDS_LAW = 256;

/** How a name must be set off from what stands beside it; made once per name by `edgesOf`. */
export type Edges = number;

const COMMA = 0x2c;
const COLON = 0x3a;
const SLASH = 0x2f;
const LAW = '法'.charCodeAt(0);
const ORDINANCE = '令'.charCodeAt(0);
const RULE = '規'.charCodeAt(0);
const ENFORCE = codesOf('施行');

const OFFICES: ReadonlySet<number> = set('省庁府');

/** Kanji that may stand before a short kanji name without making a compound of it: 本答申, 当該答申, 第5次答申. */
const DETERMINERS: ReadonlySet<number> = set('本当同各該旧新両諸全次前');
/** … and after it: 答申等, 答申後. */
const FOLLOWERS: ReadonlySet<number> = set('等後前時中側間毎別');

/** The edges of a name in normal form. */
export function edgesOf(name: string): Edges {
  const first = name.charCodeAt(0);
  const last = name.charCodeAt(name.length - 1);
  return (
    (isLatin(first) ? STARTS_LATIN : 0) |
    (isDigit(first) ? STARTS_DIGIT : 0) |
    (isKatakana(first) ? STARTS_KATAKANA : 0) |
    (isLatin(last) ? ENDS_LATIN : 0) |
    (isDigit(last) ? ENDS_DIGIT : 0) |
    (isKatakana(last) ? ENDS_KATAKANA : 0) |
    (OFFICES.has(last) ? ENDS_OFFICE : 0) |
    (last === LAW ? ENDS_LAW : 0) |
    (name.length <= 2 && isKanji(first) && isKanji(last) ? SHORT_KANJI : 0)
  );
}

/** Whether `codes[start, end)`, a name with these edges, stands by itself. Units outside the text are 0. */
export function standsAlone(codes: Uint16Array, start: number, end: number, edges: Edges): boolean {
  const before = start > 0 ? (codes[start - 1] ?? 0) : 0;
  const after = codes[end] ?? 0;
  if (isPartOfLaw(codes, end, edges)) return false;
  if ((edges & SHORT_KANJI) !== 0 && !isSetOff(before, after)) return false;
  // A katakana name in a longer katakana word is another word: クラウド, クラウドファンディング.
  if ((edges & STARTS_KATAKANA) !== 0 && isKatakana(before)) return false;
  if ((edges & ENDS_KATAKANA) !== 0 && isKatakana(after)) return false;
  if ((edges & (STARTS_LATIN | STARTS_DIGIT)) !== 0 && !startsWord(codes, start, edges)) {
    return false;
  }
  return (edges & (ENDS_LATIN | ENDS_DIGIT)) === 0 || endsWord(codes, end, edges);
}

/**
 * A name before 法 is part of the name of a law (情報通信研究機構法), a ministry before 令 and a law
 * before 施行規則 part of an ordinance's (総務省令, 放送法施行規則): none names the thing itself.
 * 放送法施行後 does.
 */
function isPartOfLaw(codes: Uint16Array, end: number, edges: Edges): boolean {
  const after = codes[end] ?? 0;
  if (after === LAW) return true;
  if ((edges & ENDS_OFFICE) !== 0) return after === ORDINANCE;
  if ((edges & ENDS_LAW) === 0 || after !== ENFORCE[0] || codes[end + 1] !== ENFORCE[1])
    return false;
  const beyond = codes[end + 2] ?? 0;
  return beyond === ORDINANCE || beyond === RULE;
}

/**
 * Long kanji names may stand in a row with other kanji (総務省国際戦略局), for Japanese writes no
 * spaces. One or two kanji are too often part of another word (新規 in 新規性, 答申 in 答申書), so
 * beside them only kana, punctuation, and kanji that join no compound will do.
 */
function isSetOff(before: number, after: number): boolean {
  return (!isKanji(before) || DETERMINERS.has(before)) && (!isKanji(after) || FOLLOWERS.has(after));
}

function startsWord(codes: Uint16Array, start: number, edges: Edges): boolean {
  const before = start > 0 ? (codes[start - 1] ?? 0) : 0;
  if (isWord(before)) return false;
  const beyond = start > 1 ? (codes[start - 2] ?? 0) : 0;
  if (isJoiner(before) && isWord(beyond)) return false;
  // 2,500 is one number.
  return !(before === COMMA && (edges & STARTS_DIGIT) !== 0 && isDigit(beyond));
}

function endsWord(codes: Uint16Array, end: number, edges: Edges): boolean {
  const after = codes[end] ?? 0;
  if (isLatin(after)) return false;
  if (isDigit(after)) return (edges & ENDS_LATIN) !== 0 && isNoteMark(codes, end);
  const beyond = codes[end + 1] ?? 0;
  if (isJoiner(after) && isWord(beyond)) return false;
  // https://
  if (after === COLON && beyond === SLASH && codes[end + 2] === SLASH) return false;
  return !(after === COMMA && (edges & ENDS_DIGIT) !== 0 && isDigit(beyond));
}

/**
 * One or two digits glued to a name in letters are the mark of a note (ICT-ISAC3が), unless they go
 * on as a number, a word or a model name (TLS1.3, ISO27001, 5G2x).
 */
function isNoteMark(codes: Uint16Array, start: number): boolean {
  if (codes[start] === 0x30) return false;
  const end = isDigit(codes[start + 1] ?? 0) ? start + 2 : start + 1;
  const after = codes[end] ?? 0;
  if (isWord(after)) return false;
  return !((isJoiner(after) || after === COMMA) && isWord(codes[end + 1] ?? 0));
}

/** Between two letters or digits . - _ @ & make one word of both: X.509, nisc.go.jp, a_b, R&D, ISO-27001. */
function isJoiner(code: number): boolean {
  return code === 0x2e || code === 0x2d || code === 0x5f || code === 0x40 || code === 0x26;
}

function isWord(code: number): boolean {
  return isLatin(code) || isDigit(code);
}

function set(characters: string): ReadonlySet<number> {
  return new Set([...characters].map((character) => character.charCodeAt(0)));
}
