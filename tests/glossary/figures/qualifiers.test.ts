import { describe, expect, it } from 'vitest';
import { qualifiersAfter, qualifiersBefore } from '../../../glossary/figures/qualifiers.ts';

describe('qualifiersBefore', () => {
  it.each([
    ['約', ['約']],
    ['延べ約', ['延べ', '約']],
    ['合計で延べ', ['合計', '延べ']],
    ['最大で', ['最大']],
    ['累計:', ['累計']],
    ['、計', ['計']],
    ['おおよそ', ['およそ']],
    ['会計', []],
    ['統計は', []],
    ['契約', []],
    ['期間を延', ['延べ']],
    ['遅延', []],
    ['令和2年度は', []],
    ['', []],
  ])('%s', (before, expected) => {
    expect(qualifiersBefore(`${before}3件`, before.length, 'count')).toEqual(expected);
  });
});

describe('qualifiersAfter', () => {
  it.each([
    ['程度を育成', ['程度']],
    ['の内数', ['内数']],
    ['(内数)', ['内数']],
    ['の内数(新規)', ['内数', '新規']],
    ['【新規】', ['新規']],
    ['(新規、前年度なし)', ['新規']],
    ['強は', ['強']],
    ['強化', []],
    ['弱者', []],
    ['以上', ['以上']],
    ['以下「本件」', []],
    ['以下の', ['以下']],
    ['超過', []],
    ['を超える', ['超']],
    ['規模で', ['規模']],
    ['余剰', []],
    ['(新規事業)', []],
    ['頃', []],
    ['', []],
  ])('%s', (after, expected) => {
    expect(qualifiersAfter(`3件${after}`, 2, 'count')).toEqual(expected);
  });

  it('knows those of money and of dates', () => {
    expect(qualifiersAfter('20億円台', 4, 'money')).toEqual(['台']);
    expect(qualifiersAfter('2025年頃', 5, 'date')).toEqual(['頃']);
    expect(qualifiersAfter('令和2年度以降', 5, 'fiscal-year')).toEqual(['以降']);
    expect(qualifiersAfter('2020年以上', 5, 'date')).toEqual([]);
  });
});
