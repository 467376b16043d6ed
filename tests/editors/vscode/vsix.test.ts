import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { serverModule } from '../../../editors/vscode/server-module.ts';
import { type ExtensionManifest, packVsix } from '../../../editors/vscode/vsix.ts';
import { temporaryFolder } from '../../linter/terminal.ts';

const FOLDER = join(import.meta.dirname, '../../../editors/vscode');

const MANIFEST: ExtensionManifest = {
  name: 'shirube',
  publisher: 'shirube',
  version: '1.2.3',
  displayName: 'Shirube <標>',
  description: 'Drafts & "figures"',
  keywords: ['japanese', 'linter'],
  categories: ['Linters'],
  engines: { vscode: '^1.91.0' },
  extensionKind: ['workspace'],
};

function pack(paths: readonly string[]): Uint8Array {
  return packVsix(MANIFEST, new Map(paths.map((path) => [path, new TextEncoder().encode(path)])));
}

function member(archive: Uint8Array, name: string): string {
  return new TextDecoder().decode(unzipSync(archive)[name]);
}

function parsed(xml: string): unknown {
  return new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(xml);
}

describe('packVsix', () => {
  it('holds the files under extension/, and what describes them', () => {
    const archive = pack(['package.json', 'server/cli.js', 'icon.png']);
    expect(Object.keys(unzipSync(archive)).sort()).toEqual([
      '[Content_Types].xml',
      'extension.vsixmanifest',
      'extension/icon.png',
      'extension/package.json',
      'extension/server/cli.js',
    ]);
    expect(member(archive, 'extension/server/cli.js')).toBe('server/cli.js');
  });

  it('says in its manifest what the extension’s own says, escaped', () => {
    const manifest = parsed(member(pack(['package.json']), 'extension.vsixmanifest'));
    expect(manifest).toMatchObject({
      PackageManifest: {
        Metadata: {
          Identity: { Id: 'shirube', Version: '1.2.3', Publisher: 'shirube' },
          DisplayName: 'Shirube <標>',
          Description: { '#text': 'Drafts & "figures"' },
          Tags: 'japanese,linter',
          Categories: 'Linters',
        },
        Installation: { InstallationTarget: { Id: 'Microsoft.VisualStudio.Code' } },
      },
    });
    expect(JSON.stringify(manifest)).toContain(
      '{"Id":"Microsoft.VisualStudio.Code.Engine","Value":"^1.91.0"}',
    );
  });

  it('names a type for every ending', () => {
    const types = member(
      pack(['a.json', 'b/c.MD', 'LICENSE.txt', 'x.weird']),
      '[Content_Types].xml',
    );
    const endings = [...types.matchAll(/Extension="([^"]+)"/g)].map(([, ending]) => ending);
    expect(endings).toEqual(['.json', '.md', '.txt', '.vsixmanifest', '.weird']);
  });

  it('makes the same bytes of the same files', () => {
    expect(pack(['b', 'a'])).toEqual(pack(['a', 'b']));
  });
});

describe('the extension’s own words', () => {
  it('are there in both languages, and none too many', async () => {
    const manifest = await readFile(join(FOLDER, 'package.json'), 'utf8');
    const used = [...manifest.matchAll(/"%(\w+)%"/g)].map(([, key]) => key);
    for (const file of ['package.nls.json', 'package.nls.ja.json']) {
      const words: unknown = JSON.parse(await readFile(join(FOLDER, file), 'utf8'));
      expect(Object.keys(words ?? {}).sort()).toEqual([...new Set(used)].sort());
    }
  });
});

describe('serverModule', () => {
  it('is the workspace’s own where it has one, unless that is not wanted', async () => {
    const [empty, installed] = [await temporaryFolder(), await temporaryFolder()];
    const dist = join(installed, 'node_modules/shirube/dist');
    await mkdir(dist, { recursive: true });
    await writeFile(join(dist, 'cli.js'), '');
    const own = join('/extensions/shirube', 'server', 'cli.js');
    expect(serverModule('/extensions/shirube', [empty, installed], true)).toBe(
      join(dist, 'cli.js'),
    );
    expect(serverModule('/extensions/shirube', [empty], true)).toBe(own);
    expect(serverModule('/extensions/shirube', [installed], false)).toBe(own);
  });
});
