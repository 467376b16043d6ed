import { type Draft, parsedDraft } from './draft.ts';
import { type LintedDraft, lintDraft, type LintOptions, projectOf } from './engine.ts';
import type { Project } from './rule.ts';

/** A draft linted now, and the paths of the other files that its rules looked at. */
export interface FreshDraft extends LintedDraft {
  readonly consulted: readonly string[];
}

/** Lints drafts one by one. `among`: all drafts of the run, which links may lead to as they are in memory. */
export function lintFresh(
  drafts: readonly Draft[],
  options: LintOptions,
  among: readonly Draft[] = drafts,
): FreshDraft[] {
  const texts = new Map(among.map(({ path, text }) => [path, text]));
  // What was opened cannot be read again from its text.
  const opened = drafts.filter((draft) => draft.opened !== undefined);
  const project = projectOf(
    opened.map((draft) => ({ draft, located: parsedDraft(draft) })),
    (path) => texts.get(path) ?? options.readFile?.(path),
  );
  return drafts.map((draft) => {
    const { project: watched, paths } = watch(project);
    const linted = lintDraft(draft, options, watched);
    return { ...linted, consulted: [...paths] };
  });
}

/** A project that remembers what was asked of it. */
function watch(project: Project): {
  readonly project: Project;
  readonly paths: ReadonlySet<string>;
} {
  const paths = new Set<string>();
  return {
    paths,
    project: {
      has(path) {
        paths.add(path);
        return project.has(path);
      },
      anchorsOf(path) {
        paths.add(path);
        return project.anchorsOf(path);
      },
    },
  };
}
