import { surfaceKey } from '#glossary/surface-key.ts';

const SMALL_KANA = 'ァィゥェォッャュョヮ';
const LARGE_KANA = 'アイウエオツヤユヨワ';
const KANJI_DIGITS = '〇一二三四五六七八九';

/**
 * What a name's spellings have in common: without ・ ー - 、 quotation marks and spaces, small kana
 * as large ones, kanji numerals as digits, letters in lower case. セキュリティ・バイ・デザイン and
 * セキュリティバイデザイン, プロバイダ and プロバイダー, Beyond 5G and Beyond5G have one skeleton.
 */
export function spellingSkeleton(name: string): string {
  return surfaceKey(name)
    .toLowerCase()
    .replace(/[・\-ー、\s「」"]/g, '')
    .replace(/[ァィゥェォッャュョヮ]/g, (kana) => LARGE_KANA.charAt(SMALL_KANA.indexOf(kana)))
    .replace(/[〇一二三四五六七八九]/g, (digit) => String(KANJI_DIGITS.indexOf(digit)));
}
