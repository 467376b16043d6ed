import { expect, test } from 'vitest';
import {
  isCapital,
  isCombining,
  isDigit,
  isHiragana,
  isIgnorable,
  isJapanese,
  isKanji,
  isKatakana,
  isLatin,
  isSmallKatakana,
  isSpace,
  isSurrogate,
} from '../../../glossary/text/characters.ts';

test.each<[string, (code: number) => boolean, string, string]>([
  ['Latin letters', isLatin, 'AZazéōÀ', '0あ@[`{×÷国'],
  ['capitals', isCapital, 'AZ', 'az@[É'],
  ['digits', isDigit, '09', '/:①¹二'],
  ['hiragana', isHiragana, 'ぁあん', 'ァア国ー'],
  ['katakana', isKatakana, 'ァアヴーヶ', '・ぁ国－'],
  ['small katakana', isSmallKatakana, 'ァィゥェォッャュョヮ', 'アツヤー'],
  ['kanji', isKanji, '一国々〆〇', 'あアー、①'],
  ['Japanese letters', isJapanese, 'あア国々ー', '・、。A1「'],
  ['white space', isSpace, ' \t\n\r\f\u00A0\u2003\u3000\u2028', 'a\u200B\u00AD'],
  ['what shows nothing', isIgnorable, '\u00AD\u200B\u200D\u200E\uFEFF\uFE0F\u2060', ' a\uFFFC'],
  ['surrogates', isSurrogate, '\uD800\uDFFF', '\uE000国'],
  ['combining marks', isCombining, '\u0301\u3099\u309A\u20DD', 'aか゛国'],
])('%s', (_, is, inside, outside) => {
  expect(inside.split('').filter((unit) => !is(unit.charCodeAt(0)))).toEqual([]);
  expect(outside.split('').filter((unit) => is(unit.charCodeAt(0)))).toEqual([]);
});
