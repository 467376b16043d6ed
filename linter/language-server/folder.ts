import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { escapePath } from 'tinyglobby';
import { GlossaryError, formatProblem } from '#glossary/index.ts';
import { list, type OptionValues, type Terminal } from '../command.ts';
import type { FoundConfiguration } from '../configuration.ts';
import { findDrafts } from '../drafts.ts';
import { Failure } from '../failure.ts';
import type { Locale } from '../finding.ts';
import type { LintOptions } from '../lint-options.ts';
import { lintSettings } from '../lint-settings.ts';
import { pathWithin } from './document-place.ts';

/** What a folder's drafts are linted with. */
export interface FolderSettings {
  readonly options: LintOptions;
  readonly configuration: FoundConfiguration;
  /** What is added to the built-in glossary: absolute paths of files and folders. */
  readonly glossaryPaths: readonly string[];
  /** Absolute. */
  readonly baselinePath: string | undefined;
}

/** The settings, or in one line why they could not be read. */
export type FolderResult =
  | { readonly settings: FolderSettings; readonly problem?: undefined }
  | { readonly settings?: undefined; readonly problem: string };

/**
 * A folder as `shirube lint` sees its working directory: paths of drafts, configuration, glossary and
 * baseline are those of a run there, so that an editor shows what CI shows.
 */
export class Folder {
  readonly root: string;
  readonly #values: OptionValues;
  readonly #locale: Locale;
  #settings: Promise<FolderResult> | undefined;
  /** Names of the drafts that a run on the whole folder reads, by directory. */
  #drafts = new Map<string, Promise<ReadonlySet<string>>>();

  constructor(root: string, values: OptionValues, locale: Locale) {
    this.root = root;
    this.#values = values;
    this.#locale = locale;
  }

  /** Read when first asked for, and after `forget`. */
  settings(): Promise<FolderResult> {
    this.#settings ??= this.#load();
    return this.#settings;
  }

  /** The settings as far as anybody has asked for them: reading them loads a glossary. */
  get known(): Promise<FolderResult> | undefined {
    return this.#settings;
  }

  /** The configuration, glossary or ignore files may have changed. */
  forget(): void {
    this.#settings = undefined;
    this.forgetDrafts();
  }

  /** Files came or went. */
  forgetDrafts(): void {
    this.#drafts = new Map();
  }

  /** Whether ignore files or the configuration leave a draft (path relative to the root) out of a run on the folder. */
  async leavesOut(path: string): Promise<boolean> {
    const { settings } = await this.settings();
    if (settings === undefined || !existsSync(resolve(this.root, path))) return false;
    const directory = dirname(path);
    const listed = this.#drafts.get(directory) ?? this.#list(directory, settings);
    this.#drafts.set(directory, listed);
    return !(await listed).has(basename(path));
  }

  async #list(directory: string, settings: FolderSettings): Promise<ReadonlySet<string>> {
    const pattern = directory === '.' ? '*' : `${escapePath(directory)}/*`;
    try {
      const paths = await findDrafts(pattern, this.root, settings.configuration);
      return new Set(paths.map((path) => basename(path)));
    } catch (error) {
      if (error instanceof Failure) return new Set();
      throw error;
    }
  }

  async #load(): Promise<FolderResult> {
    const call = {
      values: this.#values,
      operands: [],
      locale: this.#locale,
      terminal: silentTerminal(this.root),
    };
    try {
      const { configuration, fullOptions, baselinePath } = await lintSettings(call);
      const { today, ...options } = await fullOptions();
      // The server outlives the day on which it began: only a configured day is kept.
      const fixed =
        configuration.settings.asOf === undefined || today === undefined ? {} : { today };
      const { folder, settings } = configuration;
      const settled = {
        options: { ...options, ...fixed },
        configuration,
        glossaryPaths: [
          ...settings.glossary.map((path) => resolve(folder, path)),
          ...list(this.#values, 'glossary').map((path) => resolve(this.root, path)),
        ],
        baselinePath: baselinePath === undefined ? undefined : resolve(this.root, baselinePath),
      };
      return { settings: settled };
    } catch (error) {
      return { problem: inOneLine(error, this.#locale) };
    }
  }
}

/** The folder, of several, that a file is in: the innermost. */
export function folderOf(folders: Iterable<Folder>, path: string): Folder | undefined {
  return [...folders]
    .filter(({ root }) => pathWithin(root, path) !== undefined)
    .reduce<Folder | undefined>(
      (best, folder) =>
        best === undefined || folder.root.length > best.root.length ? folder : best,
      undefined,
    );
}

function silentTerminal(cwd: string): Terminal {
  return {
    cwd,
    env: {},
    colour: false,
    interactive: false,
    write: () => {},
    writeError: () => {},
    readInput: async () => new Uint8Array(),
  };
}

function inOneLine(error: unknown, locale: Locale): string {
  if (error instanceof Failure) return error.line(locale);
  if (error instanceof GlossaryError) {
    const [first] = error.problems;
    return `shirube: ${first === undefined ? error.message : formatProblem(first, locale)}`;
  }
  return `shirube: ${error instanceof Error ? error.message : String(error)}`;
}
