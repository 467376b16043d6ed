import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The glossary that was compiled with the package: beside this module, or beside the folder of chunks that it was
 * bundled into. Undefined in the source tree, where the YAML itself is read.
 */
export function builtFile(): string | undefined {
  return ['./glossary.json', '../glossary.json']
    .map((place) => fileURLToPath(new URL(place, import.meta.url)))
    .find((file) => existsSync(file));
}
