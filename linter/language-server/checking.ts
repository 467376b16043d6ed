import type { Diagnostic } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { diagnosticOf } from './diagnostics.ts';
import { pathOf } from './document-place.ts';
import { type CheckedDraft, LIVE_LIMIT, type OpenDrafts } from './open-drafts.ts';

/** How long typing must rest before a document is checked: longer where checking takes long. Milliseconds. */
const SHORTEST_REST = 120;
const LONGEST_REST = 2_000;

/** What checking needs of the world. */
export interface CheckingWorld {
  documentOf(uri: string): TextDocument | undefined;
  publish(params: { uri: string; version?: number; diagnostics: Diagnostic[] }): void;
  /** Tells the person what keeps drafts from being checked. */
  tell(problem: string): void;
  /** Tells of what is no fault of the person's. */
  log(message: string): void;
  /** The client shows other places beside a diagnostic. */
  readonly related: boolean;
}

/** When open documents are checked: soon after the last keystroke, and again when what they point to has changed. */
export class Checking {
  readonly #drafts: OpenDrafts;
  readonly #world: CheckingWorld;
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #anchors = new Map<string, string>();
  readonly #told = new Set<string>();
  /** How long the last check of a document took. */
  readonly #took = new Map<string, number>();

  constructor(drafts: OpenDrafts, world: CheckingWorld) {
    this.#drafts = drafts;
    this.#world = world;
  }

  opened(uri: string): void {
    this.#drafts.open(uri);
    this.#schedule(uri, 0);
    this.fileChanged(pathOf(uri));
  }

  changed(uri: string): void {
    if ((this.#world.documentOf(uri)?.getText().length ?? 0) > LIVE_LIMIT) return;
    const rest = Math.min(LONGEST_REST, SHORTEST_REST + (this.#took.get(uri) ?? 0));
    this.#schedule(uri, rest);
  }

  saved(uri: string): void {
    this.#schedule(uri, 0);
  }

  closed(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    this.#timers.delete(uri);
    this.#anchors.delete(uri);
    this.#took.delete(uri);
    this.#drafts.close(uri);
    this.#world.publish({ uri, diagnostics: [] });
    // The file on disk counts again.
    this.fileChanged(pathOf(uri));
  }

  /** A file (absolute path) came, went, or is another: what points to it is checked again. */
  fileChanged(path: string | undefined): void {
    if (path === undefined) return;
    for (const uri of this.#drafts.pointingTo(path)) this.#again(uri);
  }

  /** Settings changed. */
  allAgain(): void {
    this.#told.clear();
    for (const uri of this.#drafts.uris) this.#again(uri);
  }

  stop(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  #again(uri: string): void {
    this.#drafts.forget(uri);
    this.#schedule(uri, SHORTEST_REST);
  }

  #schedule(uri: string, rest: number): void {
    clearTimeout(this.#timers.get(uri));
    this.#timers.set(
      uri,
      setTimeout(() => {
        this.#timers.delete(uri);
        void this.#check(uri);
      }, rest),
    );
  }

  async #check(uri: string): Promise<void> {
    try {
      const began = performance.now();
      const result = await this.#drafts.check(uri);
      if (result.outcome === 'stale') return;
      this.#took.set(uri, performance.now() - began);
      if (result.outcome === 'checked') this.#publish(result.checked);
      else this.#world.publish({ uri, diagnostics: [] });
      if (result.outcome === 'problem') this.#tellOnce(result.problem);
    } catch (error) {
      this.#tellOnce(`shirube: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  #publish({ uri, version, text, findings, place, options, failures }: CheckedDraft): void {
    for (const { ruleId, error } of failures)
      this.#world.log(
        `shirube: ${uri}: ${ruleId}: ${error instanceof Error ? error.message : String(error)}`,
      );
    const at = {
      uri,
      text,
      root: place.folder.root,
      locale: options.locale ?? 'ja',
      related: this.#world.related,
    };
    this.#world.publish({
      uri,
      version,
      diagnostics: findings.map((finding) => diagnosticOf(finding, at)),
    });
    const anchors = this.#drafts.anchorsKey(uri);
    if (this.#anchors.get(uri) !== anchors && this.#anchors.has(uri)) this.fileChanged(pathOf(uri));
    this.#anchors.set(uri, anchors);
  }

  #tellOnce(problem: string): void {
    if (this.#told.has(problem)) return;
    this.#told.add(problem);
    this.#world.tell(problem);
  }
}
