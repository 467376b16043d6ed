import type { Finding, Severity } from '../finding.ts';
import { fingerprints } from '../fingerprint.ts';
import { messageWithPlace, type ReportContext, type Reporter } from '../reporter.ts';
import { RULES } from '../rules.generated.ts';
import { VERSION } from '../version.ts';

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** SARIF 2.1.0 (OASIS), as GitHub code scanning and other dashboards read it. */
export default {
  id: 'sarif',
  render({ findings }, context) {
    const names = fingerprints(findings, (file) => context.textOf(file));
    const log = {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'shirube',
              semanticVersion: VERSION,
              rules: RULES.map((rule) => describe(rule, context)),
            },
          },
          columnKind: 'utf16CodeUnits',
          results: findings.map((finding, index) => result(finding, names[index] ?? '')),
        },
      ],
    };
    return `${JSON.stringify(log, undefined, 2)}\n`;
  },
} satisfies Reporter;

function describe(rule: (typeof RULES)[number], { locale }: ReportContext): object {
  return {
    id: rule.id,
    shortDescription: { text: rule.title[locale] },
    fullDescription: { text: rule.description[locale] },
    help: { text: rule.description[locale], markdown: rule.description[locale] },
    defaultConfiguration: { level: LEVELS[rule.severity] },
  };
}

function result(finding: Finding, fingerprint: string): object {
  return {
    ruleId: finding.ruleId,
    ruleIndex: RULES.findIndex((rule) => rule.id === finding.ruleId),
    level: LEVELS[finding.severity],
    message: { text: messageWithPlace(finding) },
    locations: [
      {
        physicalLocation: location(finding.file, finding),
        ...(finding.place === undefined ? {} : { logicalLocations: [{ name: finding.place }] }),
      },
    ],
    partialFingerprints: { 'shirube/v1': fingerprint },
    ...(finding.cause === undefined
      ? {}
      : {
          relatedLocations: [
            {
              physicalLocation: location(finding.cause.file ?? finding.file, finding.cause),
              message: { text: messageWithPlace(finding.cause) },
            },
          ],
        }),
    ...(finding.fix === undefined ? {} : { fixes: [fix(finding, finding.fix)] }),
    properties: {
      expected: finding.expected,
      ...(finding.page === undefined ? {} : { page: finding.page }),
      ...(finding.source === undefined ? {} : { source: finding.source }),
    },
  };
}

interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

function location(file: string, { line, column, endLine, endColumn }: Region): object {
  return {
    artifactLocation: { uri: fileUri(file) },
    region: {
      startLine: line,
      startColumn: column,
      ...(endLine === undefined ? {} : { endLine }),
      ...(endColumn === undefined ? {} : { endColumn }),
    },
  };
}

function fix(finding: Finding, { edits }: NonNullable<Finding['fix']>): object {
  return {
    artifactChanges: [
      {
        artifactLocation: { uri: fileUri(finding.file) },
        replacements: edits.map((edit) => ({
          deletedRegion: { charOffset: edit.start, charLength: edit.end - edit.start },
          insertedContent: { text: edit.text },
        })),
      },
    ],
  };
}

/** A relative URI reference: slashes, and what is special in a URI escaped. */
function fileUri(file: string): string {
  return file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
}
