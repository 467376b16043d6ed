import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadGlossary } from '#glossary/index.ts';
import { digest, LintCache } from '#linter/cache.ts';
import { lint, type LintOptions } from '#linter/engine.ts';
import type { Draft } from '#linter/draft.ts';
import { type FreshDraft, lintFresh } from '#linter/fresh.ts';
import { lintWithCache } from '#linter/run.ts';
import { temporaryFolder } from './terminal.ts';

const options: LintOptions = { glossary: await loadGlossary(), today: '2026-11-22', locale: 'ja' };
const drafts = [
  { path: 'a.md', text: '国⺠と[乙](b.md#題)\n' },
  { path: 'b.md', text: '# 題\n\n令和2年（2021年）\n' },
];

/** Lints with a cache, counting how often there was something to lint. */
async function run(
  folder: string,
  settings = 'x',
  read: (path: string) => string | undefined = () => undefined,
  files = drafts,
) {
  let asked = 0;
  const cache = new LintCache(folder, settings);
  const fresh = async (rest: readonly Draft[]): Promise<readonly FreshDraft[]> => {
    asked += 1;
    return lintFresh(rest, { ...options, readFile: read }, files);
  };
  const { findings, summary } = await lintWithCache(files, cache, fresh, read);
  return { asked, findings, read: summary.read };
}

describe('results of earlier runs', () => {
  it('are what linting gives, and spare loading the glossary', async () => {
    const folder = await temporaryFolder();
    const plain = lint(drafts, options);
    const cold = await run(folder);
    const warm = await run(folder);
    expect(cold).toEqual({ asked: 1, findings: plain.findings, read: plain.summary.read });
    expect(warm).toEqual({ ...cold, asked: 0 });
  });

  it('do not count when text or settings differ', async () => {
    const folder = await temporaryFolder();
    await run(folder);
    expect((await run(folder, 'y')).asked).toBe(1);
    const changed = [{ path: 'a.md', text: '国⺠⺠\n' }];
    expect((await run(folder, 'x', undefined, changed)).findings).toHaveLength(1);
  });

  it('do not count when a file that a draft links to has changed', async () => {
    const folder = await temporaryFolder();
    const linking = [{ path: 'a.md', text: '[丙](c.md#題)\n' }];
    const before = await run(folder, 'x', () => '# 題\n', linking);
    expect(before.findings).toEqual([]);
    expect((await run(folder, 'x', () => '# 題\n', linking)).asked).toBe(0);
    expect((await run(folder, 'x', () => '# 別の題\n', linking)).asked).toBe(1);
  });

  it('do not count when the file on disk is broken', async () => {
    const folder = await temporaryFolder();
    const cold = await run(folder);
    for (const text of [
      '',
      '{"findings":',
      '{}',
      '[]',
      'null',
      '{"findings":[{"x":1}],"stale":[],"read":{"mentions":1},"consulted":{}}',
    ]) {
      for (const name of await readdir(folder)) await writeFile(join(folder, name), text);
      expect(await run(folder)).toEqual(cold);
    }
  });

  it('leave no torn file behind, and do no harm where nothing can be written', async () => {
    const folder = await temporaryFolder();
    await Promise.all([run(folder), run(folder), run(folder)]);
    for (const name of await readdir(folder)) {
      expect(name).toMatch(/^[0-9a-f]{64}\.json$/);
      JSON.parse(await readFile(join(folder, name), 'utf8'));
    }
    const blocked = join(folder, (await readdir(folder))[0] ?? '', 'below');
    expect((await run(blocked)).findings).toHaveLength(2);
  });

  it('have names that no two settings share', () => {
    expect(digest('ab', 'c')).not.toBe(digest('a', 'bc'));
  });
});
