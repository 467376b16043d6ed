import { expect, test, vi } from 'vitest';
import { SMALL_GLOSSARY } from '../small-glossary.ts';

vi.mock('virtual:shirube-glossary/details', () => ({
  default: { version: 1, entries: [], sources: [] },
}));

test('a page learns which entries are past, and what cards show of them', async () => {
  const { answerTo } = await import('../../../extension/background/answers.ts');
  const ask = (type: 'past' | 'contents', ...ids: string[]): unknown =>
    answerTo({ type, ids }, SMALL_GLOSSARY, '2026-11-22', 'ja');
  expect(ask('past', 'cyder', 'nisc', 'no-such-entry')).toEqual(['nisc']);
  expect(ask('contents', 'nco', 'no-such-entry', 'cyder')).toMatchObject([
    { id: 'nco' },
    { id: 'cyder' },
  ]);
});
