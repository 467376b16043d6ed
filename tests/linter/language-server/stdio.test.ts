import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  createMessageConnection,
  type InitializeResult,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { run, temporaryFolder } from '../terminal.ts';
import { Editor, greetingOf, uriIn } from './editor.ts';

const CLI = join(import.meta.dirname, '../../../linter/cli.ts');

function start(args: readonly string[], cwd: string): ChildProcessWithoutNullStreams {
  const server = spawn(process.execPath, [CLI, 'lsp', ...args], { cwd });
  onTestFinished(() => void server.kill());
  return server;
}

function exitOf(server: ChildProcessWithoutNullStreams): Promise<number | null> {
  return new Promise((resolve) => {
    server.once('exit', (code) => resolve(code));
  });
}

function editorOf(server: ChildProcessWithoutNullStreams): Editor {
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.listen();
  return new Editor(connection);
}

describe('shirube lsp', () => {
  it('serves an editor over standard input and output, and ends with it', async () => {
    const root = await temporaryFolder();
    // What vscode-languageclient adds to a command line.
    const server = start(['--stdio', `--clientProcessId=${String(process.pid)}`], root);
    const exit = exitOf(server);
    const editor = editorOf(server);
    const { serverInfo, capabilities } = await editor.request<InitializeResult>(
      'initialize',
      greetingOf({ root }),
    );
    expect(serverInfo?.name).toBe('shirube');
    expect(capabilities.textDocumentSync).toMatchObject({ change: 2 });
    await editor.notify('initialized', {});
    const uri = uriIn(root, 'draft.md');
    await editor.open(uri, '国⺠');
    expect(await editor.diagnostics(uri)).toHaveLength(1);
    await editor.request('shutdown', undefined);
    await editor.notify('exit', undefined);
    expect(await exit).toBe(0);
  });

  it('ends with an error when its editor is gone without a word', async () => {
    const server = start(['--stdio'], await temporaryFolder());
    const exit = exitOf(server);
    await editorOf(server).request('initialize', greetingOf({}));
    server.stdin.end();
    expect(await exit).toBe(1);
  });

  it('goes on after messages that cannot be read', async () => {
    const root = await temporaryFolder();
    const server = start(['--stdio'], root);
    for (const body of [
      '{{{{',
      'null',
      '[]',
      '7',
      '{"jsonrpc":"2.0","id":1,"method":"textDocument/hover"}',
    ])
      server.stdin.write(`Content-Length: ${String(body.length)}\r\n\r\n${body}`);
    const editor = editorOf(server);
    const { serverInfo } = await editor.request<InitializeResult>(
      'initialize',
      greetingOf({ root }),
    );
    expect(serverInfo?.name).toBe('shirube');
  });

  it('says how it is started', async () => {
    const cwd = await temporaryFolder();
    const { code, out, err } = await run(['lsp'], { cwd });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^shirube: lsp: add --stdio.*\n$/);
  });
});
