import { describe, expect, it } from 'vitest';
import { loadGlossary } from '#glossary/index.ts';
import {
  crossing,
  katakanaAfter,
  katakanaBefore,
  katakanaOfGlossary,
  katakanaOfText,
} from '#linter/katakana-words.ts';

const known = katakanaOfGlossary(await loadGlossary());
const isKnown = (word: string): boolean => known.has(word);

describe('katakana words', () => {
  it('are those of the glossary’s names and those that a text writes unbroken', () => {
    expect(known).toContain('セキュリティ');
    expect(katakanaOfText('ガバナンスの確保、ネット\nワーク、アア')).toEqual(
      new Set(['ガバナンス', 'アア']),
    );
  });

  it('are read up to a place and from it, at most 24 letters', () => {
    expect(katakanaBefore('のセキュリ\nティ対策', 5)).toBe('セキュリ');
    expect(katakanaAfter('のセキュリ\nティ対策', 6)).toBe('ティ');
    expect(katakanaBefore('ア'.repeat(100), 100)).toHaveLength(24);
  });

  it.each<[string, string, ReturnType<typeof crossing>]>([
    ['サイバーセキュリ', 'ティ', { before: 8, after: 2, isSeam: false }],
    ['サイバー', 'セキュリティ', { before: 4, after: 6, isSeam: true }],
    ['データ', 'カタログ', undefined],
    ['ア', 'イ', undefined],
  ])('%s / %s', (left, right, expected) => {
    expect(crossing(left, right, isKnown)).toEqual(expected);
  });
});
