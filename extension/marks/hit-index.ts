import { boxesOf } from '../surfaces/surface.ts';
import type { Mark } from './mark.ts';

/** A mark under a point, and the part of it (a line of text) that the point is in. */
export interface Hit {
  readonly mark: Mark;
  /** In viewport coordinates (CSS px). */
  readonly box: DOMRect;
}

/** Pointers are imprecise, and underlines stand below the letters (CSS px). */
const TOLERANCE = 2;

/**
 * Finds the mark under a point. Our own index over text nodes: asking the highlight registry
 * (`highlightsFromPoint`) takes about 100 ms with static ranges.
 */
export class HitIndex {
  readonly #byText = new Map<Node, Mark[]>();

  /** The shadow trees in which marks stand: browsers look into those alone that they are told of. */
  readonly #shadowRoots: ShadowRoot[];

  constructor(marks: readonly Mark[]) {
    this.#shadowRoots = shadowRootsOf(marks);
    for (const mark of marks)
      for (const { startContainer } of mark.place) {
        const others = this.#byText.get(startContainer);
        if (others === undefined) this.#byText.set(startContainer, [mark]);
        else others.push(mark);
      }
  }

  /** The mark whose letters are at a point of the viewport. */
  at(document: Document, x: number, y: number): Hit | undefined {
    if (this.#byText.size === 0) return undefined;
    for (const mark of this.#near(document, x, y)) {
      // The caret goes to the nearest letter, however far: only the letters' own boxes count.
      const box = boxesOf(mark.place).find((own) => isIn(own, x, y));
      if (box !== undefined) return { mark, box };
    }
    return undefined;
  }

  /** Marks one of which is at the point, if any is. */
  #near(document: Document, x: number, y: number): readonly Mark[] {
    const node = textAt(document, x, y, this.#shadowRoots);
    const marks = node === undefined ? undefined : this.#byText.get(node);
    if (marks !== undefined || this.#shadowRoots.length === 0) return marks ?? [];
    // Browsers that don't look into shadow trees: all text that stands directly in the element there.
    const home = deepestAt(document, x, y);
    return Array.from(home?.childNodes ?? []).flatMap((child) => this.#byText.get(child) ?? []);
  }
}

function shadowRootsOf(marks: readonly Mark[]): ShadowRoot[] {
  const roots = new Set<ShadowRoot>();
  for (const { place } of marks) {
    const root = place[0].startContainer.getRootNode();
    if (root instanceof ShadowRoot) roots.add(root);
  }
  return [...roots];
}

function isIn({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return (
    x >= left - TOLERANCE &&
    x <= right + TOLERANCE &&
    y >= top - TOLERANCE &&
    y <= bottom + TOLERANCE
  );
}

/** Chromium before 128 has only `caretRangeFromPoint`. */
interface CaretLookups {
  caretPositionFromPoint?: (
    x: number,
    y: number,
    options: { shadowRoots: ShadowRoot[] },
  ) => { readonly offsetNode: Node } | null;
  caretRangeFromPoint?: (x: number, y: number) => Range | null;
}

function textAt(
  document: Document & CaretLookups,
  x: number,
  y: number,
  shadowRoots: ShadowRoot[],
): Node | undefined {
  if (typeof document.caretPositionFromPoint === 'function')
    return document.caretPositionFromPoint(x, y, { shadowRoots })?.offsetNode;
  return document.caretRangeFromPoint?.(x, y)?.startContainer;
}

/** The innermost element at a point, in whichever open shadow tree it is. */
function deepestAt(document: Document, x: number, y: number): Element | null {
  let deepest = document.elementFromPoint(x, y);
  for (let root = deepest?.shadowRoot; root; root = deepest?.shadowRoot) {
    const inner = root.elementFromPoint(x, y);
    if (inner === null || inner === deepest) break;
    deepest = inner;
  }
  return deepest;
}
