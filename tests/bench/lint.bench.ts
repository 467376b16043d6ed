/**
 * How long `shirube lint` takes, beside parsing the same files with remark alone and beside textlint with prh
 * and the glossary's names: whole processes, one after the other, the best of a few.
 * `node tests/bench/lint.bench.ts [FILE…]` repeats the files (or the samples) to 20 drafts of 120,000 characters.
 * Needs dist/ (`npm run build`), or another build of it in SHIRUBE_DIST.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadBuiltin } from '../../glossary/compile/builtin.ts';
import { plainText } from '../../glossary/document/plain-text.ts';
import { Glossary } from '../../glossary/glossary.ts';
import { configurePeer, installedPeer } from './textlint-peer.ts';

const ROOT = join(import.meta.dirname, '../..');
const CLI = join(process.env['SHIRUBE_DIST'] ?? join(ROOT, 'dist'), 'cli.js');
const DRAFTS = 20;
const LENGTH = 120_000;
const ROUNDS = 3;
/** Lines of markup between the words of a 10 MB file. */
const RICH = `

## 見出し **太字** と [参照](https://example.jp/)

- 項目 \`code\`
  1. 入れ子の *項目*

| 事業 | 令和元年度予算額 | 令和２年度概算要求額 |
| --- | ---: | ---: |
| ナショナルサイバートレーニングセンターの構築 | 14.9億円 | 15.0億円 |

> 引用[^1]

[^1]: 注

`;

const home = mkdtempSync(join(tmpdir(), 'shirube-bench-'));
const SAMPLES = join(ROOT, 'tests/fixtures/drafts');
const samples = [
  join(ROOT, 'samples/draft.md'),
  ...readdirSync(SAMPLES).map((name) => join(SAMPLES, name)),
];
const files = process.argv.slice(2);
const unit = (files.length === 0 ? samples : files)
  .map((file) => readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''))
  .join('\n\n');
const all = unit.repeat(Math.ceil((DRAFTS * LENGTH) / unit.length));
for (let index = 0; index < DRAFTS; index++) {
  writeFileSync(join(home, `${String(index)}.md`), all.slice(index * LENGTH, (index + 1) * LENGTH));
}
const one = join(home, 'one.markdown');
writeFileSync(one, unit.repeat(Math.ceil(10_000 / unit.length)).slice(0, 10_000));
const large = join(home, 'large.markdown');
const page = unit.slice(0, 2_000) + RICH;
writeFileSync(large, page.repeat(Math.ceil(10_000_000 / Buffer.byteLength(page))));
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
function best(run: (round: number) => void, rounds = ROUNDS): number {
  const times = Array.from({ length: rounds }, (_, round) => {
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

/** Time in milliseconds and most memory in megabytes of a run that ends by telling both. */
function measured(file: string): { readonly time: number; readonly memory: number } {
  const script = `process.argv.splice(1, 1, ${JSON.stringify(CLI)});
process.on('exit', () => process.stderr.write('\\n' + process.resourceUsage().maxRSS));
await import(${JSON.stringify(CLI)});`;
  const began = performance.now();
  const { stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', script, '-', 'lint', file, '--no-cache', '--format', 'json'],
    { cwd: home, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const time = performance.now() - began;
  return { time, memory: Number(stderr.trim().split('\n').at(-1)) / 1024 };
}

function tell(name: string, time: number, beside: number, what: string, goal: string): void {
  console.log(
    `${name}: ${time.toFixed(0)} ms, ${(time / beside).toFixed(2)} of ${what} (goal ${goal})`,
  );
}

/** Both over the drafts, in turn, as the machine’s speed changes from minute to minute; and the names alone. */
async function besideTextlint(peer: string): Promise<void> {
  const bundle = await loadBuiltin();
  const config = configurePeer(home, bundle.entries);
  const textlint = join(peer, 'node_modules/textlint/bin/textlint.js');
  const drafts = Array.from({ length: DRAFTS }, (_, index) => `${String(index)}.md`);
  const args = [textlint, '--config', config, '--rules-base-directory', join(peer, 'node_modules')];
  let cold = Infinity;
  let theirs = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    cold = Math.min(
      cold,
      best(() => lint(`beside${String(round)}`, '*.md'), 1),
    );
    theirs = Math.min(theirs, best(runTextlint, 1));
  }
  tell('shirube lint, cold', cold, theirs, `textlint with prh (${theirs.toFixed(0)} ms)`, '0.35');
  function runTextlint(): void {
    const { stdout } = spawnSync(process.execPath, [...args, '--format', 'json', ...drafts], {
      cwd: home,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    if (!stdout.includes('"prh"')) throw new Error('textlint found nothing: it has read no rule');
  }
  const nothing = best(() => {
    writeFileSync(join(home, 'empty.md'), '\n');
    spawnSync(process.execPath, [...args, 'empty.md'], { cwd: home, stdio: 'ignore' });
  });
  rmSync(join(home, 'empty.md'));
  const matcher = new Glossary(bundle);
  const texts = drafts.map((name) => plainText(readFileSync(join(home, name), 'utf8')));
  const names = best(() => {
    for (const document of texts) matcher.matcher.findMentions({ ...document });
  });
  console.log(
    `names alone: ${names.toFixed(0)} ms, ${((theirs - nothing) / names).toFixed(0)} times as fast as textlint with prh once started (goal 20)`,
  );
}

try {
  const parsing = best(() => void execFileSync(process.execPath, [parse], { cwd: home }));
  const cold = best((round) => lint(`cold${String(round)}`, '*.md'));
  const warm = best(() => lint('cold0', '*.md'));
  lint('single', one, '--no-cache');
  const single = best((round) => lint(`single${String(round)}`, one, '--no-cache'), 5);
  const whole = `remark-parse and gfm over ${String(DRAFTS)} drafts of ${String(LENGTH)} characters`;
  console.log(`${whole}: ${parsing.toFixed(0)} ms`);
  tell('shirube lint, cold', cold, parsing, 'parsing', '1.25');
  tell('shirube lint, warm cache', warm, parsing, 'parsing', '0.25');
  console.log(`one draft of 10,000 characters: ${single.toFixed(0)} ms (goal 250)`);
  const { time, memory } = measured(large);
  console.log(
    `10 MB of rich Markdown: ${(time / 1000).toFixed(1)} s (goal 10), ${memory.toFixed(0)} MB (goal 600)`,
  );
  const peer = installedPeer();
  if (peer !== undefined) await besideTextlint(peer);
} finally {
  rmSync(home, { recursive: true, force: true });
}
