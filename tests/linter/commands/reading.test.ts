import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { run, temporaryFolder } from '../terminal.ts';

const ROOT = join(import.meta.dirname, '../../..');

describe('shirube mentions', () => {
  it('finds names across line ends, spaces and radicals in plain text', async () => {
    const input =
      '一般社団法⼈ ICT-\nISACと連携し、実践的サ\n\nイバー防御演習（CYDER）及びN I C Tの「NOTICE」による注意喚起';
    const { code, out } = await run(['mentions', '-', '--format', 'json'], { cwd: ROOT, input });
    expect(code).toBe(0);
    const { mentions } = JSON.parse(out) as { mentions: readonly Record<string, unknown>[] };
    expect(mentions.map(({ entryId }) => entryId)).toEqual(
      expect.arrayContaining(['cyder', 'notice']),
    );
    const cyder = mentions.find(({ entryId }) => entryId === 'cyder');
    expect(cyder).toMatchObject({
      form: 'name',
      line: 2,
      column: 10,
      surface: '実践的サ\n\nイバー防御演習（CYDER）',
    });
  });

  it('reads .md as Markdown', async () => {
    const cwd = await temporaryFolder();
    await writeFile(join(cwd, 'a.md'), '`CYDER` と **CY**DER\n');
    const { out } = await run(['mentions', 'a.md', '--format', 'json'], { cwd });
    const { mentions } = JSON.parse(out) as { mentions: readonly unknown[] };
    expect(mentions).toMatchObject([
      { entryId: 'cyder', form: 'short', start: 12, end: 19, surface: 'CY**DER' },
    ]);
  });
});

describe('shirube figures', () => {
  it('prints each figure with its value and claim', async () => {
    const input = 'ナショナルサイバートレーニングセンターの構築（令和2年度概算要求額：15.0億円）';
    const { out } = await run(['figures', '-', '--format', 'json'], { cwd: ROOT, input });
    const { figures } = JSON.parse(out) as { figures: readonly Record<string, unknown>[] };
    expect(figures).toMatchObject([
      { kind: 'fiscal-year', value: 2020, text: '令和2年度' },
      {
        kind: 'money',
        value: 15,
        unit: '億円',
        yen: 1_500_000_000,
        qualifiers: [],
        claim: {
          entryId: 'bl-national-cyber-training-center',
          fiscalYear: 2020,
          stage: 'request',
          from: 'sentence',
        },
      },
    ]);
  });
});

describe('shirube lookup and explain', () => {
  it.each([['CYDER'], ['cyder'], ['サイダー'], ['実践的サイバー防衛演習']])(
    'finds by name, reading and with a typo: %s',
    async (query) => {
      const { code, out } = await run(['lookup', query, '--format', 'json'], { cwd: ROOT });
      expect(code).toBe(0);
      const { results } = JSON.parse(out) as { results: readonly { readonly entryId: string }[] };
      expect(results[0]?.entryId).toBe('cyder');
    },
  );

  it('prints an entry, and says when there is none', async () => {
    expect((await run(['lookup', 'CYDER', '--locale', 'ja'], { cwd: ROOT })).out).toContain(
      '実践的サイバー防御演習',
    );
    expect(await run(['lookup', 'ぬぬぬぬぬぬぬぬ'], { cwd: ROOT })).toMatchObject({
      code: 1,
      out: '',
    });
  });

  it('explains rules and entries', async () => {
    expect((await run(['explain'], { cwd: ROOT })).out).toContain('era/mismatch');
    expect(await run(['explain', 'era/mismach'], { cwd: ROOT })).toMatchObject({
      code: 2,
      err: expect.stringContaining('did you mean era/mismatch?'),
    });
    expect((await run(['explain', 'era/mismatch'], { cwd: ROOT })).out).toContain(
      '令和2年（2021年）',
    );
    expect((await run(['explain', 'cyder'], { cwd: ROOT })).out).toContain('CYDER');
    expect((await run(['explain', 'nothing-such'], { cwd: ROOT })).code).toBe(2);
  });
});
