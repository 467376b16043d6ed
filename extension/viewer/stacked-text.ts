import type { PdfItem } from '../../glossary/document/pdf/model.ts';

/** Fewer letters below one another may be a short heading beside its text. */
const FEWEST = 8;
const LARGEST_SHARE_ELSEWHERE = 0.5;

/**
 * Whether most of a page's letters stand below one another, each a run of its own: vertical text as
 * browsers print it. A line under such a letter parts it from the next.
 */
export function isStacked(items: readonly Pick<PdfItem, 'text' | 'x' | 'y' | 'height'>[]): boolean {
  const printed = items.filter(({ text }) => text.trim() !== '');
  let stacked = 0;
  for (const [index, item] of printed.entries()) {
    const before = printed[index - 1];
    if (before === undefined || [...item.text].length > 1 || item.height === 0) continue;
    const [right, down] = [(item.x - before.x) / item.height, (item.y - before.y) / item.height];
    if (Math.abs(right) < 0.5 && down > 0.5 && down < 2) stacked += 1;
  }
  return stacked >= FEWEST && stacked / printed.length > LARGEST_SHARE_ELSEWHERE;
}
