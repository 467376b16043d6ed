/**
 * Section numbers as they are printed, in one canonical spelling: Ⅲ, 2, (1), ①, ア, 第3章, 4.4.1.
 * Everything here reads normal form (half-width digits and brackets, `-` for every dash); offsets
 * are into the normal text.
 */

/**
 * How a section number is written, from the widest division to the narrowest. The order is that of
 * 公用文作成の考え方 (文化審議会建議, 2022: 項目の細別 第１ > １ > (1) > ア > (ア)), with the
 * roman, circled and 章・節 styles of ministry reports in their usual places.
 */
export const STYLES = [
  '編',
  '部',
  '章',
  '節',
  '款',
  '第',
  'roman',
  'kanji',
  'arabic',
  'decimal-2',
  'decimal-3',
  'decimal-4',
  'paren',
  'half-paren',
  'circled',
  'kana',
  'paren-kana',
  'letter',
  'paren-letter',
] as const;
/** How a number is written. */
export type Style = (typeof STYLES)[number];

/** One number of a section label. */
export interface Step {
  readonly style: Style;
  /** Its place among its siblings, from 1 (the last part of a decimal number). */
  readonly ordinal: number;
  /** Canonical spelling: Ⅲ, 2, 4.4.1, (1), ①, ア, (ア), a, (a), 第3章. */
  readonly text: string;
}

/** A number as read at an offset of normal text. */
export interface StepAt {
  readonly step: Step;
  /** Offset after the number in the normal text. */
  readonly end: number;
}

const KANJI_DIGITS = '〇一二三四五六七八九';
const KANA_ORDER =
  'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワ';
const ROMANS = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', 'Ⅵ', 'Ⅶ', 'Ⅷ', 'Ⅸ', 'Ⅹ', 'Ⅺ', 'Ⅻ'];
const ROMAN_LETTERS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** The value of a number of a label: `12`, `十二`, `Ⅻ` or `XII`; undefined for anything else. */
export function ordinalOf(text: string): number | undefined {
  if (/^[0-9]{1,4}$/.test(text)) return Number(text);
  const roman = ROMANS.indexOf(text) + 1 || ROMAN_LETTERS.indexOf(text) + 1;
  return roman > 0 ? roman : kanjiOrdinal(text);
}

/** 一 … 九百九十九, or positional 二〇. */
function kanjiOrdinal(text: string): number | undefined {
  if (!/^[〇一二三四五六七八九十百]{1,7}$/.test(text)) return undefined;
  if (!/[十百]/.test(text)) {
    return Number([...text].map((digit) => KANJI_DIGITS.indexOf(digit)).join(''));
  }
  let total = 0;
  let digit = 0;
  for (const character of text) {
    const scale = character === '百' ? 100 : character === '十' ? 10 : 0;
    if (scale === 0) digit = KANJI_DIGITS.indexOf(character);
    else {
      total += (digit === 0 ? 1 : digit) * scale;
      digit = 0;
    }
  }
  return total + digit;
}

/** What stands for a number in 第…章, 図…, 別紙…: for building patterns over normal form. */
export const NUMERAL = '(?:[0-9]{1,3}|[一二三四五六七八九十百]{1,4}|[Ⅰ-Ⅻ]|[IVX]{1,4})';

const DIVISION = new RegExp(
  `第(${NUMERAL})(編|部|章|節|款)(?![会局門隊署長員目品分電成集数活])`,
  'y',
);
const NUMBERED = new RegExp(`第(${NUMERAL})(?![0-9])`, 'y');
const ROMAN = /[Ⅰ-Ⅻ]|(?:X?(?:IX|IV|VI{0,3}|I{1,3})|XI{0,2}|X)(?![A-Za-z])/y;
// 「2. 5Gの普及」 and 「2. 3つの柱」 are a 2 and a title; 「4. 4 横断的施策」 is 4.4.
const DECIMAL =
  /[0-9]{1,2}(?:(?:\.[0-9]{1,2}){1,3}(?![0-9%])|(?:\. [0-9]{1,2}){1,3}(?![0-9%A-Za-z年月日つ名人件社回点種]|か[年月所国]))/y;
/** The steps 0–99, made once: running text is full of such numbers. */
const ARABIC = Array.from({ length: 100 }, (_, ordinal): Step => ({
  style: 'arabic',
  ordinal,
  text: String(ordinal),
}));
const POINT = 0x2e;
const BRACKETED = /\(([0-9]{1,2}|[ア-ワ]|[a-z])\)/y;
const HALF_BRACKETED = /([0-9]{1,2})\)/y;
const KANJI = /[一二三四五六七八九十]{1,3}/y;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** ① … ㊿ by code point; NaN otherwise. */
function circledOrdinal(code: number): number {
  if (code >= 0x2460 && code <= 0x2473) return code - 0x2460 + 1;
  if (code >= 0x3251 && code <= 0x325f) return code - 0x3251 + 21;
  if (code >= 0x32b1 && code <= 0x32bf) return code - 0x32b1 + 36;
  return Number.NaN;
}

/**
 * The number that begins at `at`, in the styles that are safe anywhere: 第3章, Ⅲ, 4.4.1, 2, (1), ①.
 * A lone number is read as well: whether it is a section number is the caller's question.
 */
export function readStep(text: string, at: number): StepAt | undefined {
  const code = text.charCodeAt(at);
  if (code === 0x7b2c) return readDivision(text, at);
  if (code === 0x28) return readBracketed(text, at);
  if (code >= 0x30 && code <= 0x39) return readArabic(text, at);
  if ((code >= 0x2160 && code <= 0x216b) || code === 0x49 || code === 0x56 || code === 0x58) {
    return readRoman(text, at);
  }
  const circled = circledOrdinal(code);
  if (Number.isNaN(circled)) return undefined;
  const step: Step = { style: 'circled', ordinal: circled, text: text.charAt(at) };
  return { step, end: at + 1 };
}

/**
 * The number that begins at `at`, in the styles that count as numbers only at the start of a
 * heading or list item: 第１, 1), ア, a, 一, besides those of `readStep`.
 */
export function readLeadingStep(text: string, at: number): StepAt | undefined {
  const half =
    text[at + 1] === ')' || text[at + 2] === ')' ? match(HALF_BRACKETED, text, at) : null;
  if (half?.[1] !== undefined) {
    const ordinal = Number(half[1]);
    return {
      step: { style: 'half-paren', ordinal, text: `${ordinal})` },
      end: at + half[0].length,
    };
  }
  const step = readStep(text, at) ?? readNumbered(text, at);
  if (step) return step;
  const kana = kanaAt(text, at);
  if (kana) return kana;
  const character = text.charAt(at);
  if (/^[A-Za-z]$/.test(character) && !/[A-Za-z0-9]/.test(text.charAt(at + 1))) {
    const ordinal = (character.toLowerCase().codePointAt(0) ?? 0) - 0x60;
    return { step: { style: 'letter', ordinal, text: character }, end: at + 1 };
  }
  const kanji = match(KANJI, text, at)?.[0];
  const ordinal = kanji === undefined ? undefined : kanjiOrdinal(kanji);
  if (kanji === undefined || ordinal === undefined) return undefined;
  return { step: { style: 'kanji', ordinal, text: kanji }, end: at + kanji.length };
}

/** The kana at `at`, as a number. */
export function kanaAt(text: string, at: number): StepAt | undefined {
  const ordinal = KANA_ORDER.indexOf(text[at] ?? '-') + 1;
  if (ordinal === 0) return undefined;
  return { step: { style: 'kana', ordinal, text: text.charAt(at) }, end: at + 1 };
}

function readDivision(text: string, at: number): StepAt | undefined {
  const found = match(DIVISION, text, at);
  const ordinal = ordinalOf(found?.[1] ?? '');
  const unit = STYLES.find((style) => style === found?.[2]);
  if (!found || !unit || ordinal === undefined) return undefined;
  return {
    step: { style: unit, ordinal, text: `第${ordinal}${unit}` },
    end: at + found[0].length,
  };
}

/** 第１ alone, as official documents number their widest division. */
function readNumbered(text: string, at: number): StepAt | undefined {
  if (text[at] !== '第') return undefined;
  const found = match(NUMBERED, text, at);
  const ordinal = ordinalOf(found?.[1] ?? '');
  if (!found || ordinal === undefined) return undefined;
  return { step: { style: '第', ordinal, text: `第${ordinal}` }, end: at + found[0].length };
}

function readRoman(text: string, at: number): StepAt | undefined {
  const found = match(ROMAN, text, at)?.[0];
  const ordinal = found === undefined ? undefined : ordinalOf(found);
  if (found === undefined || ordinal === undefined) return undefined;
  const numeral = ROMANS[ordinal - 1] ?? found;
  return { step: { style: 'roman', ordinal, text: numeral }, end: at + found.length };
}

function readArabic(text: string, at: number): StepAt | undefined {
  const second = text.charCodeAt(at + 1);
  const end = second >= 0x30 && second <= 0x39 ? at + 2 : at + 1;
  const after = text.charCodeAt(end);
  if (after >= 0x30 && after <= 0x39) return undefined;
  const decimal = after === POINT ? match(DECIMAL, text, at)?.[0] : undefined;
  if (decimal !== undefined) {
    const parts = decimal.split(/\. ?/);
    const style = STYLES.find((known) => known === `decimal-${parts.length}`);
    const ordinal = Number(parts.at(-1));
    if (style) return { step: { style, ordinal, text: parts.join('.') }, end: at + decimal.length };
  }
  const step = ARABIC[Number(text.slice(at, end))];
  return step && { step, end };
}

/** Most brackets hold words: the third unit or the fourth closes those that hold a number. */
function readBracketed(text: string, at: number): StepAt | undefined {
  if (text[at + 2] !== ')' && text[at + 3] !== ')') return undefined;
  const found = match(BRACKETED, text, at);
  const inside = found?.[1];
  if (!found || inside === undefined) return undefined;
  const end = at + found[0].length;
  if (/^[0-9]/.test(inside)) {
    const ordinal = Number(inside);
    return { step: { style: 'paren', ordinal, text: `(${ordinal})` }, end };
  }
  const kana = KANA_ORDER.indexOf(inside);
  if (kana >= 0) return { step: { style: 'paren-kana', ordinal: kana + 1, text: found[0] }, end };
  const ordinal = (inside.codePointAt(0) ?? 0) - 0x60;
  return { step: { style: 'paren-letter', ordinal, text: found[0] }, end };
}

const RANK: ReadonlyMap<Style, number> = new Map(STYLES.map((style, rank) => [style, rank]));

/** How deep a style stands in the usual order, from 0. */
export function rankOf(style: Style): number {
  return RANK.get(style) ?? STYLES.length;
}

/** Ⅲ/2/(1): the numbers of a path in one string. */
export function pathLabel(steps: readonly Step[]): string {
  const [first] = steps;
  return first && steps.length === 1 ? first.text : steps.map((step) => step.text).join('/');
}
