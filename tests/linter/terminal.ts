import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { main } from '#linter/main.ts';

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the program in-process, in `cwd`, with `input` as standard input. */
export async function run(
  args: readonly string[],
  { cwd, input = '' }: { readonly cwd: string; readonly input?: string | Uint8Array },
): Promise<Run> {
  let out = '';
  let err = '';
  const code = await main(args, {
    cwd,
    env: { LANG: 'C' },
    colour: false,
    interactive: false,
    write: (text) => {
      out += text;
    },
    writeError: (text) => {
      err += text;
    },
    readInput: async () => (typeof input === 'string' ? new TextEncoder().encode(input) : input),
  });
  return { code, out, err };
}

/** An empty folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'shirube-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
