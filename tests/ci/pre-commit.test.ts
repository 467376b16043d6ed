import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { run, type Run, temporaryFolder } from '../linter/terminal.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The keys that pre-commit requires or that matter here (https://pre-commit.com/#new-hooks). */
const Hooks = z.array(
  z.strictObject({
    id: z.string(),
    name: z.string(),
    description: z.string(),
    entry: z.string(),
    language: z.literal('node'),
    types: z.tuple([z.literal('markdown')]),
    require_serial: z.literal(true),
  }),
);

const HOOKS = Hooks.parse(parse(await readFile(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8')));

/** Runs a hook's entry with file names behind it, as pre-commit does. */
async function commit(
  id: string,
  files: Readonly<Record<string, string>>,
): Promise<Run & { readonly cwd: string }> {
  const cwd = await temporaryFolder();
  for (const [name, text] of Object.entries(files)) await writeFile(join(cwd, name), text);
  const [program, ...args] = HOOKS.find((hook) => hook.id === id)?.entry.split(' ') ?? [];
  expect(program).toBe('shirube');
  return { cwd, ...(await run([...args, ...Object.keys(files)], { cwd })) };
}

describe('.pre-commit-hooks.yaml', () => {
  const error = '令和7年（2024年）12月に決定した。\n';

  it('stops a commit of drafts with errors', async () => {
    const { code, out } = await commit('shirube', { 'a.md': error, 'b c.md': '国民の安全。\n' });
    expect(code).toBe(1);
    expect(out).toContain('era/mismatch');
  });

  it('lets others pass', async () => {
    expect((await commit('shirube', { 'a.md': '国民の安全。\n' })).code).toBe(0);
  });

  it('fixes what is safe, which pre-commit then shows as changed files', async () => {
    const { cwd } = await commit('shirube-fix', { 'a.md': `国⺠の安全。\n\n${error}` });
    expect(await readFile(join(cwd, 'a.md'), 'utf8')).toBe(`国民の安全。\n\n${error}`);
  });

  it('is packed without a word besides the package’s name, which pre-commit reads', async () => {
    expect(await readFile(join(ROOT, '.npmrc'), 'utf8')).toMatch(/^foreground-scripts=false$/m);
  });
});
