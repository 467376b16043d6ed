/**
 * How long `shirube lint` takes, beside parsing the same files with remark alone: whole processes, one after
 * the other, the best of a few. `node tests/bench/lint.bench.ts [FILE…]` repeats the files (or the samples)
 * to 20 drafts of 120,000 characters. Needs dist/ (`npm run build`).
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const CLI = join(ROOT, 'dist/cli.js');
const DRAFTS = 20;
const LENGTH = 120_000;
const ROUNDS = 3;

const home = mkdtempSync(join(tmpdir(), 'shirube-bench-'));
const files = process.argv.slice(2);
const unit = (files.length === 0 ? [join(ROOT, 'samples/draft.md')] : files)
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n\n');
const all = unit.repeat(Math.ceil((DRAFTS * LENGTH) / unit.length));
for (let index = 0; index < DRAFTS; index++) {
  writeFileSync(join(home, `${String(index)}.md`), all.slice(index * LENGTH, (index + 1) * LENGTH));
}
const one = join(home, 'one.markdown');
writeFileSync(one, unit.repeat(Math.ceil(10_000 / unit.length)).slice(0, 10_000));
const parse = join(home, 'parse.mjs');
writeFileSync(
  parse,
  `import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
const from = createRequire(${JSON.stringify(join(ROOT, 'package.json'))});
const load = async (name) => import(from.resolve(name));
const [{ unified }, { default: remarkParse }, { default: remarkGfm }] = await Promise.all(['unified', 'remark-parse', 'remark-gfm'].map(load));
const parser = unified().use(remarkParse).use(remarkGfm);
for (const name of readdirSync('.')) if (name.endsWith('.md')) parser.parse(readFileSync(name, 'utf8'));
`,
);

/** The best of some rounds, in milliseconds. */
function best(run: (round: number) => void): number {
  const times = Array.from({ length: ROUNDS }, (_, round) => {
    const began = performance.now();
    run(round);
    return performance.now() - began;
  });
  return Math.min(...times);
}

function lint(cache: string, ...args: string[]): void {
  spawnSync(process.execPath, [CLI, 'lint', ...args, '--format', 'json'], {
    cwd: home,
    env: { ...process.env, XDG_CACHE_HOME: join(home, 'cache', cache) },
    stdio: 'ignore',
  });
}

try {
  const parsing = best(() => void execFileSync(process.execPath, [parse], { cwd: home }));
  const cold = best((round) => lint(`cold${String(round)}`, '*.md'));
  const warm = best(() => lint('cold0', '*.md'));
  const single = best((round) => lint(`single${String(round)}`, one, '--no-cache'));
  const line = (name: string, time: number, goal: string): void =>
    console.log(
      `${name}: ${time.toFixed(0)} ms${goal === '' ? '' : `, ${(time / parsing).toFixed(2)} of parsing (goal ${goal})`}`,
    );
  line(
    `remark-parse and gfm over ${String(DRAFTS)} drafts of ${String(LENGTH)} characters`,
    parsing,
    '',
  );
  line('shirube lint, cold', cold, '1.25');
  line('shirube lint, warm cache', warm, '0.25');
  console.log(`one draft of 10,000 characters: ${single.toFixed(0)} ms (goal 250)`);
} finally {
  rmSync(home, { recursive: true, force: true });
}
