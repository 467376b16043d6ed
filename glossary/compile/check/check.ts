import type { Entry, Source } from '../../model.ts';
import type { LoadedGlossary, Sited } from '../load.ts';
import type { Problem, ProblemLevel, Wording } from '../problem.ts';
import type { DataPath } from '../yaml.ts';

/** What a check sees: all data with its places, by id, and the day on which it is checked. */
export interface CheckContext extends LoadedGlossary {
  readonly byId: ReadonlyMap<string, Sited<Entry>>;
  readonly sourceById: ReadonlyMap<string, Sited<Source>>;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** One thing that may be wrong across entries: one file in this folder, default-exported. */
export interface Check {
  readonly id: string;
  run(context: CheckContext): Problem[];
}

/** A problem at a value of an entry or a source. */
export function problemAt(
  item: Sited<unknown>,
  path: DataPath,
  level: ProblemLevel,
  message: Wording,
  mend?: Wording,
): Problem {
  const problem = { ...item.site(path), level, message };
  return mend === undefined ? problem : { ...problem, mend };
}
