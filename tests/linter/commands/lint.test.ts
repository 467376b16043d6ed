import { chmod, mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run, temporaryFolder } from '../terminal.ts';

const ROOT = join(import.meta.dirname, '../../..');

interface JsonFinding {
  readonly file: string;
  readonly ruleId: string;
  readonly line: number;
  readonly column: number;
  readonly actual: string;
}

function findingsOf(json: string): readonly JsonFinding[] {
  const { findings } = JSON.parse(json) as { findings: readonly JsonFinding[] };
  return findings;
}

describe('shirube lint', () => {
  it('finds in the sample draft one thing of each kind, where it stands', async () => {
    const { code, out } = await run(['lint', 'samples/draft.md', '--format', 'json'], {
      cwd: ROOT,
    });
    expect(code).toBe(1);
    const found = findingsOf(out).map(({ ruleId, line, column, actual }) => [
      ruleId,
      line,
      column,
      actual,
    ]);
    expect(found).toEqual([
      ['date/weekday', 10, 2, '令和8年6月1日（火）'],
      ['text/radical', 12, 55, '⺠'],
      ['law/number', 14, 15, '平成26年法律第140号'],
      ['era/mismatch', 14, 59, '令和7年（2024年）12月'],
      ['note/unresolved', 20, 141, '[^1]'],
      ['document/date', 30, 21, '令和3年9月27日'],
      ['edition/superseded', 30, 104, '第４版'],
      ['reference/unresolved', 36, 1, '２（４）'],
      ['link/broken', 36, 87, 'yosan.md'],
      ['figure/outdated', 40, 37, '12.7億円'],
      ['figure/sum', 42, 7, '13.4億円'],
      ['short-name/unused', 46, 32, '地域コミュニティ'],
      ['name/former', 46, 76, '内閣サイバーセキュリティセンター'],
      ['acronym/unexpanded', 46, 109, 'CRYPTREC'],
      ['range/reversed', 58, 27, '令和9年度～令和8年度'],
    ]);
  });

  it('leaves to a person what --fix must not decide', async () => {
    const cwd = await temporaryFolder();
    await writeFile(join(cwd, 'draft.md'), await readFile(join(ROOT, 'samples/draft.md')));
    const first = await run(['lint', 'draft.md', '--fix', '--format', 'json'], { cwd });
    const left = findingsOf(first.out).map(({ ruleId }) => ruleId);
    expect(left).toHaveLength(14);
    expect(left).not.toContain('text/radical');
    const fixed = await readFile(join(cwd, 'draft.md'), 'utf8');
    expect(fixed).toContain('国民が安心して');
    await run(['lint', 'draft.md', '--fix'], { cwd });
    expect(await readFile(join(cwd, 'draft.md'), 'utf8')).toBe(fixed);
  });

  it('prints the findings with line and caret', async () => {
    const { out } = await run(['lint', '-', '--locale', 'ja'], {
      cwd: ROOT,
      input: '国⺠の安全\n',
    });
    expect(out).toBe(
      [
        'stdin.md',
        '',
        '  1:2  警告  「⺠」は部首用の文字（U+2EA0）です。漢字の「民」が正しい表記です  text/radical',
        '    国⺠の安全',
        '      ^^',
        '    候補: 民',
        '',
        '1ファイル：エラー0件、警告1件、参考0件（用語0、数値・日付0、うち根拠と照合できる主張0）',
        '1件は --fix で直せます',
        '',
      ].join('\n'),
    );
  });

  it('ends with 0, 1 or 2', async () => {
    const cwd = await temporaryFolder();
    const warned = '国⺠\n';
    expect((await run(['lint', '-'], { cwd, input: '国民\n' })).code).toBe(0);
    expect((await run(['lint', '-'], { cwd, input: warned })).code).toBe(0);
    expect((await run(['lint', '-', '--max-warnings', '0'], { cwd, input: warned })).code).toBe(1);
    expect(
      (await run(['lint', '-', '--rule', 'text/radical=error'], { cwd, input: warned })).code,
    ).toBe(1);
    expect(
      (
        await run(['lint', '-', '--rule', 'text/radical=off', '--max-warnings', '0'], {
          cwd,
          input: warned,
        })
      ).code,
    ).toBe(0);
    expect((await run(['lint', 'nowhere.md'], { cwd })).code).toBe(2);
  });

  it.each<[string, readonly string[], RegExp]>([
    ['no file', ['lint'], /name a file/],
    [
      'a missing file',
      ['lint', 'nowhere.md'],
      /^shirube: nowhere\.md: no such file: check the path\n$/,
    ],
    [
      'an unknown option',
      ['lint', '-', '--fromat', 'json'],
      /no option --fromat: did you mean --format\?/,
    ],
    ['an unknown command', ['lnit'], /no command "lnit": did you mean lint\?/],
    [
      'an unknown format',
      ['lint', '-', '--format', 'xml'],
      /no format "xml": one of .*json.*pretty/,
    ],
    ['an unknown rule', ['lint', '-', '--rule', 'x/y=off'], /no rule "x\/y"/],
    [
      'an unknown severity',
      ['lint', '-', '--rule', 'text/radical=loud'],
      /write text\/radical=off, info, warning or error/,
    ],
    ['a bad date', ['lint', '-', '--as-of', '2026-02-30'], /cannot read "2026-02-30" as a date/],
    ['a bad count', ['lint', '-', '--max-warnings', 'few'], /is no count/],
    ['a missing glossary', ['lint', '-', '--glossary', 'nowhere.yaml'], /nowhere\.yaml/],
  ])('says in one line what to mend: %s', async (_, args, expected) => {
    const { code, out, err } = await run(args, { cwd: await temporaryFolder() });
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(expected);
    expect(err.trimEnd()).not.toContain('\n');
  });

  it.each<[string, Uint8Array, RegExp]>([
    [
      'Shift_JIS',
      Uint8Array.from([0x82, 0xb1, 0x82, 0xf1, 0x82, 0xc9, 0x82, 0xbf]),
      /looks like Shift_JIS: save it as UTF-8/,
    ],
    [
      'ISO-2022-JP',
      Uint8Array.from([0x1b, 0x24, 0x42, 0x24, 0x33, 0x1b, 0x28, 0x42]),
      /looks like ISO-2022-JP/,
    ],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x2d, 0x4e]), /looks like UTF-16/],
    ['a cut-off character', Uint8Array.from([0xe5, 0x9b]), /not valid UTF-8/],
    ['a binary', Uint8Array.from([0x50, 0x4b, 0x00, 0x03]), /not a text file/],
  ])('refuses what is no UTF-8 text: %s', async (_, bytes, expected) => {
    const { code, err } = await run(['lint', '-'], { cwd: ROOT, input: bytes });
    expect(code).toBe(2);
    expect(err).toMatch(expected);
  });

  it('checks the good files beside an unreadable one', async () => {
    const cwd = await temporaryFolder();
    await writeFile(join(cwd, 'good.md'), '国⺠\n');
    await writeFile(join(cwd, 'bad.md'), Uint8Array.from([0xff, 0xfe]));
    const { code, out, err } = await run(['lint', '.', '--format', 'json'], { cwd });
    expect(code).toBe(2);
    expect(findingsOf(out)).toHaveLength(1);
    expect(err).toContain('bad.md');
  });

  it('keeps BOM, CRLF, permissions and links when it fixes', async () => {
    const cwd = await temporaryFolder();
    await writeFile(join(cwd, 'draft.md'), '\uFEFF# 題\r\n\r\n国⺠\r\n');
    await chmod(join(cwd, 'draft.md'), 0o640);
    await symlink('draft.md', join(cwd, 'link.md'));
    const { code, out } = await run(['lint', 'link.md', '--fix', '--format', 'json'], { cwd });
    expect([code, findingsOf(out)]).toEqual([0, []]);
    expect(await readFile(join(cwd, 'draft.md'), 'utf8')).toBe('\uFEFF# 題\r\n\r\n国民\r\n');
    expect((await stat(join(cwd, 'draft.md'))).mode & 0o777).toBe(0o640);
  });

  it('counts offsets after a BOM', async () => {
    const { out } = await run(['lint', '-', '--format', 'json'], {
      cwd: ROOT,
      input: '\uFEFF国⺠\n',
    });
    expect(findingsOf(out)).toMatchObject([{ line: 1, column: 2, start: 1, end: 2 }]);
  });

  it('shows the fixes as a diff and writes nothing with --dry-run', async () => {
    const cwd = await temporaryFolder();
    await writeFile(join(cwd, 'draft.md'), '国⺠\n');
    const { code, out, err } = await run(['lint', 'draft.md', '--fix', '--dry-run'], { cwd });
    expect(code).toBe(0);
    expect(err).toContain('0 errors, 0 warnings');
    expect(out).toMatch(/^-国⺠$/m);
    expect(out).toMatch(/^\+国民$/m);
    expect(await readFile(join(cwd, 'draft.md'), 'utf8')).toBe('国⺠\n');
  });

  it('ends as the run that it rehearses would: what no fix mends is still there', async () => {
    const cwd = await temporaryFolder();
    await writeFile(join(cwd, 'draft.md'), '令和３年９月31日に公表した。\n');
    const { code, out, err } = await run(['lint', 'draft.md', '--fix', '--dry-run'], { cwd });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('date/impossible');
  });

  it.each<[string, string[], string]>([
    ['a folder whose name reads like a pattern', ['資料 (2)'], '資料 (2)/案.md'],
    ['a link to a folder', ['link'], 'link/案.md'],
    ['one file under two names', ['./資料 (2)/案.md', '資料 (2)/案.md'], '資料 (2)/案.md'],
  ])('reads %s', async (_what, names, file) => {
    const cwd = await temporaryFolder();
    await mkdir(join(cwd, '資料 (2)'));
    await writeFile(join(cwd, '資料 (2)/案.md'), '国⺠\n');
    await symlink('資料 (2)', join(cwd, 'link'));
    const { out } = await run(['lint', ...names, '--format', 'json'], { cwd });
    expect(findingsOf(out)).toMatchObject([{ file }]);
  });

  it.each<[string, string[], string]>([
    ['an empty name', [''], '"": no such file'],
    ['a name with a line end', ['a\nb.md'], 'a b.md: no such file'],
    ['a link to itself', ['self.md'], 'self.md: is a link that leads back to itself'],
    ['an unknown language', ['--locale', 'fr', 'a.md'], '--locale: no language "fr": ja or en'],
    [
      'an option that looks like a value',
      ['--max-warnings', '-1'],
      '--max-warnings: needs a value',
    ],
    ['a flag with a value', ['--fix=yes', 'a.md'], '--fix: takes no value'],
    ['a letter', ['-x', 'a.md'], 'lint: no option -x'],
  ])('says in one line what is wrong with %s', async (_what, args, line) => {
    const cwd = await temporaryFolder();
    await symlink('self.md', join(cwd, 'self.md'));
    const { code, out, err } = await run(['lint', ...args], { cwd });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^shirube: [^\n]*\n$/);
    expect(err).toContain(line);
  });

  it('prints the fixed text of standard input', async () => {
    const { out, err } = await run(['lint', '-', '--fix'], { cwd: ROOT, input: '国⺠\n' });
    expect(out).toBe('国民\n');
    expect(err).toContain('0 errors');
  });

  it('lints folders and globs once each, Markdown alone', async () => {
    const cwd = await temporaryFolder();
    for (const name of ['a.md', 'b.markdown', 'c.txt']) await writeFile(join(cwd, name), '国⺠\n');
    const { out } = await run(['lint', '.', '*.md', 'a.md', '--format', 'json'], { cwd });
    expect(findingsOf(out).map(({ file }) => file)).toEqual(['a.md', 'b.markdown']);
  });
});
