/** A box in the viewport (CSS px). */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How large a card or a viewport is (CSS px). */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a card goes, and how much room it has (CSS px). */
export interface Spot {
  readonly side: 'below' | 'above' | 'right' | 'left';
  readonly left: number;
  readonly top: number;
  readonly maxHeight: number;
}

/** Between the card and its term. */
const GAP = 6;
/** Between the card and the edge of the viewport. */
const MARGIN = 8;
/** A card lower than this can't be read; beside the term it has more room. */
const LEAST_HEIGHT = 160;

/**
 * Places a card at a term so that it does not cover it and stays inside the viewport: below, else
 * above, else beside it; else where there is most room, with its content scrolling. `alignTo` is
 * the left edge of the line to which the reader points, where a term runs over several lines.
 */
export function placeCard(
  term: Box,
  card: Size,
  viewport: Size,
  alignTo: number = term.left,
): Spot {
  const below = viewport.height - MARGIN - (term.bottom + GAP);
  const above = term.top - GAP - MARGIN;
  const along = clamp(alignTo, MARGIN, viewport.width - MARGIN - card.width);
  if (card.height <= below) return spotBelow(term, along, below);
  if (card.height <= above) return spotAbove(term, card, along, above);
  const tall = viewport.height - 2 * MARGIN;
  const right = viewport.width - MARGIN - (term.right + GAP);
  const left = term.left - GAP - MARGIN;
  if (Math.max(above, below) < Math.min(LEAST_HEIGHT, card.height)) {
    const top = clamp(term.top, MARGIN, viewport.height - MARGIN - Math.min(card.height, tall));
    if (card.width <= right) return { side: 'right', left: term.right + GAP, top, maxHeight: tall };
    if (card.width <= left)
      return { side: 'left', left: term.left - GAP - card.width, top, maxHeight: tall };
  }
  return below >= above ? spotBelow(term, along, below) : spotAbove(term, card, along, above);
}

function spotBelow(term: Box, left: number, room: number): Spot {
  return { side: 'below', left, top: term.bottom + GAP, maxHeight: Math.max(0, room) };
}

function spotAbove(term: Box, card: Size, left: number, room: number): Spot {
  const maxHeight = Math.max(0, room);
  const top = term.top - GAP - Math.min(card.height, maxHeight);
  return { side: 'above', left, top, maxHeight };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

/** Where a card is (CSS px), in the viewport. */
export type Corner = Pick<Box, 'left' | 'top'>;

/** A place for a card that is wholly inside the viewport, nearest to where it should be. */
export function keptInside({ left, top }: Corner, card: Size, viewport: Size): Corner {
  return {
    left: clamp(left, MARGIN, viewport.width - MARGIN - card.width),
    top: clamp(top, MARGIN, viewport.height - MARGIN - card.height),
  };
}

/** The corner of the viewport after the one to which a card is nearest, clockwise. */
export function nextCorner({ left, top }: Corner, card: Size, viewport: Size): Corner {
  const isRight = left + card.width / 2 > viewport.width / 2;
  const isLow = top + card.height / 2 > viewport.height / 2;
  // A card as wide as the window has but two corners: up and down.
  const isWide = card.width > viewport.width - 4 * MARGIN;
  const goesRight = isWide ? isRight : !isLow;
  const goesLow = isWide ? !isLow : isRight;
  const corner = {
    left: goesRight ? viewport.width : 0,
    top: goesLow ? viewport.height : 0,
  };
  return keptInside(corner, card, viewport);
}

/** How far a point is from a box; 0 inside it (CSS px). */
export function distanceTo(box: Box, x: number, y: number): number {
  const dx = Math.max(box.left - x, 0, x - box.right);
  const dy = Math.max(box.top - y, 0, y - box.bottom);
  return Math.hypot(dx, dy);
}
