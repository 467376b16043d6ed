import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** The packages that bundled modules come from, each with its licence, as one text for the published package. */
export async function thirdPartyLicences(modules: Iterable<string>): Promise<string> {
  const folders = new Set([...modules].flatMap((path) => packageFolder(path) ?? []));
  const notices = await Promise.all([...folders].sort().map((folder) => notice(folder)));
  return `${notices.join(`\n${'-'.repeat(72)}\n\n`)}\n`;
}

/** The folder of the package that a module is part of; nothing for our own. */
function packageFolder(path: string): string | undefined {
  const marker = `${sep}node_modules${sep}`;
  const at = path.lastIndexOf(marker);
  if (at < 0) return undefined;
  const [scope = '', name = ''] = path.slice(at + marker.length).split(sep);
  return join(path.slice(0, at), 'node_modules', scope.startsWith('@') ? join(scope, name) : scope);
}

async function notice(folder: string): Promise<string> {
  const { name, version, license } = JSON.parse(
    await readFile(join(folder, 'package.json'), 'utf8'),
  ) as {
    readonly name: string;
    readonly version: string;
    readonly license?: string;
  };
  const file = (await readdir(folder)).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const text = file === undefined ? '' : (await readFile(join(folder, file), 'utf8')).trim();
  return `${name} ${version} (${license ?? 'no licence named'})\n\n${text}\n`;
}
