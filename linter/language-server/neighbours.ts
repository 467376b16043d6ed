import { readFileSync, type Stats, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { formatOf } from '../draft.ts';
import { projectOf } from '../project.ts';
import type { Project } from '../rule.ts';

/** More than this is not read only to look for its headings. Bytes. */
const MOST_BYTES = 32 * 1024 * 1024;

interface KnownFile {
  readonly modified: number;
  readonly size: number;
  readonly anchors: ReadonlySet<string>;
}

/**
 * The files that drafts point to: those open in the editor as they are there, unsaved edits
 * included, all others as they are on disk, read again when they have changed. Paths are absolute.
 */
export class Neighbours {
  readonly #openAnchors: (path: string) => ReadonlySet<string> | undefined;
  readonly #known = new Map<string, KnownFile>();

  /** `openAnchors` answers for files that are open. */
  constructor(openAnchors: (path: string) => ReadonlySet<string> | undefined) {
    this.#openAnchors = openAnchors;
  }

  /** The project as a draft of a folder sees it, and which files the draft has asked about. */
  projectOf(root: string): { readonly project: Project; readonly asked: ReadonlySet<string> } {
    const asked = new Set<string>();
    const place = (path: string): string => {
      const absolute = resolve(root, path);
      asked.add(absolute);
      return absolute;
    };
    const project: Project = {
      ...projectOf([], undefined),
      has: (path) => this.#has(place(path)),
      anchorsOf: (path) => this.#anchorsOf(place(path)),
    };
    return { project, asked };
  }

  #has(path: string): boolean {
    return this.#openAnchors(path) !== undefined || fileStatus(path) !== undefined;
  }

  /** Undefined when there is no such file; an empty set for one that is too large to look into. */
  #anchorsOf(path: string): ReadonlySet<string> | undefined {
    const open = this.#openAnchors(path);
    if (open !== undefined) return open;
    const status = fileStatus(path);
    if (status === undefined) {
      this.#known.delete(path);
      return undefined;
    }
    const known = this.#known.get(path);
    if (known?.modified === status.mtimeMs && known.size === status.size) return known.anchors;
    const anchors = status.size > MOST_BYTES ? new Set<string>() : readAnchors(path);
    this.#known.set(path, { modified: status.mtimeMs, size: status.size, anchors });
    return anchors;
  }
}

function fileStatus(path: string): Stats | undefined {
  try {
    const status = statSync(path, { throwIfNoEntry: false });
    return status?.isFile() === true ? status : undefined;
  } catch {
    // A name that no file can have.
    return undefined;
  }
}

function readAnchors(path: string): ReadonlySet<string> {
  try {
    return formatOf(path).parse(readFileSync(path, 'utf8')).anchors;
  } catch {
    // It is there, and cannot be read: nothing is said about its headings either.
    return new Set();
  }
}
