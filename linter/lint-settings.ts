import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { readFileSync } from 'node:fs';
import { loadGlossary } from '#glossary/index.ts';
import { type CommandCall, flag, list, text } from './command.ts';
import { type FoundConfiguration, loadConfiguration, severitiesFor } from './configuration.ts';
import { type Baseline, NO_BASELINE, parseBaseline } from './baseline.ts';
import { cacheFolder, digest, LintCache } from './cache.ts';
import { type LintOptions, RULES } from './engine.ts';
import { Failure } from './failure.ts';
import { SEVERITIES, type Severity } from './finding.ts';
import type { LawIndex } from './laws/law-index.ts';
import { todayInJapan } from './lint-options.ts';
import { readDay } from './read-day.ts';
import { glossaryDigest } from './run.ts';

/** What the command line and the configuration together ask of the engine. */
export interface LintSettings {
  /** All but the glossary, which takes time to load. */
  readonly options: Omit<LintOptions, 'glossary'>;
  /** The options with the glossary, loaded once. */
  fullOptions(): Promise<LintOptions>;
  /** Results of earlier runs with these settings; undefined where there can be none. */
  cache(): Promise<LintCache | undefined>;
  readonly configuration: FoundConfiguration;
  /** Where the baseline is, or is to be written. */
  readonly baselinePath: string | undefined;
}

/** Options on the command line count more than the configuration. */
export async function lintSettings({
  values,
  locale,
  terminal,
}: CommandCall): Promise<LintSettings> {
  const { cwd } = terminal;
  const configuration = await loadConfiguration(text(values, 'config'), cwd);
  const { folder, settings } = configuration;
  const asOf = text(values, 'as-of');
  const severities = readSeverities(list(values, 'rule'));
  const named = text(values, 'baseline');
  const baselinePath =
    named ??
    (settings.baseline === undefined
      ? undefined
      : relative(cwd, resolve(folder, settings.baseline)));
  const glossaryPaths = [
    ...settings.glossary.map((path) => resolve(folder, path)),
    ...list(values, 'glossary').map((path) => resolve(cwd, path)),
  ];
  const options = {
    locale: text(values, 'locale') === undefined ? (settings.locale ?? locale) : locale,
    severities: (path: string) => ({ ...severitiesFor(path, configuration, cwd), ...severities }),
    requireReasons: settings.requireReasons,
    readFile: (path: string) => readText(resolve(cwd, path)),
    today: settings.asOf === undefined ? todayInJapan() : readDay('asOf', settings.asOf),
    ...(asOf === undefined ? {} : { asOf: readDay('--as-of', asOf) }),
    ...(baselinePath === undefined || flag(values, 'update-baseline')
      ? {}
      : { baseline: await readBaseline(baselinePath, cwd) }),
  };
  const lawsPath = lawsFile(text(values, 'laws'), configuration, cwd);
  let full: Promise<LintOptions> | undefined;
  return {
    options,
    configuration,
    baselinePath,
    fullOptions() {
      full ??= Promise.all([
        loadGlossary({ paths: glossaryPaths }),
        lawsPath === undefined ? undefined : lawIndex(lawsPath, cwd),
      ]).then(([glossary, laws]) => ({
        ...options,
        glossary,
        ...(laws === undefined ? {} : { laws }),
      }));
      return full;
    },
    async cache() {
      const dataPaths = glossaryPaths.concat(lawsPath === undefined ? [] : resolve(cwd, lawsPath));
      const where = flag(values, 'no-cache') ? undefined : cacheFolder(terminal);
      const glossary = where === undefined ? undefined : await glossaryDigest(dataPaths);
      if (where === undefined || glossary === undefined) return undefined;
      const rest = JSON.stringify([options, settings, severities, relative(folder, cwd), cwd]);
      return new LintCache(where, digest(glossary, rest));
    },
  };
}

/** Its reader is loaded only when there is any to read. */
async function lawIndex(path: string, cwd: string): Promise<LawIndex> {
  const { readLawIndex } = await import('./laws/index-file.ts');
  return readLawIndex(path, cwd);
}

/** The index of laws that was asked for: on the command line, else in the configuration. */
function lawsFile(
  named: string | undefined,
  { folder, settings }: FoundConfiguration,
  cwd: string,
): string | undefined {
  if (named !== undefined || settings.laws === undefined) return named;
  return relative(cwd, resolve(folder, settings.laws));
}

async function readBaseline(path: string, cwd: string): Promise<Baseline> {
  let json: string;
  try {
    json = await readFile(resolve(cwd, path), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new Failure(path, {
        ja: 'ベースラインがありません。--update-baseline で作ってください',
        en: 'no such baseline: make it with --update-baseline',
      });
    }
    throw new Failure(
      path,
      { ja: 'ベースラインを読めません', en: 'cannot read this baseline' },
      error,
    );
  }
  return json.trim() === '' ? NO_BASELINE : parseBaseline(json, path);
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function readSeverities(settings: readonly string[]): Record<string, Severity | 'off'> {
  const severities: Record<string, Severity | 'off'> = {};
  for (const setting of settings) {
    const [id = '', level = ''] = setting.split('=');
    if (!RULES.some((rule) => rule.id === id)) {
      throw new Failure('--rule', {
        ja: `「${id}」という規則はありません（shirube explain で一覧を表示）`,
        en: `no rule ${JSON.stringify(id)} (shirube explain lists them)`,
      });
    }
    const severity = [...SEVERITIES, 'off' as const].find((known) => known === level);
    if (severity === undefined) {
      throw new Failure('--rule', {
        ja: `「${setting}」を読めません。${id}=off、info、warning、error のいずれかで指定してください`,
        en: `cannot read ${JSON.stringify(setting)}: write ${id}=off, info, warning or error`,
      });
    }
    severities[id] = severity;
  }
  return severities;
}
