import { lstat, readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { Draft } from './engine.ts';
import { Failure } from './failure.ts';
import type { Localised } from './finding.ts';
import { FORMATS } from './formats.generated.ts';

/** A draft as read from disk: what a fix must compare with and keep. */
export interface DraftFile extends Draft {
  readonly bytes: Buffer;
  readonly hasBom: boolean;
}

/** Where there is nothing to lint for anybody. */
const NEVER = ['**/node_modules/**', '**/.git/**'];

/** More than this is no draft; JavaScript strings end not far above. */
const MAX_BYTES = 256 * 1024 * 1024;

/**
 * Expands files, folders and globs into paths of drafts, sorted, without doubles. A folder stands
 * for its Markdown files. A name that leads nowhere is a Failure.
 */
export async function findDrafts(patterns: readonly string[], cwd: string): Promise<string[]> {
  const found = new Set<string>();
  for (const pattern of patterns) {
    for (const path of await expand(pattern, cwd)) found.add(path);
  }
  return [...found].sort();
}

async function expand(pattern: string, cwd: string): Promise<string[]> {
  const status = await lstat(resolve(cwd, pattern)).catch(() => undefined);
  if (status?.isDirectory() === true) {
    const endings = FORMATS.find((format) => format.id === 'markdown')?.extensions ?? [];
    const paths = await glob(`**/*{${endings.join(',')}}`, {
      cwd: resolve(cwd, pattern),
      ignore: NEVER,
      caseSensitiveMatch: false,
    });
    return paths.map((path) => join(pattern, path));
  }
  if (status !== undefined) return [pattern];
  if (!isDynamicPattern(pattern)) {
    throw new Failure(pattern, {
      ja: 'ファイルが見つかりません。パスを確かめてください',
      en: 'no such file: check the path',
    });
  }
  const paths = await glob(pattern.split(sep).join('/'), { cwd, ignore: NEVER });
  if (paths.length === 0) {
    throw new Failure(pattern, {
      ja: '一致するファイルがありません。パターンを引用符で囲み、パスを確かめてください',
      en: 'no file matches: quote the pattern and check the path',
    });
  }
  return paths.map((path) => relative(cwd, resolve(cwd, path)) || path);
}

/** Reads one file as text. Everything that makes it unreadable is a Failure with its mend. */
export async function readDraft(path: string, cwd: string): Promise<DraftFile> {
  let bytes: Buffer;
  try {
    const status = await lstat(resolve(cwd, path));
    if (status.size > MAX_BYTES) throw new Failure(path, tooLarge);
    bytes = await readFile(resolve(cwd, path));
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(path, unreadable(error), error);
  }
  return { path, bytes, ...decode(path, bytes) };
}

const tooLarge: Localised = {
  ja: `大きすぎます（上限${String(MAX_BYTES / 1024 / 1024)}MB）。章ごとに分けてください`,
  en: `too large (over ${String(MAX_BYTES / 1024 / 1024)} MB): split it`,
};

function unreadable(error: unknown): Localised {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  const reasons: Readonly<Record<string, Localised>> = {
    ENOENT: { ja: 'ファイルが見つかりません。パスを確かめてください', en: 'no such file: check the path' },
    EACCES: { ja: '読む権限がありません。ファイルの権限を確かめてください', en: 'permission denied: check the file’s permissions' },
    EISDIR: { ja: 'フォルダです。ファイルを指定してください', en: 'is a folder: name a file' },
  };
  return reasons[code] ?? { ja: `読めません（${code}）`, en: `cannot be read (${code})` };
}

/** UTF-8, with or without a BOM. Other encodings are named where they can be told, and refused. */
export function decode(path: string, bytes: Uint8Array): { readonly text: string; readonly hasBom: boolean } {
  const [first, second, third] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) throw new Failure(path, notUtf8('UTF-16'));
  const hasBom = first === 0xef && second === 0xbb && third === 0xbf;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Failure(path, notUtf8(guessEncoding(bytes)), error);
  }
  if (text.includes('\0')) {
    throw new Failure(path, {
      ja: 'テキストではありません（NUL文字を含みます）。テキストファイルを指定してください',
      en: 'not a text file (it holds NUL characters): name a text file',
    });
  }
  return { text, hasBom };
}

function notUtf8(guess: string | undefined): Localised {
  return guess === undefined
    ? { ja: 'UTF-8として読めません。UTF-8で保存し直してください', en: 'not valid UTF-8: save it as UTF-8' }
    : { ja: `${guess}のようです。UTF-8で保存し直してください`, en: `looks like ${guess}: save it as UTF-8` };
}

function guessEncoding(bytes: Uint8Array): string | undefined {
  return ['Shift_JIS', 'EUC-JP'].find((encoding) => {
    try {
      return /[ぁ-んァ-ン]/.test(new TextDecoder(encoding, { fatal: true }).decode(bytes));
    } catch {
      return false;
    }
  });
}
