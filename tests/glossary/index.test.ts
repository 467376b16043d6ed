import { beforeAll, describe, expect, test } from 'vitest';
import { GlossaryError, loadGlossary } from '../../glossary/index.ts';
import type { Glossary } from '../../glossary/index.ts';
import { folderWith } from './compile/folder.ts';

const OURS = `id: ours
kind: programme
name: 庁内サイバー訓練
definition: { ja: 訓練。, en: A drill. }
sources: [{ id: ours-source, at: p.1 }]
checked: 2026-11
`;

describe('loadGlossary', () => {
  let builtin: Glossary;
  beforeAll(async () => {
    builtin = await loadGlossary();
  });

  test('the built-in glossary', () => {
    expect(builtin.get('cyder')?.short?.text).toBe('CYDER');
    expect(builtin.findMentions('CYDERを開催する。').map(({ entryId }) => entryId)).toEqual([
      'cyder',
    ]);
  });

  test("a user's own added, from a path relative to a folder", async () => {
    const cwd = await folderWith({ 'terms/ours.yaml': OURS });
    const glossary = await loadGlossary({ paths: ['terms'], cwd });
    expect(glossary.entries).toHaveLength(builtin.entries.length + 1);
    expect(glossary.findMentions('庁内サイバー訓練').map(({ entryId }) => entryId)).toEqual([
      'ours',
    ]);
  });

  test("a user's own alone", async () => {
    const cwd = await folderWith({ 'ours.yaml': OURS });
    const glossary = await loadGlossary({ paths: ['ours.yaml'], cwd, builtin: false });
    expect(glossary.entries.map(({ id }) => id)).toEqual(['ours']);
    expect((await loadGlossary({ builtin: false })).entries).toEqual([]);
  });

  test('a glossary with an error is refused whole, and the error says where', async () => {
    const cwd = await folderWith({
      'ours.yaml': OURS,
      'bad.yaml': OURS.replace('kind: programme', 'kind: x'),
    });
    const refusal = await loadGlossary({ paths: ['.'], cwd }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(GlossaryError);
    expect(refusal).toMatchObject({
      message: expect.stringContaining('bad.yaml:2:7: error: kind cannot be "x"'),
      problems: [{ line: 2, column: 7 }],
    });
  });
});
