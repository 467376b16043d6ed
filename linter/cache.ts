import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Draft } from './draft.ts';
import type { LintedDraft } from './engine.ts';
import type { Terminal } from './command.ts';

/** What is kept of one linted draft. `consulted`: digests of the other files it looked at, by path. */
export interface CachedDraft extends Omit<LintedDraft, 'failures'> {
  readonly consulted: Readonly<Record<string, string | null>>;
}

/** SHA-256 in hexadecimal. */
export function digest(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  // Lengths keep ('ab', 'c') and ('a', 'bc') apart.
  for (const part of parts) hash.update(`${String(part.length)}:`).update(part);
  return hash.digest('hex');
}

/**
 * Results of earlier runs, one file for each draft and setting, under a name made of all that the
 * result depends on: so nothing in it is ever wrong, and it can be deleted at any time.
 */
export class LintCache {
  readonly #folder: string;
  readonly #settings: string;
  /** Made once to look a draft up and to keep it. */
  readonly #files = new WeakMap<Draft, string>();

  /** `settings`: a digest of everything but the draft: version, glossary, rules, day, language. */
  constructor(folder: string, settings: string) {
    this.#folder = folder;
    this.#settings = settings;
  }

  async get(
    draft: Draft,
    digestOf: (path: string) => string | null,
  ): Promise<CachedDraft | undefined> {
    const json = await readFile(this.#file(draft), 'utf8').catch(() => undefined);
    if (json === undefined) return undefined;
    const stored = parse(json);
    if (stored === undefined) return undefined;
    const fresh = Object.entries(stored.consulted).every(
      ([path, known]) => digestOf(path) === known,
    );
    return fresh ? stored : undefined;
  }

  put(draft: Draft, result: CachedDraft): void {
    keepFile(this.#file(draft), JSON.stringify(result));
  }

  #file(draft: Draft): string {
    const known = this.#files.get(draft);
    if (known !== undefined) return known;
    const content = draft.opened?.digest ?? draft.text;
    const file = join(this.#folder, `${digest(this.#settings, draft.path, content)}.json`);
    this.#files.set(draft, file);
    return file;
  }
}

function parse(json: string): CachedDraft | undefined {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return undefined;
  }
  return isCached(data) ? data : undefined;
}

/** Only our own files are read back, so the shape is checked as far as a torn or foreign file would show. */
function isCached(data: unknown): data is CachedDraft {
  if (!isRecord(data)) return false;
  const { findings, stale, read, consulted } = data;
  return (
    Array.isArray(findings) &&
    findings.every(
      (item) =>
        isRecord(item) && typeof item['ruleId'] === 'string' && typeof item['start'] === 'number',
    ) &&
    Array.isArray(stale) &&
    isRecord(read) &&
    typeof read['mentions'] === 'number' &&
    isRecord(consulted) &&
    Object.values(consulted).every((known) => known === null || typeof known === 'string')
  );
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/** Writes a file of a cache whole, or not at all. At once: nothing else is left to do meanwhile. */
export function keepFile(file: string, content: string): void {
  const beside = `${file}.${String(process.pid)}.tmp`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(beside, content);
    renameSync(beside, file);
  } catch {
    // A cache that cannot be written costs time, nothing else.
    remove(beside);
  }
}

function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Not even that can be done in a folder that is none.
  }
}

/** Where caches belong on this machine, by the XDG base directory specification; undefined without a home. */
export function cacheFolder({ env }: Terminal): string | undefined {
  const base =
    env['XDG_CACHE_HOME'] || (env['HOME'] === undefined ? undefined : join(homedir(), '.cache'));
  return base === undefined ? undefined : join(base, 'shirube', 'lint');
}
