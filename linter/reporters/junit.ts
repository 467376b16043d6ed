import type { LintResult } from '../engine.ts';
import type { Finding } from '../finding.ts';
import { messageWithPlace, type Reporter } from '../reporter.ts';

/** JUnit XML: a suite for each file with findings; errors and warnings are failures, the rest is told in passing. */
export default {
  id: 'junit',
  render(result) {
    const suites = [...byFile(result)].map(([file, findings]) => suite(file, findings));
    const { errors, warnings } = result.summary;
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<testsuites name="shirube" tests="${String(Math.max(1, result.findings.length))}" failures="${String(errors + warnings)}">`,
      ...(suites.length > 0
        ? suites
        : [
            '  <testsuite name="shirube" tests="1" failures="0"><testcase name="shirube"/></testsuite>',
          ]),
      '</testsuites>',
      '',
    ].join('\n');
  },
} satisfies Reporter;

function byFile({ findings }: LintResult): Map<string, Finding[]> {
  const files = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = files.get(finding.file);
    if (known === undefined) files.set(finding.file, [finding]);
    else known.push(finding);
  }
  return files;
}

function suite(file: string, findings: readonly Finding[]): string {
  const failures = findings.filter((finding) => finding.severity !== 'info').length;
  return [
    `  <testsuite name="${escape(file)}" tests="${String(findings.length)}" failures="${String(failures)}">`,
    ...findings.map((finding) => testCase(finding)),
    '  </testsuite>',
  ].join('\n');
}

function testCase(finding: Finding): string {
  const place = `${String(finding.line)}:${String(finding.column)}`;
  const head = `    <testcase classname="${escape(finding.file)}" name="${escape(`${finding.ruleId} ${place}`)}"`;
  const message = escape(messageWithPlace(finding));
  return finding.severity === 'info'
    ? `${head}><system-out>${message}</system-out></testcase>`
    : `${head}><failure type="${finding.severity}" message="${message}">${escape(`${finding.file}:${place}`)}</failure></testcase>`;
}

/** XML 1.0 has no place for most control characters, nor for lone surrogates. */
function escape(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
