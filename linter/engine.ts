/**
 * The engine behind the command, the remark preset and editors: drafts in, findings out. Pure: no
 * files are touched here.
 */
import type { Reading } from '#glossary/reading.ts';
import { type Draft, parsedDraft } from './draft.ts';
import type { Finding, Severity } from './finding.ts';
import type { ParsedDraft } from './formats/format.ts';
import { lintDocument, type RuleFailure } from './lint-document.ts';
import type { LintOptions } from './lint-options.ts';
import { projectOf, withDraft } from './project.ts';
import type { Project } from './rule.ts';

export { type Draft, formatOf, parsedDraft } from './draft.ts';
export type { Edit, Finding, Fix, Locale, Severity } from './finding.ts';
export { applyFixes } from './fixes.ts';
export { type LintedDocument, lintDocument, type RuleFailure } from './lint-document.ts';
export type { LintOptions, Severities } from './lint-options.ts';
export { openDraft } from './open-draft.ts';
export { projectOf } from './project.ts';
export { RULES } from './rules.generated.ts';

/** What findings rest on. `skipped`: figures that could not be bound to an entry. */
export interface ReadCounts {
  readonly mentions: number;
  readonly figures: number;
  readonly claims: number;
  readonly references: number;
  readonly skipped: number;
}

export interface LintSummary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly fixable: number;
  readonly read: ReadCounts;
  readonly milliseconds: number;
}

/** What linting one draft gives: plain data, but for the failures. */
export interface LintedDraft {
  readonly findings: readonly Finding[];
  /** Entries of the baseline that no finding of this file answers to any more. */
  readonly stale: readonly { readonly ruleId: string; readonly file: string }[];
  readonly failures: readonly RuleFailure[];
  readonly read: ReadCounts;
}

export interface LintResult extends Omit<LintedDraft, 'read'> {
  readonly summary: LintSummary;
}

/** Lints drafts with every rule that is not off. Findings are in order of file and place. */
export function lint(drafts: readonly Draft[], options: LintOptions): LintResult {
  const began = performance.now();
  const parsed = drafts.map((draft) => ({
    draft,
    located: parsedDraft(draft),
  }));
  const project = projectOf(parsed, options.readFile);
  const linted = parsed.map(({ draft, located }) => lintParsed(draft, located, options, project));
  return resultOf(linted, performance.now() - began);
}

/** Lints one draft of a project. */
export function lintDraft(draft: Draft, options: LintOptions, project: Project): LintedDraft {
  const located = parsedDraft(draft);
  return lintParsed(draft, located, options, withDraft(project, draft, located));
}

function lintParsed(
  draft: Draft,
  located: ParsedDraft,
  options: LintOptions,
  project: Project,
): LintedDraft {
  const { reading, found, stale, failures } = lintDocument(located, draft, options, project);
  return { findings: found, stale, failures, read: countsOf(reading) };
}

/** The results of single drafts as one. */
export function resultOf(linted: readonly LintedDraft[], milliseconds: number): LintResult {
  const findings = linted.flatMap((draft) => draft.findings);
  const read = { mentions: 0, figures: 0, claims: 0, references: 0, skipped: 0 };
  for (const draft of linted) {
    read.mentions += draft.read.mentions;
    read.figures += draft.read.figures;
    read.claims += draft.read.claims;
    read.references += draft.read.references;
    read.skipped += draft.read.skipped;
  }
  return {
    findings,
    stale: linted.flatMap((draft) => draft.stale),
    failures: linted.flatMap((draft) => draft.failures),
    summary: {
      files: linted.length,
      ...count(findings),
      read,
      milliseconds: Math.round(milliseconds),
    },
  };
}

function countsOf({ mentions, figures, claims, references }: Reading): ReadCounts {
  return {
    mentions: mentions.length,
    figures: figures.length,
    claims: claims.length,
    references: references.length,
    skipped: figures.length - claims.length,
  };
}

function count(
  findings: readonly Finding[],
): Pick<LintSummary, 'errors' | 'warnings' | 'infos' | 'fixable'> {
  const of = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    errors: of('error'),
    warnings: of('warning'),
    infos: of('info'),
    fixable: findings.filter((finding) => finding.fix?.safety === 'safe').length,
  };
}
