/** A thread of `shirube lint --jobs`: reads the settings as the command does, lints its share of the drafts. */
import { parentPort, workerData } from 'node:worker_threads';
import { lintFresh } from './fresh.ts';
import { lintSettings } from './lint-settings.ts';
import type { WorkerCall } from './parallel.ts';

const { values, operands, locale, cwd, env, drafts }: WorkerCall = workerData;
const silent = {
  cwd,
  env,
  colour: false,
  interactive: false,
  write() {},
  writeError() {},
  readInput: async () => new Uint8Array(),
};
const settings = await lintSettings({ values, operands, locale, terminal: silent });
parentPort?.postMessage(lintFresh(drafts, await settings.fullOptions()));
