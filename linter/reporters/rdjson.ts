import { LineIndex } from '#glossary/text/lines.ts';
import type { Finding, Severity } from '../finding.ts';
import { messageWithPlace, type ReportContext, type Reporter } from '../reporter.ts';

const SEVERITY: Readonly<Record<Severity, string>> = {
  error: 'ERROR',
  warning: 'WARNING',
  info: 'INFO',
};

/** Reviewdog's Diagnostic Format. Its columns are 1-based and count bytes of UTF-8. */
export default {
  id: 'rdjson',
  render({ findings }, context) {
    const indexes = new Map<string, LineIndex>();
    const diagnostics = findings.map((finding) =>
      diagnostic(finding, indexOf(finding.file, indexes, context)),
    );
    return `${JSON.stringify({ source: { name: 'shirube' }, diagnostics }, undefined, 2)}\n`;
  },
} satisfies Reporter;

function indexOf(file: string, indexes: Map<string, LineIndex>, context: ReportContext): LineIndex {
  const known = indexes.get(file) ?? new LineIndex(context.textOf(file) ?? '');
  indexes.set(file, known);
  return known;
}

function diagnostic(finding: Finding, lines: LineIndex): object {
  const suggestions = (finding.fix?.edits ?? []).map((edit) => ({
    range: {
      start: position(lines, lines.position(edit.start)),
      end: position(lines, lines.position(edit.end)),
    },
    text: edit.text,
  }));
  return {
    message: messageWithPlace(finding),
    location: {
      path: finding.file.replaceAll('\\', '/'),
      range: {
        start: position(lines, finding),
        end: position(lines, { line: finding.endLine, column: finding.endColumn }),
      },
    },
    severity: SEVERITY[finding.severity],
    code: { value: finding.ruleId },
    ...(suggestions.length === 0 ? {} : { suggestions }),
  };
}

function position(
  lines: LineIndex,
  { line, column }: { readonly line: number; readonly column: number },
): object {
  const before = lines.lineText(line).slice(0, column - 1);
  return { line, column: Buffer.byteLength(before, 'utf8') + 1 };
}
