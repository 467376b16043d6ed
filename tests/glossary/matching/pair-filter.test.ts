import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText } from '../../../glossary/matching/automaton.ts';
import { PairFilter } from '../../../glossary/matching/pair-filter.ts';

function filterOf(text: string): PairFilter {
  return new PairFilter(
    Uint16Array.from(text, (unit) => unit.charCodeAt(0)),
    text.length,
  );
}

// 総務省「ICTサイバーセキュリティ総合対策2021」
const SENTENCE = 'NICTを通じ、サイバー防御演習（CYDER）の受講機会を拡大する';

test.each(['サイバー', 'cyder', '防御演習', 'nict', '演', ''])(
  'a text may hold what is in it: %s',
  (word) => {
    expect(filterOf(SENTENCE).mayHold(word)).toBe(true);
  },
);

test.each(['予算', '決算', '総務省', 'crest', 'サイト'])(
  'most that is not in it is told: %s',
  (word) => {
    expect(filterOf(SENTENCE).mayHold(word)).toBe(false);
  },
);

test('no part of a text is ever denied', () => {
  const texts = fc.string({ unit: fc.constantFrom(...'aAbBﬀÉé予算案ー（') });
  fc.assert(
    fc.property(texts, texts, texts, (before, part, after) => {
      expect(filterOf(before + part + after).mayHold(foldText(part))).toBe(true);
    }),
  );
});
