import { expect, test } from 'vitest';
import { termsWithOwn } from '../../../extension/page/own-terms.ts';
import { packTerms } from '../../../glossary/terms.ts';

test('the reader’s own names count where both glossaries have an entry', () => {
  const builtIn = packTerms([
    { surface: '情報通信研究機構', entryId: 'nict', form: 'name' },
    { surface: 'CYDER', entryId: 'cyder', form: 'short' },
  ]);
  const own = packTerms([
    { surface: '機構', entryId: 'nict', form: 'name' },
    { surface: '庁内用語', entryId: 'own-term', form: 'name' },
  ]);
  expect(termsWithOwn(builtIn, own).map(({ surface }) => surface)).toEqual([
    'CYDER',
    '機構',
    '庁内用語',
  ]);
  expect(termsWithOwn(builtIn, undefined)).toHaveLength(2);
});
