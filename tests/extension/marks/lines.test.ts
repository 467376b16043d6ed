import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Box } from '../../../extension/card/place.ts';
import { intersectionOf, seenOf, sideOf } from '../../../extension/marks/lines.ts';
import { MARK_LOOKS } from '../../../extension/marks/mark.ts';
import { lineStyles, MARK_STYLES } from '../../../extension/marks/styles.ts';

function box(left: number, top: number, width: number, height: number): Box {
  return { left, top, right: left + width, bottom: top + height };
}

const ROWS = { writingMode: 'horizontal-tb', transform: 'none' };
const COLUMNS = { writingMode: 'vertical-rl', transform: 'none' };

describe('the line of a mark runs', () => {
  test.each([
    ['under a row', [box(0, 0, 80, 20)], ROWS, 'below'],
    ['under rows that follow one another', [box(60, 0, 40, 20), box(0, 30, 50, 20)], ROWS, 'below'],
    ['under a single narrow letter', [box(0, 0, 8, 20)], ROWS, 'below'],
    ['beside a column of tategaki', [box(0, 0, 20, 80)], COLUMNS, 'beside'],
    [
      'beside letters that stand below one another, each a run of its own',
      [box(0, 0, 20, 20), box(1, 21, 18, 20), box(0, 42, 20, 20)],
      ROWS,
      'beside',
    ],
    [
      'under letters that stand beside one another, each a run of its own',
      [box(0, 0, 20, 20), box(30, 0, 20, 20), box(60, 1, 20, 20)],
      ROWS,
      'below',
    ],
    [
      'beside a row that is turned by a quarter (pdf.js, vertical fonts)',
      [box(0, 0, 20, 80)],
      { ...ROWS, transform: 'matrix(0, 0.98, -1, 0, 0, 0)' },
      'beside',
    ],
    [
      'under a row that is drawn narrower (pdf.js, every row)',
      [box(0, 0, 80, 20)],
      { ...ROWS, transform: 'matrix(0.93, 0, 0, 1, 0, 0)' },
      'below',
    ],
    [
      'under a column that is turned by a quarter',
      [box(0, 0, 80, 20)],
      { ...COLUMNS, transform: 'matrix(0, -1, 1, 0, 0, 0)' },
      'below',
    ],
  ] as const)('%s', (_, boxes, setting, side) => {
    expect(sideOf(boxes, setting)).toBe(side);
  });
});

describe('what is seen of a box', () => {
  test.each([
    ['all of it where nothing cuts', undefined, 'below', box(10, 10, 50, 20)],
    ['all of it inside a clip', box(0, 0, 100, 100), 'below', box(10, 10, 50, 20)],
    ['nothing outside of it', box(0, 40, 100, 100), 'below', undefined],
    ['what a clip leaves at the side', box(0, 0, 40, 100), 'below', box(10, 10, 30, 20)],
    [
      'a row whose foot touches the edge of a tight box',
      box(0, 0, 99, 26),
      'below',
      box(10, 10, 50, 16),
    ],
    ['not a row that has half gone below the edge', box(0, 0, 99, 20), 'below', undefined],
    ['a row that has half gone above the edge', box(0, 20, 99, 80), 'below', box(10, 20, 50, 10)],
    ['not a column that has half gone to the right', box(0, 0, 30, 99), 'beside', undefined],
  ] as const)('%s', (_, clip, side, seen) => {
    expect(seenOf(box(10, 10, 50, 20), clip, side)).toEqual(seen);
  });

  test('lies in both boxes, and is the same from either side', () => {
    const size = fc.integer({ min: 0, max: 60 });
    const boxes = fc
      .tuple(size, size, size, size)
      .map(([left, top, width, height]) => box(left, top, width, height));
    fc.assert(
      fc.property(boxes, boxes, (a, b) => {
        const both = intersectionOf(a, b);
        expect(intersectionOf(b, a)).toEqual(both);
        for (const { left, top, right, bottom } of both === undefined ? [] : [a, b]) {
          expect(both?.left).toBeGreaterThanOrEqual(left);
          expect(both?.top).toBeGreaterThanOrEqual(top);
          expect(both?.right).toBeLessThanOrEqual(right);
          expect(both?.bottom).toBeLessThanOrEqual(bottom);
        }
      }),
    );
  });
});

test.each(MARK_STYLES)(
  'lines of the style %s differ by stroke or width, and have system colours alone',
  (style) => {
    const sheet = lineStyles(style);
    const strokes = MARK_LOOKS.map((look) =>
      new RegExp(`\\.${look}\\.below \\{ border-bottom: (\\d+px \\w+) (\\w+);`).exec(sheet),
    );
    expect(new Set(strokes.map((stroke) => stroke?.[0])).size).toBe(MARK_LOOKS.length);
    for (const stroke of strokes)
      expect(['CanvasText', 'GrayText', 'LinkText']).toContain(stroke?.[2]);
    const meanings = strokes.map((stroke) => stroke?.[1]);
    // What is past or differs is told without colour: WCAG 2.2, 1.4.1.
    expect(new Set([meanings[0], meanings[1], meanings[3]]).size).toBe(3);
  },
);
