import { rolldown } from 'rolldown';
import { describe, expect, test } from 'vitest';
import { loadData } from '../../../glossary/compile/load.ts';
import { shirubeGlossary } from '../../../glossary/compile/vite-plugin.ts';
import { packTerms, termsOf } from '../../../glossary/terms.ts';
import { folderWith } from './folder.ts';

const ENTRY = `id: cyder
kind: programme
name: 実践的サイバー防御演習
definition: { ja: '演習 "</script>"。', en: An exercise. }
sources: [{ id: src, at: p.1 }]
checked: 2026-11
`;

async function built(folder: string, name: string): Promise<unknown> {
  const bundle = await rolldown({
    input: 'entry',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? '\0entry' : undefined),
        load: (id) =>
          id === '\0entry'
            ? `export { default } from 'virtual:shirube-glossary/${name}';`
            : undefined,
      },
      shirubeGlossary([folder]),
    ],
  });
  const { output } = await bundle.generate({ format: 'esm' });
  await bundle.close();
  const module: { default: unknown } = await import(
    `data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`
  );
  return module.default;
}

describe('the two modules of a build', () => {
  test('terms and details are those of the data', async () => {
    const folder = await folderWith({ 'cyder.yaml': ENTRY });
    const { bundle } = await loadData([folder]);
    expect(await built(folder, 'terms')).toEqual(packTerms(termsOf(bundle?.entries ?? [])));
    expect(await built(folder, 'details')).toEqual(bundle);
  });

  test('a problem in the data fails the build with its place', async () => {
    const folder = await folderWith({ 'cyder.yaml': ENTRY.replace('kind: programme', 'kind: x') });
    await expect(built(folder, 'terms')).rejects.toThrow(
      'cyder.yaml:2:7: error: kind cannot be "x"',
    );
  });
});
