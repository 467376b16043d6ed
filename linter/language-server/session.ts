import { basename } from 'node:path';
import {
  type CodeAction,
  type CodeActionParams,
  type CompletionItem,
  type CompletionList,
  type Connection,
  type DocumentLink,
  type FileEvent,
  FileChangeType,
  type Hover,
  type Location,
  MessageType,
  type Position,
  ShowMessageNotification,
  type TextDocumentPositionParams,
  type TextDocuments,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type OptionValues, text } from '../command.ts';
import { LOCALES, type Locale } from '../finding.ts';
import { todayInJapan } from '../lint-options.ts';
import { Checking } from './checking.ts';
import type { Client } from './client.ts';
import { type ClientSettings, optionValues } from './client-settings.ts';
import { codeActions } from './code-actions.ts';
import { completions, ItemData, resolved } from './completion.ts';
import { documentLinks } from './document-links.ts';
import { pathOf, pathWithin } from './document-place.ts';
import { entryLocation, hasEntries } from './entry-files.ts';
import type { FolderResult, FolderSettings } from './folder.ts';
import { Folders } from './folders.ts';
import { dayOf, hoverAt } from './hover.ts';
import { entriesOf, mentionAt } from './mentions.ts';
import { type CheckedDraft, LIVE_LIMIT, OpenDrafts } from './open-drafts.ts';

/** How a server is started: the options of its command line, and the folder it was started in. */
export interface ServerOptions {
  readonly values: OptionValues;
  readonly home: string;
}

/** One client's workspace, from its greeting to its end: answers its requests. */
export class Session {
  readonly client: Client;
  readonly checking: Checking;
  readonly #options: ServerOptions;
  readonly #documents: TextDocuments<TextDocument>;
  readonly #folders: Folders;
  readonly #drafts: OpenDrafts;
  #settings: ClientSettings;

  constructor(
    connection: Connection,
    documents: TextDocuments<TextDocument>,
    client: Client,
    settings: ClientSettings,
    options: ServerOptions,
  ) {
    this.client = client;
    this.#documents = documents;
    this.#settings = settings;
    this.#options = options;
    this.#folders = new Folders(() => this.#asked(), options.home);
    this.#folders.open(client.roots);
    this.#drafts = new OpenDrafts((uri) => documents.get(uri), this.#folders);
    this.checking = new Checking(this.#drafts, {
      documentOf: (uri) => documents.get(uri),
      publish: (params) => void connection.sendDiagnostics(params),
      tell: (message) =>
        void connection.sendNotification(ShowMessageNotification.type, {
          type: MessageType.Error,
          message,
        }),
      log: (message) => connection.console.error(message),
      related: client.relatedInformation,
    });
  }

  /** Settings of the client, as they are now. */
  configure(settings: ClientSettings): void {
    if (JSON.stringify(settings) === JSON.stringify(this.#settings)) return;
    this.#settings = settings;
    this.#folders.reset();
    this.checking.allAgain();
  }

  foldersChanged(added: readonly string[], removed: readonly string[]): void {
    this.#folders.close(removed.flatMap((uri) => pathOf(uri) ?? []));
    this.#folders.open(added.flatMap((uri) => pathOf(uri) ?? []));
    this.checking.allAgain();
  }

  async filesChanged(events: readonly FileEvent[]): Promise<void> {
    let settingsChanged = false;
    for (const { uri, type } of events) {
      const path = pathOf(uri);
      if (path === undefined) continue;
      for (const folder of this.#folders.all) {
        const known = await folder.known;
        if (known === undefined) continue;
        if (isIgnoreFile(path) || concerns(path, known)) {
          folder.forget();
          settingsChanged = true;
        } else if (type !== FileChangeType.Changed) folder.forgetDrafts();
      }
      this.checking.fileChanged(path);
    }
    if (settingsChanged) this.checking.allAgain();
  }

  async hover({ textDocument, position }: TextDocumentPositionParams): Promise<Hover | null> {
    const checked = await this.#checked(textDocument.uri);
    if (checked === undefined) return null;
    return hoverAt(checked, checked.text.offsetAt(position), this.client.hoverKind);
  }

  async definition({
    textDocument,
    position,
  }: TextDocumentPositionParams): Promise<Location[] | null> {
    const checked = await this.#checked(textDocument.uri);
    if (checked === undefined) return null;
    const placed = mentionAt(checked, checked.text.offsetAt(position));
    if (placed === undefined) return null;
    const folders = [...new Set([checked.place.folder, ...this.#folders.all])];
    const locations = await Promise.all(
      entriesOf(placed, checked).map(({ id }) => entryLocation(id, folders)),
    );
    const found = locations.filter((location) => location !== undefined);
    return found.length === 0 ? null : found;
  }

  async codeActions(params: CodeActionParams): Promise<CodeAction[]> {
    const checked = await this.#checked(params.textDocument.uri);
    if (checked === undefined) return [];
    return codeActions(checked, params, { versioned: this.client.versionedEdits });
  }

  async links(uri: string): Promise<DocumentLink[]> {
    const checked = await this.#checked(uri);
    if (checked === undefined) return [];
    // Where the entries themselves are at hand, they are what one goes to.
    const withSources = this.#settings.sourceLinks !== false && !this.#folders.all.some(hasEntries);
    return documentLinks(checked, { withSources });
  }

  /** Answers from the line alone: names are wanted while the draft is still being typed. */
  async completion({
    textDocument,
    position,
  }: TextDocumentPositionParams): Promise<CompletionList | null> {
    const document = this.#documents.get(textDocument.uri);
    if (document === undefined) return null;
    const before = lineBefore(document, position);
    const asked = await this.#askedOf(document);
    if (asked === undefined) return null;
    return completions({ position, before, ...asked }, document.uri);
  }

  async resolveCompletion(item: CompletionItem): Promise<CompletionItem> {
    const { data } = ItemData.safeParse(item.data);
    const document = data === undefined ? undefined : this.#documents.get(data.uri);
    const asked = document === undefined ? undefined : await this.#askedOf(document);
    if (data === undefined || asked === undefined) return item;
    return resolved(item, data, asked, this.client.completionKind);
  }

  /** What a document is linted with, and the day on which it speaks, as far as it has been read. */
  async #askedOf({
    uri,
    languageId,
  }: TextDocument): Promise<(Pick<FolderSettings, 'options'> & { asOf: string }) | undefined> {
    const { folder } = await this.#folders.placeOf(uri, languageId);
    const { settings } = await folder.settings();
    if (settings === undefined) return undefined;
    const { options } = settings;
    const last = this.#drafts.last(uri);
    const asOf =
      last === undefined ? (options.asOf ?? options.today ?? todayInJapan()) : dayOf(last);
    return { options, asOf };
  }

  async #checked(uri: string): Promise<CheckedDraft | undefined> {
    const { version } = this.#documents.get(uri) ?? {};
    const size = this.#documents.get(uri)?.getText().length ?? 0;
    // A long check must not begin because a pointer rests somewhere.
    if (size > LIVE_LIMIT && this.#drafts.last(uri)?.version !== version) return undefined;
    const result = await this.#drafts.check(uri);
    return result.outcome === 'checked' ? result.checked : undefined;
  }

  #asked(): { readonly values: OptionValues; readonly locale: Locale } {
    const values = optionValues(this.#options.values, this.#settings);
    const named = LOCALES.find((locale) => locale === text(values, 'locale'));
    return { values, locale: named ?? this.client.locale };
  }
}

function lineBefore(document: TextDocument, { line, character }: Position): string {
  const start = { line, character: 0 };
  return document.getText({ start, end: { line, character } });
}

function isIgnoreFile(path: string): boolean {
  return ['.gitignore', '.shirubeignore'].includes(basename(path));
}

/** Whether a file is part of how a folder's drafts are linted: its configuration, baseline or glossary. */
function concerns(path: string, { settings }: FolderResult): boolean {
  if (basename(path).startsWith('shirube.config.')) return true;
  // What is wrong may be mended by any of these files.
  if (settings === undefined) return /\.(?:ya?ml|json)$/.test(path);
  const { baselinePath, glossaryPaths } = settings;
  return (
    path === baselinePath ||
    glossaryPaths.some((added) => added === path || pathWithin(added, path) !== undefined)
  );
}
