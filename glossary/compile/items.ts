/** What files of glossary data hold, whoever opened them: no Node here, the extension reads them too. */
import type { z } from 'zod';
import type { Kind } from '../model.ts';
import { Entry, Source } from '../model.ts';
import { issueProblems } from './issues.ts';
import type { Problem, Site } from './problem.ts';
import type { DataPath, ParsedFile } from './yaml.ts';

/** An entry or a source, and where each of its values stands in its file. */
export interface Sited<T> {
  readonly value: T;
  site(path: DataPath): Site;
}

/** What was read so far. */
export interface ReadItems {
  readonly entries: Sited<Entry>[];
  readonly sources: Sited<Source>[];
  readonly problems: Problem[];
}

/** What is wrong with a file that is one item, given that item. */
export type WholeFileCheck = (
  parsed: ParsedFile,
  value: { readonly id: string; readonly kind?: Kind },
) => Problem[];

interface Item {
  readonly type: 'entry' | 'source';
  readonly data: unknown;
  readonly path: DataPath;
  /** The item is the whole file, so the file's name is its id. */
  readonly whole: boolean;
}

/**
 * Reads what a file holds: one entry, one source, a list of entries, or `{ entries, sources }`. What
 * is as it should be is added to `into`, and what is not, to its problems. `wholeFile` adds what is
 * wrong with a file that is one item.
 */
export function readItems(
  parsed: ParsedFile,
  into: ReadItems,
  wholeFile: WholeFileCheck = () => [],
): void {
  const items = itemsOf(parsed);
  if (items === undefined) into.problems.push(notGlossaryData(parsed));
  for (const item of items ?? []) {
    if (item.type === 'entry')
      readItem(Entry, parsed, item, into.entries, into.problems, wholeFile);
    else readItem(Source, parsed, item, into.sources, into.problems, wholeFile);
  }
}

function readItem<T extends { readonly id: string; readonly kind?: Kind }>(
  schema: z.ZodType<T>,
  parsed: ParsedFile,
  item: Item,
  found: Sited<T>[],
  problems: Problem[],
  wholeFile: WholeFileCheck,
): void {
  const result = schema.safeParse(item.data);
  if (!result.success) {
    problems.push(...issueProblems(result.error.issues, parsed, item.path));
    return;
  }
  const value = result.data;
  found.push({ value, site: (path) => parsed.site([...item.path, ...path]) });
  if (item.whole) problems.push(...wholeFile(parsed, value));
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

/** The items whose id an earlier one has. */
export function repeatedIds(items: readonly Sited<{ readonly id: string }>[]): Problem[] {
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
