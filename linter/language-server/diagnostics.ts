import { type Diagnostic, DiagnosticSeverity, type Position } from 'vscode-languageserver/node';
import { resolve } from 'node:path';
import type { Finding, Locale, Severity } from '../finding.ts';
import { uriOf } from './document-place.ts';
import type { EditorText } from './editor-text.ts';
import { rulePage } from './rule-pages.ts';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** Where a finding was made: its document, and the folder that other files' paths are relative to. */
export interface FindingPlace {
  readonly uri: string;
  readonly text: EditorText;
  readonly root: string | undefined;
  readonly locale: Locale;
  /** The client shows other places beside a diagnostic. */
  readonly related: boolean;
}

/** A finding as an editor shows it: the message of the command, the rule's id and page, and the place that causes it. */
export function diagnosticOf(finding: Finding, place: FindingPlace): Diagnostic {
  const page = rulePage(finding.url, place.locale);
  const cause = place.related ? relatedOf(finding, place) : undefined;
  return {
    range: place.text.rangeOf(finding),
    severity: SEVERITIES[finding.severity],
    source: 'shirube',
    code: finding.ruleId,
    message: finding.message,
    ...(page === undefined ? {} : { codeDescription: { href: page } }),
    ...(cause === undefined ? {} : { relatedInformation: cause }),
  };
}

function relatedOf(
  { cause }: Finding,
  { uri, root }: FindingPlace,
): Diagnostic['relatedInformation'] {
  if (cause === undefined || (cause.file !== undefined && root === undefined)) return undefined;
  const at: Position = { line: cause.line - 1, character: cause.column - 1 };
  const target =
    cause.file === undefined || root === undefined ? uri : uriOf(resolve(root, cause.file));
  return [{ location: { uri: target, range: { start: at, end: at } }, message: cause.message }];
}
