import { setImmediate as nextTurn } from 'node:timers/promises';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Reading } from '#glossary/reading.ts';
import {
  type Draft,
  formatOf,
  lintDocument,
  type Finding,
  type LintOptions,
  type RuleFailure,
} from '../engine.ts';
import type { ParsedDraft } from '../formats/format.ts';
import { nameOf, pathOf } from './document-place.ts';
import { EditorText } from './editor-text.ts';
import type { Folders, DraftPlace } from './folders.ts';
import { MarkdownTrees } from './markdown-trees.ts';
import { Neighbours } from './neighbours.ts';

/** Above this many characters a document is not checked while it is being typed in, only when opened and saved. */
export const LIVE_LIMIT = 300_000;
/** Above this many characters checking would hold up the editor: such a file is for the command. */
export const CHECK_LIMIT = 3_000_000;

/** A document as it was read and linted at one version. */
export interface CheckedDraft {
  readonly uri: string;
  readonly version: number;
  readonly text: EditorText;
  readonly draft: Draft;
  readonly place: DraftPlace;
  readonly located: ParsedDraft;
  readonly reading: Reading;
  readonly findings: readonly Finding[];
  readonly options: LintOptions;
  /** Rules that broke on this document. */
  readonly failures: readonly RuleFailure[];
}

/** What comes of checking: a draft, or why there is none. */
export type CheckResult =
  | { readonly outcome: 'checked'; readonly checked: CheckedDraft }
  /** `left-out`: a run on the folder would not read it, or it is too large; `stale`: closed or edited meanwhile. */
  | { readonly outcome: 'left-out' | 'stale' }
  | { readonly outcome: 'problem'; readonly problem: string };

interface OpenDraft {
  /** The last draft that was checked, whatever its version. */
  last?: CheckedDraft;
  /** The result for the version in hand. */
  check?: { readonly version: number; readonly result: Promise<CheckResult> };
  /** What parsing the next version needs not do again. */
  trees?: MarkdownTrees | undefined;
  parsed?: { readonly version: number; readonly text: EditorText; readonly located: ParsedDraft };
  /** The other files (absolute paths) that the last check asked about. */
  asked: ReadonlySet<string>;
}

/** The documents that are open, each parsed and checked once per version, when first asked for. */
export class OpenDrafts {
  readonly #documentOf: (uri: string) => TextDocument | undefined;
  readonly #folders: Folders;
  readonly #neighbours: Neighbours;
  readonly #open = new Map<string, OpenDraft>();
  /** The URIs of open files, by absolute path. */
  readonly #uris = new Map<string, string>();

  constructor(documentOf: (uri: string) => TextDocument | undefined, folders: Folders) {
    this.#documentOf = documentOf;
    this.#folders = folders;
    this.#neighbours = new Neighbours((path) => this.#anchorsOf(path));
  }

  get uris(): string[] {
    return [...this.#open.keys()];
  }

  open(uri: string): void {
    this.#open.set(uri, { asked: new Set() });
    const path = pathOf(uri);
    if (path !== undefined) this.#uris.set(path, uri);
  }

  close(uri: string): void {
    this.#open.delete(uri);
    const path = pathOf(uri);
    if (path !== undefined) this.#uris.delete(path);
  }

  /** What other files or settings say has changed: the next check is made anew. */
  forget(uri: string): void {
    delete this.#open.get(uri)?.check;
  }

  /** The open documents whose last check asked about a file (its absolute path). */
  pointingTo(path: string): string[] {
    return [...this.#open].flatMap(([uri, { asked }]) => (asked.has(path) ? [uri] : []));
  }

  /** The headings' anchors of an open document at its present version, as one string that changes when they do. */
  anchorsKey(uri: string): string {
    return [...(this.#parse(uri)?.located.anchors ?? [])].join('\n');
  }

  /** The draft as it was checked last, perhaps some edits ago. */
  last(uri: string): CheckedDraft | undefined {
    return this.#open.get(uri)?.last;
  }

  /** Checks the present version, or answers with the check that has been made of it. */
  check(uri: string): Promise<CheckResult> {
    const open = this.#open.get(uri);
    const document = this.#documentOf(uri);
    if (open === undefined || document === undefined) return Promise.resolve({ outcome: 'stale' });
    const { version } = document;
    if (open.check?.version !== version)
      open.check = { version, result: this.#make(open, document) };
    return open.check.result;
  }

  async #make(open: OpenDraft, document: TextDocument): Promise<CheckResult> {
    const { uri, version, languageId } = document;
    const isStale = (): boolean =>
      this.#documentOf(uri) !== document || document.version !== version;
    const place = await this.#folders.placeOf(uri, languageId);
    const { settings, problem } = await place.folder.settings();
    if (settings === undefined) return { outcome: 'problem', problem };
    if (place.isFile && (await place.folder.leavesOut(place.path))) return { outcome: 'left-out' };
    if (isStale()) return { outcome: 'stale' };
    if (document.getText().length > CHECK_LIMIT) return { outcome: 'left-out' };
    const parsed = this.#parse(uri);
    // Between the long steps an edit may come in, or a request that this one makes wait.
    await nextTurn();
    if (parsed === undefined || isStale()) return { outcome: 'stale' };
    const { text, located } = parsed;
    const draft = { path: place.path, text: text.text };
    const { readFile: _, ...options } = settings.options;
    const reading = options.glossary.read(located.document);
    await nextTurn();
    if (isStale()) return { outcome: 'stale' };
    const { project, asked } = this.#neighbours.projectOf(place.folder.root);
    const { found, failures } = lintDocument(
      located,
      draft,
      options,
      place.isFile ? project : undefined,
      reading,
    );
    open.asked = asked;
    const checked = {
      uri,
      version,
      text,
      draft,
      place,
      located,
      reading,
      findings: found,
      options,
      failures,
    };
    open.last = checked;
    return { outcome: 'checked', checked };
  }

  #parse(uri: string): OpenDraft['parsed'] {
    const open = this.#open.get(uri);
    const document = this.#documentOf(uri);
    if (open === undefined || document === undefined) return undefined;
    if (open.parsed?.version !== document.version) {
      const text = new EditorText(document.getText());
      const name = pathOf(uri) ?? nameOf(uri, document.languageId);
      const format = formatOf(name);
      open.trees ??= format.id === 'markdown' ? new MarkdownTrees() : undefined;
      const located = (open.trees ?? format).parse(text.text);
      open.parsed = { version: document.version, text, located };
    }
    return open.parsed;
  }

  /** Undefined for a file that is not open. */
  #anchorsOf(path: string): ReadonlySet<string> | undefined {
    const uri = this.#uris.get(path);
    return uri === undefined ? undefined : this.#parse(uri)?.located.anchors;
  }
}
