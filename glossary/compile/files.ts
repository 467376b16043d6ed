import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem, Wording } from './problem.ts';

/** Larger files are refused before they are read. */
export const MAX_FILE_BYTES = 5_000_000;

export interface TextFile {
  readonly file: string;
  readonly text: string;
}

/**
 * Every .yaml, .yml and .json file under a directory, sorted, without hidden folders and node_modules; or the file
 * itself. Rejects when there is no such path.
 */
export async function dataFiles(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const found = await readdir(path, { recursive: true, withFileTypes: true });
  return found
    .filter((item) => !item.isDirectory() && /\.(?:ya?ml|json)$/i.test(item.name))
    .map((item) => join(item.parentPath, item.name))
    .filter((file) => !/[\\/](?:\.[^\\/]+|node_modules)[\\/]/.test(file.slice(path.length)))
    .sort();
}

/** Reads one file as UTF-8 without its byte order mark, or says why it cannot be read. */
export async function readDataFile(file: string): Promise<TextFile | Problem> {
  let bytes: Uint8Array;
  try {
    const { size } = await stat(file);
    if (size > MAX_FILE_BYTES) return tooLarge(file, size);
    bytes = await readFile(file);
    // A pipe has no size until it has been read.
    if (bytes.length > MAX_FILE_BYTES) return tooLarge(file, bytes.length);
  } catch (error) {
    return unreadable(file, error);
  }
  try {
    return { file, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return atStart(
      file,
      { ja: 'UTF-8 の文字列ではありません', en: 'not UTF-8 text' },
      { ja: 'UTF-8 で保存してください', en: 'save it as UTF-8' },
    );
  }
}

/** A path that cannot be opened, with the system's own reason (ENOENT, EACCES …). */
export function unreadable(file: string, error: unknown): Problem {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return atStart(
    file,
    { ja: `読めません（${reason}）`, en: `cannot be read (${reason})` },
    { ja: 'パスと権限を確かめてください', en: 'check the path and its permissions' },
  );
}

function tooLarge(file: string, size: number): Problem {
  const megabytes = (size / 1_000_000).toFixed(1);
  return atStart(
    file,
    {
      ja: `大きすぎます（${megabytes} MB、上限 5 MB）`,
      en: `too large (${megabytes} MB, at most 5 MB)`,
    },
    { ja: 'ファイルを分けてください', en: 'split it into several files' },
  );
}

function atStart(file: string, message: Wording, mend: Wording): Problem {
  return { file, line: 1, column: 1, level: 'error', message, mend };
}
