import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Glossary } from '../glossary/glossary.ts';
import { tallyOf } from '../linter/tally.ts';

const BEGIN = '<!-- counts: generated -->';
const END = '<!-- /counts -->';

/** docs/glossary.md with its table of counts as they are now. */
export async function glossaryDocs(root: string, glossary: Glossary): Promise<Map<string, string>> {
  const path = 'docs/glossary.md';
  const text = await readFile(join(root, path), 'utf8');
  const { rows } = tallyOf(glossary.entries, glossary.sources.length);
  const table = [
    '| | |',
    '| --- | ---: |',
    ...rows.map(({ label, count }) => `| ${label.en} | ${String(count)} |`),
  ];
  const from = text.indexOf(BEGIN) + BEGIN.length;
  return new Map([
    [path, `${text.slice(0, from)}\n${table.join('\n')}\n${text.slice(text.indexOf(END))}`],
  ]);
}
