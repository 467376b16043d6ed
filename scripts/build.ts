/** Makes dist/ (the command, the library, their types and the glossary) and .output/ (the extension). */
import { execFileSync } from 'node:child_process';
import { chmod, copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { rolldown } from 'rolldown';
import { thirdPartyLicences } from './third-party.ts';
import { pdfJsAssets } from '../extension/viewer/assets.ts';
import { loadBuiltin } from '../glossary/compile/builtin.ts';

const root = dirname(import.meta.dirname);
const dist = join(root, 'dist');

async function buildLibrary(): Promise<void> {
  await rm(dist, { recursive: true, force: true });
  const bundle = await rolldown({
    cwd: root,
    input: {
      cli: 'linter/cli.ts',
      glossary: 'glossary/index.ts',
      engine: 'linter/engine.ts',
      remark: 'linter/remark.ts',
      'lint-worker': 'linter/lint-worker.ts',
      'pdf-worker': 'linter/formats/pdf-worker.ts',
    },
    platform: 'node',
    resolve: {
      conditionNames: ['import', 'node', 'default'],
      // The same modules as pdf.js itself publishes them minified: half the size.
      alias: Object.fromEntries(
        ['pdf', 'pdf.worker'].map((name) => [
          `pdfjs-dist/legacy/build/${name}.mjs`,
          `pdfjs-dist/legacy/build/${name}.min.mjs`,
        ]),
      ),
    },
    transform: { target: 'node20' },
  });
  const { output } = await bundle.write({
    dir: dist,
    format: 'esm',
    chunkFileNames: 'chunks/[name]-[hash].js',
  });
  const modules = output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
  await writeFile(join(dist, 'THIRD-PARTY-LICENSES.txt'), await thirdPartyLicences(modules));
  await bundle.close();
  await chmod(join(dist, 'cli.js'), 0o755);
  await writeFile(join(dist, 'glossary.json'), JSON.stringify(await loadBuiltin()));
  await copyCharacterMaps();
}

/** pdf.js reads fonts that are not embedded by maps beside it: without them old PDFs have no text. */
async function copyCharacterMaps(): Promise<void> {
  await mkdir(join(dist, 'cmaps'));
  for (const { absoluteSrc } of pdfJsAssets()) {
    if (basename(dirname(absoluteSrc)) === 'cmaps')
      await copyFile(absoluteSrc, join(dist, 'cmaps', basename(absoluteSrc)));
  }
}

/** Types for users: what `tsc` declares, with the project's own import aliases made relative. */
async function buildTypes(): Promise<void> {
  execFileSync('tsc', ['-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
  const types = join(dist, 'types');
  for (const path of await readdir(types, { recursive: true })) {
    if (!path.endsWith('.d.ts')) continue;
    const file = join(types, path);
    const text = await readFile(file, 'utf8');
    const made = text.replace(
      /(["'])#(glossary|linter)\/([^"']+?)\.ts\1/g,
      (_, quote: string, folder: string, rest: string) => {
        const target = relative(dirname(file), join(types, folder, `${rest}.js`)).replaceAll(
          '\\',
          '/',
        );
        return `${quote}${target.startsWith('.') ? target : `./${target}`}${quote}`;
      },
    );
    await writeFile(file, made.replace(/(from ["']\.[^"']+?)\.ts(["'])/g, '$1.js$2'));
  }
}

async function buildExtension(): Promise<void> {
  const log = join(root, '.cache', 'wxt.log');
  await mkdir(dirname(log), { recursive: true });
  for (const browser of ['chrome', 'firefox']) {
    try {
      const output = execFileSync('wxt', ['build', '-b', browser], {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      await writeFile(log, output, { flag: 'a' });
    } catch (error) {
      if (error instanceof Error && 'stderr' in error) console.error(String(error.stderr));
      throw new Error(`the extension did not build for ${browser}`, { cause: error });
    }
  }
}

await mkdir(dist, { recursive: true });
await buildLibrary();
await buildTypes();
await buildExtension();
console.log('built dist/ (command and library) and .output/ (extension for Chrome and Firefox)');
