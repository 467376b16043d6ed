import { homeOf, parentOf } from '../surfaces/surface.ts';
import type { Mark } from './mark.ts';

/** How far from the window marks are drawn: one and a half windows above and below. */
const AROUND = '150% 0px';

/** `scrollMargin` reaches into boxes that scroll by themselves (Chromium 120, Firefox 141: MDN). */
interface ObserverOptions extends IntersectionObserverInit {
  readonly scrollMargin: string;
}

/** What is told of marks. */
export interface NearEvents {
  came(marks: readonly Mark[]): void;
  went(marks: readonly Mark[]): void;
}

/**
 * Tells which marks are in or near the window. A page of thousands of marks draws those alone: in
 * Chromium 156 every highlighted stretch with a line costs the page about 40 µs of layout, seen or
 * not (5,000 of them 200 ms, tests/bench/page.bench.ts).
 */
export class NearMarks {
  readonly #events: NearEvents;
  #observer: IntersectionObserver | undefined;
  #byBox = new Map<Element, Mark[]>();
  readonly #near = new Set<Element>();

  constructor(events: NearEvents) {
    this.#events = events;
  }

  /** Follows these marks from now on, and no others. Each `yield` is a point where the caller may pause. */
  *follow(marks: readonly Mark[], marksAStep: number): Generator<void, void, void> {
    const before = this.#byBox;
    this.#byBox = new Map();
    let done = 0;
    for (const mark of marks) {
      const box = boxOf(mark);
      const others = box === null ? undefined : this.#byBox.get(box);
      if (others !== undefined) others.push(mark);
      else if (box !== null) this.#byBox.set(box, [mark]);
      // What has no box of its own is drawn wherever it is.
      if (box === null || this.#near.has(box)) this.#events.came([mark]);
      done += 1;
      if (done % marksAStep === 0) yield;
    }
    this.#observer ??= this.#makeObserver();
    for (const box of before.keys()) if (!this.#byBox.has(box)) this.#leave(box);
    for (const box of this.#byBox.keys()) {
      if (!before.has(box)) this.#observer.observe(box);
      done += 1;
      if (done % marksAStep === 0) yield;
    }
  }

  /** Follows nothing any more. */
  stop(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#byBox.clear();
    this.#near.clear();
  }

  #leave(box: Element): void {
    this.#observer?.unobserve(box);
    this.#near.delete(box);
  }

  #makeObserver(): IntersectionObserver {
    const options: ObserverOptions = { rootMargin: AROUND, scrollMargin: AROUND };
    return new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        const marks = this.#byBox.get(target);
        if (marks === undefined || isIntersecting === this.#near.has(target)) continue;
        if (isIntersecting) this.#near.add(target);
        else this.#near.delete(target);
        if (isIntersecting) this.#events.came(marks);
        else this.#events.went(marks);
      }
    }, options);
  }
}

/** The innermost element around a mark that takes up room. */
function boxOf({ place }: Mark): Element | null {
  for (let box = homeOf(place); box !== null; box = parentOf(box))
    if (getComputedStyle(box).display !== 'contents') return box;
  return null;
}
