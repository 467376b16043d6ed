import { stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import picomatch from 'picomatch';
import type { Configuration } from './configuration-file.ts';
import type { Severity } from './finding.ts';

/** A configuration and the folder that its paths are relative to. */
export interface FoundConfiguration {
  readonly folder: string;
  readonly settings: Configuration;
}

const NAMES = ['yaml', 'yml', 'json', 'ts', 'js', 'mjs'].map(
  (ending) => `shirube.config.${ending}`,
);

const DEFAULTS: Configuration = {
  glossary: [],
  rules: {},
  overrides: [],
  ignore: [],
  requireReasons: false,
};

/** The configuration named, or the first found from a folder upwards; without one, the defaults. */
export async function loadConfiguration(
  named: string | undefined,
  cwd: string,
): Promise<FoundConfiguration> {
  if (named !== undefined) return read(resolve(cwd, named), named);
  for (let folder = cwd; ; folder = dirname(folder)) {
    for (const name of NAMES) {
      const path = join(folder, name);
      if (await exists(path)) return read(path, relative(cwd, path));
    }
    if (folder === dirname(folder)) return { folder: cwd, settings: DEFAULTS };
  }
}

/** The reader of configurations is loaded only when there is one. */
async function read(path: string, shown: string): Promise<FoundConfiguration> {
  const { readConfiguration } = await import('./configuration-file.ts');
  return { folder: dirname(path), settings: await readConfiguration(path, shown) };
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    (status) => status.isFile(),
    () => false,
  );
}

/** The severities that hold for one file: the configuration's, then its overrides', in order. */
export function severitiesFor(
  path: string,
  { folder, settings }: FoundConfiguration,
  cwd: string,
): Record<string, Severity | 'off'> {
  const name = relative(folder, resolve(cwd, path)).replaceAll('\\', '/');
  const matching = settings.overrides.filter(({ files }) => picomatch(files, { dot: true })(name));
  return Object.assign({}, settings.rules, ...matching.map(({ rules }) => rules));
}
