import { isHost } from '../dom/host.ts';

/** What paints its whole box, whatever its style says. */
const OPAQUE = new Set([
  'canvas',
  'embed',
  'iframe',
  'img',
  'input',
  'object',
  'textarea',
  'video',
]);

/** No page has so many layers above its text. */
const MOST_LAYERS = 12;

/**
 * Whether something of the page is painted over the text of an element at a point of the viewport (CSS
 * px): a head that stays in the window, a menu that is open. What can't be told covers nothing.
 */
export function isCovered(home: Element, x: number, y: number): boolean {
  const tree = home.getRootNode();
  if (!(tree instanceof Document || tree instanceof ShadowRoot)) return false;
  const top = tree.elementFromPoint(x, y);
  if (top === null || isKin(top, home)) return false;
  for (const element of tree.elementsFromPoint(x, y).slice(0, MOST_LAYERS)) {
    if (isKin(element, home)) return false;
    if (isHost(element) || paints(element)) return true;
  }
  return false;
}

/** Whether one is in the other, or the same. */
function isKin(element: Element, home: Element): boolean {
  if (home.contains(element)) return true;
  for (let own = home; ;) {
    if (element.contains(own)) return true;
    const root = own.getRootNode();
    if (!(root instanceof ShadowRoot)) return false;
    own = root.host;
  }
}

/** Links are laid over whole sections without painting anything. */
function paints(element: Element): boolean {
  if (OPAQUE.has(element.localName)) return true;
  const { backgroundColor, backgroundImage } = getComputedStyle(element);
  return backgroundImage !== 'none' || !/^transparent$|, 0\)$|\/ 0\)$/.test(backgroundColor);
}
