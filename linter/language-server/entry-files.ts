import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import type { Location, Position } from 'vscode-languageserver/node';
import { uriOf } from './document-place.ts';
import { EditorText } from './editor-text.ts';
import type { Folder } from './folder.ts';

/** Where the entries of a glossary stand in a workspace that works on one. */
const ENTRIES = 'glossary/entries';

/** Files of a user's glossary that hold several entries are looked through up to this many. */
const MOST_FILES = 5_000;

/**
 * Where an entry is written, in the folders' own `glossary/entries/<kind>/<id>.yaml` or in what is
 * added to their glossary. Undefined for entries that only the built-in glossary has.
 */
export async function entryLocation(
  id: string,
  folders: readonly Folder[],
): Promise<Location | undefined> {
  for (const folder of folders) {
    const own = (await dataFiles(join(folder.root, ENTRIES))).filter((file) => isNamed(file, id));
    const { settings } = await folder.settings();
    const added = await Promise.all((settings?.glossaryPaths ?? []).map(dataFiles));
    for (const file of [...own, ...added.flat()]) {
      const found = await entryIn(file, id);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** Whether a folder holds the files of a glossary, so that its entries can be gone to. */
export function hasEntries({ root }: Folder): boolean {
  return existsSync(join(root, ENTRIES));
}

/** In `glossary/entries` a file holds one entry and is named after it. */
function isNamed(file: string, id: string): boolean {
  return parse(file).name === id;
}

async function entryIn(file: string, id: string): Promise<Location | undefined> {
  const content = await readFile(file, 'utf8').catch(() => undefined);
  const at = content === undefined ? undefined : placeOfId(new EditorText(content), id);
  return at === undefined ? undefined : { uri: uriOf(file), range: { start: at, end: at } };
}

async function dataFiles(path: string): Promise<string[]> {
  if (/\.(?:yaml|yml|json)$/.test(path)) return [path];
  const names = await readdir(path, { recursive: true }).catch(() => []);
  return names
    .filter((name) => /\.(?:yaml|yml|json)$/.test(name))
    .slice(0, MOST_FILES)
    .map((name) => join(path, name));
}

/** Ids are kebab-case words, so a line that gives this one can be told without reading all the YAML. */
function placeOfId(text: EditorText, id: string): Position | undefined {
  for (let line = 0; line < text.lineCount; line += 1) {
    const written = /^\s*(?:-\s+)?(?:\{\s*)?["']?id["']?\s*:\s*["']?([a-z0-9-]+)/.exec(
      text.line(line),
    );
    if (written?.[1] === id) return { line, character: Math.max(0, text.line(line).indexOf('id')) };
  }
  return undefined;
}
