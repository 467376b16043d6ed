/**
 * Names of numbered things other than sections: 図１, 表2-1, 図表Ⅰ-1, 別添２, 別表第一, 資料２－４, 参考①,
 * ※１, 注3, [^1]. Readers work on normal form.
 */
import { NUMERAL, ordinalOf } from './label.ts';
import type { ReferenceKind } from './model.ts';
import { noteNumber } from './note-bodies.ts';
import type { GappedText } from './normal-passage.ts';

/** A name as read at an offset of normal text. */
export interface ObjectLabel {
  readonly kind: ReferenceKind;
  /** What is counted: 図, 表, 図表, 別添, ※ … */
  readonly noun: string;
  /** Canonical: 図1, 表2-1, 別表1, ※1, ^1. The noun alone where there is no number. */
  readonly label: string;
  readonly end: number;
}

const NUMBERS = '[0-9]{1,3}(?:[-.ー][0-9]{1,3}){0,3}';
const COMPOUND = `(?:(?:[A-Z]|[Ⅰ-Ⅻ]|[IVX]{1,4})[-.])?${NUMBERS}`;
// A number that counts (図2枚, 参考1件, 注3名) or goes on (表3D, 図5万) is no label.
const COUNTS =
  /枚|点|つ|件|本|頁|ページ|種|個|名|人|年|月|日|版|次|割|%|社|回|列|行|段|面|分|億|万|千|百|兆|か[所月国]|ヶ|カ[所月国]|例|倍|歳|円/y;
const NO_LABEL = `(?![0-9]|${COUNTS.source})`;

const DRAWING = new RegExp(`(図表|図|表) ?(${COMPOUND}|[①-⑳])(?![0-9])`, 'y');
const ORDINAL_DRAWING = new RegExp(`第(${NUMERAL})(図表|図|表)(?![書面示彰形記題紙決情現明])`, 'y');
const ANNEX_NOUNS =
  '別添|別紙|別表|別図|別冊|参考資料|補足資料|添付資料|付属資料|資料|参考|付録|補論';
const ANNEX = new RegExp(
  `(${ANNEX_NOUNS})(?: ?(${NUMBERS}|[①-⑳]|[A-Z](?![A-Za-z]))(?![0-9])|第(${NUMERAL}))?`,
  'y',
);
const NOTE = new RegExp(
  `(?:(脚注|注)\\(([0-9]{1,3})\\)|(※|\\*|脚注|注) ?([0-9]{1,3}${NO_LABEL}|[⁰¹²³⁴-⁹]{1,3}))`,
  'y',
);
const FOOTNOTE = /\[\^([^\]\s]{1,20})\]/y;

const KANJI = /[\u3400-\u9fff々]/;
const KANJI_BEFORE_DRAWING = /[上下左右別次前同各]/;
/** A word that points to what is named right behind it: 上記表1, 前掲図1. */
const POINTING = /(?:[前上下]記|[前先上後]述|[前後再]掲|既述)$/;
/** Annex nouns that name an annex without a number; 資料 and 参考 alone are ordinary words. */
const NAMED_ALONE = new Set(['別添', '別紙', '別表', '別図', '別冊', '付録']);

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** A Latin letter glued to the number makes another word (図3D); after a gap it begins the title. */
function runsIntoLatin(passage: GappedText, end: number): boolean {
  return /[A-Za-z]/.test(passage.text.charAt(end)) && !passage.gapBefore(end);
}

/** 図2枚, 参考1件; at a block's start a space parts a label from its title: 別紙２ 日程. */
function counts(passage: GappedText, at: number, end: number): boolean {
  if (at <= 1 && passage.spaceBefore(end)) return false;
  COUNTS.lastIndex = end;
  return COUNTS.test(passage.text);
}

function insideWord(text: string, at: number, allowed?: RegExp): boolean {
  const before = text.charAt(at - 1);
  if (at === 0 || !KANJI.test(before) || allowed?.test(before) === true) return false;
  return !POINTING.test(text.slice(Math.max(0, at - 2), at));
}

/** 図１, 図表2-1, 表３, 第２図. Not 表3枚. */
export function readDrawing(passage: GappedText, at: number): ObjectLabel | undefined {
  const { text } = passage;
  // 地図1, 発表3 are words; 図表 is none's end, nor is what stands behind a space.
  const apart = text.startsWith('図表', at) || passage.spaceBefore(at);
  if (!apart && insideWord(text, at, KANJI_BEFORE_DRAWING)) return undefined;
  const found = match(DRAWING, text, at);
  if (found?.[1] !== undefined && found[2] !== undefined) {
    const end = at + found[0].length;
    if (counts(passage, at, end) || runsIntoLatin(passage, end)) return undefined;
    return drawing(found[1], found[2].replaceAll('ー', '-'), end);
  }
  const ordinal = match(ORDINAL_DRAWING, text, at);
  const number = ordinalOf(ordinal?.[1] ?? '');
  if (ordinal?.[2] === undefined || number === undefined) return undefined;
  return drawing(ordinal[2], String(number), at + ordinal[0].length);
}

function drawing(noun: string, number: string, end: number): ObjectLabel {
  return { kind: noun === '表' ? 'table' : 'figure', noun, label: noun + number, end };
}

/** 別添, 別紙１, 別表第一, 参考資料2, 資料２－４, 参考①. A noun that is an ordinary word needs a number. */
export function readAnnex(passage: GappedText, at: number): ObjectLabel | undefined {
  const { text } = passage;
  if (insideWord(text, at)) return undefined;
  const found = match(ANNEX, text, at);
  const noun = found?.[1];
  if (!found || noun === undefined) return undefined;
  const end = at + found[0].length;
  const ordinal = found[3] === undefined ? undefined : ordinalOf(found[3]);
  const number = found[2]?.replaceAll('ー', '-') ?? ordinal?.toString();
  if (number === undefined) {
    if (found[3] !== undefined || !standsAlone(passage, noun, at, end)) return undefined;
    return { kind: 'annex', noun, label: noun, end };
  }
  if (runsIntoLatin(passage, end)) return undefined;
  if (found[3] === undefined && counts(passage, at, end)) return undefined;
  return { kind: 'annex', noun, label: noun + number, end };
}

/** Whether a noun without a number names an annex: 別添, or 【参考資料】 in brackets of its own. */
function standsAlone(passage: GappedText, noun: string, at: number, end: number): boolean {
  const { text } = passage;
  if (NAMED_ALONE.has(noun)) {
    const next = text.charAt(end);
    if (passage.gapBefore(end) || text.startsWith('参照', end)) return true;
    return !/[\u3400-\u9fffァ-ヶ0-9A-Za-z]/.test(next);
  }
  return noun.endsWith('資料') && text[at - 1] === '【' && text[end] === '】';
}

/** ※１, *1, 注3, (注3), 脚注4, [^1]. A bare ※ or 注 is a remark, not a mark to follow. */
export function readNote(passage: GappedText, at: number): ObjectLabel | undefined {
  const { text } = passage;
  const footnote = match(FOOTNOTE, text, at);
  if (footnote?.[1] !== undefined) {
    return { kind: 'note', noun: '^', label: `^${footnote[1]}`, end: at + footnote[0].length };
  }
  const found = match(NOTE, text, at);
  const noun = found?.[1] ?? found?.[3];
  const number = found?.[2] ?? found?.[4];
  if (!found || noun === undefined || number === undefined) return undefined;
  const end = at + found[0].length;
  // 発注3, 受注1 are words; ** is emphasis left in the text; 8*3 is arithmetic.
  if (noun === '注' && insideWord(text, at)) return undefined;
  if (noun === '*' && (text[at - 1] === '*' || /[0-9]/.test(text.charAt(at - 1)))) return undefined;
  if (runsIntoLatin(passage, end)) return undefined;
  return { kind: 'note', noun, label: `${noun}${noteNumber(number)}`, end };
}

/** Whichever name begins at `at`. */
export function readObject(passage: GappedText, at: number): ObjectLabel | undefined {
  switch (passage.text.charAt(at)) {
    case '図':
    case '表':
      return readDrawing(passage, at);
    case '別':
    case '参':
    case '補':
    case '添':
    case '付':
    case '資':
      return readAnnex(passage, at);
    case '※':
    case '*':
    case '注':
    case '脚':
    case '[':
      return readNote(passage, at);
    case '第':
      return readDrawing(passage, at);
    default:
      return undefined;
  }
}
