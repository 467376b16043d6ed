import { createHash } from 'node:crypto';
import type { Finding } from './finding.ts';

/**
 * A name for each finding that stays the same when lines above it move: what stands there, in
 * which line, by which rule, in which file; alike ones are numbered in order. Hexadecimal, 32 digits.
 */
export function fingerprints(
  findings: readonly Finding[],
  textOf: (file: string) => string | undefined,
): string[] {
  const seen = new Map<string, number>();
  const lines = new Map<string, readonly string[]>();
  return findings.map((finding) => {
    const known = lines.get(finding.file) ?? (textOf(finding.file) ?? '').split(/\r\n|\n|\r/);
    lines.set(finding.file, known);
    const line = (known[finding.line - 1] ?? '').replace(/\s+/g, '');
    const identity = JSON.stringify([finding.file, finding.ruleId, finding.actual, line]);
    const count = seen.get(identity) ?? 0;
    seen.set(identity, count + 1);
    return createHash('sha256')
      .update(`${identity}#${String(count)}`)
      .digest('hex')
      .slice(0, 32);
  });
}
