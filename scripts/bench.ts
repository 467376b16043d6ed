/** `npm run bench [NAME…]`: runs tests/bench/*.bench.ts, one after the other; with names, only files whose name holds one. */
import { execFileSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const root = dirname(import.meta.dirname);
const wanted = process.argv.slice(2);
const files = (await readdir(join(root, 'tests/bench')))
  .filter((name) => name.endsWith('.bench.ts'))
  .sort();
for (const name of files) {
  if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) continue;
  console.log(`\n# ${name}`);
  execFileSync(process.execPath, ['--expose-gc', join(root, 'tests/bench', name)], {
    cwd: root,
    stdio: 'inherit',
  });
}
