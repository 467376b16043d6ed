import { extname } from 'node:path';
import { zipSync } from 'fflate';

/** What the package's own manifest says that its envelope repeats. */
export interface ExtensionManifest {
  readonly name: string;
  readonly publisher: string;
  readonly version: string;
  readonly displayName: string;
  readonly description: string;
  readonly keywords: readonly string[];
  readonly categories: readonly string[];
  readonly engines: { readonly vscode: string };
  readonly extensionKind: readonly string[];
}

/** Zip dates begin here. In local time, as zips have it: so the archive is the same in every time zone. */
const ALWAYS = new Date(1980, 0, 1);

/** Content types by file name ending, after what @vscode/vsce writes. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.txt': 'text/plain',
  '.png': 'image/png',
  '.js': 'application/javascript',
  '.cjs': 'application/javascript',
  '.vsixmanifest': 'text/xml',
};

/**
 * A VS Code extension as a .vsix: a zip (Open Packaging Conventions) of `extension/` and two files
 * that describe it. `files` by their path in the extension. The same files make the same bytes.
 */
export function packVsix(
  manifest: ExtensionManifest,
  files: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const encoder = new TextEncoder();
  const members: [string, Uint8Array][] = [
    ['extension.vsixmanifest', encoder.encode(vsixManifest(manifest))],
    ['[Content_Types].xml', encoder.encode(contentTypes([...files.keys()]))],
    ...[...files]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, data]): [string, Uint8Array] => [`extension/${path}`, data]),
  ];
  return zipSync(Object.fromEntries(members), { level: 9, mtime: ALWAYS });
}

function vsixManifest(manifest: ExtensionManifest): string {
  const properties = [
    ['Microsoft.VisualStudio.Code.Engine', manifest.engines.vscode],
    ['Microsoft.VisualStudio.Code.ExtensionKind', manifest.extensionKind.join(',')],
    ['Microsoft.VisualStudio.Services.GitHubFlavoredMarkdown', 'true'],
    ['Microsoft.VisualStudio.Services.Content.Pricing', 'Free'],
  ];
  const assets = [
    ['Microsoft.VisualStudio.Code.Manifest', 'package.json'],
    ['Microsoft.VisualStudio.Services.Content.Details', 'README.md'],
    ['Microsoft.VisualStudio.Services.Content.License', 'LICENSE.txt'],
    ['Microsoft.VisualStudio.Services.Icons.Default', 'icon.png'],
  ];
  const { name, publisher, version, displayName, description, keywords, categories } = manifest;
  return `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="en-US" Id="${xml(name)}" Version="${xml(version)}" Publisher="${xml(publisher)}"/>
    <DisplayName>${xml(displayName)}</DisplayName>
    <Description xml:space="preserve">${xml(description)}</Description>
    <Tags>${xml(keywords.join(','))}</Tags>
    <Categories>${xml(categories.join(','))}</Categories>
    <GalleryFlags>Public</GalleryFlags>
    <Properties>
${properties.map(([id = '', value = '']) => `      <Property Id="${id}" Value="${xml(value)}"/>`).join('\n')}
    </Properties>
    <License>extension/LICENSE.txt</License>
    <Icon>extension/icon.png</Icon>
  </Metadata>
  <Installation>
    <InstallationTarget Id="Microsoft.VisualStudio.Code"/>
  </Installation>
  <Dependencies/>
  <Assets>
${assets.map(([type = '', path = '']) => `    <Asset Type="${type}" Path="extension/${path}" Addressable="true"/>`).join('\n')}
  </Assets>
</PackageManifest>
`;
}

function contentTypes(paths: readonly string[]): string {
  const endings = new Set(['.vsixmanifest', ...paths.map((path) => extname(path).toLowerCase())]);
  const types = [...endings].sort().map((ending) => {
    const type = CONTENT_TYPES[ending] ?? 'application/octet-stream';
    return `  <Default Extension="${xml(ending)}" ContentType="${type}"/>\n`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\n${types.join('')}</Types>\n`;
}

function xml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
