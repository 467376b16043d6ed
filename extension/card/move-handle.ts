import { buttonOf } from '../dom/build.ts';
import type { Say } from '../locales/say.ts';

/** What a handle does with its card. */
export interface MoveActions {
  /** Moves the card by so much (CSS px). */
  by(dx: number, dy: number): void;
  /** Moves it into the next corner of the window. */
  toNextCorner(): void;
  /** The card was moved, and stays there from now on. */
  done(): void;
}

/** One press of an arrow key moves a card this far, with Shift so far (CSS px). */
const STEP = 16;
const LONG_STEP = 96;

/** A press that wanders less than this is a press (CSS px). */
const STILL = 4;

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * The handle by which a card is moved out of the way: by dragging it, by arrow keys, and for those
 * who can do neither by pressing it, from corner to corner (WCAG 2.2, 2.5.7).
 */
export function moveHandle(actions: MoveActions, say: Say): HTMLButtonElement {
  let from: { x: number; y: number } | undefined;
  let isDragged = false;
  const pressed = (): void => {
    if (!isDragged) actions.toNextCorner();
    isDragged = false;
    actions.done();
  };
  const handle = buttonOf(
    { class: 'tool move', 'aria-label': say('move'), title: say('move') },
    pressed,
    '⠿',
  );
  handle.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    isDragged = false;
    from = { x: event.clientX, y: event.clientY };
    handle.setPointerCapture(event.pointerId);
  });
  handle.addEventListener('pointermove', (event) => {
    if (from === undefined) return;
    const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
    isDragged ||= Math.hypot(dx, dy) >= STILL;
    if (!isDragged) return;
    actions.by(dx, dy);
    from = { x: event.clientX, y: event.clientY };
  });
  for (const type of ['pointerup', 'pointercancel'] as const)
    handle.addEventListener(type, () => (from = undefined));
  handle.addEventListener('keydown', (event) => {
    const direction = DIRECTIONS[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    const step = event.shiftKey ? LONG_STEP : STEP;
    actions.by(direction[0] * step, direction[1] * step);
    actions.done();
  });
  return handle;
}
