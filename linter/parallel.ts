import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { CommandCall } from './command.ts';
import type { Draft } from './draft.ts';
import type { FreshDraft } from './fresh.ts';

/** What a worker is started with: all that `lintSettings` reads, as plain data. */
export interface WorkerCall extends Pick<CommandCall, 'values' | 'operands' | 'locale'> {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly drafts: readonly Draft[];
}

/**
 * Characters (UTF-16 units) that a thread must have to do: with fewer, loading the glossary and warming up once more
 * costs what it saves. On two cores, two threads took 3.2 to 3.6 s over 2,400,000 characters, and one 3.0 to 3.3 s.
 */
const WORTHWHILE = 2_000_000;

/** More threads than this wait for memory, not for cores. */
const MOST_THREADS = 8;

/** How many threads pay for these drafts; `asked` is what `--jobs` says. */
export function threadsFor(drafts: readonly Draft[], asked: number | undefined): number {
  if (asked !== undefined) return Math.min(asked, Math.max(1, drafts.length));
  const characters = drafts.reduce((sum, { text }) => sum + text.length, 0);
  const worthwhile = Math.max(1, Math.floor(characters / WORTHWHILE));
  return Math.min(availableParallelism(), MOST_THREADS, Math.max(1, drafts.length), worthwhile);
}

/** Lints drafts in worker threads, about equally many characters in each. Rejects when a worker breaks. */
export async function lintInThreads(
  drafts: readonly Draft[],
  threads: number,
  call: CommandCall,
): Promise<FreshDraft[]> {
  const { values, operands, locale, terminal } = call;
  const shares = share(drafts, threads);
  const results = await Promise.all(
    shares.map((indexes) => {
      const mine = indexes.flatMap((index) => drafts[index] ?? []);
      return runWorker({
        values,
        operands,
        locale,
        cwd: terminal.cwd,
        env: terminal.env,
        drafts: mine,
      });
    }),
  );
  const inOrder: FreshDraft[] = [];
  for (const [part, indexes] of shares.entries()) {
    for (const [place, index] of indexes.entries()) {
      const linted = results[part]?.[place];
      if (linted !== undefined) inOrder[index] = linted;
    }
  }
  return inOrder;
}

/** Indexes of drafts for each thread: the longest first, each to the thread with the least so far. */
function share(drafts: readonly Draft[], threads: number): number[][] {
  const loads = Array.from({ length: threads }, () => ({ size: 0, indexes: new Array<number>() }));
  const order = drafts
    .map((draft, index) => ({ index, size: draft.text.length }))
    .sort((a, b) => b.size - a.size);
  for (const { index, size } of order) {
    const least = loads.reduce((a, b) => (b.size < a.size ? b : a));
    least.indexes.push(index);
    least.size += size;
  }
  return loads.map(({ indexes }) => indexes).filter((indexes) => indexes.length > 0);
}

function runWorker(workerData: WorkerCall): Promise<FreshDraft[]> {
  return new Promise((done, fail) => {
    const worker = new Worker(workerFile(), { workerData });
    worker.once('message', (linted: FreshDraft[]) => done(linted));
    worker.once('error', fail);
    worker.once('exit', (code) => fail(new Error(`a worker thread ended early (${String(code)})`)));
  });
}

/** The worker's module: beside this one in the source tree, beside the folder of chunks in the package. */
function workerFile(): string {
  const found = ['./lint-worker.ts', './lint-worker.js', '../lint-worker.js']
    .map((place) => fileURLToPath(new URL(place, import.meta.url)))
    .find((file) => existsSync(file));
  if (found === undefined) throw new Error('the worker’s module is missing: build again');
  return found;
}
