import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../terminal.ts';
import { type Editor, startEditor, uriIn } from './editor.ts';

/** The server still does its work. */
async function works(editor: Editor, root: string): Promise<void> {
  const uri = uriIn(root, 'still-here.md');
  await editor.open(uri, '国⺠');
  expect((await editor.diagnostics(uri)).map(({ code }) => code)).toEqual(['text/radical']);
}

describe('a server', () => {
  it('outlives messages that make no sense', async () => {
    const root = await temporaryFolder();
    const { editor } = await startEditor({ root });
    const uri = uriIn(root, 'draft.md');
    const far = { line: 1e9, character: 1e9 };
    const position = { line: -5, character: Number.MAX_SAFE_INTEGER };
    await editor.notify('textDocument/didOpen', {});
    await editor.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text: 'x' }],
    });
    await editor.notify('textDocument/didClose', { textDocument: { uri: 'never opened' } });
    await editor.notify('textDocument/didSave', { textDocument: { uri: 'file://%zz' } });
    await editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: 'x:y', type: 9 }] });
    await editor.notify('workspace/didChangeConfiguration', { settings: 7 });
    await editor.notify('no/such/notification', { a: [null] });
    await editor.open(uri, '国⺠\nCYDER');
    await editor.change(uri, '安', [99, 99, 0, 0]);
    for (const method of ['hover', 'definition', 'completion']) {
      for (const at of [position, far])
        await editor.request(`textDocument/${method}`, { textDocument: { uri }, position: at });
      const closed = { textDocument: { uri: 'file:///never/opened.md' }, position: far };
      expect(await editor.request(`textDocument/${method}`, closed)).toBeNull();
    }
    const range = { start: far, end: position };
    await editor.request('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [] },
    });
    await expect(
      editor.request('textDocument/codeAction', { textDocument: { uri } }),
    ).rejects.toThrow();
    await expect(editor.request('no/such/request', null)).rejects.toThrow();
    await works(editor, root);
  });

  it.each([
    '',
    'x',
    'file://',
    'file:///%00.md',
    'file://host/share/a.md',
    'git:/a.md?ref=HEAD',
    'https://example.jp/a.md',
    '\u0000',
  ])('reads a document of the address %j, or leaves it alone', async (uri) => {
    const root = await temporaryFolder();
    const { editor } = await startEditor({ root });
    await editor.open(uri, '国⺠と[別紙](a%00.md)と[x](../../../../..).');
    await editor.at('textDocument/hover', uri, 0, 1);
    await editor.request('textDocument/documentLink', { textDocument: { uri } });
    await editor.close(uri);
    await works(editor, root);
  });

  it('answers about a document that closes meanwhile', async () => {
    const root = await temporaryFolder();
    const { editor } = await startEditor({ root });
    const uri = uriIn(root, 'draft.md');
    await editor.open(uri, 'CYDERを開催する。');
    const answer = editor.at('textDocument/hover', uri, 0, 1);
    await editor.close(uri);
    expect(await answer).toBeNull();
    await works(editor, root);
  });

  it('takes long lines and long documents', async () => {
    const root = await temporaryFolder();
    const { editor } = await startEditor({ root });
    const uri = uriIn(root, 'long.md');
    await editor.open(uri, '国'.repeat(1_000_000));
    expect(await editor.diagnostics(uri)).toEqual([]);
    // Above the limit for typing: no check until it is saved.
    const version = await editor.change(uri, '⺠', [0, 0, 0, 0]);
    expect(await editor.at('textDocument/hover', uri, 0, 0)).toBeNull();
    await editor.notify('textDocument/didSave', { textDocument: { uri } });
    expect(await editor.diagnostics(uri, version)).not.toEqual([]);
    expect(editor.published.map((params) => params.version)).toEqual([1, version]);

    const huge = uriIn(root, 'huge.md');
    await editor.open(huge, '⺠'.repeat(4_000_000));
    const found = await editor.until(() => editor.published.find((params) => params.uri === huge));
    expect(found.diagnostics).toEqual([]);
    await works(editor, root);
  });

  it('does not mind a configuration or an ignore file that is a mess', async () => {
    const root = await temporaryFolder();
    await writeFile(join(root, '.gitignore'), '[\n!!\n\\\n'.repeat(50));
    await writeFile(join(root, 'shirube.config.yaml'), '&a [*a, *a]: {{{');
    const { editor } = await startEditor({ root });
    await editor.open(uriIn(root, 'draft.md'), '国⺠');
    await editor.until(() => editor.messages[0]);
    await writeFile(join(root, 'shirube.config.yaml'), '{}');
    await editor.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriIn(root, 'shirube.config.yaml'), type: 2 }],
    });
    await works(editor, root);
  });
});
