import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { ja } from 'zod/v4/locales';
import { PartialDate } from '#glossary/model.ts';
import { Failure } from './failure.ts';
import { SEVERITIES } from './finding.ts';
import { RULES } from './rules.generated.ts';

const RuleSettings = z.record(
  z.string().refine((id) => RULES.some((rule) => rule.id === id), {
    error: (issue) => `no rule ${JSON.stringify(issue.input)}`,
  }),
  z.enum(['off', ...SEVERITIES]),
);

/** What `shirube.config.{yaml,yml,json,ts,js}` may say. The JSON Schema for editors is generated from it. */
export const Configuration = z.strictObject({
  $schema: z.string().optional(),
  locale: z.enum(['ja', 'en']).optional().describe('The language of messages.'),
  asOf: PartialDate.optional().describe(
    'The day on which drafts speak, unless their front matter says.',
  ),
  glossary: z
    .array(z.string())
    .default([])
    .describe('Glossary files or folders added to the built-in one, relative to this file.'),
  laws: z
    .string()
    .optional()
    .describe('An index of laws that `shirube import laws` wrote, relative to this file.'),
  rules: RuleSettings.default({}).describe('Severities by rule id.'),
  overrides: z
    .array(z.strictObject({ files: z.array(z.string()).min(1), rules: RuleSettings }))
    .default([])
    .describe(
      'Other severities for files that match a glob (relative to this file); later ones win.',
    ),
  ignore: z
    .array(z.string())
    .default([])
    .describe('Globs of files that folders and globs on the command line leave out.'),
  requireReasons: z
    .boolean()
    .default(false)
    .describe('Every comment that keeps findings back must say why.'),
  baseline: z.string().optional().describe('The file of known findings, relative to this file.'),
});

export type Configuration = z.infer<typeof Configuration>;

/** Reads a configuration file. What it cannot be read for is a Failure with the place; `shown` is its path for people. */
export async function readConfiguration(path: string, shown: string): Promise<Configuration> {
  if (/\.(ts|js|mjs)$/.test(path)) return accept(await importDefault(path, shown), shown, () => '');
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new Failure(
      shown,
      {
        ja: '設定ファイルを読めません。パスを確かめてください',
        en: 'cannot read this configuration: check the path',
      },
      error,
    );
  });
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'core', logLevel: 'silent' });
  const [broken] = document.errors;
  if (broken !== undefined) {
    const { line, col } = lines.linePos(broken.pos[0]);
    throw unreadable(
      `${shown}:${String(line)}:${String(col)}`,
      // The place stands before it already.
      (broken.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, ''),
    );
  }
  const place = (keys: readonly PropertyKey[]): string => {
    const { line, col } = lines.linePos(offsetOf(document.contents, keys));
    return `:${String(line)}:${String(col)}`;
  };
  return accept(document.toJS({ maxAliasCount: 20 }) ?? {}, shown, place);
}

/** Where the value that a path of keys leads to begins, as far as the path exists. */
function offsetOf(root: unknown, keys: readonly PropertyKey[]): number {
  let node = root;
  let offset = 0;
  for (const key of keys) {
    if (!isMap(node)) break;
    const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
    if (isScalar(pair?.key)) offset = pair.key.range?.[0] ?? offset;
    node = pair?.value;
  }
  return offset;
}

async function importDefault(path: string, shown: string): Promise<unknown> {
  try {
    const module: unknown = await import(pathToFileURL(path).href);
    return typeof module === 'object' && module !== null && 'default' in module
      ? module.default
      : {};
  } catch (error) {
    throw unreadable(
      shown,
      error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
    );
  }
}

function accept(
  data: unknown,
  shown: string,
  place: (keys: readonly PropertyKey[]) => string,
): Configuration {
  const result = Configuration.safeParse(data);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const path = [...(issue?.path ?? []), ...(unknown === undefined ? [] : [unknown])];
  const named = path.length === 0 ? '' : `${path.map(String).join('.')}: `;
  const { error } = Configuration.safeParse(data, { error: ja().localeError });
  throw unreadable(
    `${shown}${place(path)}`,
    named + innermost(issue),
    named + innermost(error?.issues[0]),
  );
}

/** zod tells of a bad key in a record as an issue that holds the reason. */
function innermost(issue: z.core.$ZodIssue | undefined): string {
  return issue?.code === 'invalid_key' ? innermost(issue.issues[0]) : (issue?.message ?? '');
}

function unreadable(where: string, reason: string, japanese = reason): Failure {
  return new Failure(where, {
    ja: `設定を読めません（${japanese}）。docs/configuration.md を参照してください`,
    en: `${reason} (see docs/configuration.md)`,
  });
}
