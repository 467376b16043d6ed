import type { Term } from '../../glossary/matching/model.ts';
import { unpackTerms, type PackedTerms } from '../../glossary/terms.ts';

/** All names to look for: where both glossaries have an entry, the names of the reader's own count. */
export function termsWithOwn(builtIn: PackedTerms, own: PackedTerms | undefined): Term[] {
  const terms = unpackTerms(builtIn);
  if (own === undefined) return terms;
  const replaced = new Set(own.entries.map(([id]) => id));
  return [...terms.filter(({ entryId }) => !replaced.has(entryId)), ...unpackTerms(own)];
}
