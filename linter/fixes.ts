import type { Edit, Finding, Fix } from './finding.ts';

/**
 * Applies the fixes of one file's findings to its text, in one pass. `unsafe` applies those that
 * change a fact, too. Of two fixes that touch the same characters the first in the file wins; the
 * other finding is found again, and can be fixed, in the next run. A fix's edits are applied all or none.
 */
export function applyFixes(
  text: string,
  findings: readonly Finding[],
  { unsafe = false }: { readonly unsafe?: boolean } = {},
): { readonly text: string; readonly applied: number } {
  const chosen: Edit[] = [];
  let applied = 0;
  for (const { fix } of findings) {
    if (fix === undefined || (fix.safety === 'unsafe' && !unsafe)) continue;
    if (!fits(fix, chosen, text.length)) continue;
    chosen.push(...fix.edits);
    applied += 1;
  }
  chosen.sort((a, b) => a.start - b.start || a.end - b.end);
  let at = 0;
  let result = '';
  for (const edit of chosen) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return { text: result + text.slice(at), applied };
}

function fits(fix: Fix, chosen: readonly Edit[], length: number): boolean {
  return fix.edits.every(
    (edit) =>
      edit.start >= 0 &&
      edit.end >= edit.start &&
      edit.end <= length &&
      // Touching counts as overlapping for insertions: their order would be a guess.
      !chosen.some(
        (other) =>
          (edit.start < other.end && other.start < edit.end) ||
          (edit.start === other.start && edit.end === other.end),
      ),
  );
}
