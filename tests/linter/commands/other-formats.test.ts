import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { paragraph, table, wordFile } from '../formats/word-file.ts';
import { pdfFile } from '../formats/pdf-file.ts';
import { run, temporaryFolder } from '../terminal.ts';

/** An amount that the sources contradict: 14.9億円 (概算要求の状況). */
const WRONG =
  'ナショナルサイバートレーニングセンターの構築の令和元年度当初予算額は13.9億円である。';
const FILES: Readonly<Record<string, Uint8Array>> = {
  'paper.pdf': pdfFile(['令和２年度概算要求'], ['国⺠の声。', WRONG]),
  'page.html': new TextEncoder().encode(
    `<!doctype html><title>題</title>\r\n<!-- shirube-disable text/radical: 引用 -->\r\n<h1>概算&#35201;求</h1>\r\n<p>国⺠の声。<a href="none.html">別紙</a>${WRONG}</p>\r\n`,
  ),
  'paper.docx': wordFile({
    body:
      paragraph('概算要求', '1') +
      paragraph('国⺠の声') +
      paragraph(WRONG) +
      table(['事業', '令和2年度予算額'], ['戦略的情報通信研究開発推進事業（SCOPE）', '12.2億円']),
  }),
};

let cwd = '';
beforeEach(async () => {
  cwd = await temporaryFolder();
  for (const [name, bytes] of Object.entries(FILES)) await writeFile(join(cwd, name), bytes);
});

interface JsonFinding {
  readonly file: string;
  readonly ruleId: string;
  readonly line: number;
  readonly page?: number;
  readonly place?: string;
  readonly actual: string;
}

function findingsOf(json: string): readonly JsonFinding[] {
  const { findings } = JSON.parse(json) as { findings: readonly JsonFinding[] };
  return findings;
}

describe('shirube lint of web pages, Word files and PDFs', () => {
  it.each<[string, unknown[]]>([
    ['paper.pdf', [['figure/outdated', 3, 2, '2ページ', '13.9億円']]],
    [
      'page.html',
      [
        ['link/broken', 4, undefined, undefined, 'none.html'],
        ['figure/outdated', 4, undefined, undefined, '13.9億円'],
      ],
    ],
    [
      'paper.docx',
      [
        ['text/radical', 2, undefined, '段落2（概算要求）', '⺠'],
        ['figure/outdated', 3, undefined, '段落3（概算要求）', '13.9億円'],
      ],
    ],
  ])('finds with page and place: %s', async (name, expected) => {
    const { code, out } = await run(['lint', name, '--format', 'json', '--locale', 'ja'], { cwd });
    expect(code).toBe(1);
    const found = findingsOf(out).map((finding) => [
      finding.ruleId,
      finding.line,
      finding.page,
      finding.place,
      finding.actual,
    ]);
    expect(found).toEqual(expected);
  });

  it('finds the same by standard input and in threads', async () => {
    const names = Object.keys(FILES);
    const together = await run(['lint', ...names, '--format', 'json', '--jobs', '2'], { cwd });
    const alone = [];
    for (const name of names) {
      const call = ['lint', '-', '--stdin-path', name, '--format', 'json'];
      alone.push(...findingsOf((await run(call, { cwd, input: FILES[name] ?? '' })).out));
    }
    const byFile = (a: JsonFinding, b: JsonFinding): number => (a.file < b.file ? -1 : 1);
    expect([...findingsOf(together.out)].sort(byFile)).toEqual(alone.sort(byFile));
  });

  it('names the place in every format', async () => {
    for (const format of ['pretty', 'github', 'gitlab', 'junit', 'rdjson', 'sarif']) {
      const call = ['lint', 'paper.docx', '--format', format, '--locale', 'ja'];
      expect((await run(call, { cwd })).out).toContain('段落3（概算要求）');
    }
    const { out } = await run(['lint', 'paper.pdf', '--format', 'sarif', '--locale', 'ja'], {
      cwd,
    });
    const { runs } = JSON.parse(out) as { runs: readonly { readonly results: unknown }[] };
    expect(runs[0]?.results).toMatchObject([
      { locations: [{ logicalLocations: [{ name: '2ページ' }] }], properties: { page: 2 } },
    ]);
  });

  it('writes nothing, offers no fix, and says so once', async () => {
    const names = Object.keys(FILES);
    for (const [option, operands] of [
      ['--fix', names],
      ['--fix-unsafe', ['page.html', 'paper.docx']],
      ['--dry-run', ['page.html', 'paper.docx']],
    ] as const) {
      const { out, err } = await run(['lint', ...operands, option], { cwd });
      expect(err).toMatch(
        /^shirube: page\.html and \d more: HTML, Word and PDF files are not edited.*\n/,
      );
      expect(out).not.toContain('--fix');
    }
    for (const [name, bytes] of Object.entries(FILES))
      expect(new Uint8Array(await readFile(join(cwd, name)))).toEqual(bytes);
    const { out } = await run(['lint', 'page.html', 'paper.docx', '--format', 'json'], { cwd });
    expect(JSON.parse(out)).toMatchObject({ summary: { files: 2, fixable: 0 } });
    expect(out).not.toContain('"fix"');
  });

  it('reports on standard output when there is no fixed text to print', async () => {
    const call = ['lint', '-', '--stdin-path', 'x.docx', '--fix'];
    const { out, err } = await run(call, { cwd, input: FILES['paper.docx'] ?? '' });
    expect(out).toContain('x.docx');
    expect(err).toContain('not edited');
  });

  it('takes a baseline', async () => {
    const names = Object.keys(FILES);
    await run(['lint', ...names, '--baseline', 'known.json', '--update-baseline'], { cwd });
    const { code, out, err } = await run(['lint', ...names, '--baseline', 'known.json'], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('3 files: 0 errors, 0 warnings, 0 info');
  });

  it('reads them when they are named, or a glob names their ending', async () => {
    await mkdir(join(cwd, 'sub'));
    await writeFile(join(cwd, 'sub/draft.md'), '本文\n');
    await writeFile(join(cwd, 'sub/paper.pdf'), FILES['paper.pdf'] ?? '');
    await writeFile(join(cwd, '.gitignore'), 'page.html\n');
    const filesRead = async (...operands: readonly string[]): Promise<unknown> => {
      const { out } = await run(['lint', ...operands, '--format', 'json'], { cwd });
      const { summary } = JSON.parse(out) as { summary: { readonly files: number } };
      return summary.files;
    };
    expect(await filesRead('.')).toBe(1);
    expect(await filesRead('sub/**')).toBe(1);
    expect(await filesRead('**/*.pdf')).toBe(2);
    expect(await filesRead('**/*.{md,docx,html}')).toBe(2);
    expect(await filesRead('page.html')).toBe(1);
  });

  it('tells of those that cannot be read, and lints the others', async () => {
    await writeFile(join(cwd, 'scan.pdf'), pdfFile(['']));
    await writeFile(join(cwd, 'old.doc'), new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]));
    await writeFile(join(cwd, 'broken.docx'), '本文');
    const { code, out, err } = await run(
      ['lint', 'scan.pdf', 'old.doc', 'broken.docx', 'paper.docx', '--locale', 'ja'],
      { cwd },
    );
    expect(code).toBe(2);
    expect(out).toContain('paper.docx');
    expect(err.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^shirube: broken\.docx: Word文書として読めません/),
      expect.stringMatching(/^shirube: old\.doc: この形式は読めません.*\.docx/),
      expect.stringMatching(/^shirube: scan\.pdf: 文字がありません.*OCR/),
    ]);
  });

  it.each([
    ['slides.pptx', 'PK\u0003\u0004', 'PDF'],
    ['budget.xlsx', 'PK\u0003\u0004', 'PDF'],
    ['paper.jtd', 'x', '.docx or PDF'],
    ['paper.rtf', '{\\rtf1', '.docx or PDF'],
    ['paper.txt', '%PDF-1.7', 'ends with .pdf'],
    ['paper', 'PK\u0003\u0004', 'ends with .docx'],
  ])('refuses %s with a way out', async (name, content, mend) => {
    await writeFile(join(cwd, name), content);
    const { code, err } = await run(['lint', name], { cwd });
    expect(code).toBe(2);
    expect(err).toContain(mend);
    expect(err.trimEnd()).not.toContain('\n');
  });
});

describe('shirube mentions and figures of them', () => {
  it.each<[string, unknown]>([
    ['paper.pdf', { page: 2, place: 'page 2' }],
    ['page.html', { line: 4 }],
    ['paper.docx', { line: 3, place: 'paragraph 3 (概算要求)' }],
  ])('%s', async (name, place) => {
    const { out } = await run(['figures', name, '--format', 'json'], { cwd });
    const { figures } = JSON.parse(out) as { figures: readonly { readonly text: string }[] };
    expect(figures.find(({ text }) => text === '13.9億円')).toMatchObject({
      ...(place as object),
      yen: 1_390_000_000,
      claim: { entryId: 'bl-national-cyber-training-center', fiscalYear: 2019, stage: 'initial' },
    });
    const mentions = await run(['mentions', '-', '--stdin-path', name, '--format', 'json'], {
      cwd,
      input: FILES[name] ?? '',
    });
    const read = JSON.parse(mentions.out) as {
      mentions: readonly { readonly entryId: string }[];
    };
    expect(
      read.mentions.find(({ entryId }) => entryId === 'bl-national-cyber-training-center'),
    ).toMatchObject(place as object);
  });

  it('prints the place', async () => {
    const { out } = await run(['mentions', 'paper.docx', '--locale', 'ja'], { cwd });
    expect(out).toContain(
      'paper.docx:5:1 1番目の表の2行目（概算要求）  戦略的情報通信研究開発推進事業（SCOPE）',
    );
  });
});
