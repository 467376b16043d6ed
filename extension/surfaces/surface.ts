import type { Located } from '../../glossary/document/model.ts';

/**
 * Where some text stands on the screen: one range for each Text node it runs through, in order, at
 * least one. What lies between them (a ruby reading, a script) is no part of it. The ranges are
 * static: the page pays nothing for them when it edits its DOM; {@link liveRange} tells whether
 * they still stand.
 */
export type Place = readonly [StaticRange, ...StaticRange[]];

/** Something in which a reader sees text: a web page, or the text layer of a PDF. */
export interface Surface {
  /**
   * Reads the text as it stands. Each `yield` is a point where the caller may let others run;
   * what changes meanwhile is missing from the result and is reported to `watch`.
   */
  read(): Generator<void, Located<Place>, void>;
  /**
   * Reads what is in the window now, so that it need not wait for a long page: its text up to the
   * lower edge of the window, without what lies far above.
   */
  readInView?(): Generator<void, Located<Place>, void>;
  /**
   * Calls `changed` when the text may have changed since it was read, and `stirred` at every change that
   * may have moved it. Returns how to stop.
   */
  watch(changed: () => void, stirred: () => void): () => void;
}

/** A range as a live one, or undefined when the text it stood in is gone. */
export function liveRange(range: StaticRange): Range | undefined {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (!startContainer.isConnected || !endContainer.isConnected) return undefined;
  if (startOffset > lengthOf(startContainer) || endOffset > lengthOf(endContainer))
    return undefined;
  const live = startContainer.ownerDocument?.createRange();
  live?.setStart(startContainer, startOffset);
  live?.setEnd(endContainer, endOffset);
  return live?.collapsed === false ? live : undefined;
}

/** The boxes of a place's lines, in viewport coordinates (CSS px); none where it is not laid out. */
export function boxesOf(place: Place): DOMRect[] {
  const boxes = place.flatMap((range) => [...(liveRange(range)?.getClientRects() ?? [])]);
  return boxes.filter(({ width, height }) => width > 0 && height > 0);
}

/** The element that holds the beginning of a place. */
export function homeOf(place: Place): Element | null {
  return place[0].startContainer.parentElement;
}

/** The element around another in what is drawn: out of a shadow tree it is the host. */
export function parentOf(element: Element): Element | null {
  if (element.parentElement !== null) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Whether two places are the same, so that one can go on for the other. */
export function samePlace(a: Place, b: Place): boolean {
  return (
    a.length === b.length &&
    a.every((range, index) => {
      const other = b[index];
      return (
        range.startContainer === other?.startContainer &&
        range.startOffset === other.startOffset &&
        range.endContainer === other.endContainer &&
        range.endOffset === other.endOffset
      );
    })
  );
}

function lengthOf(node: Node): number {
  return node.nodeValue?.length ?? node.childNodes.length;
}
