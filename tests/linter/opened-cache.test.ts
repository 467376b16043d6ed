import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OpenedFile } from '#linter/formats/format.ts';
import html from '#linter/formats/html.ts';
import word from '#linter/formats/word.ts';
import { openDraft } from '#linter/open-draft.ts';
import { OpenedCache } from '#linter/opened-cache.ts';
import { paragraph, wordFile } from './formats/word-file.ts';
import { temporaryFolder } from './terminal.ts';

const BYTES = wordFile({ body: paragraph('１　はじめに', '1') + paragraph('本文') });

/** Opens through a cache, counting how often the file was read. */
function counting(cache: OpenedCache) {
  const counted = { times: 0 };
  const open = (bytes: Uint8Array = BYTES): Promise<OpenedFile> =>
    cache.opened(word.id, bytes, () => {
      counted.times += 1;
      return word.open(bytes, 'a.docx');
    });
  return { counted, open };
}

describe('what earlier runs read of files', () => {
  it('is what opening gives', async () => {
    const { counted, open } = counting(new OpenedCache(await temporaryFolder(), '1'));
    const first = await open();
    expect(await open()).toEqual(first);
    expect(first).toEqual(await word.open(BYTES, 'a.docx'));
    expect(counted.times).toBe(1);
  });

  it('does not count for other bytes, or another version', async () => {
    const folder = await temporaryFolder();
    const old = counting(new OpenedCache(folder, '1'));
    await old.open();
    expect((await old.open(wordFile({ body: paragraph('別') }))).text).toBe('別\n');
    expect(old.counted.times).toBe(2);
    const fresh = counting(new OpenedCache(folder, '2'));
    await fresh.open();
    expect(fresh.counted.times).toBe(1);
  });

  it.each(['', '{', '{"text":"x"}', '[]', 'null'])(
    'is made anew when it is torn: %j',
    async (torn) => {
      const folder = await temporaryFolder();
      const { counted, open } = counting(new OpenedCache(folder, '1'));
      await open();
      for (const name of await readdir(folder)) await writeFile(join(folder, name), torn);
      expect((await open()).text).toBe('１　はじめに\n本文\n');
      expect(counted.times).toBe(2);
    },
  );

  it('costs nothing when it cannot be written', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'file'), '');
    const { open } = counting(new OpenedCache(join(folder, 'file'), '1'));
    expect((await open()).text).toContain('本文');
  });

  it('keeps what takes long to read, and not failures', async () => {
    const folder = await temporaryFolder();
    const cache = new OpenedCache(folder, '1');
    const page = new TextEncoder().encode('<p>本文</p>');
    expect(await openDraft('a.html', page, cache)).toEqual({
      path: 'a.html',
      hasBom: false,
      ...(await html.open(page, 'a.html')),
    });
    await expect(openDraft('a.docx', page, cache)).rejects.toThrow('Word file');
    expect(await readdir(folder)).toEqual([]);
    await openDraft('a.docx', BYTES, cache);
    const [name = ''] = await readdir(folder);
    expect(JSON.parse(await readFile(join(folder, name), 'utf8'))).toHaveProperty('opened');
  });
});
