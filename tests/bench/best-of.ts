/** What the benches share: how time is taken, and the text they read. */
import { readFileSync } from 'node:fs';

/** Milliseconds that this thread had a processor: other programs then weigh less. Wall time where Node does not tell. */
export function threadTime(): number {
  if (typeof process.threadCpuUsage !== 'function') return performance.now();
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/**
 * The best of some rounds in milliseconds, the one from which other programs on the machine took
 * least. Short runs are repeated within a round until the clock can tell them.
 */
export function bestOf(rounds: number, run: () => unknown): number {
  let repeats = 1;
  let best = timeOf(repeats, run);
  while (best * repeats < CLOCK_MS && repeats < MOST_REPEATS) {
    repeats *= 4;
    best = timeOf(repeats, run);
  }
  for (let round = 1; round < rounds; round++) best = Math.min(best, timeOf(repeats, run));
  return best;
}

/** The clock of a thread may go in steps of some milliseconds. */
const CLOCK_MS = 200;
const MOST_REPEATS = 4096;

function timeOf(repeats: number, run: () => unknown): number {
  const began = threadTime();
  for (let count = 0; count < repeats; count++) run();
  return (threadTime() - began) / repeats;
}

/**
 * Files, or a sample where none are named, one after another, repeated to so many UTF-16 units. The text
 * lies in memory as one that was read from a file, not as a part of another.
 */
export function textOf(files: readonly string[], sample: string, length: number): string {
  const unit =
    files.length === 0 ? sample : files.map((file) => readFileSync(file, 'utf8')).join('\n');
  const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

/** 39.5 million characters a second, for so many characters in so many milliseconds. */
export function speed(characters: number, milliseconds: number): string {
  return `${(characters / milliseconds / 1000).toFixed(1)} million characters a second`;
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
