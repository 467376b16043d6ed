import type { Edit, Finding } from './finding.ts';
import { firstFrom } from './within.ts';

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
  const chosen = new Chosen();
  let applied = 0;
  for (const { fix } of findings) {
    if (fix === undefined || (fix.safety === 'unsafe' && !unsafe)) continue;
    if (!fix.edits.every((edit) => isWithin(edit, text.length) && chosen.fits(edit))) continue;
    for (const edit of fix.edits) chosen.add(edit);
    applied += 1;
  }
  let at = 0;
  let result = '';
  for (const edit of chosen.edits) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return { text: result + text.slice(at), applied };
}

function isWithin({ start, end }: Edit, length: number): boolean {
  return start >= 0 && end >= start && end <= length;
}

/** Edits in order of their places, of which none touches the characters of another. */
class Chosen {
  readonly edits: Edit[] = [];

  /** Whether an edit leaves the others alone. Touching counts as overlapping for insertions: their order would be a guess. */
  fits({ start, end }: Edit): boolean {
    const { edits } = this;
    for (let index = firstFrom(edits, start) - 1; index < edits.length; index += 1) {
      const other = edits[index];
      if (other === undefined) continue;
      if (other.start > end) return true;
      if (start < other.end && other.start < end) return false;
      if (start === other.start && end === other.end) return false;
    }
    return true;
  }

  /** Takes an edit that fits. Findings come in the order of the text, so nearly all go to the end. */
  add(edit: Edit): void {
    let index = firstFrom(this.edits, edit.start + 1);
    // What is put in before a letter comes before what takes the letter's place.
    while ((this.edits[index - 1]?.start ?? -1) === edit.start && edit.end === edit.start)
      index -= 1;
    this.edits.splice(index, 0, edit);
  }
}
