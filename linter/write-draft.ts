import { randomBytes } from 'node:crypto';
import { open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { DraftFile } from './drafts.ts';
import { Failure } from './failure.ts';

/**
 * Replaces a draft's text on disk: whole or not at all (a new file beside it, then a rename), and
 * only while the file still is what was read. BOM, permissions and links are kept.
 */
export async function writeDraft(draft: DraftFile, text: string, cwd: string): Promise<void> {
  const path = await realpath(resolve(cwd, draft.path));
  const beside = join(dirname(path), `.shirube-${randomBytes(6).toString('hex')}.tmp`);
  try {
    const { mode } = await stat(path);
    const file = await open(beside, 'wx', mode);
    try {
      // The process's umask may have narrowed the mode of a new file.
      await file.chmod(mode);
      await file.writeFile((draft.hasBom ? '\uFEFF' : '') + text, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
    if (!draft.bytes.equals(await readFile(path))) {
      throw new Failure(draft.path, {
        ja: '読んだ後に書き換えられたため、修正を書き込みませんでした。もう一度実行してください',
        en: 'changed since it was read, so no fix was written: run again',
      });
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    if (error instanceof Failure) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new Failure(
      draft.path,
      { ja: `書き込めません（${reason}）`, en: `cannot be written (${reason})` },
      error,
    );
  }
}
