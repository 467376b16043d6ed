import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inKanji, readOrdinal } from '#linter/kanji-numerals.ts';

describe('numbers in kanji', () => {
  it.each<[number, string]>([
    [1, '一'],
    [10, '十'],
    [20, '二十'],
    [36, '三十六'],
    [104, '百四'],
    [162, '百六十二'],
    [1000, '千'],
    [1235, '千二百三十五'],
  ])('%i is %s', (number, kanji) => {
    expect(inKanji(number)).toBe(kanji);
    expect(readOrdinal(kanji)).toBe(number);
  });

  it.each<[string, number | undefined]>([
    ['元', 1],
    ['一〇四', 104],
    ['0104', 104],
    ['', undefined],
    ['百万', undefined],
    ['第一', undefined],
    ['12345', undefined],
  ])('reads %s', (text, number) => {
    expect(readOrdinal(text)).toBe(number);
  });

  it('reads back every number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (number) => {
        expect(readOrdinal(inKanji(number))).toBe(number);
      }),
    );
  });
});
