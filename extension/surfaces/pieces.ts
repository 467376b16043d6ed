import type { Span } from '../../glossary/document/model.ts';
import type { Place } from './surface.ts';

/** A stretch of a document's text that came from one Text node. */
interface Piece extends Span {
  readonly node: Text;
  /** Where in the node's data the stretch begins. */
  readonly nodeOffset: number;
}

/**
 * Which Text node each stretch of a document's text came from. Stretches without a node (a line
 * break, an image) leave gaps. All offsets are UTF-16 code units, as in the DOM.
 */
export class Pieces {
  readonly #pieces: Piece[] = [];

  /** Records that `[start, end)` of the document is `node.data.slice(nodeOffset, …)`. In order. */
  add(node: Text, nodeOffset: number, start: number, end: number): void {
    this.#pieces.push({ node, nodeOffset, start, end });
  }

  /** The place of a span, or undefined where it holds no text of the page. */
  locate(span: Span): Place | undefined {
    const ranges: StaticRange[] = [];
    let index = this.#firstEndingAfter(span.start);
    for (let piece = this.#pieces[index]; piece !== undefined; piece = this.#pieces[index]) {
      if (piece.start >= span.end) break;
      const shift = piece.nodeOffset - piece.start;
      ranges.push(
        new StaticRange({
          startContainer: piece.node,
          startOffset: Math.max(span.start, piece.start) + shift,
          endContainer: piece.node,
          endOffset: Math.min(span.end, piece.end) + shift,
        }),
      );
      index += 1;
    }
    const [first, ...rest] = ranges;
    return first === undefined ? undefined : [first, ...rest];
  }

  #firstEndingAfter(offset: number): number {
    let low = 0;
    let high = this.#pieces.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#pieces[middle]?.end ?? Infinity) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
