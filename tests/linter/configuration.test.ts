import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run, temporaryFolder } from './terminal.ts';

async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const cwd = await temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(cwd, name, '..'), { recursive: true });
    await writeFile(join(cwd, name), text);
  }
  return cwd;
}

async function lintJson(cwd: string, ...args: string[]): Promise<string[]> {
  const { out, err } = await run(['lint', '.', '--format', 'json', ...args], { cwd });
  expect(err).toBe('');
  const { findings } = JSON.parse(out) as {
    findings: readonly {
      readonly file: string;
      readonly ruleId: string;
      readonly severity: string;
    }[];
  };
  return findings.map(({ file, ruleId, severity }) => `${file} ${ruleId} ${severity}`);
}

describe('the configuration', () => {
  it.each([
    ['shirube.config.yaml', 'rules:\n  text/radical: error\n'],
    ['shirube.config.json', '{ "rules": { "text/radical": "error" } }'],
    ['shirube.config.mjs', "export default { rules: { 'text/radical': 'error' } };"],
  ])('is read from %s', async (name, text) => {
    const cwd = await folderWith({ [name]: text, 'a.md': '国⺠' });
    expect(await lintJson(cwd)).toEqual(['a.md text/radical error']);
  });

  it('is looked for upwards, and its globs are relative to it', async () => {
    const cwd = await folderWith({
      'shirube.config.yaml':
        'overrides:\n  - files: [old/**]\n    rules: { text/radical: off }\nignore: ["**/skip.md"]\n',
      'old/a.md': '国⺠',
      'new/a.md': '国⺠',
      'new/skip.md': '国⺠',
    });
    expect(await lintJson(cwd)).toEqual(['new/a.md text/radical warning']);
    expect(await lintJson(join(cwd, 'old'))).toEqual([]);
    expect(await lintJson(join(cwd, 'new'))).toEqual(['a.md text/radical warning']);
  });

  it('counts less than the command line', async () => {
    const cwd = await folderWith({
      'shirube.config.yaml': 'rules: { text/radical: error }',
      'a.md': '国⺠',
    });
    expect(await lintJson(cwd, '--rule', 'text/radical=info')).toEqual(['a.md text/radical info']);
  });

  it('leaves out what .gitignore names, unless it is named itself', async () => {
    const cwd = await folderWith({ '.gitignore': 'out/\n', 'out/a.md': '国⺠', 'b.md': '国⺠' });
    expect(await lintJson(cwd)).toEqual(['b.md text/radical warning']);
    const { out } = await run(['lint', 'out/a.md', '--format', 'json'], { cwd });
    expect(out).toContain('"text/radical"');
  });

  it('reads the .gitignore files of the whole repository, the deeper one last', async () => {
    const cwd = await folderWith({
      '.git/HEAD': '',
      '.gitignore': '_build/\n*.draft.md\n',
      'docs/.gitignore': '!kept.draft.md\n/old.md\n',
      'docs/_build/a.md': '国⺠',
      'docs/a.md': '国⺠',
      'docs/b.draft.md': '国⺠',
      'docs/kept.draft.md': '国⺠',
      'docs/old.md': '国⺠',
      'docs/sub/old.md': '国⺠',
    });
    const found = ['a.md', 'kept.draft.md', 'sub/old.md'].map(
      (name) => `${name} text/radical warning`,
    );
    expect(await lintJson(join(cwd, 'docs'))).toEqual(found);
    expect(await lintJson(cwd)).toEqual(found.map((line) => `docs/${line}`));
  });

  it.each<[string, string, RegExp]>([
    [
      'an unknown key',
      'ruels: {}',
      /^shirube: shirube\.config\.yaml:1:1: ruels: .*\(see docs\/configuration\.md\)\n$/,
    ],
    ['an unknown rule', 'rules:\n  text/radicals: off', /shirube\.config\.yaml:2:3: .*no rule/],
    [
      'an unknown severity',
      'rules:\n  text/radical: loud',
      /shirube\.config\.yaml:2:3: rules\.text\/radical/,
    ],
    ['broken YAML', 'rules: [', /shirube\.config\.yaml:1:/],
    ['a list', '- a', /shirube\.config\.yaml:1:1: Invalid input/],
  ])('says where it is wrong: %s', async (_, text, expected) => {
    const cwd = await folderWith({ 'shirube.config.yaml': text, 'a.md': '甲' });
    const { code, err } = await run(['lint', '.'], { cwd });
    expect(code).toBe(2);
    expect(err).toMatch(expected);
    expect(err.trimEnd()).not.toContain('\n');
  });

  it('says so in Japanese, too', async () => {
    const cwd = await folderWith({ 'shirube.config.yaml': 'ignore: 3', 'a.md': '甲' });
    const { err } = await run(['lint', '.', '--locale', 'ja'], { cwd });
    expect(err).toMatch(
      /^shirube: shirube\.config\.yaml:1:1: 設定を読めません（ignore: 無効な入力/,
    );
  });
});

describe('the baseline', () => {
  it('keeps known findings back, also when lines move, and tells when they are gone', async () => {
    const cwd = await folderWith({ 'a.md': '国⺠\n\n国⺠\n' });
    const update = await run(['lint', 'a.md', '--baseline', 'known.json', '--update-baseline'], {
      cwd,
    });
    expect(update).toEqual({ code: 0, out: '', err: '' });
    expect(await lintJson(cwd, '--baseline', 'known.json')).toEqual([]);
    await writeFile(join(cwd, 'a.md'), '# 題\n\n国⺠\n\n国⺠\n\n新しい国⺠\n');
    expect(await lintJson(cwd, '--baseline', 'known.json')).toEqual(['a.md text/radical warning']);
    await writeFile(join(cwd, 'a.md'), '国⺠\n');
    const { err } = await run(['lint', 'a.md', '--baseline', 'known.json'], { cwd });
    expect(err).toBe('1 of the baseline are found no more (--update-baseline drops them)\n');
    const known = await readFile(join(cwd, 'known.json'), 'utf8');
    expect(known).toContain('"ruleId": "text/radical"');
  });

  it.each<[string, string | undefined, RegExp]>([
    ['there is none', undefined, /known\.json: no such baseline: make it with --update-baseline/],
    [
      'it is no baseline',
      '{"version":1,"findings":[]}',
      /known\.json: cannot be read as a baseline/,
    ],
  ])('says what to do when %s', async (_, text, expected) => {
    const cwd = await folderWith({
      'a.md': '甲',
      ...(text === undefined ? {} : { 'known.json': text }),
    });
    const { code, err } = await run(['lint', 'a.md', '--baseline', 'known.json'], { cwd });
    expect(code).toBe(2);
    expect(err).toMatch(expected);
  });
});

describe('--shard', () => {
  it('parts the files between the shards, each in one', async () => {
    const cwd = await folderWith(
      Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [`${name}.md`, '国⺠'])),
    );
    const parts = await Promise.all(
      ['1/3', '2/3', '3/3'].map((shard) => lintJson(cwd, '--shard', shard)),
    );
    expect(parts.flat().sort()).toEqual(await lintJson(cwd));
    expect(parts.map((part) => part.length)).toEqual([2, 2, 1]);
    expect((await run(['lint', '.', '--shard', '4/3'], { cwd })).code).toBe(2);
  });
});
