import type { Line } from './lines.ts';

const PAGE_NUMBER = /^(?:[-–−‐]\s?)?[0-9０-９]{1,4}(?:\s?[-–−‐]|\s?[/／]\s?[0-9０-９]{1,4})?$/;
/** Columns of the longest page number, `- 1234 / 1234`. */
const PAGE_NUMBER_WIDTH = 24;
/** A running head stands at the top of at least so many pages. */
const RUNNING_HEAD_PAGES = 3;
/** Units of the longest running head. */
const HEAD_LENGTH = 120;

/** By line: 1 for what belongs to the page and not to the text, page numbers and running heads. */
export function findFurniture(source: string, lines: readonly Line[]): Uint8Array {
  const heads = runningHeads(source, lines);
  const isFurniture = (line: Line): boolean => {
    if (line.hasTab || line.end - line.start > HEAD_LENGTH) return false;
    const mayBeNumber = line.width <= PAGE_NUMBER_WIDTH;
    if (!mayBeNumber && heads.size === 0) return false;
    const text = source.slice(line.start, line.end);
    if (mayBeNumber && PAGE_NUMBER.test(text)) return true;
    return heads.size > 0 && heads.has(withoutDigits(text));
  };
  return Uint8Array.from(lines, (line) => (isFurniture(line) ? 1 : 0));
}

/** Lines that stand alike, but for digits, at the top of several pages. */
function runningHeads(source: string, lines: readonly Line[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    if (!line.opensPage || line.end - line.start > HEAD_LENGTH) continue;
    const text = withoutDigits(source.slice(line.start, line.end));
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return new Set(
    [...counts].filter(([, count]) => count >= RUNNING_HEAD_PAGES).map(([text]) => text),
  );
}

function withoutDigits(text: string): string {
  return text.replaceAll(/[0-9０-９]+/g, '#');
}
