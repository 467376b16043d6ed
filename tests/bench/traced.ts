import type { CDPSession } from 'puppeteer';

/** An event of Chromium's tracing, as far as the benches read it; times in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  /** Time on the processor, where the browser gives it: other programs don't count. */
  readonly tdur?: number;
  readonly tid: number;
  readonly pid: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

/** What the browser did while `work` ran: its tasks, and the marks that pages set (`performance.mark`). */
export async function traced(
  session: CDPSession,
  work: () => Promise<void>,
): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  session.on(
    'Tracing.dataCollected',
    ({ value }) => void events.push(...(value as unknown as TraceEvent[])),
  );
  await session.send('Tracing.start', {
    categories: 'devtools.timeline,toplevel,blink.user_timing',
    transferMode: 'ReportEvents',
  });
  await work();
  const done = new Promise<void>((resolve) =>
    session.once('Tracing.tracingComplete', () => resolve()),
  );
  await session.send('Tracing.end');
  await done;
  return events;
}
