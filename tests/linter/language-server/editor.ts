import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import {
  type ClientCapabilities,
  createConnection,
  createMessageConnection,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult,
  type MessageConnection,
  ProposedFeatures,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { serve } from '#linter/language-server.ts';
import type { OptionValues } from '#linter/command.ts';

export function uriIn(folder: string, name: string): string {
  return pathToFileURL(join(folder, name)).href;
}

/** What a full-grown editor can do. */
export const CAPABILITIES: ClientCapabilities = {
  workspace: { workspaceEdit: { documentChanges: true } },
  textDocument: {
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { documentationFormat: ['markdown'] } },
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
  },
};

export interface EditorOptions {
  /** The folder that is open; none for single files. */
  readonly root?: string;
  readonly locale?: string;
  readonly values?: OptionValues;
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
}

/** The client's end of a connection to a real server, over streams. */
export class Editor {
  readonly connection: MessageConnection;
  readonly published: PublishDiagnosticsParams[] = [];
  readonly messages: string[] = [];
  readonly #versions = new Map<string, number>();
  #waiting: (() => void)[] = [];

  constructor(connection: MessageConnection) {
    this.connection = connection;
    connection.onNotification(
      'textDocument/publishDiagnostics',
      (params: PublishDiagnosticsParams) => {
        this.published.push(params);
        this.#wake();
      },
    );
    connection.onNotification('window/logMessage', () => {});
    connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      this.messages.push(message);
      this.#wake();
    });
  }

  open(uri: string, text: string, languageId = 'markdown'): Promise<void> {
    this.#versions.set(uri, 1);
    return this.notify('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  /** Replaces a range, or without one the whole text; answers with the new version. */
  async change(
    uri: string,
    text: string,
    range?: readonly [number, number, number, number],
  ): Promise<number> {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    const [line = 0, character = 0, endLine = 0, endCharacter = 0] = range ?? [];
    const start = { line, character };
    const end = { line: endLine, character: endCharacter };
    await this.notify('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [range === undefined ? { text } : { range: { start, end }, text }],
    });
    return version;
  }

  close(uri: string): Promise<void> {
    return this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  request<Result>(method: string, params: unknown): Promise<Result> {
    return this.connection.sendRequest<Result>(method, params);
  }

  /** A request at a place of a document. */
  at<Result>(method: string, uri: string, line: number, character: number): Promise<Result> {
    return this.request(method, { textDocument: { uri }, position: { line, character } });
  }

  /** The diagnostics of a document at a version, once they are published. */
  async diagnostics(uri: string, version = 1): Promise<Diagnostic[]> {
    const found = await this.until(() =>
      this.published.findLast((params) => params.uri === uri && params.version === version),
    );
    return found.diagnostics;
  }

  /** The next diagnostics of a document after now, whatever their version. */
  async nextDiagnostics(uri: string): Promise<Diagnostic[]> {
    const seen = this.published.length;
    const found = await this.until(() =>
      this.published.slice(seen).find((params) => params.uri === uri),
    );
    return found.diagnostics;
  }

  /** Waits for messages from the server until something is so. */
  async until<Value>(look: () => Value | undefined): Promise<Value> {
    for (;;) {
      const value = look();
      if (value !== undefined) return value;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}

/** Starts a server in this process and greets it. Both ends are closed after the test. */
export async function startEditor(
  options: EditorOptions = {},
): Promise<{ readonly editor: Editor; readonly greeting: InitializeResult }> {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const server = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(up),
    new StreamMessageWriter(down),
  );
  serve(server, { values: options.values ?? {}, home: options.root ?? '/' });
  const client = createMessageConnection(
    new StreamMessageReader(down),
    new StreamMessageWriter(up),
  );
  client.listen();
  const editor = new Editor(client);
  const greeting = await editor.request<InitializeResult>('initialize', greetingOf(options));
  await editor.notify('initialized', {});
  onTestFinished(async () => {
    await editor.request('shutdown', undefined);
    client.dispose();
    server.dispose();
  });
  return { editor, greeting };
}

export function greetingOf({
  root,
  locale = 'ja',
  capabilities = CAPABILITIES,
  initializationOptions,
}: EditorOptions): InitializeParams {
  const rootUri = root === undefined ? null : pathToFileURL(root).href;
  return {
    processId: null,
    rootUri,
    workspaceFolders: rootUri === null ? null : [{ uri: rootUri, name: 'drafts' }],
    locale,
    capabilities,
    initializationOptions,
  };
}
