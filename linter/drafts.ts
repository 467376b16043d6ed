import { constants, createReadStream } from 'node:fs';
import { access, lstat, readFile, stat } from 'node:fs/promises';
import { isAbsolute, normalize, relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { FoundConfiguration } from './configuration.ts';
import { fileFormatOf } from './draft.ts';
import { Failure } from './failure.ts';
import type { Localised } from './finding.ts';
import { ignoredAmong } from './ignore-files.ts';
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
  const status = await statusOf(pattern, cwd);
  // './a.md' and 'a.md' are one file, and one name in reports.
  if (status === 'file') return [isAbsolute(pattern) ? pattern : normalize(pattern)];
  if (pattern === '' || (status === undefined && !isDynamicPattern(pattern))) {
    throw new Failure(pattern === '' ? '""' : pattern, {
      ja: 'ファイルが見つかりません。パスを確かめてください',
      en: 'no such file: check the path',
    });
  }
  if (status === 'folder') await lookInto(pattern, cwd);
  const endings = FORMATS.find((format) => format.id === 'markdown')?.extensions ?? [];
  const slashed = pattern.split(sep).join('/');
  // The name of a folder is no pattern: 資料 (2).
  const found = await glob(status === undefined ? slashed : `**/*{${endings.join(',')}}`, {
    cwd: status === undefined ? cwd : resolve(cwd, pattern),
    absolute: true,
    ignore: NEVER,
    caseSensitiveMatch: false,
    expandDirectories: false,
  });
  const ignored = await ignoredAmong(found, cwd);
  const ours = picomatch(settings.ignore, { dot: true });
  const paths = found
    .filter((path) => !ignored(path) && !ours(relative(folder, path).split(sep).join('/')))
    .map((path) => relative(cwd, path))
    .filter((path) => isAskedFor(path, slashed));
  if (found.length === 0 && status === undefined) {
    throw new Failure(pattern, {
      ja: '一致するファイルがありません。パターンを引用符で囲み、パスを確かめてください',
      en: 'no file matches: quote the pattern and check the path',
    });
  }
  return paths.sort();
}

/** A folder that may not be read would pass for an empty one. */
async function lookInto(folder: string, cwd: string): Promise<void> {
  try {
    await access(resolve(cwd, folder), constants.R_OK | constants.X_OK);
  } catch (error) {
    throw new Failure(folder, unreadable(error), error);
  }
}

/** What a name leads to, through links; what is there and cannot be looked at is told of when it is read. */
async function statusOf(name: string, cwd: string): Promise<'file' | 'folder' | undefined> {
  if (name === '') return undefined;
  const path = resolve(cwd, name);
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR')
      return (await lstat(path).catch(() => undefined)) === undefined ? undefined : 'file';
    return isDynamicPattern(name) ? undefined : 'file';
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

/** `**` means drafts: files that have to be opened are read where the glob names their ending. */
function isAskedFor(path: string, pattern: string): boolean {
  const endings = fileFormatOf(path)?.extensions ?? [];
  const last = pattern.slice(pattern.lastIndexOf('/') + 1).toLowerCase();
  return endings.length === 0 || endings.some((ending) => last.includes(ending.slice(1)));
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
    const status = await stat(resolve(cwd, path));
    if (status.size > MAX_BYTES) throw new Failure(path, tooLarge);
    if (!status.isFile() && !status.isDirectory()) return await readStream(path, cwd);
    return await readFile(resolve(cwd, path));
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(path, unreadable(error), error);
  }
}

/** A pipe or a device does not tell its size: `<(git show HEAD:draft.md)`, /dev/zero. */
async function readStream(path: string, cwd: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of createReadStream(resolve(cwd, path))) {
    if (!(chunk instanceof Buffer)) continue;
    size += chunk.length;
    if (size > MAX_BYTES) throw new Failure(path, tooLarge);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const tooLarge: Localised = {
  ja: `大きすぎます（上限${String(MAX_BYTES / 1024 / 1024)}MB）。章ごとに分けてください`,
  en: `too large (over ${String(MAX_BYTES / 1024 / 1024)} MB): split it`,
};

function unreadable(error: unknown): Localised {
  const code = codeOf(error);
  const reasons: Readonly<Record<string, Localised>> = {
    ENOENT: {
      ja: 'ファイルが見つかりません。パスを確かめてください',
      en: 'no such file: check the path',
    },
    EACCES: {
      ja: '読む権限がありません。アクセス権を確かめてください',
      en: 'permission denied: check its permissions',
    },
    ELOOP: {
      ja: 'リンクが循環しています。リンク先を確かめてください',
      en: 'is a link that leads back to itself: check where it points',
    },
    ENAMETOOLONG: {
      ja: '名前が長すぎます。パスを確かめてください',
      en: 'the name is too long: check the path',
    },
    EISDIR: { ja: 'フォルダです。ファイルを指定してください', en: 'is a folder: name a file' },
  };
  return reasons[code] ?? { ja: `読めません（${code}）`, en: `cannot be read (${code})` };
}
