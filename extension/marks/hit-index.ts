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

  constructor(marks: readonly Mark[]) {
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
    const node = textAt(document, x, y);
    const marks = node === undefined ? undefined : this.#byText.get(node);
    for (const mark of marks ?? []) {
      // The caret goes to the nearest letter, however far: only the letters' own boxes count.
      const box = boxesOf(mark.place).find((own) => isIn(own, x, y));
      if (box !== undefined) return { mark, box };
    }
    return undefined;
  }
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
  caretPositionFromPoint?: (x: number, y: number) => { readonly offsetNode: Node } | null;
  caretRangeFromPoint?: (x: number, y: number) => Range | null;
}

function textAt(document: Document & CaretLookups, x: number, y: number): Node | undefined {
  if (typeof document.caretPositionFromPoint === 'function')
    return document.caretPositionFromPoint(x, y)?.offsetNode;
  return document.caretRangeFromPoint?.(x, y)?.startContainer;
}
