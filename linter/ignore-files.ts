import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

const NAMES = ['.gitignore', '.shirubeignore'];

/**
 * Whether the `.gitignore` and `.shirubeignore` files of a repository leave paths out, as git reads
 * them: each counts for its folder and what lies below, the deeper one last. Without a repository
 * around it, those of the working directory and below count. `paths`: absolute.
 */
export async function ignoredAmong(
  paths: readonly string[],
  cwd: string,
): Promise<(path: string) => boolean> {
  const top = await repositoryAround(cwd);
  const folders = new Set(paths.flatMap((path) => foldersFrom(top, path)));
  const rules = new Map<string, Ignore>();
  for (const folder of folders) {
    const own = await rulesOf(folder);
    if (own !== undefined) rules.set(folder, own);
  }
  return (path) => {
    let isIgnored = false;
    for (const folder of foldersFrom(top, path)) {
      const verdict = rules.get(folder)?.test(relative(folder, path).split(sep).join('/'));
      if (verdict?.ignored === true) isIgnored = true;
      if (verdict?.unignored === true) isIgnored = false;
    }
    return isIgnored;
  };
}

/** The folders from `top` down to the one a path lies in; none for a path that lies elsewhere. */
function foldersFrom(top: string, path: string): string[] {
  const between = relative(top, dirname(path));
  if (between.startsWith('..') || resolve(top, between) !== dirname(path)) return [];
  const names = between === '' ? [] : between.split(sep);
  return [top, ...names.map((_, index) => join(top, ...names.slice(0, index + 1)))];
}

/** The folder that holds `.git`, at `cwd` or above; else `cwd`. */
async function repositoryAround(cwd: string): Promise<string> {
  for (let at = resolve(cwd); ; at = dirname(at)) {
    if ((await stat(join(at, '.git')).catch(() => undefined)) !== undefined) return at;
    if (dirname(at) === at) return resolve(cwd);
  }
}

async function rulesOf(folder: string): Promise<Ignore | undefined> {
  const texts = await Promise.all(
    NAMES.map((name) => readFile(join(folder, name), 'utf8').catch(() => '')),
  );
  return texts.every((text) => text === '') ? undefined : ignore().add(texts.join('\n'));
}
