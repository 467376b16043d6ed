/** The VS Code extension: starts the language server, and again when asked to. */
import { commands, type ExtensionContext, workspace } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { serverModule } from './server-module.ts';

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  context.subscriptions.push(
    commands.registerCommand('shirube.restart', () => restart(context)),
    workspace.onDidChangeConfiguration(async (event) => {
      if (event.affectsConfiguration('shirube.useWorkspaceVersion')) await restart(context);
    }),
  );
  await restart(context);
}

export function deactivate(): Promise<void> | undefined {
  return client?.stop();
}

async function restart(context: ExtensionContext): Promise<void> {
  await client?.stop();
  client = makeClient(context);
  await client.start();
}

function makeClient({ extensionPath }: ExtensionContext): LanguageClient {
  const settings = workspace.getConfiguration('shirube');
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.fsPath);
  const module = serverModule(extensionPath, folders, settings.get('useWorkspaceVersion', true));
  return new LanguageClient(
    'shirube',
    'Shirube',
    { module, args: ['lsp'], transport: TransportKind.stdio },
    {
      documentSelector: [
        { scheme: 'file', language: 'markdown' },
        { scheme: 'untitled', language: 'markdown' },
      ],
      // The server asks again once it runs; without these its first findings could be others.
      initializationOptions: settings,
      // What hovers show comes from glossaries: no command links, no HTML.
      markdown: { isTrusted: false, supportHtml: false },
    },
  );
}
