import { diffArrays } from 'diff';
import type { Edit } from '../finding.ts';

/** Beyond so many changed lines the whole text is replaced: finding a smaller edit would take longer than it is worth. */
const MOST_CHANGES = 2_000;

/** Edits, in order and apart from one another, that make one text of another, changing little beside what differs. Offsets into `before`. */
export function editsBetween(before: string, after: string): Edit[] {
  if (before === after) return [];
  const changes = diffArrays(linesOf(before), linesOf(after), { maxEditLength: MOST_CHANGES });
  if (changes === undefined)
    return [trimmed({ start: 0, end: before.length, text: after }, before)];
  const edits: Edit[] = [];
  let start = 0;
  let open: { start: number; end: number; text: string } | undefined;
  for (const { value, added, removed } of changes) {
    const text = value.join('');
    if (!added && !removed) {
      if (open !== undefined) edits.push(trimmed(open, before));
      open = undefined;
      start += text.length;
      continue;
    }
    open ??= { start, end: start, text: '' };
    if (added) open.text += text;
    else {
      start += text.length;
      open.end = start;
    }
  }
  if (open !== undefined) edits.push(trimmed(open, before));
  return edits;
}

/** Lines with their ends. */
function linesOf(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}

/** The same edit without what stays the same at its ends. */
function trimmed({ start, end, text }: Edit, before: string): Edit {
  const old = before.slice(start, end);
  const most = Math.min(old.length, text.length);
  let head = 0;
  while (head < most && old[head] === text[head]) head += 1;
  if (parts(old, head) || parts(text, head)) head -= 1;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === text.at(-1 - tail)) tail += 1;
  if (parts(old, old.length - tail) || parts(text, text.length - tail)) tail -= 1;
  return { start: start + head, end: end - tail, text: text.slice(head, text.length - tail) };
}

/** Whether an edit at this offset would part the halves of a surrogate pair, or a line end of two units. */
function parts(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  const surrogates = before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
  return surrogates || (text[at - 1] === '\r' && text[at] === '\n');
}
