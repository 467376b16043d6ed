/**
 * Which characters of the normal form can begin a figure. One table look-up per character keeps
 * the scan fast: nearly all characters begin none.
 */
import {
  isKanji as isKanjiCode,
  isKatakana as isKatakanaCode,
  isLatin as isLatinCode,
} from '../text/characters.ts';

/** 0–9. */
export const DIGIT = 1;
/** 〇一二…九十百千万億兆. */
export const KANJI_NUMERAL = 2;
/** The first character of an era, of 同年 / 翌年度 …, of 第4版, 初版, Ver.2.0, FY2020, 数十, 半数. */
export const OPENER = 4;

/** ( and ): begin no figure, but a date in brackets is no antecedent outside them. */
export const BRACKET = 8;

const CLASSES = classTable();

function classTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  const mark = (characters: string, flag: number): void => {
    for (const character of characters) table[character.charCodeAt(0)] = flag;
  };
  mark('明大昭平令MTSHRF同翌前昨本今来次元第初Vv数半', OPENER);
  mark('〇零一二三四五六七八九十百千万億兆', KANJI_NUMERAL);
  mark('0123456789', DIGIT);
  mark('()', BRACKET);
  return table;
}

/** The class of a UTF-16 code unit of normal text: DIGIT, KANJI_NUMERAL, OPENER, BRACKET or 0. */
export function figureClass(code: number): number {
  return CLASSES[code] ?? 0;
}

/** The first offset in `[at, end)` whose code unit has a class; `end` where none has. */
export function nextOfClass(codes: Uint16Array, at: number, end: number): number {
  let next = at;
  while (next < end && CLASSES[codes[next] ?? 0] === 0) next += 1;
  return next;
}

/** Numerals, and what makes a figure without one: 令和元年, 昨年, 半数, 初版. */
const SEEDS = new Uint8Array(0x10000);
for (const seed of '〇零一二三四五六七八九十百千万億兆0123456789元年半初')
  SEEDS[seed.charCodeAt(0)] = 1;

/** Whether `codes[start, end)` holds a character of which every figure has one. */
export function mayHoldFigure(codes: Uint16Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (SEEDS[codes[at] ?? 0] === 1) return true;
  return false;
}

/** 0–9. These take a character, or undefined for the end of the text. */
export function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}

/** Latin letters, as `text/characters.ts` knows them. */
export function isLatin(character: string | undefined): boolean {
  return character !== undefined && isLatinCode(character.charCodeAt(0));
}

/** Kanji that make words: 〇 is a digit here. */
export function isKanji(character: string | undefined): boolean {
  return character !== undefined && character !== '〇' && isKanjiCode(character.charCodeAt(0));
}

export function isKatakana(character: string | undefined): boolean {
  return character !== undefined && isKatakanaCode(character.charCodeAt(0));
}
