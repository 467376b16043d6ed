import { browser } from 'wxt/browser';
import type { Direction, Standing } from '../messages/to-page.ts';

/** Where a frame stands in a page: its index in the page around it, after that one's own, from the outermost in. */
export type FramePath = readonly number[];

/**
 * The frames of a tab as the browser numbers them (0 is the page itself), in the order in which its
 * own search goes through them: a page before the frames in it, these in the order of the document.
 * The key that led here grants `activeTab`; frames of sites that are not permitted are left out.
 */
export async function framesInOrder(tabId: number): Promise<number[]> {
  try {
    const answers = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      // A frame that never ends loading would keep the others waiting.
      injectImmediately: true,
      func: pathOfFrame,
    });
    return answers
      .map(({ frameId, result }) => ({ frameId, path: result ?? [] }))
      .sort((a, b) => comparePaths(a.path, b.path))
      .map(({ frameId }) => frameId);
  } catch {
    return [0];
  }
}

/** The order of two frames: a page before what is in it, else by where they, or the frames around them, stand. */
export function comparePaths(a: FramePath, b: FramePath): number {
  const apart = a.findIndex((index, depth) => index !== b[depth]);
  const own = a[apart];
  const other = b[apart];
  if (own !== undefined && other !== undefined) return own - other;
  return a.length - b.length;
}

/**
 * The frames in the order in which a step tries them, from the one where the reader is: where a card
 * is open, else the innermost with the focus, else the page itself.
 */
export function roundFrom<Frame extends Standing>(
  frames: readonly Frame[],
  direction: Direction,
): Frame[] {
  const rank = ({ hasCard, hasFocus }: Standing): number => (hasCard ? 2 : 0) + (hasFocus ? 1 : 0);
  const best = Math.max(0, ...frames.map(rank));
  // A page has the focus when a frame in it has, and comes before it.
  const here = best === 0 ? 0 : frames.findLastIndex((frame) => rank(frame) === best);
  const round = [...frames.slice(here), ...frames.slice(0, here)];
  const [first, ...others] = round;
  if (first === undefined || direction === 'next') return round;
  return [first, ...others.toReversed()];
}

/** Runs in a frame, by itself. A frame in a shadow tree has no index: it comes after those that have one. */
function pathOfFrame(): number[] {
  const path: number[] = [];
  let inner: Window = window;
  while (inner.parent !== inner) {
    const outer = inner.parent;
    let index = 0;
    while (index < outer.length && outer[index] !== inner) index += 1;
    path.unshift(index);
    inner = outer;
  }
  return path;
}
