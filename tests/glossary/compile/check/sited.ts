import { checkGlossary } from '../../../../glossary/compile/check/checks.ts';
import type { LoadedGlossary, Sited } from '../../../../glossary/compile/load.ts';
import { formatProblem } from '../../../../glossary/compile/problem.ts';
import type { DataPath } from '../../../../glossary/compile/yaml.ts';
import type { Entry, Source } from '../../../../glossary/model.ts';
import { aSource } from '../../sample.ts';

/** Data as loaded, whose places say which value they are of: `cyder/names/0/until`. */
export function loaded(
  entries: readonly Entry[],
  sources: readonly Source[] = [aSource()],
): LoadedGlossary {
  return { entries: entries.map(sited), sources: sources.map(sited), unread: new Set() };
}

export function sited<T extends { readonly id: string }>(value: T): Sited<T> {
  return {
    value,
    site: (path: DataPath) => ({
      file: [value.id, ...path].map(String).join('/'),
      line: 1,
      column: 1,
    }),
  };
}

/** What the checks say about these entries on 22 November 2026, as `place: level: message`. */
export function found(entries: readonly Entry[], sources?: readonly Source[]): string[] {
  return checkGlossary(loaded(entries, sources), '2026-11-22').map((problem) =>
    formatProblem(problem, 'en')
      .replace(':1:1', '')
      .replace(/ — .*$/, ''),
  );
}
