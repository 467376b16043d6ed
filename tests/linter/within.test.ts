import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstFrom, within } from '#linter/within.ts';

/** Spans in order that do not overlap, from gaps and lengths. */
const spans = fc.array(fc.tuple(fc.nat(3), fc.nat(4)), { maxLength: 30 }).map((steps) => {
  let at = 0;
  return steps.map(([gap, length]) => {
    const start = at + gap;
    at = start + length;
    return { start, end: at };
  });
});

describe('within', () => {
  it('gives what a look at every span gives', () => {
    fc.assert(
      fc.property(spans, fc.nat(120), fc.nat(60), (items, start, length) => {
        const around = { start, end: start + length };
        const wanted = items.filter((item) => item.start >= start && item.end <= around.end);
        expect(within(items, around)).toEqual(wanted);
      }),
    );
  });
});

describe('firstFrom', () => {
  it('gives the number of spans that begin before', () => {
    fc.assert(
      fc.property(spans, fc.nat(120), (items, offset) => {
        expect(firstFrom(items, offset)).toBe(items.filter(({ start }) => start < offset).length);
      }),
    );
  });
});
