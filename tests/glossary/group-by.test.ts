import { expect, it } from 'vitest';
import { groupBy } from '#glossary/group-by.ts';

it('groups as Map.groupBy does', () => {
  const words = ['甲', '乙乙', '丙', '丁丁'];
  expect(groupBy(words, (word) => word.length)).toEqual(
    new Map([
      [1, ['甲', '丙']],
      [2, ['乙乙', '丁丁']],
    ]),
  );
  expect([...groupBy(words, (_, index) => index % 2).keys()]).toEqual([0, 1]);
  expect(groupBy([], () => 1).size).toBe(0);
});
