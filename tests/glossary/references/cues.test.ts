import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  connectorAt,
  referringAfter,
  repeatedAfter,
  standsAlone,
} from '../../../glossary/references/cues.ts';
import { readPath } from '../../../glossary/references/path.ts';
import { readChain } from '../../../glossary/references/section-chain.ts';

describe('the words behind a number', () => {
  it.each([
    ['①のとおり', 4],
    ['①を参照', 3],
    ['①参照', 2],
    ['①に記載', 3],
    ['①より抜粋', 4],
    ['①において述べ', 6],
    ['①の対策', 0],
    ['①', 0],
  ])('%s: %i characters refer to it', (text, length) => {
    expect(referringAfter(text, 1)).toBe(length);
  });

  it.each([
    ['①再掲', 2],
    ['①の再掲', 3],
    ['①再び', 0],
  ])('%s: %i characters repeat it', (text, length) => {
    expect(repeatedAfter(text, 1)).toBe(length);
  });

  it.each([
    ['①及び②', 2],
    ['①、又は②', 3],
    ['①若しくは②', 4],
    ['①ないし②', 3],
    ['①から③', 2],
    ['①・②', 1],
    ['①~③', 1],
    ['①対策', 0],
  ])('%s: %i characters join it to the next', (text, length) => {
    expect(connectorAt(text, 1)).toBe(length);
  });
});

it('a number that stands alone is no path, no list, and nothing refers to it', () => {
  const unit = fc.constantFrom(...'第3章(1)①Ⅲ2.4-の、及び参照はが年A ');
  fc.assert(
    fc.property(fc.string({ unit, minLength: 1, maxLength: 12 }), (text) => {
      const end = readPath(text, 0)?.steps.length === 1 ? readPath(text, 0)?.end : undefined;
      fc.pre(end !== undefined);
      if (!standsAlone(text, end ?? 0)) return;
      expect(readChain(text, 0)?.end).toBe(end);
      expect(referringAfter(text, end ?? 0) + repeatedAfter(text, end ?? 0)).toBe(0);
      expect(text.charAt(end ?? 0)).not.toMatch(/[のをはがにとで~、・]/);
    }),
    { numRuns: 500 },
  );
});
