/** textlint with textlint-rule-prh, which does part of what the linter does: installed by npm into .cache/ when a bench asks for it. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../../glossary/model.ts';

const HOME = join(import.meta.dirname, '../../.cache/bench-peers');
const PACKAGES = ['textlint@15.8.0', 'textlint-rule-prh@6.1.0'];

/** The folder that holds the peer's node_modules; undefined, with a line that says so, where npm cannot get it. */
export function installedPeer(): string | undefined {
  if (existsSync(join(HOME, 'node_modules/textlint-rule-prh'))) return HOME;
  mkdirSync(HOME, { recursive: true });
  const options = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', ['install', ...options, '--prefix', HOME, ...PACKAGES], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status === 0) return HOME;
  console.log(`skipped: npm could not install ${PACKAGES.join(' and ')}`);
  return undefined;
}

/** prh's rules: every other name of an entry, and the name that is expected instead. */
export function prhRules(entries: readonly Entry[]): string {
  const rules = entries.flatMap(({ name, names }) =>
    names.map(({ text }) => ({ expected: name, pattern: `/${escaped(text)}/` })),
  );
  return JSON.stringify({ version: 1, rules });
}

/** prh escapes the hyphens of plain patterns, which expressions with the flag u refuse: then it reads no rule at all. */
function escaped(text: string): string {
  return text.replace(/[$()*+./?[\\\]^{|}]/g, String.raw`\$&`);
}

/** Writes textlint's configuration into a folder: prh with the glossary's names, and nothing else. */
export function configurePeer(folder: string, entries: readonly Entry[]): string {
  writeFileSync(join(folder, 'prh.yml'), prhRules(entries));
  const path = join(folder, '.textlintrc.json');
  writeFileSync(path, JSON.stringify({ rules: { prh: { rulePaths: [join(folder, 'prh.yml')] } } }));
  return path;
}
