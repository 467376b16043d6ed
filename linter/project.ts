import { posix } from 'node:path';
import { type Draft, formatOf } from './draft.ts';
import type { ParsedDraft } from './formats/format.ts';
import type { Project } from './rule.ts';

/** The files of a run, and others read when a draft first points to them. */
export function projectOf(
  parsed: readonly { readonly draft: Draft; readonly located: ParsedDraft }[],
  readFile: ((path: string) => string | undefined) | undefined,
): Project {
  const known = new Map<string, ReadonlySet<string> | undefined>();
  const texts = new Map<string, string | undefined>();
  for (const { draft, located } of parsed) known.set(posix.normalize(draft.path), located.anchors);
  const textOf = (name: string): string | undefined => {
    if (!texts.has(name)) texts.set(name, readFile?.(name));
    return texts.get(name);
  };
  return {
    has(path) {
      const name = posix.normalize(path);
      if (known.has(name)) return known.get(name) !== undefined;
      return readFile === undefined ? undefined : textOf(name) !== undefined;
    },
    anchorsOf(path) {
      const name = posix.normalize(path);
      if (!known.has(name)) {
        const text = textOf(name);
        known.set(name, text === undefined ? undefined : formatOf(name).parse(text).anchors);
      }
      return known.get(name);
    },
  };
}

/** A project that takes one draft's anchors from the draft as it has been parsed already. */
export function withDraft(
  project: Project,
  { path }: Draft,
  { anchors }: Pick<ParsedDraft, 'anchors'>,
): Project {
  const own = posix.normalize(path);
  return {
    has: (other) => posix.normalize(other) === own || project.has(other),
    anchorsOf: (other) => (posix.normalize(other) === own ? anchors : project.anchorsOf(other)),
  };
}
