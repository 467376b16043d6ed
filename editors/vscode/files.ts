import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type LogLevel, type OutputChunk, rolldown, type RolldownLog } from 'rolldown';
import { z } from 'zod';
import { loadBuiltin } from '../../glossary/compile/builtin.ts';
import { thirdPartyLicences } from '../../scripts/third-party.ts';
import type { ExtensionManifest } from './vsix.ts';

const HERE = import.meta.dirname;
const ROOT = join(HERE, '../..');

const Words = z.record(z.string(), z.string());
const Manifest = z.looseObject({
  name: z.string(),
  version: z.string(),
  publisher: z.string(),
  displayName: z.string(),
  description: z.string(),
  keywords: z.array(z.string()),
  categories: z.array(z.string()),
  engines: z.object({ vscode: z.string() }),
  extensionKind: z.array(z.string()),
});

/** The extension's package.json, with the version of the whole package. */
async function packageJson(): Promise<z.infer<typeof Manifest>> {
  const { version } = Manifest.pick({ version: true }).parse(
    await json(join(ROOT, 'package.json')),
  );
  return { ...Manifest.parse(await json(join(HERE, 'package.json'))), version };
}

/** The same with its words in English. */
export async function extensionManifest(): Promise<ExtensionManifest> {
  const manifest = await packageJson();
  const words = Words.parse(await json(join(HERE, 'package.nls.json')));
  const say = (text: string): string =>
    text.replace(/^%(\w+)%$/, (whole, key: string) => words[key] ?? whole);
  return {
    ...manifest,
    displayName: say(manifest.displayName),
    description: say(manifest.description),
  };
}

/** Every file of the extension by its path in it: client, server, glossary, the rules' pages, licences. */
export async function extensionFiles(): Promise<Map<string, Uint8Array>> {
  const [client, server] = [await bundleClient(), await bundleServer()];
  const modules = [...client, ...server].flatMap(({ moduleIds }) => moduleIds);
  const texts: [string, string][] = [
    ...client.map(({ fileName, code }): [string, string] => [fileName, code]),
    ...server.map(({ fileName, code }): [string, string] => [`server/${fileName}`, code]),
    ['package.json', JSON.stringify(await packageJson(), undefined, 2)],
    ['server/glossary.json', JSON.stringify(await loadBuiltin())],
    ['THIRD-PARTY-LICENSES.txt', await thirdPartyLicences(modules)],
  ];
  const encoder = new TextEncoder();
  const files = new Map(texts.map(([path, text]) => [path, encoder.encode(text)] as const));
  for (const name of ['package.nls.json', 'package.nls.ja.json', 'README.md'])
    files.set(name, await readFile(join(HERE, name)));
  files.set('icon.png', await readFile(join(ROOT, 'extension/public/icon/128.png')));
  files.set('LICENSE.txt', await readFile(join(ROOT, 'LICENSE')));
  files.set('LICENSE-DATA.txt', await readFile(join(ROOT, 'LICENSE-DATA')));
  for (const path of await documentation()) files.set(path, await readFile(join(ROOT, path)));
  return files;
}

/** VS Code gives an extension its API as the CommonJS module `vscode`. */
async function bundleClient(): Promise<OutputChunk[]> {
  const bundle = await rolldown({
    cwd: HERE,
    input: { extension: 'extension.ts' },
    platform: 'node',
    tsconfig: false,
    external: ['vscode'],
    onLog: complete,
    transform: { target: 'node20' },
  });
  const { output } = await bundle.generate({ format: 'cjs', entryFileNames: '[name].cjs' });
  await bundle.close();
  return output.filter((file) => file.type === 'chunk');
}

/** The command, as the package has it: its `lsp` is the server. */
async function bundleServer(): Promise<OutputChunk[]> {
  const bundle = await rolldown({
    cwd: ROOT,
    input: { cli: 'linter/cli.ts' },
    platform: 'node',
    tsconfig: false,
    resolve: { conditionNames: ['import', 'node', 'default'] },
    onLog: complete,
    transform: { target: 'node20' },
  });
  const { output } = await bundle.generate({
    format: 'esm',
    chunkFileNames: 'chunks/[name]-[hash].js',
  });
  await bundle.close();
  return output.filter((file) => file.type === 'chunk');
}

/** A package that is not there would be left to be looked for where the extension runs: it must stop the build. */
function complete(_: LogLevel, log: RolldownLog): void {
  if (log.code === 'UNRESOLVED_IMPORT') throw new Error(log.message);
}

/** What diagnostics link to. */
async function documentation(): Promise<string[]> {
  const rules = await readdir(join(ROOT, 'docs/rules'), { recursive: true });
  const pages = rules.filter((path) => path.endsWith('.md')).map((path) => `docs/rules/${path}`);
  return [...pages, 'docs/suppression.md'].map((path) => path.replaceAll('\\', '/'));
}

async function json(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'));
}
