import { distanceTo } from '../card/place.ts';
import { HitIndex, type Hit } from '../marks/hit-index.ts';
import type { Mark } from '../marks/mark.ts';
import { samePlace } from '../surfaces/surface.ts';
import type { CardDesk } from './card-desk.ts';
import { HoverIntent, type Over } from './hover-intent.ts';

/** Listens to pointer and Escape for a page's marks, and opens and closes their cards. */
export class Pointer {
  readonly #desk: CardDesk;
  readonly #hover: HoverIntent<Mark>;
  #marks: readonly Mark[] = [];
  /** Made when somebody first points: many a page is read without a pointer on it. */
  #index: HitIndex | undefined;
  #frame = 0;
  /** On the screen. */
  #restsAt: { readonly x: number; readonly y: number } | undefined;
  #pressed: { readonly x: number; readonly y: number } | undefined;

  constructor(desk: CardDesk) {
    this.#desk = desk;
    this.#hover = new HoverIntent<Mark>(
      { open: (mark) => void desk.open(mark, false), close: () => desk.close() },
      (a, b) => samePlace(a.place, b.place),
    );
  }

  /** The marks that can be pointed at from now on. */
  showMarks(marks: readonly Mark[]): void {
    this.#marks = marks;
    this.#index = undefined;
  }

  /** A card was opened or closed by others. */
  cardOpened(): void {
    this.#hover.opened();
  }

  cardClosed(): void {
    this.#hover.reset();
  }

  /** Listens until the signal is aborted. All listeners are passive towards the page. */
  listen(signal: AbortSignal): void {
    const capture = { capture: true, passive: true, signal } as const;
    window.addEventListener('pointermove', (event) => this.#moved(event), capture);
    window.addEventListener('pointerdown', (event) => this.#down(event), capture);
    window.addEventListener('click', (event) => this.#clicked(event), capture);
    window.addEventListener('scroll', () => this.#layoutChanged(), capture);
    window.addEventListener('resize', () => this.#layoutChanged(), { passive: true, signal });
    document.documentElement.addEventListener('pointerleave', () => this.#hover.left(), { signal });
    window.addEventListener('keydown', (event) => this.#key(event), { capture: true, signal });
    signal.addEventListener('abort', () => {
      cancelAnimationFrame(this.#frame);
      this.#hover.reset();
      this.#desk.close();
    });
  }

  /** One look per frame: pointers move more often than the screen is drawn. */
  #moved(event: PointerEvent): void {
    if (event.pointerType === 'touch' || event.buttons !== 0 || this.#desk.isPinned) return;
    // Browsers tell of a move, too, when the page moves under a pointer that rests: nobody points then.
    const { screenX, screenY } = event;
    if (this.#restsAt?.x === screenX && this.#restsAt.y === screenY) return;
    this.#restsAt = { x: screenX, y: screenY };
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      const { clientX: x, clientY: y } = event;
      const { box } = this.#desk.host;
      const distance = box === undefined ? Infinity : distanceTo(box, x, y);
      this.#hover.moved(this.#overAt(x, y, distance), distance);
    });
  }

  #overAt(x: number, y: number, distance: number): Over<Mark> {
    if (distance === 0) return { what: 'card' };
    const hit = this.#hitAt(x, y);
    return hit === undefined ? { what: 'nothing' } : { what: 'term', term: hit.mark };
  }

  #down(event: PointerEvent): void {
    this.#pressed = { x: event.clientX, y: event.clientY };
    if (this.#desk.mark === undefined || this.#desk.isPinned) return;
    if (this.#desk.host.holds(event)) return;
    if (this.#hitOf(event) !== undefined) return;
    this.#desk.close();
    this.#hover.reset();
  }

  /** A click or tap on a term opens its card; in a link or button it is the page's. */
  #clicked(event: MouseEvent): void {
    if (event.button !== 0 || this.#desk.host.holds(event) || this.#isDrag(event)) return;
    const hit = this.#hitOf(event);
    if (hit === undefined || isControl(event.target)) return;
    this.#hover.opened();
    void this.#desk.open(hit.mark, false);
  }

  #hitOf(event: MouseEvent): Hit | undefined {
    return this.#hitAt(event.clientX, event.clientY);
  }

  #hitAt(x: number, y: number): Hit | undefined {
    this.#index ??= new HitIndex(this.#marks);
    return this.#index.at(document, x, y);
  }

  /** Selecting text ends with a click too. */
  #isDrag({ clientX, clientY }: MouseEvent): boolean {
    const pressed = this.#pressed;
    if (pressed === undefined) return false;
    return Math.hypot(clientX - pressed.x, clientY - pressed.y) > 4;
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || this.#desk.mark === undefined || event.isComposing) return;
    // The card takes this Escape: the page's own dialog stays open until the next.
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#desk.close();
    this.#hover.reset();
  }

  #layoutChanged(): void {
    this.#desk.follow();
  }
}

function isControl(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('a[href], button, summary, label, input, [role=button], [role=link]') !== null
  );
}
