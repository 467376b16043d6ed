import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import {
  createMessageConnection,
  type Hover,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { extensionFiles, extensionManifest } from '../../../editors/vscode/files.ts';
import { packVsix } from '../../../editors/vscode/vsix.ts';
import { VERSION } from '#linter/version.ts';
import { Editor, greetingOf, uriIn } from '../../linter/language-server/editor.ts';

const STAND_IN = join(import.meta.dirname, 'stand-in.cjs');

/** The extension as VS Code unpacks it, and an empty workspace beside it. */
let extension = '';
let workspace = '';
let members: readonly string[] = [];

beforeAll(async () => {
  const archive = packVsix(await extensionManifest(), await extensionFiles());
  const files = unzipSync(archive);
  members = Object.keys(files);
  const folder = await mkdtemp(join(tmpdir(), 'shirube-vsix-'));
  extension = join(folder, 'extension');
  workspace = join(folder, 'workspace');
  await mkdir(workspace);
  for (const [path, data] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), data);
  }
  const vscode = join(folder, 'node_modules/vscode');
  await mkdir(vscode, { recursive: true });
  await writeFile(join(vscode, 'index.js'), 'module.exports = globalThis.vscodeStandIn;\n');
}, 120_000);

afterAll(async () => {
  if (extension !== '') await rm(dirname(extension), { recursive: true, force: true });
});

describe('the VS Code extension', () => {
  it('holds what its manifest names, with licences and the rules’ pages', async () => {
    expect(members).toEqual(
      expect.arrayContaining([
        'extension/package.json',
        'extension/package.nls.json',
        'extension/package.nls.ja.json',
        'extension/extension.cjs',
        'extension/server/cli.js',
        'extension/server/glossary.json',
        'extension/icon.png',
        'extension/README.md',
        'extension/LICENSE.txt',
        'extension/LICENSE-DATA.txt',
        'extension/THIRD-PARTY-LICENSES.txt',
        'extension/docs/rules/era/mismatch.ja.md',
        'extension/docs/suppression.md',
      ]),
    );
    expect((await extensionManifest()).version).toBe(VERSION);
  });

  it('brings a server that knows the glossary and its own pages', async () => {
    const server = spawn(process.execPath, [join(extension, 'server/cli.js'), 'lsp', '--stdio']);
    onTestFinished(() => void server.kill());
    const connection = createMessageConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    connection.listen();
    const editor = new Editor(connection);
    await editor.request('initialize', greetingOf({ root: workspace }));
    await editor.notify('initialized', {});
    const uri = uriIn(workspace, 'draft.md');
    await editor.open(uri, '国⺠のためにCYDERを開催する。');
    const [radical] = await editor.diagnostics(uri);
    expect(radical?.codeDescription?.href).toBe(uriIn(extension, 'docs/rules/text/radical.ja.md'));
    const hover = await editor.at<Hover>('textDocument/hover', uri, 0, 8);
    expect(JSON.stringify(hover.contents)).toContain('実践的サイバー防御演習');
  });

  it('starts the server from its client and shows what it finds', async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [STAND_IN, extension, workspace, '国⺠の安全'],
      { timeout: 60_000 },
    );
    const seen: unknown = JSON.parse(stdout);
    expect(seen).toMatchObject({
      commands: ['shirube.restart'],
      diagnostics: [
        {
          uri: uriIn(workspace, 'draft.md'),
          found: [{ source: 'shirube', range: { start: { line: 0, character: 1 } } }],
        },
      ],
      errors: [],
    });
    expect(seen).toHaveProperty(
      'providers',
      expect.arrayContaining([
        'registerHoverProvider',
        'registerCompletionItemProvider',
        'registerCodeActionsProvider',
        'registerDefinitionProvider',
        'registerDocumentLinkProvider',
      ]),
    );
  }, 90_000);
});
