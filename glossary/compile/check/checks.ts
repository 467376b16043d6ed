import type { LoadedGlossary } from '../load.ts';
import type { Problem } from '../problem.ts';
import { inFileOrder } from '../problem.ts';
import type { Check } from './check.ts';
import capitals from './capitals.ts';
import contradictions from './contradictions.ts';
import cycles from './cycles.ts';
import definitions from './definitions.ts';
import editions from './editions.ts';
import freshness from './freshness.ts';
import names from './names.ts';
import references from './references.ts';
import selfMatch from './self-match.ts';
import sharedSurfaces from './shared-surfaces.ts';
import succession from './succession.ts';
import unusedSources from './unused-sources.ts';

/** All checks; a test holds this list against the files of the folder. */
export const CHECKS: readonly Check[] = [
  references,
  cycles,
  succession,
  sharedSurfaces,
  selfMatch,
  names,
  capitals,
  definitions,
  contradictions,
  editions,
  freshness,
  unusedSources,
];

/** Runs every check. `today` (YYYY-MM-DD) decides what is old. */
export function checkGlossary(loaded: LoadedGlossary, today: string): Problem[] {
  const context = {
    ...loaded,
    byId: new Map(loaded.entries.map((entry) => [entry.value.id, entry])),
    sourceById: new Map(loaded.sources.map((source) => [source.value.id, source])),
    today,
  };
  return inFileOrder(CHECKS.flatMap((check) => check.run(context)));
}
