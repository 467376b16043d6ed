import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export interface Replacing {
  /** The permissions of the new file; by default what the process's umask leaves. */
  readonly mode?: number;
  /** Called when the new file is whole on disk; what it throws leaves the old one in place. */
  readonly beforeRename?: () => Promise<void>;
}

/**
 * Writes a file whole or not at all: a new file beside it, then a rename. Whatever stops it (a full
 * disk, the end of the process) leaves what was there. Throws what the file system says.
 */
export async function replaceFile(
  path: string,
  text: string,
  { mode, beforeRename }: Replacing = {},
): Promise<void> {
  const beside = join(dirname(path), `.shirube-${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(beside, 'wx', mode);
    try {
      // The process's umask may have narrowed the mode of a new file.
      if (mode !== undefined) await file.chmod(mode);
      await file.writeFile(text, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
    await beforeRename?.();
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
