import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { builtFile } from '#glossary/compile/built-file.ts';
import { type CachedDraft, digest, type LintCache } from './cache.ts';
import type { Draft } from './draft.ts';
import {
  type LintedDraft,
  lintDraft,
  type LintOptions,
  type LintResult,
  projectOf,
  resultOf,
} from './engine.ts';
import type { Project } from './rule.ts';
import { VERSION } from './version.ts';

/**
 * Lints drafts, taking from the cache what was linted before with the same text and settings. The
 * options are asked for only when something has to be linted: a glossary takes time to load.
 */
export async function lintWithCache(
  drafts: readonly Draft[],
  optionsOf: () => Promise<LintOptions>,
  cache: LintCache,
  readOther: (path: string) => string | undefined,
): Promise<LintResult> {
  const began = performance.now();
  const digests = new Map<string, string | null>();
  const digestOf = (path: string): string | null => {
    const known = digests.get(path);
    if (known !== undefined) return known;
    const text = drafts.find((draft) => draft.path === path)?.text ?? readOther(path);
    const made = text === undefined ? null : digest(text);
    digests.set(path, made);
    return made;
  };
  const linted: (LintedDraft | undefined)[] = await Promise.all(
    drafts.map(async (draft) => {
      const cached = await cache.get(draft, digestOf);
      return cached === undefined ? undefined : { ...cached, failures: [] };
    }),
  );
  if (linted.includes(undefined)) {
    const options = await optionsOf();
    const project = projectOf(
      [],
      (path) => drafts.find((draft) => draft.path === path)?.text ?? readOther(path),
    );
    for (const [index, draft] of drafts.entries()) {
      if (linted[index] !== undefined) continue;
      const { project: watched, paths } = watch(project);
      const result = lintDraft(draft, options, watched);
      linted[index] = result;
      if (result.failures.length > 0) continue;
      const { failures: _, ...kept } = result;
      const consulted = Object.fromEntries([...paths].map((path) => [path, digestOf(path)]));
      await cache.put(draft, { ...kept, consulted } satisfies CachedDraft);
    }
  }
  return resultOf(
    linted.filter((draft) => draft !== undefined),
    performance.now() - began,
  );
}

/** A project that remembers what was asked of it. */
function watch(project: Project): {
  readonly project: Project;
  readonly paths: ReadonlySet<string>;
} {
  const paths = new Set<string>();
  return {
    paths,
    project: {
      has(path) {
        paths.add(path);
        return project.has(path);
      },
      anchorsOf(path) {
        paths.add(path);
        return project.anchorsOf(path);
      },
    },
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
