import { type ChildProcess, spawn } from 'node:child_process';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { run, temporaryFolder } from './terminal.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Waits for a state, not for a time: the machine may be busy. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(2);
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((done) => child.once('exit', () => done()));
}

/** Each file whole, as it was or as it is to be; how many are of which kind. */
async function wholeFiles(
  folder: string,
  before: string,
  after: string,
): Promise<{ readonly old: number; readonly fixed: number }> {
  const count = { old: 0, fixed: 0 };
  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.md'))) {
    const text = await readFile(join(folder, name), 'utf8');
    expect([before, after]).toContain(text);
    count[text === before ? 'old' : 'fixed'] += 1;
  }
  return count;
}

async function manyFiles(folder: string, count: number, text: string): Promise<void> {
  for (let index = 0; index < count; index += 1)
    await writeFile(join(folder, `${String(index)}.md`), text);
}

describe('killed while it fixes', () => {
  const BEFORE = '国⺠の安全\n\n'.repeat(20);
  const AFTER = '国民の安全\n\n'.repeat(20);

  it('the command leaves every file whole, and nothing that is linted later', async () => {
    const folder = await temporaryFolder();
    await manyFiles(folder, 300, BEFORE);
    const child = spawn(
      process.execPath,
      [join(ROOT, 'linter/cli.ts'), 'lint', '.', '--fix', '--format', 'json'],
      { cwd: folder, stdio: 'ignore', env: { ...process.env, XDG_CACHE_HOME: folder } },
    );
    const end = ended(child);
    await until(
      async () =>
        child.exitCode !== null || (await readFile(join(folder, '0.md'), 'utf8')) === AFTER,
    );
    child.kill('SIGKILL');
    await end;
    const { old, fixed } = await wholeFiles(folder, BEFORE, AFTER);
    expect(fixed).toBeGreaterThan(0);
    expect(old + fixed).toBe(300);
    // What was left beside the files is none of them, and a second run does the rest.
    const { out } = await run(['lint', '.', '--fix', '--format', 'json'], { cwd: folder });
    const { summary, findings } = JSON.parse(out) as {
      readonly summary: { readonly files: number };
      readonly findings: readonly unknown[];
    };
    expect([summary.files, findings]).toEqual([300, []]);
    expect(await wholeFiles(folder, BEFORE, AFTER)).toEqual({ old: 0, fixed: 300 });
  });

  it.each([0, 1, 2, 4, 8, 16])('a large file is old or new, %d ms on', async (delay) => {
    const folder = await temporaryFolder();
    const before = '国⺠'.repeat(500_000);
    const after = '国民'.repeat(500_000);
    await writeFile(join(folder, 'a.md'), before);
    const script = `
      import { readDraft } from ${JSON.stringify(join(ROOT, 'linter/drafts.ts'))};
      import { writeDraft } from ${JSON.stringify(join(ROOT, 'linter/write-draft.ts'))};
      const folder = ${JSON.stringify(folder)};
      for (;;) {
        const draft = await readDraft('a.md', folder);
        const text = draft.text.includes('⺠') ? draft.text.replaceAll('⺠', '民') : draft.text.replaceAll('民', '⺠');
        await writeDraft(draft, text, folder);
      }`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: 'ignore',
    });
    const end = ended(child);
    const { ino } = await stat(join(folder, 'a.md'));
    await until(
      async () => child.exitCode !== null || (await stat(join(folder, 'a.md'))).ino !== ino,
    );
    await sleep(delay);
    expect(child.exitCode).toBeNull();
    child.kill('SIGKILL');
    await end;
    expect([before, after]).toContain(await readFile(join(folder, 'a.md'), 'utf8'));
  });
});
