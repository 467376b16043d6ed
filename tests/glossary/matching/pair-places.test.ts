import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText } from '../../../glossary/matching/automaton.ts';
import { PairPlaces } from '../../../glossary/matching/pair-places.ts';

function earliest(text: string, word: string): number {
  const codes = Uint16Array.from(text, (unit) => unit.charCodeAt(0));
  return new PairPlaces(codes, text.length).earliest(word);
}

// 総務省「ICTサイバーセキュリティ総合対策2021」
const SENTENCE = 'NICTを通じ、サイバー防御演習（CYDER）の受講機会を拡大する';

test.each<[string, number]>([
  ['サイバー', 8],
  ['cyder', 17],
  ['防御演習', 12],
  ['nict', 0],
  ['演', 0],
  ['', 0],
])('where %s may stand first', (word, place) => {
  expect(earliest(SENTENCE, word)).toBe(place);
});

test.each(['予算', '決算', '総務省', 'crest', 'サイト'])(
  'most that is not in it is told: %s',
  (word) => {
    expect(earliest(SENTENCE, word)).toBe(-1);
  },
);

test('no part of a text is ever denied, or sought behind its place', () => {
  const texts = fc.string({ unit: fc.constantFrom(...'aAbBﬀÉé予算案ー（') });
  fc.assert(
    fc.property(texts, texts, texts, (before, part, after) => {
      const place = earliest(before + part + after, foldText(part));
      expect(place).toBeGreaterThanOrEqual(0);
      expect(place).toBeLessThanOrEqual(before.length);
    }),
  );
});
