import { Failure } from './failure.ts';
import type { Finding } from './finding.ts';
import { fingerprints } from './fingerprint.ts';

/** Known findings that are not told again: by fingerprint, with the rule and file for people to read. */
export interface Baseline {
  readonly version: 1;
  readonly findings: Readonly<Record<string, { readonly ruleId: string; readonly file: string }>>;
}

export const NO_BASELINE: Baseline = { version: 1, findings: {} };

/** Reads a baseline file, or fails with its name. */
export function parseBaseline(json: string, path: string): Baseline {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    data = undefined;
  }
  if (isBaseline(data)) return data;
  throw new Failure(path, {
    ja: 'ベースラインとして読めません。--update-baseline で作り直してください',
    en: 'cannot be read as a baseline: make it anew with --update-baseline',
  });
}

function isBaseline(data: unknown): data is Baseline {
  if (typeof data !== 'object' || data === null) return false;
  const { version, findings, ...others }: { version?: unknown; findings?: unknown } = data;
  if (version !== 1 || Object.keys(others).length > 0) return false;
  if (typeof findings !== 'object' || findings === null || Array.isArray(findings)) return false;
  return Object.entries(findings).every(
    ([name, item]: [string, unknown]) => /^[0-9a-f]{32}$/.test(name) && isRow(item),
  );
}

function isRow(item: unknown): boolean {
  if (typeof item !== 'object' || item === null) return false;
  const { ruleId, file, ...others }: { ruleId?: unknown; file?: unknown } = item;
  return typeof ruleId === 'string' && typeof file === 'string' && Object.keys(others).length === 0;
}

/** A baseline of these findings, in an order that makes for small diffs. */
export function baselineOf(
  findings: readonly Finding[],
  textOf: (file: string) => string | undefined,
): string {
  const names = fingerprints(findings, textOf);
  const rows = findings.map(
    ({ ruleId, file }, index) => [names[index] ?? '', { ruleId, file }] as const,
  );
  const sorted = rows.toSorted(
    ([a, x], [b, y]) => compare(x.file, y.file) || compare(x.ruleId, y.ruleId) || compare(a, b),
  );
  return `${JSON.stringify({ version: 1, findings: Object.fromEntries(sorted) } satisfies Baseline, undefined, 2)}\n`;
}

/** The findings that a baseline does not know, and those of its entries for the files at hand that nothing answers to any more. */
export function applyBaseline(
  findings: readonly Finding[],
  baseline: Baseline,
  textOf: (file: string) => string | undefined,
): {
  readonly fresh: readonly Finding[];
  readonly stale: readonly { readonly ruleId: string; readonly file: string }[];
} {
  const names = fingerprints(findings, textOf);
  const seen = new Set(names);
  return {
    fresh: findings.filter((_, index) => !Object.hasOwn(baseline.findings, names[index] ?? '')),
    stale: Object.entries(baseline.findings)
      .filter(([name, { file }]) => !seen.has(name) && textOf(file) !== undefined)
      .map(([, item]) => item),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
