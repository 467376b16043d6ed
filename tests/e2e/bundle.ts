import { build } from 'vite';

/**
 * A module and all that it imports as one script that sets `globalThis.shirube` to its exports:
 * for testing parts of the extension in a page of a real browser.
 */
export async function bundleForPage(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry, formats: ['iife'], name: 'shirube', fileName: 'part' },
    },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  if (bundle === undefined || !('output' in bundle)) throw new Error(`${entry} was not built`);
  // A top-level `var` inside `evaluate` would stay there.
  return `${bundle.output[0].code}\nglobalThis.shirube = shirube;`;
}
