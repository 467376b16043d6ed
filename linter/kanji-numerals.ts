/** Whole numbers in kanji as laws print them: 百四, 千二百三十五. */

const DIGITS = '〇一二三四五六七八九';
const POWERS = ['', '十', '百', '千'] as const;

/** 1 to 9999 in kanji: 104 is 百四. */
export function inKanji(number: number): string {
  return [...String(number)]
    .map((digit, index, digits) => {
      const power = POWERS[digits.length - 1 - index] ?? '';
      if (digit === '0') return '';
      return digit === '1' && power !== '' ? power : DIGITS.charAt(Number(digit)) + power;
    })
    .join('');
}

/** The number that digits or kanji mean (104, 百四, 一〇四, 元), up to 9999; undefined for anything else. */
export function readOrdinal(text: string): number | undefined {
  if (text === '元') return 1;
  if (/^\d{1,4}$/.test(text)) return Number(text);
  if (!/^[〇一二三四五六七八九十百千]{1,8}$/.test(text)) return undefined;
  if (!/[十百千]/.test(text)) {
    return Number([...text].map((digit) => DIGITS.indexOf(digit)).join(''));
  }
  let total = 0;
  let digit = 0;
  for (const character of text) {
    const power = POWERS.findIndex((known) => known === character);
    if (power < 0) digit = DIGITS.indexOf(character);
    else {
      total += Math.max(digit, 1) * 10 ** power;
      digit = 0;
    }
  }
  return total + digit;
}
