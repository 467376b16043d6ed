/** Makes .output/shirube-VERSION.vsix, the VS Code extension. Needs no network. `node editors/vscode/build.ts` */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extensionFiles, extensionManifest } from './files.ts';
import { packVsix } from './vsix.ts';

const output = join(import.meta.dirname, '../../.output');
const manifest = await extensionManifest();
const archive = packVsix(manifest, await extensionFiles());
const path = join(output, `${manifest.name}-${manifest.version}.vsix`);
await mkdir(output, { recursive: true });
await writeFile(path, archive);
console.log(`built ${path} (${String(Math.round(archive.length / 1024))} kB)`);
