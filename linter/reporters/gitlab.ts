import type { Severity } from '../finding.ts';
import { fingerprints } from '../fingerprint.ts';
import { messageWithPlace, type Reporter } from '../reporter.ts';

const SEVERITY: Readonly<Record<Severity, string>> = {
  error: 'major',
  warning: 'minor',
  info: 'info',
};

/** GitLab's Code Quality report (a subset of Code Climate's). */
export default {
  id: 'gitlab',
  render({ findings }, context) {
    const names = fingerprints(findings, (file) => context.textOf(file));
    const report = findings.map((finding, index) => ({
      description: messageWithPlace(finding),
      check_name: finding.ruleId,
      fingerprint: names[index],
      severity: SEVERITY[finding.severity],
      location: {
        path: finding.file.replaceAll('\\', '/'),
        lines: { begin: finding.line, end: finding.endLine },
      },
    }));
    return `${JSON.stringify(report, undefined, 2)}\n`;
  },
} satisfies Reporter;
