import { lstat, readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import ignore from 'ignore';
import picomatch from 'picomatch';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { FoundConfiguration } from './configuration.ts';
import { fileFormatOf } from './draft.ts';
import { Failure } from './failure.ts';
import type { Localised } from './finding.ts';
import { FORMATS } from './formats.generated.ts';
import { openDraft, type ReadDraft } from './open-draft.ts';
import type { OpenedCache } from './opened-cache.ts';

/** A draft as read from disk: what a fix must compare with and keep. */
export interface DraftFile extends ReadDraft {
  readonly bytes: Buffer;
}

/** Where there is nothing to lint for anybody. */
const NEVER = ['**/node_modules/**', '**/.git/**'];

/** More than this is no draft; JavaScript strings end not far above. */
const MAX_BYTES = 256 * 1024 * 1024;

/**
 * Expands a file, folder or glob into paths of drafts, sorted. A folder stands for its Markdown
 * files; web pages, Word files and PDFs are those that are named or whose ending a glob names
 * (`papers/*.pdf`). Folders and globs leave out what `.gitignore` files and the configuration's `ignore` name; a
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
      (path) =>
        !ignored(path) &&
        !ours(relative(folder, resolve(cwd, path)).split(sep).join('/')) &&
        isAskedFor(path, slashed),
    );
  if (found.length === 0 && status === undefined) {
    throw new Failure(pattern, {
      ja: '一致するファイルがありません。パターンを引用符で囲み、パスを確かめてください',
      en: 'no file matches: quote the pattern and check the path',
    });
  }
  return paths.sort();
}

/** `**` means drafts: files that have to be opened are read where the glob names their ending. */
function isAskedFor(path: string, pattern: string): boolean {
  const endings = fileFormatOf(path)?.extensions ?? [];
  const last = pattern.slice(pattern.lastIndexOf('/') + 1).toLowerCase();
  return endings.length === 0 || endings.some((ending) => last.includes(ending.slice(1)));
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

/** Reads one file. Everything that makes it unreadable is a Failure with its mend. */
export async function readDraft(
  path: string,
  cwd: string,
  cache?: OpenedCache,
): Promise<DraftFile> {
  return draftOf(path, await readBytes(path, cwd), cache);
}

/** The draft that bytes are, as a file of this name. What is unreadable is a Failure with its mend. */
export async function draftOf(
  path: string,
  bytes: Buffer,
  cache?: OpenedCache,
): Promise<DraftFile> {
  return { bytes, ...(await openDraft(path, bytes, cache)) };
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
