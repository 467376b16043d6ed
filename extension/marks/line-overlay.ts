import type { Box } from '../card/place.ts';
import { inSlices } from '../scheduling/slices.ts';
import { boxesOf, homeOf, type Place } from '../surfaces/surface.ts';
import { isCovered } from './covering.ts';
import { LAYER_HOST_STYLES, LineLayer, type Line } from './line-layer.ts';
import { seenOf, sideOf } from './lines.ts';
import type { MarkLook } from './mark.ts';
import { lineStyles, type MarkStyle } from './styles.ts';
import { SurroundingsLookup } from './surroundings.ts';

/** So many lines are drawn at once: of more, those nearest to the middle of the window. */
const MOST_LINES = 400;

/** What may have moved text, or covered it, is looked after this late at the earliest (ms) … */
const LEAST_DELAY_MS = 100;
/** … and so much later than the last look took: looking takes 1/20 of the time. */
const DELAY_PER_COST = 20;

/** After these, text may stand elsewhere, or something may lie over it, without a change of the DOM. */
const UNSETTLING = [
  'animationend',
  'focusin',
  'fullscreenchange',
  'input',
  'load',
  'pointerover',
  'toggle',
  'transitionend',
];

/** A box of a mark, in the viewport (CSS px), and the layer in which its line is drawn. */
interface Measured {
  readonly line: Line;
  readonly layer: Element;
  /** From the middle of the window (CSS px). */
  readonly distance: number;
}

/**
 * Draws lines under marks where highlights can't (forced colours in Chromium), as elements of our own
 * over the page. They go along with the page by themselves when it scrolls, and are placed anew after
 * whatever else may move text.
 */
export class LineOverlay {
  readonly #document: Document;
  readonly #marks: ReadonlyMap<Place, MarkLook>;
  readonly #sheet = new CSSStyleSheet();
  readonly #layers = new Map<Element, LineLayer>();
  readonly #end = new AbortController();
  readonly #resized = new ResizeObserver(() => this.follow());
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #delay = LEAST_DELAY_MS;
  #isPlacing = false;
  #again = false;

  /** `marks` is looked at whenever lines are placed. */
  constructor(document: Document, marks: ReadonlyMap<Place, MarkLook>, style: MarkStyle) {
    this.#document = document;
    this.#marks = marks;
    this.setStyle(style);
    this.#listen(this.#end.signal);
    this.follow();
  }

  setStyle(style: MarkStyle): void {
    this.#sheet.replaceSync(`${LAYER_HOST_STYLES}\n${lineStyles(style)}`);
  }

  /** The marks are others, or their text has moved: lines are placed with the next frame. */
  follow(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      void this.#placeNow();
    });
  }

  /** The text may have moved. */
  followSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.follow();
    }, this.#delay);
  }

  /** Takes all lines away. */
  end(): void {
    this.#end.abort();
    this.#resized.disconnect();
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    for (const layer of this.#layers.values()) layer.remove();
    this.#layers.clear();
  }

  #listen(signal: AbortSignal): void {
    const view = this.#document.defaultView ?? window;
    const passive = { capture: true, passive: true, signal } as const;
    // Lines go along when the page scrolls, but what stays in the window may cover them then.
    const scrolled = ({ target }: Event): void =>
      target === this.#document ? this.followSoon() : this.follow();
    view.addEventListener('scroll', scrolled, passive);
    view.addEventListener('resize', () => this.follow(), passive);
    for (const type of UNSETTLING) view.addEventListener(type, () => this.followSoon(), passive);
    this.#document.fonts.addEventListener('loadingdone', () => this.follow(), { signal });
    for (const box of [this.#document.documentElement, this.#document.body])
      if (box !== null) this.#resized.observe(box);
  }

  async #placeNow(): Promise<void> {
    this.#again = this.#isPlacing;
    if (this.#isPlacing) return;
    this.#isPlacing = true;
    const { signal } = this.#end;
    try {
      const { cost } = await inSlices(this.#place(), signal);
      this.#delay = Math.max(LEAST_DELAY_MS, cost * DELAY_PER_COST);
    } catch (reason) {
      if (!signal.aborted) throw reason;
    } finally {
      this.#isPlacing = false;
      if (this.#again && !signal.aborted) this.follow();
    }
  }

  *#place(): Generator<void, void, void> {
    for (const layer of this.#layers.values()) layer.attach();
    const surroundings = new SurroundingsLookup(this.#document);
    let measured: Measured[] = [];
    for (const [place, look] of this.#marks) {
      measured.push(...this.#measure(place, look, surroundings));
      yield;
    }
    if (measured.length > MOST_LINES)
      measured = measured.sort((a, b) => a.distance - b.distance).slice(0, MOST_LINES);
    for (const [home, layer] of this.#layers) {
      layer.draw(measured.filter((one) => one.layer === home).map(({ line }) => line));
      if (!home.isConnected) this.#layers.delete(home);
      yield;
    }
  }

  #measure(place: Place, look: MarkLook, lookup: SurroundingsLookup): Measured[] {
    const boxes = boxesOf(place);
    const home = homeOf(place);
    if (home === null || boxes.length === 0 || !isSeen(home)) return [];
    const { clip, layer } = lookup.of(home);
    const side = sideOf(boxes, getComputedStyle(home));
    return boxes.flatMap((box) => {
      const seen = seenOf(box, clip, side);
      if (seen === undefined || this.#isCovered(home, seen)) return [];
      const placed = this.#layerIn(layer).toLayer(seen);
      return placed === undefined ? [] : [this.#measured({ ...placed, look, side }, layer, seen)];
    });
  }

  #measured(line: Line, layer: Element, { top, bottom }: Box): Measured {
    return { line, layer, distance: Math.abs((top + bottom - window.innerHeight) / 2) };
  }

  /** What is out of the window can't be asked after: it is when it has come in. */
  #isCovered(home: Element, { left, top, right, bottom }: Box): boolean {
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const isInWindow = x >= 0 && y >= 0 && x < window.innerWidth && y < window.innerHeight;
    return isInWindow && isCovered(home, x, y);
  }

  #layerIn(home: Element): LineLayer {
    const known = this.#layers.get(home);
    if (known !== undefined) return known;
    const made = new LineLayer(home, this.#sheet);
    this.#layers.set(home, made);
    return made;
  }
}

function isSeen(home: Element): boolean {
  return home.checkVisibility({
    contentVisibilityAuto: true,
    opacityProperty: true,
    visibilityProperty: true,
  });
}
