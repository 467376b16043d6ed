import {
  type ClientCapabilities,
  type InitializeParams,
  MarkupKind,
} from 'vscode-languageserver/node';
import { LOCALES, type Locale } from '../finding.ts';
import { pathOf } from './document-place.ts';

/** What the client at the other end can do, as far as it matters here. */
export interface Client {
  /** Its language; Japanese where it says so, else English. */
  readonly locale: Locale;
  /** Paths of the folders that are open. */
  readonly roots: readonly string[];
  readonly hoverKind: MarkupKind;
  readonly completionKind: MarkupKind;
  /** Takes edits that hold for one version of a document alone. */
  readonly versionedEdits: boolean;
  readonly relatedInformation: boolean;
  /** Answers questions about its configuration. */
  readonly configuration: boolean;
  /** Tells when its configuration changes, if asked to. */
  readonly configurationEvents: boolean;
  readonly folderEvents: boolean;
  /** Watches files for us, if asked to. */
  readonly fileEvents: boolean;
}

export function clientOf(params: InitializeParams): Client {
  const { workspace, textDocument }: ClientCapabilities = params.capabilities ?? {};
  return {
    locale: LOCALES.find((locale) => params.locale?.toLowerCase().startsWith(locale)) ?? 'en',
    roots: rootsOf(params),
    hoverKind: kindOf(textDocument?.hover?.contentFormat),
    completionKind: kindOf(textDocument?.completion?.completionItem?.documentationFormat),
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    relatedInformation: textDocument?.publishDiagnostics?.relatedInformation === true,
    configuration: workspace?.configuration === true,
    configurationEvents: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    folderEvents: workspace?.workspaceFolders === true,
    fileEvents: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
  };
}

function rootsOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  return uris.flatMap((uri) => pathOf(uri) ?? []);
}

/** A client that does not say what it can show gets plain text. */
function kindOf(formats: readonly MarkupKind[] | undefined): MarkupKind {
  return formats?.includes(MarkupKind.Markdown) === true
    ? MarkupKind.Markdown
    : MarkupKind.PlainText;
}
