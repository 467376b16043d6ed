import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  amount,
  coefficient,
  readNumeral,
  skipNumeral,
} from '../../../glossary/figures/numerals.ts';

function read(text: string): readonly [number, string] | undefined {
  const numeral = readNumeral(text, 0);
  return numeral === undefined ? undefined : [amount(numeral), text.slice(0, numeral.end)];
}

describe('readNumeral', () => {
  it.each([
    ['455百万円', 455_000_000, '455百万'],
    ['12,588百万円', 12_588_000_000, '12,588百万'],
    ['16兆4624億円', 16_462_400_000_000, '16兆4624億'],
    ['1億4,200万人', 142_000_000, '1億4,200万'],
    ['51・9億円', 5_190_000_000, '51・9億'],
    ['9、671人', 9671, '9、671'],
    ['二十三人', 23, '二十三'],
    ['一億二千三百万円', 123_000_000, '一億二千三百万'],
    ['二〇二〇年', 2020, '二〇二〇'],
    ['3万5千円', 35_000, '3万5千'],
    ['百万円', 1_000_000, '百万'],
    ['1.12億', 112_000_000, '1.12億'],
    ['0.5億', 50_000_000, '0.5億'],
    ['5.5年', 5.5, '5.5'],
    ['1,234,567.89ポイント', 1_234_567.89, '1,234,567.89'],
  ])('%s is %d', (text, value, written) => {
    expect(read(text)).toEqual([value, written]);
  });

  it.each([
    ['1・2年', 1, '1'],
    ['1、2、3件', 1, '1'],
    ['3億一部', 300_000_000, '3億'],
    ['1億2億', 100_000_000, '1億'],
    ['5千代田', 5000, '5千'],
  ])('%s stops at %s', (text, value, written) => {
    expect(read(text)).toEqual([value, written]);
  });

  it.each([
    '2.1.3',
    '192.168.0.1',
    '12,34',
    '1,23,456',
    '007',
    '1234567890123456',
    '万博',
    '二三百',
    '数社',
    '件',
  ])('%s is none', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it.each([
    ['数十', 20, 90],
    ['数百万', 2_000_000, 9_000_000],
    ['十数', 11, 19],
    ['20数', 21, 29],
    ['十数億', 1_100_000_000, 1_900_000_000],
  ])('%s is a range', (text, low, high) => {
    const numeral = readNumeral(text, 0);
    expect(numeral?.end).toBe(text.length);
    expect(numeral && [amount(numeral), amount(numeral, numeral.highMantissa)]).toEqual([
      low,
      high,
    ]);
  });

  it('keeps the printed unit: its multiplier and decimals', () => {
    const numeral = readNumeral('12.5億', 0);
    expect(numeral).toMatchObject({ multiplier: '億', scale: 8, decimals: 1 });
    expect(numeral && coefficient(numeral)).toBe(12.5);
    expect(readNumeral('2千3百万', 0)).toMatchObject({
      multiplier: '百万',
      scale: 6,
      mantissa: 23,
    });
  });

  it('reads every whole number it is given, with and without commas', () => {
    fc.assert(
      fc.property(fc.nat({ max: 999_999_999_999 }), fc.boolean(), (value, commas) => {
        const text = commas ? value.toLocaleString('en') : String(value);
        expect(read(`${text}円`)).toEqual([value, text]);
      }),
      { numRuns: 300 },
    );
  });

  it('reads every number written in kanji', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_9999_9999 }), (value) => {
        expect(read(inKanji(value))).toEqual([value, inKanji(value)]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('skipNumeral', () => {
  it('passes a whole run', () => {
    expect(skipNumeral('2020年', 0)).toBe(4);
    expect(skipNumeral('十百千x', 0)).toBe(3);
  });
});

/** 12345 → 一万二千三百四十五. */
function inKanji(value: number): string {
  const big = ['', '万', '億', '兆'];
  let rest = value;
  let written = '';
  for (const unit of big) {
    const section = rest % 10_000;
    if (section > 0) written = sectionInKanji(section) + unit + written;
    rest = Math.floor(rest / 10_000);
  }
  return written;
}

function sectionInKanji(section: number): string {
  return ['', '十', '百', '千']
    .map((unit, place) => {
      const digit = Math.floor(section / 10 ** place) % 10;
      if (digit === 0) return '';
      return (digit === 1 && place > 0 ? '' : '〇一二三四五六七八九'.charAt(digit)) + unit;
    })
    .toReversed()
    .join('');
}
