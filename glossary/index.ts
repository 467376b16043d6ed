/**
 * The package entry `shirube/glossary`, for Node: `const glossary = await loadGlossary()`.
 */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { builtFile } from './compile/built-file.ts';
import type { Bundle } from './compile/bundle.ts';
import { makeBundle, parseBundle } from './compile/bundle.ts';
import { Glossary } from './glossary.ts';

export type { Bundle } from './compile/bundle.ts';
export type { Locale, Problem, ProblemLevel, Site, Wording } from './compile/problem.ts';
export { formatProblem, GlossaryError } from './compile/problem.ts';
export type { BudgetQuery, FigureQuery } from './facts.ts';
export type { Claim, Figure, FigureKind, YearPart } from './figures/model.ts';
export { Glossary } from './glossary.ts';
export type { TextFigure, TextMention } from './glossary.ts';
export type { Form, Mention } from './matching/model.ts';
export type {
  BudgetRow,
  Citation,
  Edition,
  Entry,
  EntryFigure,
  Kind,
  Name,
  Relation,
  Source,
  Stage,
} from './model.ts';
export type { SearchResult } from './search.ts';
export type { Status } from './status.ts';

export interface LoadOptions {
  /** Files or folders of entries and sources (YAML or JSON) to add; an entry with a known id takes its place. */
  readonly paths?: readonly string[];
  /** Start from the built-in glossary; true unless said otherwise. */
  readonly builtin?: boolean;
  /** Where relative paths begin; the working directory unless said otherwise. */
  readonly cwd?: string;
}

/** The built-in glossary with the user's own added. Throws a `GlossaryError` that holds every problem of the data. */
export async function loadGlossary(options: LoadOptions = {}): Promise<Glossary> {
  const { paths = [], builtin = true, cwd = process.cwd() } = options;
  const base = builtin ? await builtinGlossary() : new Glossary(makeBundle([], []));
  if (paths.length === 0) return base;
  return base.merge(new Glossary(await userBundle(paths.map((path) => resolve(cwd, path)))));
}

let builtinOnce: Promise<Glossary> | undefined;

/** Read once: it never changes while the program runs. */
async function builtinGlossary(): Promise<Glossary> {
  builtinOnce ??= builtinBundle().then((bundle) => new Glossary(bundle));
  return builtinOnce;
}

/** Compiled when the package was built; in the source tree, compiled now. */
async function builtinBundle(): Promise<Bundle> {
  const built = builtFile();
  if (built !== undefined) return parseBundle(await readFile(built, 'utf8'));
  const { loadBuiltin } = await import('./compile/builtin.ts');
  return loadBuiltin();
}

/** The reader of YAML is loaded only when there is any to read. */
async function userBundle(paths: readonly string[]): Promise<Bundle> {
  const { loadBundle } = await import('./compile/builtin.ts');
  return loadBundle(paths);
}
