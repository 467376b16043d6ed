/** What stands at the beginning of a line and says that something new begins there. */

/** Kinds of numbering, outermost first. */
export const NUMBERINGS = ['chapter', 'number', 'bracketed', 'circled'] as const;
export type Numbering = (typeof NUMBERINGS)[number];

export interface Head {
  readonly kind: 'bullet' | 'note' | 'caption' | 'title' | Numbering;
  /** The number, where it is one: 3 for ③, (3), 第3章, Ⅲ. */
  readonly number?: number;
}

/** Units of a line that can matter here. */
const HEAD_LENGTH = 48;

const KANJI_DIGITS = '一二三四五六七八九十';
const SMALL_ROMAN = 'ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ';

/**
 * `sure`: begins something new wherever it stands. Others do only where the line before did not run
 * to the margin, since wrapped text may begin so by chance (12 月, I).
 */
const PATTERNS: readonly {
  readonly kind: Head['kind'];
  readonly sure: boolean;
  readonly pattern: RegExp;
}[] = [
  {
    kind: 'note',
    sure: true,
    pattern: /^(?:※|＊|[*†](?![* ])|[（(]?(?:出典|注[0-9０-９]{0,2}|備考)[)）:：]|出所)/,
  },
  { kind: 'bullet', sure: true, pattern: /^(?:[・･●○◎◯■□◆◇▶►▷➢✓✔☑➡→⇒⇨←↓•‣◦]|[-–*+] )/ },
  { kind: 'circled', sure: true, pattern: /^([①-⑳❶-❿])(?![のはにをでとも、～〜及])/ },
  { kind: 'circled', sure: true, pattern: /^[㋐-㋾⓵-⓾Ⓐ-Ⓩⓐ-ⓩ]/ },
  {
    kind: 'bracketed',
    sure: true,
    pattern:
      /^[（(]([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}|[ア-ン]|[a-zａ-ｚ]|[ⅰ-ⅹ]|[ivx]{1,4})[）)](?![のはにをでとも、～〜及])/,
  },
  { kind: 'number', sure: true, pattern: /^([0-9０-９]{1,2})(?:[．.](?![0-9０-９])|[)）](?=.))/ },
  {
    kind: 'chapter',
    sure: true,
    pattern: /^第([0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})[章節部編](?![のにはでをと])/,
  },
  { kind: 'chapter', sure: true, pattern: /^([Ⅰ-Ⅻ])[\s　．.]/ },
  { kind: 'chapter', sure: false, pattern: /^(I{1,3}|IV|VI{0,3}|IX|X)[\s　．.]/ },
  {
    kind: 'number',
    sure: false,
    pattern:
      /^([0-9０-９]{1,2})[\s　](?![年月日時分秒件人名円億万千百回次度点社か個割倍版章条項号つ%％])/,
  },
  { kind: 'number', sure: false, pattern: /^[0-9０-９]{1,2}(?:[．.][0-9０-９]{1,2}){1,3}[\s　]/ },
  {
    kind: 'caption',
    sure: true,
    pattern: /^(?:図表|[図表])[\s　]?[0-9０-９]{1,3}(?:[-－‐][0-9０-９]{1,3})?(?:[\s　:：．.]|$)/,
  },
  { kind: 'caption', sure: true, pattern: /^[（(［[]?単位[\s　]?[:：]/ },
  {
    kind: 'title',
    sure: true,
    pattern: /^(?:【|＜[^＞]{1,40}＞|<[^<>\s]{1,40}>|〈[^〉]{1,40}〉|#{1,6}\s|-{3,}$)/,
  },
];

/** Most lines begin with a letter that begins no head. */
const MAY_BEGIN_HEAD = /^[^\p{sc=Hira}\p{sc=Kana}\p{sc=Han}A-Za-z「『]|[IVX第図表単出備注]/u;

/** What begins at `start`; undefined where nothing new does. `afterFull`: the line before ran to the margin. */
export function headAt(
  source: string,
  start: number,
  end: number,
  afterFull: boolean,
): Head | undefined {
  if (!MAY_BEGIN_HEAD.test(source.charAt(start))) return undefined;
  const text = source.slice(start, Math.min(end, start + HEAD_LENGTH)).replaceAll('**', '');
  for (const { kind, sure, pattern } of PATTERNS) {
    if (!sure && afterFull) continue;
    const match = pattern.exec(text);
    if (match === null) continue;
    const number = match[1] === undefined ? undefined : numberOf(match[1]);
    return number === undefined ? { kind } : { kind, number };
  }
  return undefined;
}

/** The number that a marker shows, up to twenty for kanji; undefined for letters. */
function numberOf(marker: string): number | undefined {
  const plain = marker.normalize('NFKC');
  if (/^\d+$/.test(plain)) return Number(plain);
  const roman = ROMAN.indexOf(plain);
  if (roman >= 0) return roman + 1;
  if (marker >= '❶' && marker <= '❿') return marker.charCodeAt(0) - '❶'.charCodeAt(0) + 1;
  if (SMALL_ROMAN.includes(marker)) return SMALL_ROMAN.indexOf(marker) + 1;
  const [first = '', second = ''] = marker;
  if (!KANJI_DIGITS.includes(first)) return undefined;
  return KANJI_DIGITS.indexOf(first) + 1 + (second === '' ? 0 : KANJI_DIGITS.indexOf(second) + 1);
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
