import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Document } from '../../../glossary/document/model.ts';
import { mayHoldFigure } from '../../../glossary/figures/characters.ts';
import { findFigures } from '../../../glossary/figures/figures.ts';

const codesOf = (text: string): Uint16Array =>
  Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
const mayHold = (text: string): boolean => mayHoldFigure(codesOf(text), 0, text.length);

it.each(['令和元年', '昨年', '半数', '初版', '数十人', '三件', '12.5億円', 'R2', 'FY2020'])(
  '%s may hold a figure',
  (text) => {
    expect(mayHold(text)).toBe(true);
  },
);

it('looks at its stretch alone', () => {
  expect(mayHoldFigure(codesOf('3件の件4'), 1, 4)).toBe(false);
});

/** The cells of a table are read without this look. */
it('what may hold no figure holds none', () => {
  const unit = fc.constantFrom(
    ...'明治大正昭平令和同翌々前昨本今来次第版Vver.数額円億約以上月日度(R)%の対策 ',
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 20 }), (text) => {
      fc.pre(!mayHold(text));
      const cell = { row: 0, column: 0, rowSpan: 1, columnSpan: 1, header: false };
      const span = { start: 0, end: text.length };
      const document: Document = {
        text,
        blocks: [{ kind: 'table', ...span, cells: [{ ...span, ...cell }] }],
        date: '2020-04-01',
      };
      expect(findFigures(document)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
