/** A numeral at a position in normal text: 1,500 12.5 455百 1億2,000万 二十三 二〇二〇 数十. */
import { figureClass, isDigit, KANJI_NUMERAL } from './characters.ts';

/** Offsets into normal text. The number is `mantissa / 10^decimals × 10^scale`. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  /** All digits of the number down to its last printed place, as an integer. */
  readonly mantissa: number;
  readonly decimals: number;
  /** The power of ten of the last printed multiplier: 4 for 1億2,000万, 6 for 455百万. */
  readonly scale: number;
  /** The last printed multiplier as written: 万, 百万, 億, or '' for a plain number. */
  readonly multiplier: string;
  /** Begins with a kanji numeral. */
  readonly kanji: boolean;
  /** 数十 is 20 to 90: the mantissa of the upper end. */
  readonly highMantissa?: number;
}

const KANJI_DIGITS = '〇一二三四五六七八九';
const SMALL: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3 };
const BIG: Readonly<Record<string, number>> = { 万: 4, 億: 8, 兆: 12 };
/** Longer runs of digits are serial numbers, and would not be exact as a JavaScript number. */
const MAX_DIGITS = 15;
const MAX_GROUPS = 6;

interface Coefficient {
  readonly mantissa: number;
  readonly decimals: number;
  readonly end: number;
}

interface Term extends Coefficient {
  readonly scale: number;
  readonly multiplier: string;
}

/**
 * Reads the numeral that begins at `at`, or undefined when there is none that is certain: groups
 * must be of three digits, section and version numbers (2.1.3) and 007 are no numerals.
 */
export function readNumeral(text: string, at: number): Numeral | undefined {
  if (text[at] === '数') return readSeveral(text, at);
  const kanji = !isDigit(text[at]);
  const plain = kanji ? undefined : readPlain(text, at);
  if (plain !== undefined) return plain;
  const terms = readTerms(text, at, kanji);
  const last = terms.at(-1);
  if (last === undefined) return undefined;
  const mantissa = terms.reduce(
    (sum, term) =>
      sum + term.mantissa * 10 ** (term.scale - last.scale + last.decimals - term.decimals),
    0,
  );
  if (!Number.isSafeInteger(mantissa)) return undefined;
  const { decimals, scale, multiplier, end } = last;
  const numeral = { start: at, end, mantissa, decimals, scale, multiplier, kanji };
  return text[end] === '数' ? readTensAndSeveral(text, numeral) : numeral;
}

/** Digits with no multiplier behind them: by far the most. */
function readPlain(text: string, at: number): Numeral | undefined {
  const digits = readDigits(text, at);
  if (digits === undefined) return undefined;
  const { mantissa, decimals, end } = digits;
  const after = text[end];
  if (after === '数' || isKanjiNumeral(after)) return undefined;
  return { start: at, end, mantissa, decimals, scale: 0, multiplier: '', kanji: false };
}

/** The number before its multiplier: 12.5 for 12.5億, 12000 for 1億2,000万. */
export function coefficient(numeral: Numeral, mantissa = numeral.mantissa): number {
  return numeral.decimals === 0 ? mantissa : mantissa / 10 ** numeral.decimals;
}

/** The number in full: 1250000000 for 12.5億. */
export function amount(numeral: Numeral, mantissa = numeral.mantissa, extraScale = 0): number {
  const exponent = numeral.scale + extraScale - numeral.decimals;
  return exponent >= 0 ? mantissa * 10 ** exponent : mantissa / 10 ** -exponent;
}

/**
 * The end of the characters at `at` that a failed numeral has used up: the run of digits or of
 * kanji numerals. Scanning goes on there, so that no run is read twice.
 */
export function skipNumeral(text: string, at: number): number {
  const kind = figureClass(text.charCodeAt(at));
  let end = at + 1;
  while (end < text.length && figureClass(text.charCodeAt(end)) === kind) end += 1;
  return end;
}

export function isKanjiNumeral(character: string | undefined): boolean {
  return character !== undefined && figureClass(character.charCodeAt(0)) === KANJI_NUMERAL;
}

/** 数十, 数百万, 数億: 2 to 9 of the multiplier. A bare 数 (数社) is too vague to be a figure. */
function readSeveral(text: string, at: number): Numeral | undefined {
  let end = at + 1;
  let scale = 0;
  for (const powers of [SMALL, BIG]) {
    const power = powers[text[end] ?? ''];
    if (power === undefined) continue;
    scale += power;
    end += 1;
  }
  if (scale === 0) return undefined;
  const multiplier = text.slice(at + 1, end);
  return {
    start: at,
    end,
    mantissa: 2,
    highMantissa: 9,
    decimals: 0,
    scale,
    multiplier,
    kanji: true,
  };
}

/** 十数人, 10数億円: one to nine more than the tens. Otherwise the numeral stands as it was. */
function readTensAndSeveral(text: string, tens: Numeral): Numeral {
  const base = tens.mantissa * 10 ** tens.scale;
  if (tens.decimals > 0 || base % 10 !== 0 || base < 10 || base > 90) return tens;
  const multiplier = text[tens.end + 1] ?? '';
  const scale = BIG[multiplier];
  return {
    ...tens,
    end: tens.end + (scale === undefined ? 1 : 2),
    mantissa: base + 1,
    highMantissa: base + 9,
    scale: scale ?? 0,
    multiplier: scale === undefined ? '' : multiplier,
  };
}

function readTerms(text: string, at: number, kanji: boolean): Term[] {
  const terms: Term[] = [];
  let end = at;
  let limit = Number.POSITIVE_INFINITY;
  while (limit > 0) {
    const section = readSection(text, end, kanji, terms.length > 0);
    const last = section.at(-1);
    if (last === undefined) break;
    const power = BIG[text[last.end] ?? ''];
    if (
      section.some(
        (term) => term.mantissa >= 10 ** (limit - (power ?? 0) - term.scale + term.decimals),
      )
    )
      break;
    if (power === undefined) {
      terms.push(...section);
      break;
    }
    if (power >= limit) break;
    end = last.end + 1;
    const multiplier = text.slice(last.end - last.multiplier.length, end);
    for (const term of section) terms.push(raised(term, power));
    terms[terms.length - 1] = { ...raised(last, power), multiplier, end };
    if (last.decimals > 0) break;
    limit = power;
  }
  return terms;
}

function raised(term: Term, power: number): Term {
  return { ...term, scale: term.scale + power };
}

/** The part before 万, 億 or 兆, or the last one: 二千三百, 455百, 1,234. */
function readSection(text: string, at: number, kanji: boolean, inner: boolean): Term[] {
  const terms: Term[] = [];
  let end = at;
  let limit = Number.POSITIVE_INFINITY;
  while (limit > 0) {
    const written = kanji ? readKanjiDigits(text, end) : readDigits(text, end);
    const after = written?.end ?? end;
    const power = SMALL[text[after] ?? ''];
    if (written === undefined && (power === undefined || !kanji)) break;
    if (
      written !== undefined &&
      written.mantissa >= 10 ** Math.min(limit - (power ?? 0), MAX_DIGITS)
    )
      break;
    if (power !== undefined && power >= limit) break;
    // 二三百 is two or three hundred.
    if (kanji && power !== undefined && after - end > 1) return [];
    const term = written ?? { mantissa: 1, decimals: 0 };
    const character = power === undefined ? '' : (text[after] ?? '');
    const next = after + character.length;
    terms.push({ ...term, scale: power ?? 0, multiplier: character, end: next });
    end = next;
    if (power === undefined || term.decimals > 0) break;
    limit = power;
  }
  return inner && terms.some((term) => term.decimals > 0) && terms.length > 1 ? [] : terms;
}

/** 三, 二〇二〇: single digits, or a number written by place. */
function readKanjiDigits(text: string, at: number): Coefficient | undefined {
  let end = at;
  let mantissa = 0;
  while (end - at <= MAX_DIGITS) {
    const character = text[end] === '零' ? '〇' : text[end];
    const digit = character === undefined ? -1 : KANJI_DIGITS.indexOf(character);
    if (digit < 0) break;
    mantissa = mantissa * 10 + digit;
    end += 1;
  }
  return end === at || end - at > MAX_DIGITS ? undefined : { mantissa, decimals: 0, end };
}

function readDigits(text: string, at: number): Coefficient | undefined {
  let end = at;
  while (isDigit(text[end]) && end - at <= MAX_DIGITS) end += 1;
  const length = end - at;
  if (length === 0 || length > MAX_DIGITS) return undefined;
  const grouped = readGroups(text, at, end);
  if (grouped === undefined) return undefined;
  const written = text.slice(at, grouped);
  const whole = grouped === end ? written : written.replaceAll(/[,、]/g, '');
  end = grouped;
  if (whole.length > MAX_DIGITS || (whole.length > 1 && whole.startsWith('0'))) return undefined;
  const fraction = readFraction(text, end);
  if (fraction === undefined || whole.length + fraction.length > MAX_DIGITS) return undefined;
  return {
    mantissa: Number(whole + fraction),
    decimals: fraction.length,
    end: fraction === '' ? end : end + 1 + fraction.length,
  };
}

/** The end of `,123,456` behind the first digits; undefined where commas do not part groups of three. */
function readGroups(text: string, at: number, firstEnd: number): number | undefined {
  const separator = text[firstEnd];
  if ((separator !== ',' && separator !== '、') || !isDigit(text[firstEnd + 1])) return firstEnd;
  let end = firstEnd;
  for (let groups = 0; text[end] === separator && isDigit(text[end + 1]); groups += 1) {
    const wellFormed =
      firstEnd - at <= 3 && groups < MAX_GROUPS && /^.\d{3}(?!\d)/.test(text.slice(end, end + 5));
    // A ideographic comma also lists numbers (1、2、3): then the number ends before it.
    if (!wellFormed) return separator === '、' ? firstEnd : undefined;
    end += 4;
  }
  return end;
}

/**
 * The digits behind a decimal point; '' when there is none; undefined for 2.1.3. A middle dot is a
 * point only before a multiplier or % (51・9億円): elsewhere it lists (1・2年).
 */
function readFraction(text: string, at: number): string | undefined {
  if (text[at] !== '.' && text[at] !== '・') return '';
  const digits = /^[.・](\d{1,15})(?!\d)/.exec(text.slice(at, at + 18))?.[1];
  if (digits === undefined) return text[at] === '.' && isDigit(text[at + 1]) ? undefined : '';
  const after = text[at + 1 + digits.length];
  if (text[at] === '・') return after !== undefined && '兆億万千百%'.includes(after) ? digits : '';
  return after === '.' && isDigit(text[at + 2 + digits.length]) ? undefined : digits;
}
