import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run, temporaryFolder } from '../terminal.ts';

const CSV = [
  'law_id,law_num,title',
  '345AC0000000048,昭和四十五年法律第四十八号,著作権法',
  '322AC0000000079,昭和二十二年法律第七十九号,国会法',
  '322AC0000000070,昭和二十二年法律第七十号,宮内庁法',
  '412AC0000000102,平成十二年法律第百二号,電子署名及び認証業務に関する法律',
].join('\n');

const DRAFT = `国会法（昭和22年法律第70号）、著作権法（昭和45年法律第84号）、
電子署名および認証業務に関する法律（平成12年法律第102号）、改正著作権法（令和3年法律第52号）、
統計法（昭和22年法律第18号）、著作権法（昭和四十五年法律第四十八号）。
`;

describe('shirube import laws', () => {
  it('makes an index that lint uses', async () => {
    const cwd = await temporaryFolder();
    await writeFile(join(cwd, 'laws.csv'), CSV);
    await writeFile(join(cwd, 'draft.md'), DRAFT);
    const { code, out } = await run(['import', 'laws', 'laws.csv'], { cwd });
    expect([code, out]).toEqual([
      0,
      'shirube-laws.json: 4 laws (use it with lint --laws shirube-laws.json)\n',
    ]);
    const lint = await run(
      ['lint', 'draft.md', '--laws', 'shirube-laws.json', '--format', 'json'],
      { cwd },
    );
    const { findings } = JSON.parse(lint.out) as {
      findings: readonly { ruleId: string; severity: string; actual: string; expected: string[] }[];
    };
    const found = findings
      .filter(({ ruleId }) => ruleId === 'law/number')
      .map(({ severity, actual, expected }) => [severity, actual, ...expected]);
    expect(found).toEqual([
      ['error', '昭和22年法律第70号', '昭和22年法律第79号'],
      ['warning', '昭和45年法律第84号', '昭和45年法律第48号'],
      ['warning', '電子署名および認証業務に関する法律', '電子署名及び認証業務に関する法律'],
    ]);
    expect(lint.code).toBe(1);
  });

  it('takes the index that the configuration names', async () => {
    const cwd = await temporaryFolder();
    await writeFile(join(cwd, 'laws.csv'), CSV);
    await writeFile(join(cwd, 'shirube.config.yaml'), 'laws: data.json\n');
    await writeFile(join(cwd, 'draft.md'), '国会法（昭和22年法律第70号）\n');
    await run(['import', 'laws', 'laws.csv', '--output', 'data.json'], { cwd });
    expect((await run(['lint', 'draft.md'], { cwd })).out).toContain('law/number');
  });

  it('joins several lists, in UTF-8 or Shift_JIS', async () => {
    const cwd = await temporaryFolder();
    await writeFile(join(cwd, 'a.csv'), `\uFEFF${CSV}`);
    // 法令番号,法令名 / 昭和二十二年法律第六十七号,地方自治法 in Shift_JIS.
    const shiftJis =
      '964097df94d48d862c964097df96bc0a8fba9861 93f18f5c93f194 4e964097a591e6985a8f5c8eb58d862c926e95fb8ea98ea196400a';
    await writeFile(join(cwd, 'b.csv'), Buffer.from(shiftJis.replaceAll(' ', ''), 'hex'));
    const { code, out } = await run(['import', 'laws', 'a.csv', 'b.csv', '--output', 'all.json'], {
      cwd,
    });
    expect([code, out]).toEqual([0, 'all.json: 5 laws (use it with lint --laws all.json)\n']);
    expect(await readFile(join(cwd, 'all.json'), 'utf8')).toContain(
      '["昭和22年法律第67号","地方自治法"]',
    );
  });

  it.each<[string, readonly string[], RegExp]>([
    ['no operand', ['import'], /name a list of laws/],
    ['no file', ['import', 'laws'], /name a list of laws/],
    ['another thing', ['import', 'names', 'a.csv'], /cannot import "names": only laws/],
    ['a missing file', ['import', 'laws', 'nowhere.csv'], /nowhere\.csv: no such file/],
    ['a folder', ['import', 'laws', '.'], /is a folder/],
    ['no list', ['import', 'laws', 'page.html'], /page\.html: no laws in it/],
    ['a binary', ['import', 'laws', 'binary'], /not a text file/],
    [
      'a place that cannot be written',
      ['import', 'laws', 'laws.csv', '--output', 'no/where.json'],
      /cannot be written/,
    ],
    [
      'an index that is none',
      ['lint', 'page.html', '--laws', 'laws.csv'],
      /laws\.csv: not an index of laws/,
    ],
    [
      'a missing index',
      ['lint', 'page.html', '--laws', 'nowhere.json'],
      /nowhere\.json: no such file/,
    ],
  ])('says in one line what to mend: %s', async (_, args, expected) => {
    const cwd = await temporaryFolder();
    await writeFile(join(cwd, 'laws.csv'), CSV);
    await writeFile(join(cwd, 'page.html'), '<html><body>法令</body></html>');
    await writeFile(join(cwd, 'binary'), Uint8Array.from([0x50, 0x4b, 0, 3]));
    const { code, out, err } = await run(args, { cwd });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(expected);
    expect(err.trimEnd()).not.toContain('\n');
  });
});
