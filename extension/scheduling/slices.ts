/** The page's own work waits no longer than this for ours: half of a frame at 60 Hz. */
export const SLICE_MS = 8;

/** What a generator returned, and the main-thread time it took in all (ms). */
export interface Finished<T> {
  readonly value: T;
  readonly cost: number;
}

/**
 * Runs a generator in slices of {@link SLICE_MS}, letting the page go on in between. Rejects with
 * the signal's reason when it is aborted. A generator must yield often enough to be cut.
 */
export async function inSlices<T>(
  work: Generator<void, T, void>,
  signal: AbortSignal,
): Promise<Finished<T>> {
  let cost = 0;
  for (;;) {
    signal.throwIfAborted();
    const begun = performance.now();
    const until = begun + SLICE_MS;
    let step = work.next();
    while (step.done !== true && performance.now() < until) step = work.next();
    cost += performance.now() - begun;
    if (step.done === true) return { value: step.value, cost };
    await pause();
  }
}

/** As long as a screen of 60 Hz takes from one picture to the next. */
const FRAME_MS = 16;

/**
 * Lets the page be drawn as it is now, and its timers run, before more is done. A timer, and no
 * callback of the frame itself: all that the page does in a frame would be held up by us.
 */
export async function nextFrame(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, FRAME_MS));
}

/**
 * Lets waiting tasks run, in the order in which they came. `scheduler.yield` would put our next
 * slice before the page's own tasks: a long page got 3 of its timers through in a second of reading.
 */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
}
