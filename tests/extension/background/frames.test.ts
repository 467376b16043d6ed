import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparePaths, roundFrom } from '../../../extension/background/frames.ts';
import type { Standing } from '../../../extension/messages/to-page.ts';

describe('the order of frames', () => {
  test('is a page before the frames in it, these as they stand', () => {
    const paths = [[1], [0, 1], [], [0], [10], [2, 0, 0], [0, 0], [2]];
    expect(paths.toSorted(comparePaths)).toEqual([
      [],
      [0],
      [0, 0],
      [0, 1],
      [1],
      [2],
      [2, 0, 0],
      [10],
    ]);
  });

  test('is one order: the same from every side', () => {
    const path = fc.array(fc.nat(3), { maxLength: 4 });
    fc.assert(
      fc.property(path, path, path, (a, b, c) => {
        expect(Math.sign(comparePaths(a, b))).toBe(-Math.sign(comparePaths(b, a)) + 0);
        if (comparePaths(a, b) === 0) expect(a).toEqual(b);
        if (comparePaths(a, b) <= 0 && comparePaths(b, c) <= 0)
          expect(comparePaths(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('the round of a step', () => {
  const frame = (name: string, stands = ''): Standing & { readonly name: string } => ({
    name,
    hasCard: stands.includes('card'),
    hasFocus: stands.includes('focus'),
  });

  test.each([
    ['nobody has looked yet', ['', '', ''], 'abc', 'acb'],
    ['a card is open in a frame', ['', 'card', ''], 'bca', 'bac'],
    ['a frame has the focus, and with it the page', ['focus', '', 'focus'], 'cab', 'cba'],
    ['the focus is in the page, a card in a frame', ['focus', 'card', ''], 'bca', 'bac'],
    ['two cards are open: where the focus is', ['card', '', 'card focus'], 'cab', 'cba'],
    ['the page has the focus', ['focus', '', ''], 'abc', 'acb'],
  ])('%s', (_, [a, b, c], next, previous) => {
    const frames = [frame('a', a), frame('b', b), frame('c', c)];
    const names = (direction: 'next' | 'previous'): string =>
      roundFrom(frames, direction)
        .map(({ name }) => name)
        .join('');
    expect(names('next')).toBe(next);
    expect(names('previous')).toBe(previous);
  });

  test('of a page that is not read is none', () => {
    expect(roundFrom([], 'next')).toEqual([]);
    expect(roundFrom([], 'previous')).toEqual([]);
  });
});
