import { type Draft, fileFormatOf } from './draft.ts';
import { decode } from './decode.ts';
import { Failure } from './failure.ts';
import type { OpenedFile } from './formats/format.ts';
import { refusalOf } from './formats/refused.ts';
import type { OpenedCache } from './opened-cache.ts';

/** A draft as made of a file's bytes. */
export interface ReadDraft extends Draft {
  readonly hasBom: boolean;
}

/**
 * The draft that a file's bytes are, by its path: text as it stands (UTF-8), or what was read of a
 * web page, a Word file or a PDF, in an earlier run if there is a cache.
 *
 * @throws Failure for what cannot be read, with its mend.
 */
export async function openDraft(
  path: string,
  bytes: Uint8Array,
  cache?: OpenedCache,
): Promise<ReadDraft> {
  const format = fileFormatOf(path);
  if (format !== undefined) {
    const open = (): Promise<OpenedFile> => format.open(bytes, path);
    const isKept = cache !== undefined && format.isSlow === true;
    const file = isKept ? await cache.opened(format.id, bytes, open) : await open();
    return { path, hasBom: false, ...file };
  }
  const refusal = refusalOf(path, bytes);
  if (refusal !== undefined) throw new Failure(path, refusal);
  return { path, ...decode(path, bytes) };
}
