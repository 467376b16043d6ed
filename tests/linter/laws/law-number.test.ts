import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalNumber } from '#linter/laws/law-index.ts';
import {
  lawNumberInKanji,
  lawNumbersIn,
  lawNumberText,
  parseLawNumber,
} from '#linter/laws/law-number.ts';

describe('law numbers', () => {
  it.each<[string, string]>([
    ['平成二十六年法律第百四号', '平成26年法律第104号'],
    ['平成26年法律第104号', '平成26年法律第104号'],
    ['昭和　５９　年法律第　８６　号', '昭和59年法律第86号'],
    ['平成元年法律第九十一号', '平成元年法律第91号'],
    ['明治五年太政官布告第三百三十七号', '明治5年太政官布告第337号'],
    ['平成十五年経済産業省・環境省令第一号', '平成15年経済産業省・環境省令第1号'],
    ['昭和二十五年電波監理委員会規則第十号', '昭和25年電波監理委員会規則第10号'],
    ['昭和六十二年郵政省告示第七三号', '昭和62年郵政省告示第73号'],
    ['平成十二年政令第千二百三十五号', '平成12年政令第1235号'],
  ])('%s is %s', (written, canonical) => {
    expect(canonicalNumber(written)).toBe(canonical);
  });

  it('leaves numbers of another shape as they are', () => {
    expect(canonicalNumber('昭和二十一年憲法')).toBe('昭和二十一年憲法');
    expect(canonicalNumber('平成二十一年人事院規則一一―一〇')).toBe(
      '平成二十一年人事院規則一一-一〇',
    );
  });

  it.each([
    '令和3年4月7日第30号',
    '令和2年度第3号',
    '平成30年会議第5号',
    '規則(EU)No910/2014',
    '平成法律第1号',
  ])('finds none in %s', (text) => {
    expect(lawNumbersIn(text)).toEqual([]);
  });

  it('finds them in order, with their places', () => {
    const text = '(昭和59年法律第86号)、(昭和60年郵政省令第31号)';
    const found = lawNumbersIn(text).map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual(['昭和59年法律第86号', '昭和60年郵政省令第31号']);
  });

  const numbers = fc.record({
    era: fc.constantFrom('明治', '大正', '昭和', '平成', '令和'),
    year: fc.integer({ min: 1, max: 64 }),
    type: fc.constantFrom('法律', '政令', '総務省令', '経済産業省・環境省令'),
    number: fc.integer({ min: 1, max: 9999 }),
  });

  it('reads back what it writes, in digits and in kanji', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        expect(parseLawNumber(lawNumberText(number))).toMatchObject(number);
        expect(parseLawNumber(lawNumberInKanji(number))).toMatchObject(number);
      }),
    );
  });

  it('is linear on hostile text', () => {
    for (const text of [
      '平成'.repeat(500_000),
      '平成1年'.repeat(250_000),
      '第1号'.repeat(300_000),
    ]) {
      expect(lawNumbersIn(text)).toEqual([]);
    }
  });
});
