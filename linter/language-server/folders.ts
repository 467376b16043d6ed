import { dirname } from 'node:path';
import type { OptionValues } from '../command.ts';
import { loadConfiguration } from '../configuration.ts';
import { Failure } from '../failure.ts';
import type { Locale } from '../finding.ts';
import { nameOf, pathOf, pathWithin } from './document-place.ts';
import { Folder, folderOf } from './folder.ts';

/** Where a document belongs: the folder that says how it is linted, and its path there. */
export interface DraftPlace {
  readonly folder: Folder;
  readonly path: string;
  /** The document is a file: what it links to can be looked for. */
  readonly isFile: boolean;
}

/** What the command line and the client ask for, at the moment. */
export interface Asked {
  readonly values: OptionValues;
  readonly locale: Locale;
}

/** Each folder holds a glossary: of those outside of the workspace only the last are kept. */
const MOST_LOOSE = 4;

/** The workspace's folders, and those of files outside of it. */
export class Folders {
  readonly #asked: () => Asked;
  /** Where documents that are no files belong when no folder is open. */
  readonly #home: string;
  #workspace = new Map<string, Folder>();
  #loose = new Map<string, Folder>();

  constructor(asked: () => Asked, home: string) {
    this.#asked = asked;
    this.#home = home;
  }

  get all(): Folder[] {
    return [...this.#workspace.values(), ...this.#loose.values()];
  }

  open(roots: readonly string[]): void {
    for (const root of roots) {
      if (!this.#workspace.has(root)) this.#workspace.set(root, this.#make(root));
    }
  }

  close(roots: readonly string[]): void {
    for (const root of roots) this.#workspace.delete(root);
  }

  /** Settings of the client changed: everything is read anew. */
  reset(): void {
    this.#loose = new Map();
    this.#workspace = new Map([...this.#workspace.keys()].map((root) => [root, this.#make(root)]));
  }

  async placeOf(uri: string, languageId: string): Promise<DraftPlace> {
    const path = pathOf(uri);
    if (path === undefined) {
      const [first] = this.#workspace.values();
      const folder = first ?? this.#looseFolder(this.#home);
      return { folder, path: nameOf(uri, languageId), isFile: false };
    }
    const folder =
      folderOf(this.#workspace.values(), path) ?? this.#looseFolder(await rootFor(path));
    return { folder, path: pathWithin(folder.root, path) ?? path, isFile: true };
  }

  #looseFolder(root: string): Folder {
    const folder = this.#loose.get(root) ?? this.#make(root);
    // Last in the order of use: the first is the one to forget.
    this.#loose.delete(root);
    this.#loose.set(root, folder);
    const [oldest] = this.#loose.keys();
    if (this.#loose.size > MOST_LOOSE && oldest !== undefined) this.#loose.delete(oldest);
    return folder;
  }

  #make(root: string): Folder {
    const { values, locale } = this.#asked();
    return new Folder(root, values, locale);
  }
}

/** A file outside of the workspace belongs to the folder of the configuration above it, or to its own. */
async function rootFor(path: string): Promise<string> {
  try {
    return (await loadConfiguration(undefined, dirname(path))).folder;
  } catch (error) {
    // The folder tells of it when it reads the configuration itself.
    if (error instanceof Failure) return dirname(path);
    throw error;
  }
}
