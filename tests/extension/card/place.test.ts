import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  distanceTo,
  keptInside,
  nextCorner,
  placeCard,
  type Box,
  type Size,
} from '../../../extension/card/place.ts';

const VIEWPORT = { width: 1000, height: 800 };
const CARD = { width: 368, height: 300 };

function term(left: number, top: number, width = 80, height = 20): Box {
  return { left, top, right: left + width, bottom: top + height };
}

describe('a card', () => {
  test.each([
    ['below a term with room below', term(100, 100), 'below', 100, 126],
    ['above a term near the bottom', term(100, 700), 'above', 100, 394],
    ['inside the right edge', term(900, 100), 'below', 624, 126],
    ['inside the left edge', term(-30, 100), 'below', 8, 126],
  ] as const)('goes %s', (_, at, side, left, top) => {
    expect(placeCard(at, CARD, VIEWPORT)).toMatchObject({ side, left, top });
  });

  test('goes beside a term that is as tall as the window, as vertical text is', () => {
    expect(placeCard(term(500, 20, 24, 760), CARD, VIEWPORT).side).toBe('right');
    expect(placeCard(term(700, 20, 24, 760), CARD, VIEWPORT).side).toBe('left');
  });

  test('scrolls inside where there is no room for all of it', () => {
    const spot = placeCard(
      term(100, 200),
      { width: 304, height: 440 },
      { width: 320, height: 480 },
    );
    expect(spot).toMatchObject({ side: 'below', top: 226, maxHeight: 246 });
  });

  test('covers no part of its term and stays in the window, wherever the term is', () => {
    const viewports = fc.record({
      width: fc.integer({ min: 320, max: 2000 }),
      height: fc.integer({ min: 240, max: 1400 }),
    });
    const scenes = viewports.chain((viewport) =>
      fc.record({
        viewport: fc.constant(viewport),
        left: fc.integer({ min: 0, max: viewport.width - 10 }),
        top: fc.integer({ min: 0, max: viewport.height - 10 }),
        width: fc.integer({ min: 8, max: 300 }),
        height: fc.integer({ min: 10, max: 60 }),
        card: fc.integer({ min: 60, max: 440 }),
      }),
    );
    fc.assert(
      fc.property(scenes, ({ viewport, left, top, width, height, card }) => {
        const at = term(left, top, width, height);
        const size = { width: Math.min(368, viewport.width - 16), height: card };
        const box = boxOf(placeCard(at, size, viewport), size);
        expect(overlap(box, at)).toBe(false);
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.right).toBeLessThanOrEqual(viewport.width);
        expect(box.top).toBeGreaterThanOrEqual(0);
        expect(box.bottom).toBeLessThanOrEqual(viewport.height);
      }),
    );
  });
});

function boxOf(spot: ReturnType<typeof placeCard>, { width, height }: Size): Box {
  const shown = Math.min(height, spot.maxHeight);
  return { left: spot.left, top: spot.top, right: spot.left + width, bottom: spot.top + shown };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

test('a point is as far from a box as from its nearest side or corner', () => {
  const box = { left: 10, top: 10, right: 20, bottom: 20 };
  expect([distanceTo(box, 15, 15), distanceTo(box, 15, 26), distanceTo(box, 23, 24)]).toEqual([
    0, 6, 5,
  ]);
});

describe('a card that is moved', () => {
  test('goes round the corners, clockwise, and comes back', () => {
    const corners = [];
    let at = { left: 100, top: 100 };
    for (let press = 0; press < 4; press += 1) {
      at = nextCorner(at, CARD, VIEWPORT);
      corners.push([at.left, at.top]);
    }
    expect(corners).toEqual([
      [624, 8],
      [624, 492],
      [8, 492],
      [8, 8],
    ]);
  });

  test('goes up and down in a window no wider than itself', () => {
    const narrow = { width: 320, height: 480 };
    const card = { width: 304, height: 200 };
    const low = nextCorner({ left: 8, top: 8 }, card, narrow);
    expect(low).toEqual({ left: 8, top: 272 });
    expect(nextCorner(low, card, narrow)).toEqual({ left: 8, top: 8 });
  });

  test('stays inside the window, wherever it is sent', () => {
    const side = fc.integer({ min: -5000, max: 5000 });
    fc.assert(
      fc.property(side, side, (left, top) => {
        const kept = keptInside({ left, top }, CARD, VIEWPORT);
        expect(kept.left).toBeGreaterThanOrEqual(8);
        expect(kept.left + CARD.width).toBeLessThanOrEqual(VIEWPORT.width - 8);
        expect(kept.top).toBeGreaterThanOrEqual(8);
        expect(kept.top + CARD.height).toBeLessThanOrEqual(VIEWPORT.height - 8);
      }),
    );
  });
});
