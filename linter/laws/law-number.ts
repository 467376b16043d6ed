import { inKanji, readOrdinal } from '../kanji-numerals.ts';

/** A law's number, taken apart: 平成26年法律第104号. */
export interface LawNumber {
  readonly era: string;
  /** Of the era; 元年 is 1. */
  readonly year: number;
  /** 法律, 政令, 総務省令, 経済産業省・環境省令 … */
  readonly type: string;
  readonly number: number;
}

/** A law number in a text, in UTF-16 offsets of that text. */
export interface LawNumberAt extends LawNumber {
  readonly start: number;
  readonly end: number;
}

const NUMERAL = '\\d{1,4}|[〇一二三四五六七八九十百千]{1,8}';
const LAW_NUMBER = new RegExp(
  `(明治|大正|昭和|平成|令和)(元|${NUMERAL})年([\\u3400-\\u9fffァ-ヶー・]{1,40}?)第(${NUMERAL})号`,
  'g',
);
/** What numbers are given to; a 第3号 of anything else numbers a meeting or a notice. */
const TYPES = /(?:法律|令|布告|布達|規則|告示|条約)$/;

/** The law numbers of a text in normal form, written with digits or in kanji, in order. */
export function lawNumbersIn(text: string): LawNumberAt[] {
  const found: LawNumberAt[] = [];
  for (const match of text.matchAll(LAW_NUMBER)) {
    const [whole, era = '', year = '', type = '', number = ''] = match;
    const [ofEra, ofType] = [readOrdinal(year), readOrdinal(number)];
    if (ofEra === undefined || ofType === undefined || !TYPES.test(type)) continue;
    const { index: start } = match;
    found.push({ start, end: start + whole.length, era, year: ofEra, type, number: ofType });
  }
  return found;
}

/** A whole text as a law number. */
export function parseLawNumber(text: string): LawNumber | undefined {
  const [found] = lawNumbersIn(text);
  return found?.start === 0 && found.end === text.length ? found : undefined;
}

/** 平成26年法律第104号: one spelling for each number. */
export function lawNumberText({ era, year, type, number }: LawNumber): string {
  return `${era}${year === 1 ? '元' : String(year)}年${type}第${String(number)}号`;
}

/** 平成二十六年法律第百四号. */
export function lawNumberInKanji({ era, year, type, number }: LawNumber): string {
  return `${era}${year === 1 ? '元' : inKanji(year)}年${type}第${inKanji(number)}号`;
}
