import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '#glossary/document/plain-text.ts';
import { findFigures } from '#glossary/figures/figures.ts';
import { DIGIT_STYLES, digitStyleOf, inDigitStyle, isMixed, isTorn } from '#linter/digit-widths.ts';

describe('widths of digits', () => {
  it.each<[string, boolean, boolean]>([
    ['令和２年７月17日', false, false],
    ['2020年（令和２年）10月', false, false],
    ['２０２０年（令和２年）７月１７日', false, false],
    ['2020年7月17日', false, false],
    ['令和２年7月', false, true],
    ['２０２０年10月', false, true],
    ['２０２０年7月', false, true],
    ['２0人', true, true],
    ['1，２34', true, true],
  ])('%s', (text, torn, mixed) => {
    expect([isTorn(text), isMixed(text)]).toEqual([torn, mixed]);
  });

  it.each<[string, string]>([
    ['2020年7月17日、令和２年７月、2021年3月', 'narrow'],
    ['2020年（令和２年）７月、2021年３月、平成30年12月', 'house'],
    ['２０２０年７月１７日', 'wide'],
    ['平成30年12月', 'narrow'],
    ['予算', 'narrow'],
  ])('the style of %s is %s', (text, style) => {
    expect(digitStyleOf(findFigures(plainText(text)))).toBe(style);
  });

  it('writes numbers in a style, and no number twice', () => {
    expect(DIGIT_STYLES.map((style) => inDigitStyle(style, '令和２年１0月1,234'))).toEqual([
      '令和2年10月1,234',
      '令和２年10月1,234',
      '令和２年１０月１，２３４',
    ]);
    const text = fc.string({ unit: fc.constantFrom('1', '２', ',', '，', '年', '.') });
    fc.assert(
      fc.property(text, fc.constantFrom(...DIGIT_STYLES), (written, style) => {
        const once = inDigitStyle(style, written);
        expect(inDigitStyle(style, once)).toBe(once);
        expect(isMixed(once)).toBe(false);
        expect(once.normalize('NFKC')).toBe(written.normalize('NFKC'));
      }),
    );
  });
});
