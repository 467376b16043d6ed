import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdfFile } from '../linter/formats/pdf-file.ts';
import { paragraph, wordFile } from '../linter/formats/word-file.ts';

/** What is published, as its users meet it: installed in a folder of theirs, run by their Node. */

const ROOT = join(import.meta.dirname, '../..');
const NODES = [
  ...new Set([process.execPath, process.env['SHIRUBE_SYSTEM_NODE'] ?? process.execPath]),
];

let home = '';

beforeAll(async () => {
  if (!existsSync(join(ROOT, 'dist/cli.js'))) throw new Error('dist/ is not built: npm run build');
  home = await mkdtemp(join(tmpdir(), 'shirube-user-'));
  await mkdir(join(home, 'node_modules'));
  await symlink(ROOT, join(home, 'node_modules/shirube'));
  await writeFile(join(home, 'draft.md'), '国⺠\n\n令和2年（2021年）\n');
});

afterAll(() => rm(home, { recursive: true, force: true }));

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function run(node: string, ...args: string[]): Promise<Run> {
  return new Promise((done) => {
    const env = {
      HOME: home,
      XDG_CACHE_HOME: join(home, 'cache'),
      LANG: 'C',
      PATH: '/usr/bin:/bin',
    };
    const child = execFile(node, args, { cwd: home, env }, (error, out, err) => {
      done({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
    child.stdin?.end();
  });
}

const CLI = join(ROOT, 'dist/cli.js');

describe.each(NODES)('the package on %s', (node) => {
  it('lints, and prints the same from its cache', async () => {
    const first = await run(node, CLI, 'lint', 'draft.md');
    expect(first).toMatchObject({ code: 1, err: '' });
    expect(first.out).toContain('1 error, 1 warning');
    expect((await readdir(join(home, 'cache/shirube/lint'))).length).toBeGreaterThan(0);
    expect(await run(node, CLI, 'lint', 'draft.md')).toEqual(first);
    expect(await run(node, CLI, 'lint', 'draft.md', '--no-cache')).toEqual(first);
  });

  it('fails in one line without a stack, and with one when asked', async () => {
    const { code, out, err } = await run(node, CLI, 'lint', 'nowhere.md');
    expect({ code, out, err }).toEqual({
      code: 2,
      out: '',
      err: 'shirube: nowhere.md: no such file: check the path\n',
    });
  });

  it('reads web pages, Word files and PDFs, and opens no file twice', async () => {
    await writeFile(join(home, 'page.html'), '<p>令和2年（2021年）');
    await writeFile(join(home, 'paper.docx'), wordFile({ body: paragraph('令和2年（2021年）') }));
    await writeFile(join(home, 'paper.pdf'), pdfFile(['令和2年（2021年）']));
    const call = [CLI, 'lint', 'page.html', 'paper.docx', 'paper.pdf', '--format', 'json'];
    const first = await run(node, ...call);
    expect(first).toMatchObject({ code: 1, err: '' });
    const { findings } = JSON.parse(first.out) as {
      findings: readonly { readonly file: string }[];
    };
    expect(findings).toMatchObject([
      { file: 'page.html', ruleId: 'era/mismatch' },
      { file: 'paper.docx', ruleId: 'era/mismatch', place: 'paragraph 1' },
      { file: 'paper.pdf', ruleId: 'era/mismatch', page: 1 },
    ]);
    expect(await readdir(join(home, 'cache/shirube/opened'))).toHaveLength(2);
    const { out } = await run(node, ...call);
    expect(JSON.parse(out)).toMatchObject({ findings });
  });

  it('offers the glossary and the engine as libraries', async () => {
    const script = `
      import { loadGlossary } from 'shirube/glossary';
      import { lint, openDraft } from 'shirube/engine';
      import preset from 'shirube';
      const glossary = await loadGlossary();
      const [mention] = glossary.findMentions('実践的サ\\nイバー防御演習（CYDER）');
      const [figure] = glossary.findFigures('12.5億円');
      const { findings } = lint([{ path: 'a.md', text: '国⺠' }], { glossary });
      const page = await openDraft('a.html', new TextEncoder().encode('<p>国⺠'));
      const opened = lint([page], { glossary }).findings[0];
      const found = [mention.entryId, mention.surface, figure.yen, glossary.search('サイダー')[0].entry.id, glossary.get('nict').kind];
      console.log(JSON.stringify([...found, findings[0].ruleId, opened.start, preset.plugins.length]));
    `;
    await writeFile(join(home, 'use.mjs'), script);
    const { out, err } = await run(node, 'use.mjs');
    expect(err).toBe('');
    expect(JSON.parse(out)).toEqual([
      'cyder',
      '実践的サ\nイバー防御演習（CYDER）',
      1_250_000_000,
      'cyder',
      'organisation',
      'text/radical',
      4,
      1,
    ]);
  });
});

describe('what is bundled', () => {
  it('names the licence of every package', async () => {
    const licences = await readFile(join(ROOT, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8');
    for (const name of ['fflate', 'jszip', 'mammoth', 'parse5', 'pdfjs-dist', 'remark-parse'])
      expect(licences).toMatch(new RegExp(`^${name} \\d[^\\n]*\\((?!no licence)`, 'm'));
    expect(await readdir(join(ROOT, 'dist/cmaps'))).toContain('LICENSE');
  });

  it('has no reader of web pages, Word files or PDFs for a draft in Markdown', async () => {
    const loaded = new Set<string>();
    const follow = async (file: string): Promise<void> => {
      if (loaded.has(file)) return;
      loaded.add(file);
      const code = await readFile(file, 'utf8');
      for (const [, name = ''] of code.matchAll(
        /^(?:import|export)\b[^;]*?["'](\.\.?\/[^"']+)["']/gm,
      ))
        await follow(join(dirname(file), name));
    };
    const chunks = await readdir(join(ROOT, 'dist/chunks'));
    for (const name of chunks.filter((chunk) => /^(?:lint|main|drafts)-/.test(chunk)))
      await follow(join(ROOT, 'dist/chunks', name));
    const names = [...loaded].map((file) => basename(file));
    expect(names.some((name) => name.startsWith('lint-'))).toBe(true);
    expect(names.filter((name) => /^(?:read-(?:html|word|pdf)|pdf)\b/.test(name))).toEqual([]);
  });
});
