import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run, temporaryFolder } from '../terminal.ts';
import { startEditor, uriIn } from './editor.ts';

const SAMPLE = await readFile(join(import.meta.dirname, '../../../samples/draft.md'), 'utf8');

interface JsonFinding {
  readonly ruleId: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

describe('diagnostics', () => {
  it.each([
    ['ja', SAMPLE],
    ['en', SAMPLE],
    ['ja', SAMPLE.replaceAll('\n', '\r\n')],
    ['ja', `\uFEFF${SAMPLE}`],
    ['ja', `\uFEFF国⺠の𠮷野家。\n国⺠。`],
  ])('are what the command finds in the same file (%s, %#)', async (locale, text) => {
    const cwd = await temporaryFolder();
    await writeFile(join(cwd, 'draft.md'), text);
    const { out } = await run(['lint', 'draft.md', '--format', 'json', '--locale', locale], {
      cwd,
    });
    const { findings } = JSON.parse(out) as { findings: readonly JsonFinding[] };
    const { editor } = await startEditor({ root: cwd, locale });
    const uri = uriIn(cwd, 'draft.md');
    await editor.open(uri, text);
    // The editor counts the BOM as a character of the first line; the command does not.
    const bom = (line: number): number => (line === 1 && text.startsWith('\uFEFF') ? 1 : 0);
    const shown = (await editor.diagnostics(uri)).map(
      ({ code, message, range: { start, end } }) => ({
        ruleId: code,
        message,
        line: start.line + 1,
        column: start.character + 1 - bom(start.line + 1),
        endLine: end.line + 1,
        endColumn: end.character + 1 - bom(end.line + 1),
      }),
    );
    expect(shown.length).toBeGreaterThan(1);
    expect(shown).toEqual(
      findings.map(({ ruleId, message, line, column, endLine, endColumn }) => ({
        ruleId,
        message,
        line,
        column,
        endLine,
        endColumn,
      })),
    );
  });

  it('carry the severity, the rule’s page in the reader’s language, and the cause', async () => {
    const root = await temporaryFolder();
    const { editor } = await startEditor({ root, locale: 'ja-JP' });
    const uri = uriIn(root, 'draft.md');
    await editor.open(uri, SAMPLE);
    const found = await editor.diagnostics(uri);
    const outdated = found.find(({ code }) => code === 'figure/outdated');
    expect(outdated).toMatchObject({ severity: 1, source: 'shirube' });
    expect(outdated?.codeDescription?.href).toMatch(
      /^file:.*\/docs\/rules\/figure\/outdated\.ja\.md$/,
    );
    expect(outdated?.relatedInformation?.[0]?.location.uri).toBe(uri);
    expect(found.find(({ code }) => code === 'name/former')?.severity).toBe(2);
  });

  it('follow the configuration, the baseline and comments, as the command does', async () => {
    const cwd = await temporaryFolder();
    const text =
      '国⺠の安全。\n\n国⺠の権利。\n\n<!-- shirube-disable-next-line text/radical -->\n国⺠の義務。\n';
    await writeFile(join(cwd, 'draft.md'), '国⺠の安全。\n');
    await run(['lint', 'draft.md', '--baseline', 'known.json', '--update-baseline'], { cwd });
    await writeFile(
      join(cwd, 'shirube.config.yaml'),
      'baseline: known.json\nlocale: en\nrules: { text/radical: error }\n',
    );
    const { editor } = await startEditor({ root: cwd });
    const uri = uriIn(cwd, 'draft.md');
    await editor.open(uri, text);
    const found = await editor.diagnostics(uri);
    expect(found.map(({ code, severity, range }) => [code, severity, range.start.line])).toEqual([
      ['text/radical', 1, 2],
    ]);
    expect(found[0]?.message).toMatch(/^Unexpected/);
  });

  it('leave alone what a run on the folder leaves out', async () => {
    const root = await temporaryFolder();
    await mkdir(join(root, 'archive [2019]'));
    await writeFile(join(root, 'shirube.config.yaml'), "ignore: ['archive*/**']\n");
    await writeFile(join(root, '.gitignore'), 'private.md\n');
    const names = ['archive [2019]/a.md', 'private.md', 'public.md'];
    for (const name of names) await writeFile(join(root, name), '国⺠\n');
    const { editor } = await startEditor({ root });
    const counts = [];
    for (const name of [...names, 'not-saved-yet.md']) {
      const uri = uriIn(root, name);
      await editor.open(uri, '国⺠\n');
      counts.push(
        (await editor.until(() => editor.published.find((params) => params.uri === uri)))
          .diagnostics.length,
      );
    }
    expect(counts).toEqual([0, 0, 1, 1]);
  });

  it('say what is wrong with the configuration, once, and come when it is mended', async () => {
    const root = await temporaryFolder();
    await writeFile(join(root, 'shirube.config.yaml'), 'rules: { name/formre: off }\n');
    const { editor } = await startEditor({ root });
    const uri = uriIn(root, 'draft.md');
    await editor.open(uri, '国⺠');
    await editor.open(uriIn(root, 'other.md'), '国⺠');
    await editor.until(() => editor.published.find((params) => params.uri === uri));
    const [message] = await editor.until(() =>
      editor.messages.length > 0 ? editor.messages : undefined,
    );
    expect(message).toMatch(/^shirube: shirube\.config\.yaml:1:10: .*name\/formre/);
    await writeFile(join(root, 'shirube.config.yaml'), 'rules: { text/radical: info }\n');
    const next = editor.nextDiagnostics(uri);
    await editor.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriIn(root, 'shirube.config.yaml'), type: 2 }],
    });
    expect((await next).map(({ severity }) => severity)).toEqual([3]);
    expect(editor.messages).toHaveLength(1);
  });

  it('are of the last version when keys follow one another, and none come in between', async () => {
    const root = await temporaryFolder();
    const { editor } = await startEditor({ root });
    const uri = uriIn(root, 'draft.md');
    await editor.open(uri, '');
    await editor.diagnostics(uri);
    let version = 1;
    for (const [index, letter] of [...'国⺠の安全を守る。'].entries())
      version = await editor.change(uri, letter, [0, index, 0, index]);
    const found = await editor.diagnostics(uri, version);
    expect(found.map(({ range }) => range)).toEqual([
      { start: { line: 0, character: 1 }, end: { line: 0, character: 2 } },
    ]);
    expect(editor.published.map((params) => params.version)).toEqual([1, version]);
  });

  it('are taken back when the document closes', async () => {
    const root = await temporaryFolder();
    const { editor } = await startEditor({ root });
    const uri = uriIn(root, 'draft.md');
    await editor.open(uri, '国⺠');
    await editor.diagnostics(uri);
    const next = editor.nextDiagnostics(uri);
    await editor.close(uri);
    expect(await next).toEqual([]);
  });

  it('come for a single file by the configuration above it, and for one that has no file yet', async () => {
    const root = await temporaryFolder();
    await mkdir(join(root, 'drafts'));
    await writeFile(join(root, 'shirube.config.yaml'), 'rules: { text/radical: error }\n');
    const { editor } = await startEditor({});
    const uri = uriIn(join(root, 'drafts'), 'draft.md');
    await editor.open(uri, '国⺠と[資料](absent.md)');
    expect((await editor.diagnostics(uri)).map(({ code, severity }) => [code, severity])).toEqual([
      ['text/radical', 1],
      ['link/broken', 2],
    ]);
    await editor.open('untitled:Untitled-1', '国⺠と[資料](absent.md)');
    const untitled = await editor.diagnostics('untitled:Untitled-1');
    expect(untitled.map(({ code }) => code)).toEqual(['text/radical']);
  });

  it('speak as of the day that the client or the command line asks for', async () => {
    const text = '総務省は内閣サイバーセキュリティセンターと連携して対策を進める。';
    const root = await temporaryFolder();
    const uri = uriIn(root, 'draft.md');
    const found = [];
    for (const options of [
      { initializationOptions: { asOf: '2024-04-01' } },
      { initializationOptions: { asOf: '' }, values: { 'as-of': '2026-04-01' } },
      {
        initializationOptions: { asOf: 5, glossary: 'no list' },
        values: { 'as-of': '2026-04-01' },
      },
    ]) {
      const { editor } = await startEditor({ root, ...options });
      await editor.open(uri, text);
      found.push((await editor.diagnostics(uri)).map(({ code }) => code));
    }
    expect(found).toEqual([[], ['name/former'], ['name/former']]);
  });

  it('change with the client’s configuration', async () => {
    const root = await temporaryFolder();
    const { editor } = await startEditor({ root, locale: 'en' });
    const uri = uriIn(root, 'draft.md');
    await editor.open(uri, '国⺠');
    expect((await editor.diagnostics(uri))[0]?.message).toMatch(/^Unexpected/);
    const next = editor.nextDiagnostics(uri);
    await editor.notify('workspace/didChangeConfiguration', {
      settings: { shirube: { locale: 'ja' } },
    });
    expect((await next)[0]?.message).toMatch(/部首/);
  });

  it('see what other open files say before they are saved', async () => {
    const root = await temporaryFolder();
    await writeFile(join(root, 'chapter.md'), '# 攻撃の動向\n');
    const [index, chapter] = [uriIn(root, 'index.md'), uriIn(root, 'chapter.md')];
    const { editor } = await startEditor({ root });
    await editor.open(index, '[動向](chapter.md#攻撃の動向)\n');
    expect(await editor.diagnostics(index)).toEqual([]);

    await editor.open(chapter, '# 攻撃の動向\n');
    await editor.diagnostics(chapter);
    const broken = editor.nextDiagnostics(index);
    await editor.change(chapter, '# 脅威の動向\n');
    expect((await broken).map(({ code }) => code)).toEqual(['link/broken']);

    const mended = editor.nextDiagnostics(index);
    await editor.close(chapter);
    expect(await mended).toEqual([]);
  });

  it('follow files that come and go beside the draft', async () => {
    const root = await temporaryFolder();
    const uri = uriIn(root, 'index.md');
    const { editor } = await startEditor({ root });
    await editor.open(uri, '[動向](chapter.md)\n');
    expect((await editor.diagnostics(uri)).map(({ code }) => code)).toEqual(['link/broken']);
    await writeFile(join(root, 'chapter.md'), '# 動向\n');
    const next = editor.nextDiagnostics(uri);
    await editor.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriIn(root, 'chapter.md'), type: 1 }],
    });
    expect(await next).toEqual([]);
  });
});
