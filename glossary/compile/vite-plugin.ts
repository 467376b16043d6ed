import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { packTerms, termsOf } from '../terms.ts';
import type { Bundle } from './bundle.ts';
import { packBundle } from './bundle.ts';
import { BUILTIN_PATHS, loadBundle } from './builtin.ts';

const UNPACKER = fileURLToPath(new URL('./bundle.ts', import.meta.url));
const PREFIX = 'virtual:shirube-glossary/';
/** Rollup's convention: other plugins leave an id alone that begins with a null character. */
const RESOLVED = `\0${PREFIX}`;

/**
 * Serves the built-in glossary, compiled from YAML once per build, as two modules:
 * `virtual:shirube-glossary/terms` (PackedTerms) and `virtual:shirube-glossary/details` (Bundle).
 * A build with a problem in the data fails with its place.
 */
export function shirubeGlossary(paths: readonly string[] = BUILTIN_PATHS): Plugin {
  let compiled: Promise<Bundle> | undefined;
  return {
    name: 'shirube-glossary',
    buildStart() {
      compiled = undefined;
      for (const path of paths) this.addWatchFile(path);
    },
    resolveId: {
      filter: { id: /^virtual:shirube-glossary\/(?:terms|details)$/ },
      handler: (id) => RESOLVED + id.slice(PREFIX.length),
    },
    load: {
      filter: { id: /^\0virtual:shirube-glossary\// },
      async handler(id) {
        compiled ??= loadBundle(paths);
        const bundle = await compiled;
        return id === `${RESOLVED}terms`
          ? `export default ${parsed(packTerms(termsOf(bundle.entries)))};\n`
          : `import { unpackBundle } from ${JSON.stringify(UNPACKER)};\nexport default unpackBundle(${parsed(packBundle(bundle))});\n`;
      },
    },
  };
}

/** As a string to parse: engines read JSON faster than the same object as source text (v8.dev/blog/cost-of-javascript-2019#json). */
function parsed(data: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(data))})`;
}
