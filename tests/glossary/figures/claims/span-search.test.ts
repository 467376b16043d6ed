import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstFrom, SpanCursor } from '../../../../glossary/figures/claims/span-search.ts';

it('answers as firstFrom does, in whatever order it is asked', () => {
  const offsets = fc.array(fc.nat(60), { maxLength: 30 });
  fc.assert(
    fc.property(offsets, offsets, (starts, questions) => {
      const spans = starts.toSorted((a, b) => a - b).map((start) => ({ start, end: start + 1 }));
      const cursor = new SpanCursor(spans);
      expect(questions.map((offset) => cursor.first(offset))).toEqual(
        questions.map((offset) => firstFrom(spans, offset)),
      );
    }),
  );
});
