/**
 * Writes every generated file, or with `--check` says which are not what they would be. Registries
 * come first: the documentation imports them.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { registries } from './registries.ts';

const root = dirname(import.meta.dirname);
const check = process.argv.includes('--check');
const stale: string[] = [];

async function put(files: ReadonlyMap<string, string>): Promise<void> {
  for (const [path, text] of files) {
    const target = join(root, path);
    const present = await readFile(target, 'utf8').catch(() => undefined);
    if (present === text) continue;
    stale.push(path);
    if (check) continue;
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
    console.log(`wrote ${path}`);
  }
}

await put(await registries(root));
if (!check || stale.length === 0) {
  const [{ loadGlossary }, { ruleDocs }, { schemas }, { glossaryDocs }] = await Promise.all([
    import('../glossary/index.ts'),
    import('./rule-docs.ts'),
    import('../glossary/compile/schemas.ts'),
    import('./glossary-docs.ts'),
  ]);
  await put(schemas());
  const glossary = await loadGlossary();
  await put(ruleDocs(glossary));
  await put(await glossaryDocs(root, glossary));
}
if (check && stale.length > 0) {
  console.error(
    `Not as generated: ${stale.join(', ')}. Run \`npm run generate\` and commit what it writes.`,
  );
  process.exitCode = 1;
}
