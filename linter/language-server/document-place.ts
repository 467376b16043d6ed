import { isAbsolute, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The path of a `file:` URI; undefined for every other, and for what is no URI. */
export function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

export function uriOf(path: string): string {
  return pathToFileURL(path).href;
}

/** A path as drafts are named: relative to a folder, with slashes. Undefined outside of the folder. */
export function pathWithin(folder: string, path: string): string | undefined {
  const within = relative(folder, path);
  if (within === '' || isAbsolute(within) || within.split(sep)[0] === '..') return undefined;
  return within.split(sep).join('/');
}

/** What a document without a file is called: the last part of its URI, with the ending of its language. */
export function nameOf(uri: string, languageId: string): string {
  const last =
    uri
      .split(/[?#]/, 1)[0]
      ?.split(/[/:\\]/)
      .at(-1) || 'untitled';
  if (languageId === 'markdown' && !/\.(md|markdown|mdown|mkd)$/i.test(last)) return `${last}.md`;
  return last;
}
