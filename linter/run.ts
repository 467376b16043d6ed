import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { builtFile } from '#glossary/compile/built-file.ts';
import { digest, type LintCache } from './cache.ts';
import type { Draft } from './draft.ts';
import { type LintedDraft, type LintResult, resultOf } from './engine.ts';
import type { FreshDraft } from './fresh.ts';
import { VERSION } from './version.ts';

/**
 * Lints drafts, taking from the cache what was linted before with the same text and settings;
 * `lintFresh` is asked for the rest alone: a glossary takes time to load.
 */
export async function lintWithCache(
  drafts: readonly Draft[],
  cache: LintCache | undefined,
  lintFresh: (drafts: readonly Draft[]) => Promise<readonly FreshDraft[]>,
  readOther: (path: string) => string | undefined,
): Promise<LintResult> {
  const began = performance.now();
  const digestOf = digestsOf(drafts, readOther);
  const linted = new Map<Draft, LintedDraft>();
  await Promise.all(
    drafts.map(async (draft) => {
      const cached = await cache?.get(draft, digestOf);
      if (cached !== undefined) linted.set(draft, { ...cached, failures: [] });
    }),
  );
  const rest = drafts.filter((draft) => !linted.has(draft));
  const fresh = rest.length === 0 ? [] : await lintFresh(rest);
  for (const [index, draft] of rest.entries()) {
    const result = fresh[index];
    if (result === undefined) continue;
    linted.set(draft, result);
    const { failures, consulted, ...kept } = result;
    if (failures.length > 0) continue;
    cache?.put(draft, {
      ...kept,
      consulted: Object.fromEntries(consulted.map((path) => [path, digestOf(path)])),
    });
  }
  return resultOf(
    drafts.flatMap((draft) => linted.get(draft) ?? []),
    performance.now() - began,
  );
}

/** Digests of files, each made once; null where there is no such file. */
function digestsOf(
  drafts: readonly Draft[],
  readOther: (path: string) => string | undefined,
): (path: string) => string | null {
  const texts = new Map(drafts.map(({ path, text }) => [path, text]));
  const made = new Map<string, string | null>();
  return (path) => {
    const known = made.get(path);
    if (known !== undefined) return known;
    const text = texts.get(path) ?? readOther(path);
    const fresh = text === undefined ? null : digest(text);
    made.set(path, fresh);
    return fresh;
  };
}

/**
 * A digest of the built-in glossary and the user's own, or undefined where the built-in one is
 * compiled from its sources at each start: then nothing is cached.
 */
export async function glossaryDigest(paths: readonly string[]): Promise<string | undefined> {
  const built = builtFile();
  if (built === undefined) return undefined;
  const files = [built, ...(await Promise.all(paths.map((path) => filesUnder(path)))).flat()];
  const contents = await Promise.all(files.map((file) => readFile(file).catch(() => '')));
  return digest(VERSION, ...files, ...contents);
}

async function filesUnder(path: string): Promise<string[]> {
  const status = await stat(path).catch(() => undefined);
  if (status?.isDirectory() !== true) return [path];
  const names = await readdir(path, { recursive: true });
  return names.sort().map((name) => join(path, name));
}
