import { basename, dirname, extname } from 'node:path';
import { KIND_DEFINITIONS } from '../kinds.generated.ts';
import type { Kind } from '../model.ts';
import type { Entry, Source } from '../model.ts';
import type { Bundle } from './bundle.ts';
import { makeBundle } from './bundle.ts';
import { dataFiles, readDataFile, unreadable } from './files.ts';
import type { Sited } from './items.ts';
import { readItems, repeatedIds } from './items.ts';
import type { Problem } from './problem.ts';
import { inFileOrder, quoted } from './problem.ts';
import type { ParsedFile } from './yaml.ts';
import { parseDataFile } from './yaml.ts';

export type { Sited } from './items.ts';

/** Everything that was read, with its places: what checks look at. */
export interface LoadedGlossary {
  readonly entries: readonly Sited<Entry>[];
  readonly sources: readonly Sited<Source>[];
  /** Ids of files that could not be read (their names): not to be taken for missing. */
  readonly unread: ReadonlySet<string>;
}

export interface LoadResult {
  /** What could be read, for the checks. */
  readonly loaded: LoadedGlossary;
  /** Absent when there was any problem: nothing is half-loaded. */
  readonly bundle?: Bundle;
  /** In the order of files and lines. */
  readonly problems: readonly Problem[];
}

/**
 * Reads glossary data from directories and files (.yaml, .yml, .json). A file holds one entry, one
 * source, a list of entries, or `{ entries, sources }`. A file with one item is named after its id; under
 * `entries/`, its folder is that of its kind.
 */
export async function loadData(paths: readonly string[]): Promise<LoadResult> {
  const entries: Sited<Entry>[] = [];
  const sources: Sited<Source>[] = [];
  const problems: Problem[] = [];
  for (const path of paths) {
    for (const file of await filesOf(path, problems)) {
      const text = await readDataFile(file);
      if ('level' in text) {
        problems.push(text);
        continue;
      }
      const parsed = parseDataFile(text);
      if (!('data' in parsed)) problems.push(...parsed);
      else readItems(parsed, { entries, sources, problems }, misplaced);
    }
  }
  problems.push(...repeatedIds(entries), ...repeatedIds(sources));
  const unread = new Set(problems.map(({ file }) => basename(file, extname(file))));
  const loaded = { entries, sources, unread };
  if (problems.length > 0) return { loaded, problems: inFileOrder(problems) };
  const bundle = makeBundle(
    entries.map((entry) => entry.value),
    sources.map((source) => source.value),
  );
  return { loaded, bundle, problems };
}

async function filesOf(path: string, problems: Problem[]): Promise<string[]> {
  try {
    return await dataFiles(path);
  } catch (error) {
    problems.push(unreadable(path, error));
    return [];
  }
}

/** The file's name is the id; under `entries/`, the folder is that of the kind. */
function misplaced(
  parsed: ParsedFile,
  value: { readonly id: string; readonly kind?: Kind },
): Problem[] {
  const problems: Problem[] = [];
  const stem = basename(parsed.file, extname(parsed.file));
  if (stem !== value.id) {
    problems.push({
      ...parsed.site(['id']),
      level: 'error',
      message: {
        ja: `id「${value.id}」がファイル名「${quoted(stem)}」と違います`,
        en: `id "${value.id}" is not the file's name "${quoted(stem)}"`,
      },
      mend: { ja: 'どちらかに揃えてください', en: 'make them the same' },
    });
  }
  const folder = dirname(parsed.file);
  const kind = KIND_DEFINITIONS.find((definition) => definition.id === value.kind);
  const kept = basename(dirname(folder)) === 'entries';
  if (kind !== undefined && kept && basename(folder) !== kind.folder) {
    problems.push({
      ...parsed.site(['kind']),
      level: 'error',
      message: {
        ja: `kind「${kind.id}」の項目は ${kind.folder}/ に置きます（今は ${quoted(basename(folder))}/）`,
        en: `an entry of kind "${kind.id}" belongs in ${kind.folder}/, not ${quoted(basename(folder))}/`,
      },
      mend: {
        ja: 'ファイルを移すか kind を直してください',
        en: 'move the file or correct its kind',
      },
    });
  }
  return problems;
}
