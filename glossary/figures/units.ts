/** The unit behind a numeral: money, a share, or a counter word. */
import { isDigit, isKanji, isKatakana, isLatin } from './characters.ts';
import { counterAt } from './counters.ts';
import { isKanjiNumeral, readNumeral, type Numeral } from './numerals.ts';
import { sourceBetween, type Passage } from './passage.ts';
import { qualifiersAfter } from './qualifiers.ts';

/** A unit read at the end of a numeral. `unit` leaves out the numeral's multiplier. */
export interface Unit {
  readonly kind: 'money' | 'percent' | 'count';
  readonly unit: string;
  readonly end: number;
  /** The power of ten of a unit that the table states: 8 for a bare 14.6 under 億円. */
  readonly scale?: number;
  /** 5分 of 3割5分: tenths to add. */
  readonly tenths?: number;
  /** The word must not be read behind an item's number (２ 分野別の…). */
  readonly noun?: boolean;
}

/** 円 as the beginning of another word: 円卓, 円滑; and 3円高 is an exchange rate's step. */
const NOT_YEN = /^円(?:[形卓滑満周筒盤熟陣錐柱弧環墳座札玉]|高|安)/;
const SHARES = ['%ポイント', '%', 'パーセント', 'ポイント', '倍', '割'] as const;
const SHARE_FIRST = '%パポ倍割';
const NOT_SHARE = /^(?:割[当り振賦合れら]|倍[数音速率]|ポイント[カサ])/;
/** Words before an amount that make 15.0億 money though 円 is left out. */
const MONEY_WORDS = /(?:額|予算|経費|費用|交付金|補助金|運営費)[^。]{0,8}$/;
/** 感染者数が約, 件数は延べ: nouns of counting before a number. */
const COUNTED_BEFORE = /[者人件回台機体校社口票約量]数(?:は|が|も|:)、?(?:約|およそ|延べ|計)?$/;
/** Counters of organisations and the like that may follow as 104の機関. */
const OF = 'の';

/** The unit that follows `numeral`, or undefined when the number is bare, or not surely a number of something. */
export function readUnit(passage: Passage, numeral: Numeral): Unit | undefined {
  return (
    readYen(passage, numeral) ??
    readShare(passage.text, numeral) ??
    readCount(passage, numeral) ??
    readUnnamed(passage.text, numeral) ??
    readStated(passage, numeral)
  );
}

/** 感染者数が約53.7万、: the noun before it says what is counted, and no counter follows. */
function readUnnamed(text: string, { start, end, multiplier, kanji }: Numeral): Unit | undefined {
  if (kanji || !/[万億]$/.test(multiplier) || !/^(?:[、。)]|$)/.test(text.charAt(end)))
    return undefined;
  const counted = COUNTED_BEFORE.test(text.slice(Math.max(0, start - 10), start));
  return counted ? { kind: 'count', unit: '', end } : undefined;
}

/** The unit that the table states for the bare number in this cell. */
function readStated(
  { stated, bareNumber }: Passage,
  { end, multiplier }: Numeral,
): Unit | undefined {
  if (stated === undefined || !bareNumber || multiplier !== '') return undefined;
  return { ...stated, end };
}

/** 円 with or without a multiplier, or a multiplier that can only be money: 14.6億の内数. */
function readYen({ text, stated }: Passage, numeral: Numeral): Unit | undefined {
  const { start, end, multiplier, kanji, mantissa } = numeral;
  if (text[start - 1] === '¥') return { kind: 'money', unit: '¥', end };
  if (text[end] === '円') {
    // 関東一円 is an area, and 百万円 by itself names a unit.
    const word =
      kanji && mantissa < 10 && multiplier.length === end - start - (multiplier === '' ? 1 : 0);
    if (word || NOT_YEN.test(text.slice(end, end + 2))) return undefined;
    return { kind: 'money', unit: '円', end: end + 1 };
  }
  if (multiplier === '' || !/[万億兆]$/.test(multiplier) || counterAt(text, end) !== undefined)
    return undefined;
  const after = text[end];
  if (isLatin(after) || isKatakana(after)) return undefined;
  const partOf = /^(?:の|\()?内数/.test(text.slice(end, end + 4));
  const surely =
    partOf || stated?.kind === 'money' || (/[億兆]$/.test(multiplier) && saysMoney(text, numeral));
  return surely ? { kind: 'money', unit: '', end } : undefined;
}

/** 予算額は15.0億: a word for money stands close before, and no word behind that it could count. */
function saysMoney(text: string, { start, end }: Numeral): boolean {
  if (!MONEY_WORDS.test(text.slice(Math.max(0, start - 12), start)) || isDigit(text[end]))
    return false;
  return !isKanji(text[end]) || qualifiersAfter(text, end, 'money').length > 0;
}

function readShare(text: string, numeral: Numeral): Unit | undefined {
  const end = text.startsWith(' %', numeral.end) ? numeral.end + 1 : numeral.end;
  if (end >= text.length || !SHARE_FIRST.includes(text.charAt(end))) return undefined;
  const unit = SHARES.find((share) => text.startsWith(share, end));
  if (unit === undefined || NOT_SHARE.test(text.slice(end, end + 5))) return undefined;
  const shareEnd = end + unit.length;
  const tenths =
    unit === '割' ? /^([1-9])分(?![のに野析類])/.exec(text.slice(shareEnd, shareEnd + 3)) : null;
  if (tenths !== null)
    return { kind: 'percent', unit, end: shareEnd + 2, tenths: Number(tenths[1]) };
  if (numeral.kanji && !/^[%パ割倍]/.test(unit)) return undefined;
  return { kind: 'percent', unit, end: shareEnd };
}

function readCount(passage: Passage, numeral: Numeral): Unit | undefined {
  const { text } = passage;
  const { end } = numeral;
  const at = text[end] === '余' ? end + (text[end + 1] === 'り' ? 2 : 1) : end;
  const counter = counterAt(text, at) ?? nounAfterOf(text, numeral);
  if (counter === undefined) return undefined;
  const { unit, whole = false, noun = false } = counter;
  if (whole && numeral.decimals > numeral.scale) return undefined;
  if (numeral.kanji && !sureInKanji(text, numeral, counter.kanji ?? false)) return undefined;
  if (unit === 'つ' && (numeral.kanji || numeral.mantissa < 2)) return undefined;
  // 午後3時30分 is a time of day.
  if (unit === '分' && text[numeral.start - 1] === '時') return undefined;
  const unitStart = text.startsWith(unit, at) ? at : end + OF.length;
  if (noun && looksLikeItemNumber(passage, numeral, unitStart)) return undefined;
  return { kind: 'count', unit, end: unitStart + unit.length, noun };
}

/** 104の機関が参画: only of nouns, and not behind one digit, which may be an item's: ２の事業者. */
function nounAfterOf(
  text: string,
  { end, mantissa, kanji }: Numeral,
): ReturnType<typeof counterAt> {
  if (kanji || mantissa < 10 || !text.startsWith(OF, end)) return undefined;
  const counter = counterAt(text, end + OF.length);
  return counter?.noun === true ? counter : undefined;
}

/**
 * A kanji numeral counts only where it cannot be part of a word: 三者, 百社, 一名 stay unread.
 * 二三 may be 23 or two or three.
 */
function sureInKanji(text: string, numeral: Numeral, sure: boolean): boolean {
  const written = text.slice(numeral.start, numeral.end);
  if (written.length === 1) return sure && written !== '一';
  return !/^[一二三四五六七八九]{2}$/.test(written);
}

/**
 * Whether the number is an item's or a page's and not a count: an integer at the beginning of its
 * passage or line with white space between it and the noun (２ 分野別の施策).
 */
function looksLikeItemNumber(passage: Passage, numeral: Numeral, unitStart: number): boolean {
  if (isKatakana(passage.text[numeral.start - 1])) return true;
  if (numeral.mantissa > 99 || numeral.scale > 0) return false;
  const before = sourceBetween(passage, numeral.start, numeral.start);
  const startsLine = numeral.start === 0 || /[\r\n]/.test(before);
  return startsLine && /\s/.test(sourceBetween(passage, numeral.end, unitStart));
}

/** Kanji that end a word before a number in kanji: 約二百人, 合計三件. Behind others (第三者, 唯一) it is part of the word. */
const BEFORE_KANJI = '約計延大低小高全各均規額費';

/** Whether a numeral can begin at `at`: not inside IPv6, 2.1.3, 03-5253-5111, 10:30, １・２, 10、20, 唯一. */
export function canBegin(text: string, at: number): boolean {
  const before = text[at - 1];
  if (before === undefined) return true;
  // Behind kana or kanji only kanji numerals need a look; ・ and 、 may list.
  const japanese = before > '、' && before !== '・';
  if (japanese && !isKanjiNumeral(text[at])) return true;
  if (isKanjiNumeral(text[at]) && isKanji(before)) return BEFORE_KANJI.includes(before);
  if (isLatin(before) || isDigit(before)) return false;
  // CYDER:15億円 and SecHack365:1.6億円 have a number behind a name; 10:30 and localhost:80 none that counts.
  if (before === ':')
    return (
      !isDigit(text[at - 2]) || /[A-Za-z][0-9]{1,5}$/.test(text.slice(Math.max(0, at - 7), at - 1))
    );
  if ('.,/_@#=&+'.includes(before)) return !isAlphanumeric(text[at - 2]);
  if ('・~、'.includes(before)) return isLatin(text[at]) || !isDigit(text[at - 2]);
  return before !== '-' || isMinus(text, at - 1);
}

/** Whether the hyphen at `hyphen` is a minus sign: at the start, or behind a bracket or mark; in 資料-3 it joins. */
export function isMinus(text: string, hyphen: number): boolean {
  const before = text[hyphen - 1];
  return before === undefined || !/[0-9A-Za-z\u3400-\u9FFFぁ-ゖァ-ヺー々)~-]/.test(before);
}

/** The last characters of the labels below: most numbers follow none of them. */
const LABEL_ENDS = '図表注紙添式番第oO.№料-(※*';

/** Whether what stands before makes the number a label: 図3, 表2, ※1, 第3, 別紙1, 注2. */
export function isLabelled(text: string, at: number): boolean {
  if (at === 0 || !LABEL_ENDS.includes(text.charAt(at - 1))) return false;
  return /(?:(?:図表?|(?<![発公代])表|注|別紙|別添|様式|項番|第|No\.?|№|資料)[-(]?|※|(?<!\*)\*)$/.test(
    text.slice(Math.max(0, at - 5), at),
  );
}

/** The numeral at `at` if a figure's number can begin there. */
export function numeralAt(text: string, at: number): Numeral | undefined {
  return canBegin(text, at) && !isLabelled(text, at) ? readNumeral(text, at) : undefined;
}

function isAlphanumeric(character: string | undefined): boolean {
  return isLatin(character) || isDigit(character);
}
