import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { builtFile } from '#glossary/compile/built-file.ts';
import { cacheFolder, digest, keepFile } from './cache.ts';
import { type CommandCall, flag } from './command.ts';
import type { OpenedFile } from './formats/format.ts';
import { VERSION } from './version.ts';

/** What earlier runs read of files, by their bytes: a PDF takes longer to open than to check. */
export class OpenedCache {
  readonly #folder: string;
  readonly #version: string;

  constructor(folder: string, version: string) {
    this.#folder = folder;
    this.#version = version;
  }

  /** What was read of a file, or `open()`, kept for the next run. */
  async opened(
    formatId: string,
    bytes: Uint8Array,
    open: () => Promise<OpenedFile>,
  ): Promise<OpenedFile> {
    const file = join(this.#folder, `${digest(this.#version, formatId, bytes)}.json`);
    const known = await readFile(file, 'utf8').then(parse, () => undefined);
    if (known !== undefined) return known;
    const fresh = await open();
    keepFile(file, JSON.stringify(fresh));
    return fresh;
  }
}

/** The cache for a command; undefined where there can be none, and in the source tree, where reading may change from run to run. */
export function openedCache({ values, terminal }: CommandCall): OpenedCache | undefined {
  const folder = flag(values, 'no-cache') ? undefined : cacheFolder(terminal);
  if (folder === undefined || builtFile() === undefined) return undefined;
  return new OpenedCache(join(folder, '../opened'), VERSION);
}

function parse(json: string): OpenedFile | undefined {
  try {
    const data: unknown = JSON.parse(json);
    return isOpened(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** Only our own files are read back, so the shape is checked as far as a torn or foreign file would show. */
function isOpened(data: unknown): data is OpenedFile {
  if (typeof data !== 'object' || data === null) return false;
  if (!('text' in data && typeof data.text === 'string' && 'opened' in data)) return false;
  const { opened } = data;
  return (
    typeof opened === 'object' &&
    opened !== null &&
    'document' in opened &&
    'places' in opened &&
    'digest' in opened
  );
}
