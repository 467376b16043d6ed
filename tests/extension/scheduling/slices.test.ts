import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SLICE_MS, inSlices } from '../../../extension/scheduling/slices.ts';

let now: number;

beforeEach(() => {
  now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** Work of so many steps of so many ms each. */
function* steps(count: number, ms: number): Generator<void, string, void> {
  for (let step = 0; step < count; step += 1) {
    now += ms;
    yield;
  }
  return 'done';
}

test('gives the result and the time it took', async () => {
  const { value, cost } = await inSlices(steps(10, 3), new AbortController().signal);
  expect([value, cost]).toEqual(['done', 30]);
});

test('lets others run between slices', async () => {
  const running = new AbortController();
  const pauses: number[] = [];
  const watching = (async () => {
    while (!running.signal.aborted) {
      await new Promise((resolve) => setImmediate(resolve));
      if (pauses.at(-1) !== now) pauses.push(now);
    }
  })();
  await inSlices(steps(20, 2), running.signal);
  running.abort();
  await watching;
  const slices = pauses.map((at, index) => at - (pauses[index - 1] ?? 0));
  expect(slices.length).toBeGreaterThan(2);
  expect(Math.max(...slices)).toBeLessThanOrEqual(SLICE_MS + 2);
});

test('stops when it is aborted', async () => {
  const stopping = new AbortController();
  const work = inSlices(steps(1000, 5), stopping.signal);
  stopping.abort(new Error('the page is gone'));
  await expect(work).rejects.toThrow('the page is gone');
  expect(now).toBeLessThan(5000);
});
