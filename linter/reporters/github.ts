import type { Severity } from '../finding.ts';
import { messageWithPlace, type Reporter } from '../reporter.ts';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};
const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

/**
 * Workflow commands of GitHub Actions: each finding becomes an annotation. GitHub shows only the
 * first few of a step, so errors come first.
 */
export default {
  id: 'github',
  render({ findings }) {
    const sorted = findings.toSorted(
      (a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity),
    );
    return sorted
      .map((finding) => {
        const properties = {
          file: finding.file.replaceAll('\\', '/'),
          line: finding.line,
          endLine: finding.endLine,
          col: finding.column,
          endColumn: finding.endColumn,
          title: finding.ruleId,
        };
        const written = Object.entries(properties)
          .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
          .join(',');
        return `::${COMMANDS[finding.severity]} ${written}::${escapeData(messageWithPlace(finding))}\n`;
      })
      .join('');
  },
} satisfies Reporter;

/** As @actions/core escapes: a line end would end the command. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
