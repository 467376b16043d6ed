import type { Box } from '../card/place.ts';
import { parentOf } from '../surfaces/surface.ts';

/** What an element is in, as far as it decides where lines under its text can be seen. */
export interface Surroundings {
  /** What is shown of the element's content (CSS px of the viewport); undefined where nothing cuts it. */
  readonly clip: Box | undefined;
  /** The element of the top layer that it is in (a modal dialog, a popover), or the root element. */
  readonly layer: Element;
}

interface Inside extends Surroundings {
  /** The same for what is positioned out of the flow: boxes between it and what it is placed in don't cut it. */
  readonly absoluteClip: Box | undefined;
  readonly fixedClip: Box | undefined;
}

/** Elements deeper than this are taken to be cut off by nothing further out. */
const MOST_LEVELS = 500;

/** Looks up the surroundings of elements, each once: for one look at the page, while nothing in it moves. */
export class SurroundingsLookup {
  readonly #known = new Map<Element, Inside>();
  readonly #document: Document;

  constructor(document: Document) {
    this.#document = document;
  }

  of(element: Element): Surroundings {
    const chain: Element[] = [];
    let box: Element | null = element;
    while (box !== null && !this.#known.has(box) && chain.length < MOST_LEVELS) {
      chain.push(box);
      box = parentOf(box);
    }
    let around = (box && this.#known.get(box)) ?? {
      clip: undefined,
      absoluteClip: undefined,
      fixedClip: undefined,
      layer: this.#document.documentElement,
    };
    for (const own of chain.reverse()) {
      around = this.#inside(own, around);
      this.#known.set(own, around);
    }
    return around;
  }

  #inside(element: Element, outer: Inside): Inside {
    const style = getComputedStyle(element);
    const isTop = isInTopLayer(element);
    const clip = isTop ? undefined : clipAround(style.position, outer);
    const own = this.#cuts(element, style) ? cutBy(element, style, clip) : clip;
    const holdsFixed = isTop || style.transform !== 'none' || style.filter !== 'none';
    const holdsAbsolute = holdsFixed || style.position !== 'static';
    return {
      clip: own,
      absoluteClip: holdsAbsolute ? own : outer.absoluteClip,
      fixedClip: holdsFixed ? own : outer.fixedClip,
      layer: isTop ? element : outer.layer,
    };
  }

  #cuts(element: Element, { display, overflowX, overflowY }: CSSStyleDeclaration): boolean {
    if (overflowX === 'visible' && overflowY === 'visible') return false;
    if (display === 'inline' || display === 'contents') return false;
    const { documentElement, body } = this.#document;
    if (element === documentElement) return false;
    // What the body says of overflow is the window's, unless the root element says something itself.
    return element !== body || getComputedStyle(documentElement).overflowX !== 'visible';
  }
}

function clipAround(position: string, { clip, absoluteClip, fixedClip }: Inside): Box | undefined {
  if (position === 'fixed') return fixedClip;
  return position === 'absolute' ? absoluteClip : clip;
}

/** What is left of a clip inside an element's borders and scroll bars. */
function cutBy(
  element: Element,
  { overflowX, overflowY }: CSSStyleDeclaration,
  clip: Box | undefined,
): Box {
  const { left, top, width } = element.getBoundingClientRect();
  const { clientLeft, clientTop, clientWidth, clientHeight } = element;
  // `client…` don't know of transforms.
  const scale =
    element instanceof HTMLElement && element.offsetWidth > 0 ? width / element.offsetWidth : 1;
  const inner = { left: left + clientLeft * scale, top: top + clientTop * scale };
  const { left: outerLeft, top: outerTop, right, bottom } = clip ?? EVERYWHERE;
  const [cutsX, cutsY] = [overflowX !== 'visible', overflowY !== 'visible'];
  return {
    left: cutsX ? Math.max(outerLeft, inner.left) : outerLeft,
    top: cutsY ? Math.max(outerTop, inner.top) : outerTop,
    right: cutsX ? Math.min(right, inner.left + clientWidth * scale) : right,
    bottom: cutsY ? Math.min(bottom, inner.top + clientHeight * scale) : bottom,
  };
}

const EVERYWHERE: Box = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };

function isInTopLayer(element: Element): boolean {
  if (element.localName === 'dialog') return element.matches(':modal, :popover-open');
  if (element === element.ownerDocument.fullscreenElement)
    return element !== element.ownerDocument.documentElement;
  return element.hasAttribute('popover') && element.matches(':popover-open');
}
