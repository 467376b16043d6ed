import { expect, test } from 'vitest';
import { answerTo } from '../../../extension/background/answer-to.ts';
import { SMALL_GLOSSARY } from '../small-glossary.ts';

test('a page learns which entries are past, and what cards show of them', () => {
  const ask = (type: 'past' | 'contents', ...ids: string[]): unknown =>
    answerTo({ type, ids }, SMALL_GLOSSARY, '2026-11-22', 'ja');
  expect(ask('past', 'cyder', 'nisc', 'no-such-entry')).toEqual(['nisc']);
  expect(ask('contents', 'nco', 'no-such-entry', 'cyder')).toMatchObject([
    { id: 'nco' },
    { id: 'cyder' },
  ]);
});
