import { expect, test } from 'vitest';
import type { Mention } from '../../../glossary/matching/model.ts';
import { mentionsOfTerm, termsOfPage } from '../../../extension/page/terms.ts';

function mention(start: number, surface: string, ...ids: readonly [string, ...string[]]): Mention {
  const [entryId] = ids;
  const own = { start, end: start + surface.length, surface, term: surface, entryId };
  return ids.length === 1 ? { ...own, form: 'name' } : { ...own, form: 'name', candidates: ids };
}

const MENTIONS = [
  mention(0, '情報通信\n研究機構', 'nict'),
  mention(20, 'NCO', 'nco', 'nco-committee'),
  mention(30, 'NICT', 'nict'),
  mention(40, 'NCO', 'nco', 'nco-committee'),
];

test('terms come in the order of their first mentions, counted', () => {
  expect(termsOfPage(MENTIONS)).toEqual([
    { ids: ['nict'], surface: '情報通信 研究機構', count: 2 },
    { ids: ['nco', 'nco-committee'], surface: 'NCO', count: 2 },
  ]);
});

test('the mentions of a term are found by its ids', () => {
  expect(mentionsOfTerm(MENTIONS, ['nict']).map(({ start }) => start)).toEqual([0, 30]);
  expect(mentionsOfTerm(MENTIONS, ['nco', 'nco-committee'])).toHaveLength(2);
  expect(mentionsOfTerm(MENTIONS, ['nco'])).toEqual([]);
});
