/**
 * What a character is, by its UTF-16 code unit. Made for the normal form (see normalise.ts):
 * full-width letters, half-width kana, radicals and compatibility forms do not occur there.
 */

/** A–Z, a–z, and the other letters of European scripts written with Latin letters (é, ō). */
export function isLatin(code: number): boolean {
  const folded = code | 0x20;
  if (folded >= 0x61 && folded <= 0x7a) return true;
  return (
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) ||
    (code >= 0x1e00 && code <= 0x1eff)
  );
}

/** A–Z. */
export function isCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

/** 0–9. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

export function isHiragana(code: number): boolean {
  return code >= 0x3041 && code <= 0x309f;
}

/** Katakana letters and ー. The middle dot ・ is no letter. */
export function isKatakana(code: number): boolean {
  return (
    (code >= 0x30a1 && code <= 0x30ff && code !== 0x30fb) || (code >= 0x31f0 && code <= 0x31ff)
  );
}

/** ァィゥェォッャュョヮ: kana that never begin a word, nor a line. */
export function isSmallKatakana(code: number): boolean {
  switch (code) {
    case 0x30a1:
    case 0x30a3:
    case 0x30a5:
    case 0x30a7:
    case 0x30a9:
    case 0x30c3:
    case 0x30e3:
    case 0x30e5:
    case 0x30e7:
    case 0x30ee:
      return true;
    default:
      return false;
  }
}

/** Han characters of the BMP, with 々, 〆 and 〇. */
export function isKanji(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0x3005 && code <= 0x3007)
  );
}

/** Kana and kanji: the letters of Japanese, without its punctuation. */
export function isJapanese(code: number): boolean {
  return isKanji(code) || (code >= 0x3041 && code <= 0x30ff && code !== 0x30fb);
}

/** Spaces of every width, tabs and line ends. */
export function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0x1680) return code === 0x85 || code === 0xa0;
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/**
 * Characters that show nothing and carry nothing for reading: soft hyphen, zero-width characters,
 * bidi marks, variation selectors (BMP), byte-order mark.
 */
export function isIgnorable(code: number): boolean {
  if (code < 0x34f) return code === 0xad;
  return (
    code === 0x34f ||
    code === 0x61c ||
    (code >= 0x180b && code <= 0x180f) ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff
  );
}

/** A half of a surrogate pair, or a lone one. */
export function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

/** Marks that sit on the character before them; in Japanese text the voicing marks U+3099 and U+309A. */
export function isCombining(code: number): boolean {
  if (code < 0x300) return false;
  if (code <= 0x36f || code === 0x3099 || code === 0x309a) return true;
  if (code >= 0x3041 && code <= 0xa66e) return false;
  return COMBINING.test(String.fromCharCode(code));
}

const COMBINING = /^\p{M}$/u;
