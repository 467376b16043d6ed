import { z } from 'zod';
import { decode } from '../decode.ts';
import { readBytes } from '../drafts.ts';
import { Failure } from '../failure.ts';
import { canonicalNumber, type Law, LawIndex } from './law-index.ts';

/** What `shirube import laws` writes: one row for each law, its number, its title, then further names. */
const IndexFile = z.object({
  shirube: z.literal('laws'),
  version: z.literal(1),
  laws: z.array(z.tuple([z.string(), z.string()], z.string())),
});

/** The text of an index file, laws in the order of their list, each once, one a line; and how many there are. */
export function indexFileOf(laws: readonly Law[]): {
  readonly text: string;
  readonly count: number;
} {
  const rows = new Map<string, string[]>();
  for (const { number, title, names = [] } of laws) {
    const known = canonicalNumber(number);
    const key = JSON.stringify([known, title]);
    const row = rows.get(key) ?? [known, title];
    row.push(...names.filter((name) => !row.includes(name)));
    rows.set(key, row);
  }
  const lines = [...rows.values()].map((row) => JSON.stringify(row));
  const text = `{"shirube":"laws","version":1,"laws":[\n${lines.join(',\n')}\n]}\n`;
  return { text, count: lines.length };
}

/** Reads an index file from disk. Throws a Failure for what cannot be read, or is none. */
export async function readLawIndex(path: string, cwd: string): Promise<LawIndex> {
  return parseIndexFile(decode(path, await readBytes(path, cwd)).text, path);
}

/** Reads the text of an index file; what is none is a Failure that says how to make one. `where` is its path. */
export function parseIndexFile(json: string, where: string): LawIndex {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    throw unreadable(where, error);
  }
  const parsed = IndexFile.safeParse(data);
  if (!parsed.success) throw unreadable(where);
  return new LawIndex(
    parsed.data.laws.map(([number, title, ...names]) => ({ number, title, names })),
  );
}

function unreadable(where: string, cause?: unknown): Failure {
  return new Failure(
    where,
    {
      ja: '法令の索引ではありません。shirube import laws で作ってください',
      en: 'not an index of laws: make one with shirube import laws',
    },
    cause,
  );
}
