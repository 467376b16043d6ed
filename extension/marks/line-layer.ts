import type { Box } from '../card/place.ts';
import { build } from '../dom/build.ts';
import { buildHost } from '../dom/host.ts';
import type { Side } from './lines.ts';
import type { MarkLook } from './mark.ts';

/** A line to be drawn at an edge of a box; in px of the layer. */
export interface Line extends Box {
  readonly look: MarkLook;
  readonly side: Side;
}

/** How wide the host is (its own px): so its box tells how large such a px is on the screen. */
const HOST_WIDTH = 100;

/**
 * What the page says of the host must not count: `!important` in a shadow tree wins. It moves with what
 * it is in; it takes no room, makes nothing scroll further, and no pointer meets it.
 */
export const LAYER_HOST_STYLES = `:host {
    all: initial !important;
    display: block !important;
    position: absolute !important;
    inset: 0 auto auto 0 !important;
    z-index: 2147483647 !important;
    width: ${HOST_WIDTH}px !important;
    height: 0 !important;
    overflow: visible !important;
    contain: layout style !important;
    pointer-events: none !important;
    forced-color-adjust: none !important;
  }
  i { position: absolute; box-sizing: border-box; }
  @media print { i { display: none; } }`;

/** Lines over the text of a page, in a closed shadow tree: one element for each, and nothing to read. */
export class LineLayer {
  readonly #home: Element;
  readonly #host: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #drawn: { readonly element: HTMLElement; look: string; box: string }[] = [];

  /** `home` is the root element, or an element of the top layer: what is outside of it is drawn below. */
  constructor(home: Element, sheet: CSSStyleSheet) {
    this.#home = home;
    ({ host: this.#host, root: this.#root } = buildHost([sheet], { 'aria-hidden': 'true' }));
    this.attach();
  }

  /** Puts the host where it belongs: pages may take away what they don't know. */
  attach(): void {
    if (this.#host.parentNode !== this.#home) this.#home.append(this.#host);
  }

  /** A box of the viewport (CSS px) in px of this layer; undefined while the layer is not laid out. */
  toLayer({ left, top, right, bottom }: Box): Box | undefined {
    const own = this.#host.getBoundingClientRect();
    const scale = own.width / HOST_WIDTH;
    if (scale === 0) return undefined;
    return {
      left: (left - own.left) / scale,
      top: (top - own.top) / scale,
      right: (right - own.left) / scale,
      bottom: (bottom - own.top) / scale,
    };
  }

  /** Draws these lines and no others; what stays as it is, is not touched. */
  draw(lines: readonly Line[]): void {
    for (const [index, { look, side, left, top, right, bottom }] of lines.entries()) {
      const drawn = this.#elementAt(index);
      const name = `${look} ${side}`;
      const box = `left:${left}px;top:${top}px;width:${right - left}px;height:${bottom - top}px`;
      if (drawn.look !== name) drawn.element.className = name;
      if (drawn.box !== box) drawn.element.style.cssText = box;
      drawn.look = name;
      drawn.box = box;
    }
    for (const { element } of this.#drawn.splice(lines.length)) element.remove();
  }

  /** Takes the host away. */
  remove(): void {
    this.#host.remove();
  }

  #elementAt(index: number): { readonly element: HTMLElement; look: string; box: string } {
    const known = this.#drawn[index];
    if (known !== undefined) return known;
    const made = { element: build('i', {}), look: '', box: '' };
    this.#root.append(made.element);
    this.#drawn.push(made);
    return made;
  }
}
