import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** What the built extension is made of. */
const INPUTS = ['extension', 'glossary', 'wxt.config.ts', 'package-lock.json'];

/** Builds the extension where a build is missing or older than what it is made of. */
export default function setup(): void {
  const newest = Math.max(...INPUTS.flatMap((input) => timesUnder(join(ROOT, input))));
  for (const browser of ['chrome', 'firefox']) {
    if (timeOf(join(ROOT, '.output', `${browser}-mv3`, 'manifest.json')) >= newest) continue;
    const wxt = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
    execFileSync(process.execPath, [wxt, 'build', '-b', browser], { cwd: ROOT, stdio: 'pipe' });
  }
}

function timesUnder(path: string): number[] {
  if (!statSync(path).isDirectory()) return [timeOf(path)];
  return readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) =>
    timeOf(join(path, name)),
  );
}

function timeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
