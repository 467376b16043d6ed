import { writeFileSync } from 'node:fs';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { RULES } from '#linter/engine.ts';
import { run, temporaryFolder } from './terminal.ts';

interface Linted {
  readonly code: number;
  readonly rules: readonly string[];
  readonly err: string;
}

async function lint(cwd: string, ...args: string[]): Promise<Linted> {
  const { code, out, err } = await run(['lint', ...args, '--format', 'json'], { cwd });
  const { findings } = JSON.parse(out) as { findings: readonly { readonly ruleId: string }[] };
  return { code, rules: findings.map(({ ruleId }) => ruleId), err };
}

afterEach(() => vi.restoreAllMocks());

describe('a draft of any shape is linted', () => {
  it.each<[string, string]>([
    ['1 MB on one line', 'サイバー攻撃の国⺠への影響'.repeat(28_000)],
    ['10,000 quotations in quotations', `${'> '.repeat(10_000)}国⺠`],
    ['10,000 lists in lists', `${'- '.repeat(10_000)}国⺠`],
    ['10,000 numbered lists', `${'1. '.repeat(10_000)}国⺠`],
    ['10,000 open brackets', `${'（'.repeat(10_000)}国⺠`],
    ['a row of 2,000 cells', `${'| 国⺠ '.repeat(2_000)}|\n${'| --- '.repeat(2_000)}|\n`],
    ['a table that ends in the middle', '| 甲 | 国⺠ |\n| --- | ---'],
    ['lone surrogates', '国⺠\uD800と\uDC00'],
  ])('%s', async (_, text) => {
    const cwd = await temporaryFolder();
    await writeFile(join(cwd, 'draft.md'), text);
    const { code, rules, err } = await lint(cwd, 'draft.md', '--rule', 'text/radical=error');
    expect([code, err]).toEqual([1, '']);
    expect(rules).toContain('text/radical');
  });
});

describe('what cannot be read does not keep the rest from being linted', () => {
  it('names each such file in a line of its own', async () => {
    const cwd = await temporaryFolder();
    await writeFile(join(cwd, 'a-good.md'), '国⺠\n');
    await writeFile(join(cwd, 'b-binary.md'), Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x00]));
    await writeFile(join(cwd, 'c-utf-16.md'), Uint8Array.from([0xff, 0xfe, 0x2d, 0x4e]));
    await symlink('nowhere.md', join(cwd, 'd-dangling.md'));
    await mkdir(join(cwd, 'e-folder.md'));
    await writeFile(join(cwd, 'f-good.md'), '国⺠\n');
    const names = ['a-good.md', 'b-binary.md', 'c-utf-16.md', 'd-dangling.md', 'f-good.md'];
    const { code, rules, err } = await lint(cwd, ...names, 'e-folder.md', 'missing.md');
    expect([code, rules]).toEqual([2, ['text/radical', 'text/radical']]);
    const lines = err.trimEnd().split('\n');
    expect(lines).toHaveLength(4);
    for (const name of ['b-binary.md', 'c-utf-16.md', 'd-dangling.md', 'missing.md'])
      expect(lines.filter((line) => line.includes(name))).toHaveLength(1);
  });

  it('fixes the others where one cannot be written', async () => {
    const cwd = await temporaryFolder();
    for (const name of ['a.md', 'b.md', 'c.md']) await writeFile(join(cwd, name), '国⺠\n');
    const before = await lint(cwd, '.');
    expect(before.rules).toHaveLength(3);
    // A file that changes while its fix is being made is not written over.
    const rule = RULES.find(({ id }) => id === 'text/radical');
    if (rule === undefined) throw new Error('no such rule');
    const check = rule.check.bind(rule);
    vi.spyOn(rule, 'check').mockImplementation((context) => {
      if (context.draft.path === 'b.md') writeFileSync(join(cwd, 'b.md'), '別の文⺠\n');
      check(context);
    });
    const { code, err } = await lint(cwd, '.', '--fix');
    expect(code).toBe(2);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).toMatch(/b\.md.*changed since it was read/);
    vi.restoreAllMocks();
    expect((await lint(cwd, '.')).rules).toHaveLength(1);
  });
});

describe('what throws names itself and takes nothing else down', () => {
  it('a rule', async () => {
    const cwd = await temporaryFolder();
    await writeFile(join(cwd, 'a.md'), '令和2年（2021年）の国⺠\n');
    const rule = RULES.find(({ id }) => id === 'era/mismatch');
    if (rule === undefined) throw new Error('no such rule');
    vi.spyOn(rule, 'check').mockImplementation(() => {
      throw new Error('out of reach');
    });
    const { code, rules, err } = await lint(cwd, 'a.md');
    expect([code, rules]).toEqual([2, ['text/radical']]);
    expect(err).toMatch(/^[^\n]*a\.md[^\n]*era\/mismatch[^\n]*out of reach[^\n]*\n$/);
    expect(await lint(cwd, 'a.md', '--rule', 'era/mismatch=off')).toMatchObject({ err: '' });
  });

  it.each([
    [
      'shirube.config.mjs',
      "throw new Error('no such luck');",
      /shirube\.config\.mjs.*no such luck/,
    ],
    ['shirube.config.mjs', 'export default { rules: 7 };', /shirube\.config\.mjs.*rules/],
    ['shirube.config.yaml', 'rules: [', /shirube\.config\.yaml:1:\d+/],
    ['shirube.config.json', '{ "rulez": {} }', /shirube\.config\.json:1:3.*rulez/],
  ])('a configuration: %s with %s', async (name, text, expected) => {
    const cwd = await temporaryFolder();
    await writeFile(join(cwd, name), text);
    await writeFile(join(cwd, 'a.md'), '国⺠\n');
    const { code, out, err } = await run(['lint', 'a.md'], { cwd });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(expected);
    expect(err.trimEnd()).not.toContain('\n');
  });
});
