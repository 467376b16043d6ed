import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { open, writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from './terminal.ts';

const FULL = '/dev/full';

it.runIf(existsSync(FULL))('a report that finds no room is exit code 2 and one line', async () => {
  const cwd = await temporaryFolder();
  await writeFile(join(cwd, 'a.md'), '国⺠');
  const full = await open(FULL, 'w');
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, '../../linter/cli.ts'), 'lint', 'a.md', '--no-cache'],
    { cwd, stdio: ['ignore', full.fd, 'pipe'], env: { ...process.env, LANG: 'C' } },
  );
  const end = new Promise((done) => child.once('exit', done));
  expect(await text(child.stderr ?? Readable.from([]))).toMatch(
    /^shirube: standard output: cannot be written \(.*\)\n$/,
  );
  expect(await end).toBe(2);
  await full.close();
});
