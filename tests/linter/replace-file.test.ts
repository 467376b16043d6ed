import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { replaceFile } from '#linter/replace-file.ts';
import { temporaryFolder } from './terminal.ts';

describe('a file that is replaced', () => {
  it('is the new one, with the mode that was asked for, and nothing lies beside it', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, '案.md');
    await writeFile(path, '国⺠');
    await replaceFile(path, '国民', { mode: 0o640 });
    expect(await readFile(path, 'utf8')).toBe('国民');
    expect((await stat(path)).mode & 0o777).toBe(0o640);
    expect(await readdir(folder)).toEqual(['案.md']);
  });

  it('is the old one where something stops it', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, '案.md');
    await writeFile(path, '国⺠');
    const beforeRename = async (): Promise<never> => {
      throw new Error('changed');
    };
    await expect(replaceFile(path, '国民', { beforeRename })).rejects.toThrow('changed');
    expect(await readFile(path, 'utf8')).toBe('国⺠');
    expect(await readdir(folder)).toEqual(['案.md']);
  });

  it('says what the file system says', async () => {
    const folder = await temporaryFolder();
    await expect(replaceFile(join(folder, 'none/案.md'), '国民')).rejects.toThrow('ENOENT');
  });
});
