/**
 * `node scripts/check-glossary.ts [--sources DIR] [--locale ja|en] [--level error|warning|info] [PATH…]`:
 * the problems of the built-in glossary, one a line; with PATHs, only those of files under them.
 * Exit code 1 when an error is shown.
 */
import { relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { checkGlossary } from '../glossary/compile/check/checks.ts';
import { BUILTIN_PATHS } from '../glossary/compile/builtin.ts';
import { loadData } from '../glossary/compile/load.ts';
import type { Problem } from '../glossary/compile/problem.ts';
import { formatProblem, inFileOrder } from '../glossary/compile/problem.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sources: { type: 'string' },
    locale: { type: 'string', default: 'en' },
    level: { type: 'string', default: 'info' },
  },
});

const LEVELS = ['error', 'warning', 'info'];

const { loaded, problems } = await loadData(BUILTIN_PATHS);
const found = [...problems, ...checkGlossary(loaded, new Date().toISOString().slice(0, 10))];
if (values.sources !== undefined) {
  const { proveGlossary } = await import('../glossary/compile/prove.ts');
  found.push(...(await proveGlossary(loaded, values.sources)));
}

const shown = inFileOrder(found).filter(isWanted);
for (const problem of shown) {
  const named = { ...problem, file: relative(process.cwd(), problem.file) };
  console.log(formatProblem(named, values.locale === 'ja' ? 'ja' : 'en'));
}
const errors = shown.filter((problem) => problem.level === 'error').length;
console.error(
  `${loaded.entries.length} entries, ${errors} errors, ${shown.length - errors} others`,
);
process.exitCode = errors > 0 ? 1 : 0;

function isWanted({ file, level }: Problem): boolean {
  if (LEVELS.indexOf(level) > LEVELS.indexOf(values.level)) return false;
  if (positionals.length === 0) return true;
  return positionals
    .map((path) => resolve(path))
    .some((path) => file === path || file.startsWith(path + sep));
}
