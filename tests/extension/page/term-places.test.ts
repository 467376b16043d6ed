import { expect, test } from 'vitest';
import { mentionsOfEntry, termPlaces } from '../../../extension/page/term-places.ts';
import type { Mention } from '../../../glossary/matching/model.ts';

function mention(start: number, surface: string): Mention {
  const end = start + surface.length;
  return { start, end, surface, term: surface, entryId: 'cyder', form: 'name' };
}

const CYDER = { name: '実践的サイバー防御演習', short: { text: 'CYDER' } };

test('a term has its places, and other names that are not its own', () => {
  const mentions = [
    mention(0, '実践的サイバー\n防御演習'),
    mention(20, '実践的サイバー防御演習（CYDER）'),
    mention(50, 'ＣＹＤＥＲ'),
    mention(60, 'サイダー\u3000演習'),
    mention(70, 'サイダー演習'),
  ];
  expect(termPlaces(mentions, CYDER, mentions[2])).toEqual({
    count: 5,
    at: 2,
    alsoAs: ['サイダー 演習'],
  });
  expect(termPlaces(mentions, CYDER, undefined).at).toBeUndefined();
  expect(termPlaces([], CYDER, undefined)).toEqual({ count: 0, at: undefined, alsoAs: [] });
});

test('a name that may mean something else is no place of the term', () => {
  const [sure, unsure] = [
    mention(0, 'CYDER'),
    { ...mention(9, 'CYDER'), candidates: ['cyder', 'x'] },
  ];
  expect(mentionsOfEntry([sure, unsure], 'cyder')).toEqual([sure]);
  expect(mentionsOfEntry([sure], 'nict')).toEqual([]);
});
