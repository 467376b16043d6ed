import { basename, dirname, extname } from 'node:path';
import type { z } from 'zod';
import { KIND_DEFINITIONS } from '../kinds.generated.ts';
import type { Kind } from '../model.ts';
import { Entry, Source } from '../model.ts';
import type { Bundle } from './bundle.ts';
import { makeBundle } from './bundle.ts';
import { dataFiles, readDataFile, unreadable } from './files.ts';
import { issueProblems } from './issues.ts';
import type { Problem, Site } from './problem.ts';
import { inFileOrder, quoted } from './problem.ts';
import type { DataPath, ParsedFile } from './yaml.ts';
import { parseDataFile } from './yaml.ts';

/** An entry or a source, and where each of its values stands in its file. */
export interface Sited<T> {
  readonly value: T;
  site(path: DataPath): Site;
}

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

interface Item {
  readonly type: 'entry' | 'source';
  readonly data: unknown;
  readonly path: DataPath;
  /** The item is the whole file, so the file's name is its id. */
  readonly whole: boolean;
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
      else readItems(parsed, { entries, sources, problems });
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

function readItems(
  parsed: ParsedFile,
  into: { entries: Sited<Entry>[]; sources: Sited<Source>[]; problems: Problem[] },
): void {
  const items = itemsOf(parsed);
  if (items === undefined) into.problems.push(notGlossaryData(parsed));
  for (const item of items ?? []) {
    if (item.type === 'entry') readItem(Entry, parsed, item, into.entries, into.problems);
    else readItem(Source, parsed, item, into.sources, into.problems);
  }
}

function readItem<T extends { readonly id: string; readonly kind?: Kind }>(
  schema: z.ZodType<T>,
  parsed: ParsedFile,
  item: Item,
  found: Sited<T>[],
  problems: Problem[],
): void {
  const result = schema.safeParse(item.data);
  if (!result.success) {
    problems.push(...issueProblems(result.error.issues, parsed, item.path));
    return;
  }
  const value = result.data;
  found.push({ value, site: (path) => parsed.site([...item.path, ...path]) });
  if (item.whole) problems.push(...misplaced(parsed, value));
}

/** What a file holds, by its shape; undefined when it is none of the shapes that are read. */
function itemsOf({ data }: ParsedFile): Item[] | undefined {
  if (Array.isArray(data)) return listItems('entry', data, []);
  if (!isMap(data)) return undefined;
  if ('entries' in data || ('sources' in data && !('id' in data))) {
    const { version: _, entries = [], sources = [], ...rest } = data;
    if (!Array.isArray(entries) || !Array.isArray(sources) || Object.keys(rest).length > 0) {
      return undefined;
    }
    return [
      ...listItems('entry', entries, ['entries']),
      ...listItems('source', sources, ['sources']),
    ];
  }
  const type = 'kind' in data || !('issuer' in data || 'licence' in data) ? 'entry' : 'source';
  return [{ type, data, path: [], whole: true }];
}

function listItems(type: Item['type'], list: readonly unknown[], base: DataPath): Item[] {
  return list.map((data, index) => ({ type, data, path: [...base, index], whole: false }));
}

function isMap(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null;
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

function repeatedIds(items: readonly Sited<{ readonly id: string }>[]): Problem[] {
  const first = new Map<string, Site>();
  return items.flatMap((item): Problem[] => {
    const site = item.site(['id']);
    const earlier = first.get(item.value.id);
    if (earlier === undefined) {
      first.set(item.value.id, site);
      return [];
    }
    return [
      {
        ...site,
        level: 'error',
        message: {
          ja: `id「${item.value.id}」は ${earlier.file}:${earlier.line} にもあります`,
          en: `id "${item.value.id}" also stands in ${earlier.file}:${earlier.line}`,
        },
        mend: { ja: '一方の id を変えてください', en: 'rename one of them' },
      },
    ];
  });
}

function notGlossaryData(parsed: ParsedFile): Problem {
  return {
    ...parsed.site([]),
    level: 'error',
    message: { ja: '用語データではありません', en: 'not glossary data' },
    mend: {
      ja: '1項目のマップ、項目のリスト、または { entries, sources } を書いてください',
      en: 'write one entry, a list of entries, or { entries, sources }',
    },
  };
}
