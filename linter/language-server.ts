/**
 * The language server: the engine behind an editor. Diagnostics, fixes, hovers, completion, links and
 * definitions for the drafts that are open, over any connection.
 */
import {
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  type InitializeResult,
  ResponseError,
  TextDocuments,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Client, clientOf } from './language-server/client.ts';
import { readClientSettings } from './language-server/client-settings.ts';
import { FIX_ALL } from './language-server/code-actions.ts';
import { type ServerOptions, Session } from './language-server/session.ts';
import { VERSION } from './version.ts';

/** The section of a client's configuration that is ours. */
const SECTION = 'shirube';

/** Files whose change can change what is found: drafts, and what says how they are linted. */
const WATCHED = [
  '**/*.{md,markdown,mdown,mkd}',
  '**/shirube.config.*',
  '**/.{gitignore,shirubeignore}',
  '**/*.{yaml,yml,json}',
];

/** Serves one client over a connection until it closes. Listens at once. */
export function serve(connection: Connection, options: ServerOptions): void {
  const documents = new TextDocuments(TextDocument);
  let greeted: Session | undefined;
  const session = (): Session => {
    if (greeted === undefined)
      throw new ResponseError(ErrorCodes.ServerNotInitialized, 'initialize comes first');
    return greeted;
  };
  connection.onInitialize((params) => {
    const client = clientOf(params);
    const settings = readClientSettings(params.initializationOptions);
    greeted = new Session(connection, documents, client, settings, options);
    return greeting(client);
  });
  connection.onInitialized(() => askForEvents(connection, session()));
  connection.onShutdown(() => greeted?.checking.stop());

  documents.onDidOpen(({ document }) => greeted?.checking.opened(document.uri));
  documents.onDidChangeContent(({ document }) => greeted?.checking.changed(document.uri));
  documents.onDidSave(({ document }) => greeted?.checking.saved(document.uri));
  documents.onDidClose(({ document }) => greeted?.checking.closed(document.uri));
  connection.onDidChangeWatchedFiles(({ changes }) => greeted?.filesChanged(changes));
  connection.onDidChangeConfiguration(async ({ settings }) => {
    if (session().client.configuration) await askForSettings(connection, session());
    else session().configure(readClientSettings(ownSection(settings)));
  });

  connection.onHover((params) => session().hover(params));
  connection.onDefinition((params) => session().definition(params));
  connection.onCodeAction((params) => session().codeActions(params));
  connection.onCompletion((params) => session().completion(params));
  connection.onCompletionResolve((item) => session().resolveCompletion(item));
  connection.onDocumentLinks(({ textDocument }) => session().links(textDocument.uri));

  documents.listen(connection);
  connection.listen();
}

function greeting({ folderEvents }: Client): InitializeResult {
  return {
    serverInfo: { name: 'shirube', version: VERSION },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: {
        openClose: true,
        change: TextDocumentSyncKind.Incremental,
        save: { includeText: false },
      },
      hoverProvider: true,
      definitionProvider: true,
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
      completionProvider: { resolveProvider: true },
      documentLinkProvider: {},
      ...(folderEvents
        ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }
        : {}),
    },
  };
}

/** Registers for what a client tells only when it is asked to. */
async function askForEvents(connection: Connection, session: Session): Promise<void> {
  const { client } = session;
  if (client.folderEvents) {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
      session.foldersChanged(
        added.map(({ uri }) => uri),
        removed.map(({ uri }) => uri),
      ),
    );
  }
  if (client.fileEvents) {
    const watchers = WATCHED.map((globPattern) => ({ globPattern }));
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
  if (client.configurationEvents)
    await connection.client.register(DidChangeConfigurationNotification.type, {
      section: SECTION,
    });
  if (client.configuration) await askForSettings(connection, session);
}

async function askForSettings(connection: Connection, session: Session): Promise<void> {
  session.configure(readClientSettings(await connection.workspace.getConfiguration(SECTION)));
}

function ownSection(settings: unknown): unknown {
  return typeof settings === 'object' && settings !== null && SECTION in settings
    ? settings[SECTION]
    : undefined;
}
