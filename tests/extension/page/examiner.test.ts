import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Examiner } from '../../../extension/page/examiner.ts';
import type { Examination, PageToExamine } from '../../../extension/messages/examination.ts';

const NOTHING: Examination = { figures: [], references: [] };

function page(text: string): PageToExamine {
  return { document: { text, blocks: [] } };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a page is examined', () => {
  test('once for each text', async () => {
    const ask = vi.fn(async () => NOTHING);
    const done = vi.fn();
    const examiner = new Examiner(ask);
    examiner.examine(page('本文'), done);
    await vi.runAllTimersAsync();
    examiner.examine(page('本文'), done);
    await vi.runAllTimersAsync();
    expect([ask.mock.calls.length, done.mock.calls.length]).toEqual([1, 1]);
    expect(examiner.knownOf(page('本文').document)).toBe(NOTHING);
    expect(examiner.knownOf(page('別').document)).toBeUndefined();
  });

  test('less and less often while it goes on changing', async () => {
    const ask = vi.fn(async () => NOTHING);
    const examiner = new Examiner(ask);
    for (let second = 0; second < 120; second += 1) {
      examiner.examine(page(`${second}`), () => {});
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(ask.mock.calls.length).toBeGreaterThan(0);
    expect(ask.mock.calls.length).toBeLessThan(10);
  });

  test('and an answer that a change has overtaken is dropped', async () => {
    const answers: ((examination: Examination) => void)[] = [];
    const done = vi.fn();
    const examiner = new Examiner(() => new Promise((resolve) => void answers.push(resolve)));
    examiner.examine(page('前'), done);
    await vi.runAllTimersAsync();
    examiner.examine(page('後'), done);
    await vi.runAllTimersAsync();
    answers[0]?.(NOTHING);
    await vi.runAllTimersAsync();
    expect(done).not.toHaveBeenCalled();
    answers[1]?.(NOTHING);
    await vi.runAllTimersAsync();
    expect(done).toHaveBeenCalledTimes(1);
  });

  test('not when nobody answers, nor when it is too long to be sent', async () => {
    const done = vi.fn();
    const silent = new Examiner(async () => undefined);
    silent.examine(page('本文'), done);
    const ask = vi.fn(async () => NOTHING);
    new Examiner(ask).examine(page('あ'.repeat(3_000_001)), done);
    await vi.runAllTimersAsync();
    expect([ask.mock.calls.length, done.mock.calls.length]).toEqual([0, 0]);
  });
});
