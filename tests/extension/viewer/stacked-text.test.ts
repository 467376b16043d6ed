import { expect, test } from 'vitest';
import { isStacked } from '../../../extension/viewer/stacked-text.ts';
import { recordedPages } from '../../fixtures/pdfs/recorded.ts';
import { itemOf } from '../../fixtures/pdfs/lay-out.ts';

test.each([
  ['vertical', true],
  ['report', false],
  ['columns', false],
  ['slides', false],
  ['ruby', false],
] as const)('%s, as Chromium prints it: %s', (name, expected) => {
  const [first] = recordedPages(name);
  expect(isStacked(first?.items ?? [])).toBe(expected);
});

test('a column of numbers beside text is no vertical text', () => {
  const rows = Array.from({ length: 20 }, (_, index) => [
    itemOf(String(index % 10), 50, 50 + index * 12),
    itemOf('実践的サイバー防御演習の受講者の数', 80, 50 + index * 12),
  ]);
  expect(isStacked(rows.flat())).toBe(false);
  expect(isStacked([])).toBe(false);
});
