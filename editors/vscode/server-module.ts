import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where a package that a workspace has installed keeps its command. */
const INSTALLED = ['node_modules', 'shirube', 'dist', 'cli.js'];

/**
 * The program to run as the server: the version that the workspace's CI runs too, where one of its
 * folders has it installed, else the one that came with the extension.
 */
export function serverModule(
  extensionPath: string,
  folders: readonly string[],
  useWorkspaceVersion: boolean,
): string {
  const own = join(extensionPath, 'server', 'cli.js');
  if (!useWorkspaceVersion) return own;
  return folders.map((folder) => join(folder, ...INSTALLED)).find(isThere) ?? own;
}

function isThere(path: string): boolean {
  return existsSync(path);
}
