import { boxesOf, homeOf, parentOf, type Place } from '../surfaces/surface.ts';

/** Scrolls until a place stands in the middle of the window. False when it is not laid out now. */
export function reveal(place: Place): boolean {
  if (boxesOf(place).length === 0) return false;
  for (let box = homeOf(place); box !== null; box = parentOf(box))
    if (scrolls(box)) scrollInto(box, place);
  const first = boxesOf(place)[0];
  if (first === undefined) return false;
  const middle = (first.top + first.bottom) / 2;
  if (isNearEdge(middle))
    // `instant`, whatever the page's style: the card is placed at once where the term then is.
    window.scrollBy({ top: middle - window.innerHeight / 2, behavior: 'instant' });
  revealFrame(window);
  return true;
}

/** Scrolls the pages around a frame until it is in view; pages of other sites can't be. */
function revealFrame(inner: Window): void {
  const frame = inner.frameElement;
  const outer = frame?.ownerDocument.defaultView;
  if (!frame || !outer) return;
  const { top, bottom } = frame.getBoundingClientRect();
  if (top < 0 || bottom > outer.innerHeight)
    outer.scrollBy({ top: top - outer.innerHeight * 0.15, behavior: 'instant' });
  revealFrame(outer);
}

function isNearEdge(y: number): boolean {
  return y < window.innerHeight * 0.15 || y > window.innerHeight * 0.85;
}

function scrolls(box: Element): boolean {
  if (box === document.scrollingElement || box.scrollHeight <= box.clientHeight) return false;
  const { overflowY } = getComputedStyle(box);
  return overflowY === 'auto' || overflowY === 'scroll';
}

function scrollInto(box: Element, place: Place): void {
  const inner = boxesOf(place)[0];
  const outer = box.getBoundingClientRect();
  if (inner === undefined || (inner.top >= outer.top && inner.bottom <= outer.bottom)) return;
  const top = (inner.top + inner.bottom) / 2 - (outer.top + outer.bottom) / 2;
  box.scrollBy({ top, behavior: 'instant' });
}
