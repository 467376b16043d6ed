import { lstat, readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import ignore from 'ignore';
import picomatch from 'picomatch';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { FoundConfiguration } from './configuration.ts';
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
 * Expands a file, folder or glob into paths of drafts, sorted. A folder stands for its Markdown
 * files. Folders and globs leave out what `.gitignore` files and the configuration's `ignore` name; a
 * file that is named itself is always read. A name that leads nowhere is a Failure.
 */
export async function findDrafts(
  pattern: string,
  cwd: string,
  { folder, settings }: FoundConfiguration,
): Promise<string[]> {
  const status = await lstat(resolve(cwd, pattern)).catch(() => undefined);
  if (status !== undefined && !status.isDirectory()) return [pattern];
  if (status === undefined && !isDynamicPattern(pattern)) {
    throw new Failure(pattern, {
      ja: 'ファイルが見つかりません。パスを確かめてください',
      en: 'no such file: check the path',
    });
  }
  const endings = FORMATS.find((format) => format.id === 'markdown')?.extensions ?? [];
  const slashed = pattern.split(sep).join('/');
  const found = await glob(
    status === undefined ? slashed : `${slashed}/**/*{${endings.join(',')}}`,
    {
      cwd,
      ignore: NEVER,
      caseSensitiveMatch: false,
      expandDirectories: false,
    },
  );
  const ignored = await ignoreFiles(cwd);
  const ours = picomatch(settings.ignore, { dot: true });
  const paths = found
    .map((path) => relative(cwd, resolve(cwd, path)))
    .filter(
      (path) => !ignored(path) && !ours(relative(folder, resolve(cwd, path)).split(sep).join('/')),
    );
  if (found.length === 0 && status === undefined) {
    throw new Failure(pattern, {
      ja: '一致するファイルがありません。パターンを引用符で囲み、パスを確かめてください',
      en: 'no file matches: quote the pattern and check the path',
    });
  }
  return paths.sort();
}

/** Whether the `.gitignore` and `.shirubeignore` of the working directory leave a path out. */
async function ignoreFiles(cwd: string): Promise<(path: string) => boolean> {
  const rules = ignore();
  for (const name of ['.gitignore', '.shirubeignore']) {
    rules.add(await readFile(join(cwd, name), 'utf8').catch(() => ''));
  }
  // Paths above the working directory are not for its ignore files to judge.
  return (path) =>
    !path.startsWith('..') && path !== '' && rules.ignores(path.split(sep).join('/'));
}

/** Reads one file as text. Everything that makes it unreadable is a Failure with its mend. */
export async function readDraft(path: string, cwd: string): Promise<DraftFile> {
  const bytes = await readBytes(path, cwd);
  return { path, bytes, ...decode(path, bytes) };
}

/** Reads one file whole. Everything that makes it unreadable is a Failure with its mend. */
export async function readBytes(path: string, cwd: string): Promise<Buffer> {
  try {
    const status = await lstat(resolve(cwd, path));
    if (status.size > MAX_BYTES) throw new Failure(path, tooLarge);
    return await readFile(resolve(cwd, path));
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(path, unreadable(error), error);
  }
}

const tooLarge: Localised = {
  ja: `大きすぎます（上限${String(MAX_BYTES / 1024 / 1024)}MB）。章ごとに分けてください`,
  en: `too large (over ${String(MAX_BYTES / 1024 / 1024)} MB): split it`,
};

function unreadable(error: unknown): Localised {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  const reasons: Readonly<Record<string, Localised>> = {
    ENOENT: {
      ja: 'ファイルが見つかりません。パスを確かめてください',
      en: 'no such file: check the path',
    },
    EACCES: {
      ja: '読む権限がありません。ファイルの権限を確かめてください',
      en: 'permission denied: check the file’s permissions',
    },
    EISDIR: { ja: 'フォルダです。ファイルを指定してください', en: 'is a folder: name a file' },
  };
  return reasons[code] ?? { ja: `読めません（${code}）`, en: `cannot be read (${code})` };
}

/** UTF-8, with or without a BOM. Other encodings are named where they can be told, and refused. */
export function decode(
  path: string,
  bytes: Uint8Array,
): { readonly text: string; readonly hasBom: boolean } {
  const [first, second, third] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    throw new Failure(path, notUtf8('UTF-16'));
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
    ? {
        ja: 'UTF-8として読めません。UTF-8で保存し直してください',
        en: 'not valid UTF-8: save it as UTF-8',
      }
    : {
        ja: `${guess}のようです。UTF-8で保存し直してください`,
        en: `looks like ${guess}: save it as UTF-8`,
      };
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
