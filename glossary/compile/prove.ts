import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Entry, Source } from '../model.ts';
import { surfaceKey } from '../surface-key.ts';
import { problemAt } from './check/check.ts';
import { readDataFile, unreadable } from './files.ts';
import type { LoadedGlossary, Sited } from './load.ts';
import type { Problem } from './problem.ts';
import { inFileOrder } from './problem.ts';
import type { Statement } from './prove/statements.ts';
import { statementsOf } from './prove/statements.ts';

/**
 * Holds every statement that cites a source against that source's text: names must stand there, and
 * wordings (`as`) must stand there and mean the stored value. `directory` holds the texts; a source's
 * `text` is the start of its file's name. Sources without `text` are not asked about.
 */
export async function proveGlossary(loaded: LoadedGlossary, directory: string): Promise<Problem[]> {
  const texts = new Map<string, string>();
  const problems: Problem[] = [];
  let files: string[];
  try {
    files = (await readdir(directory)).sort();
  } catch (error) {
    return [unreadable(directory, error)];
  }
  for (const source of loaded.sources) {
    const start = source.value.text;
    if (start === undefined) continue;
    const matching = files.filter((file) => file.startsWith(start));
    const [file] = matching;
    if (file === undefined || matching.length > 1) {
      problems.push(notOneFile(source, start, matching));
      continue;
    }
    const read = await readDataFile(join(directory, file));
    if ('level' in read) problems.push(read);
    else texts.set(source.value.id, foldText(read.text));
  }
  return inFileOrder([...problems, ...loaded.entries.flatMap((entry) => unproven(entry, texts))]);
}

/** A source's text as `unproven` searches it: in normal form, without capitals. */
export function foldText(text: string): string {
  return surfaceKey(text).toLowerCase();
}

/** What one entry says that its sources (folded texts by source id) do not bear out. */
export function unproven(entry: Sited<Entry>, texts: ReadonlyMap<string, string>): Problem[] {
  return statementsOf(entry.value).flatMap((statement) => {
    const text = texts.get(statement.citation.id);
    return text === undefined ? [] : failures(entry, statement, text);
  });
}

function failures(entry: Sited<Entry>, statement: Statement, text: string): Problem[] {
  const { citation, path, surfaces, misreads } = statement;
  const wording = citation.as;
  if (wording === undefined) {
    if (surfaces.length === 0) return [noWording(entry, statement)];
    const stands = surfaces.some((surface) => text.includes(foldText(surface)));
    return stands ? [] : [notThere(entry, path, surfaces[0] ?? '', citation.id)];
  }
  if (!text.includes(foldText(wording)))
    return [notThere(entry, [...path, 'as'], wording, citation.id)];
  const wrong = misreads?.(wording, text);
  if (wrong === undefined) return [];
  return [
    problemAt(entry, [...path, 'as'], 'error', wrong, {
      ja: '値か as を直してください',
      en: 'correct the value or `as`',
    }),
  ];
}

function noWording(entry: Sited<Entry>, { path, citation, isNumber }: Statement): Problem {
  return problemAt(
    entry,
    path,
    isNumber === true ? 'error' : 'info',
    {
      ja: `出典「${citation.id}」の文言（as）がありません`,
      en: `no wording (as) from "${citation.id}"`,
    },
    {
      ja: '出典にあるとおりの短い文言を as に書いてください',
      en: 'write as: the words that stand there',
    },
  );
}

function notThere(
  entry: Sited<Entry>,
  path: Statement['path'],
  wording: string,
  source: string,
): Problem {
  return problemAt(
    entry,
    path,
    'error',
    {
      ja: `「${wording}」が出典「${source}」に見つかりません`,
      en: `"${wording}" does not stand in "${source}"`,
    },
    {
      ja: '出典の文言に合わせるか、出典を直してください',
      en: 'use the words that stand there, or cite another source',
    },
  );
}

function notOneFile(source: Sited<Source>, start: string, matching: readonly string[]): Problem {
  return problemAt(
    source,
    ['text'],
    'error',
    {
      ja: `「${start}」で始まるファイルが${matching.length}個あります`,
      en: `${matching.length} files begin with "${start}"`,
    },
    { ja: '1つに決まるように書いてください', en: 'one file must begin with it' },
  );
}
