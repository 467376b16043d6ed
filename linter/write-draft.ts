import { readFile, realpath, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { DraftFile } from './drafts.ts';
import { Failure } from './failure.ts';
import { replaceFile } from './replace-file.ts';

/**
 * Replaces a draft's text on disk: whole or not at all, and only while the file still is what was
 * read. BOM, permissions and links are kept.
 */
export async function writeDraft(draft: DraftFile, text: string, cwd: string): Promise<void> {
  try {
    const path = await realpath(resolve(cwd, draft.path));
    const { mode } = await stat(path);
    await replaceFile(path, (draft.hasBom ? '\uFEFF' : '') + text, {
      mode,
      beforeRename: async () => {
        if (!draft.bytes.equals(await readFile(path))) throw changed(draft);
      },
    });
  } catch (error) {
    if (error instanceof Failure) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new Failure(
      draft.path,
      { ja: `書き込めません（${reason}）`, en: `cannot be written (${reason})` },
      error,
    );
  }
}

function changed({ path }: DraftFile): Failure {
  return new Failure(path, {
    ja: '読んだ後に書き換えられたため、修正を書き込みませんでした。もう一度実行してください',
    en: 'changed since it was read, so no fix was written: run again',
  });
}
