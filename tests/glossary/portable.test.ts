import { relative } from 'node:path';
import { rolldown } from 'rolldown';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url).pathname;

/** The modules that come along when a browser page imports one. */
async function modulesOf(entry: string): Promise<string[]> {
  const bundle = await rolldown({ cwd: root, input: entry, platform: 'browser' });
  const { output } = await bundle.generate({ format: 'esm' });
  await bundle.close();
  const chunks = output.filter((part) => part.type === 'chunk');
  return chunks.flatMap(({ moduleIds, imports }) => moduleIds.concat(imports));
}

test.each([
  'glossary/document/pdf.ts',
  'glossary/glossary.ts',
  'glossary/terms.ts',
  'glossary/compile/bundle.ts',
])('%s needs neither Node nor the readers of YAML and schemas', async (entry) => {
  const modules = (await modulesOf(entry)).map((id) =>
    id.startsWith('/') ? relative(root, id) : id,
  );
  expect(modules).toContain(entry);
  expect(
    modules.filter((id) => /^node:|node_modules\/(?:yaml|zod)\/|^glossary\/model\.ts$/.test(id)),
  ).toEqual([]);
});
