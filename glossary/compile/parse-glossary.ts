import type { Bundle } from './bundle.ts';
import { makeBundle } from './bundle.ts';
import type { ReadItems } from './items.ts';
import { readItems, repeatedIds } from './items.ts';
import type { Problem } from './problem.ts';
import { inFileOrder } from './problem.ts';
import { parseDataFile } from './yaml.ts';

/** A glossary in one file, or what is wrong with it: nothing is half-read. */
export type ParsedGlossary =
  | { readonly bundle: Bundle; readonly problems: readonly [] }
  | { readonly bundle?: never; readonly problems: readonly Problem[] };

/**
 * Reads a glossary from the text of one file (YAML or JSON): an entry, a list of entries, or
 * `{ entries, sources }`, as `shirube glossary export` writes it. `file` names it in problems.
 */
export function parseGlossary(file: string, text: string): ParsedGlossary {
  const parsed = parseDataFile({ file, text });
  if (!('data' in parsed)) return { problems: parsed };
  const read: ReadItems = { entries: [], sources: [], problems: [] };
  readItems(parsed, read);
  const problems = [...read.problems, ...repeatedIds(read.entries), ...repeatedIds(read.sources)];
  if (problems.length > 0) return { problems: inFileOrder(problems) };
  const entries = read.entries.map(({ value }) => value);
  return {
    bundle: makeBundle(
      entries,
      read.sources.map(({ value }) => value),
    ),
    problems: [],
  };
}
