import type { Citation, Entry } from '../model.ts';
import type { DataPath } from './yaml.ts';

/** A citation and where in its entry it stands. */
export interface PlacedCitation {
  readonly citation: Citation;
  readonly path: DataPath;
}

/** Every citation of an entry, with its path: its own sources, then names, activity, relations, editions, figures, budget. */
export function citationsOf(entry: Entry): PlacedCitation[] {
  const placed: PlacedCitation[] = entry.sources.map((citation, index) => ({
    citation,
    path: ['sources', index],
  }));
  if (entry.active !== undefined) {
    placed.push({ citation: entry.active.source, path: ['active', 'source'] });
  }
  for (const key of ['names', 'relations', 'editions', 'figures', 'budget'] as const) {
    for (const [index, { source }] of entry[key].entries()) {
      if (source !== undefined) placed.push({ citation: source, path: [key, index, 'source'] });
    }
  }
  return placed;
}
