import { fileURLToPath } from 'node:url';
import { builtFile } from './built-file.ts';
import type { Bundle } from './bundle.ts';
import { loadData } from './load.ts';
import { GlossaryError } from './problem.ts';

/** Where the built-in glossary's data lies: the folders of the source tree, or the file that was compiled with the package. */
export const BUILTIN_PATHS: readonly string[] = builtinPaths();

/** Compiles the built-in glossary. Throws a `GlossaryError` when there is a problem in it. */
export async function loadBuiltin(): Promise<Bundle> {
  return loadBundle(BUILTIN_PATHS);
}

/** Compiles the data at paths. Throws a `GlossaryError` when there is a problem in it: nothing is half-loaded. */
export async function loadBundle(paths: readonly string[]): Promise<Bundle> {
  const { bundle, problems } = await loadData(paths);
  if (bundle === undefined) throw new GlossaryError(problems);
  return bundle;
}

function builtinPaths(): string[] {
  const built = builtFile();
  if (built !== undefined) return [built];
  return ['entries', 'sources'].map((folder) =>
    fileURLToPath(new URL(`../${folder}`, import.meta.url)),
  );
}
