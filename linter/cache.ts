import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Draft } from './draft.ts';
import type { LintedDraft } from './engine.ts';
import type { Terminal } from './command.ts';

/** What is kept of one linted draft. `consulted`: digests of the other files it looked at, by path. */
export interface CachedDraft extends Omit<LintedDraft, 'failures'> {
  readonly consulted: Readonly<Record<string, string | null>>;
}

/** Only our own files are read back, so the shape is checked as far as a torn or foreign file would show. */
const Stored = z.looseObject({
  findings: z.array(z.looseObject({ ruleId: z.string(), start: z.number() })),
  stale: z.array(z.unknown()),
  read: z.looseObject({ mentions: z.number() }),
  consulted: z.record(z.string(), z.nullable(z.string())),
});

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

  async put(draft: Draft, result: CachedDraft): Promise<void> {
    const file = this.#file(draft);
    const beside = `${file}.${String(process.pid)}.tmp`;
    try {
      await mkdir(this.#folder, { recursive: true });
      await writeFile(beside, JSON.stringify(result));
      await rename(beside, file);
    } catch {
      // A cache that cannot be written costs time, nothing else.
    }
  }

  #file(draft: Draft): string {
    return join(this.#folder, `${digest(this.#settings, draft.path, draft.text)}.json`);
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

function isCached(data: unknown): data is CachedDraft {
  return Stored.safeParse(data).success;
}

/** Where caches belong on this machine, by the XDG base directory specification; undefined without a home. */
export function cacheFolder({ env }: Terminal): string | undefined {
  const base =
    env['XDG_CACHE_HOME'] || (env['HOME'] === undefined ? undefined : join(homedir(), '.cache'));
  return base === undefined ? undefined : join(base, 'shirube', 'lint');
}
