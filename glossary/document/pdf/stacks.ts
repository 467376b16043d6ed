import type { PdfItem } from './model.ts';

/** In ems: how far the middles of two glyphs of a column may be apart. */
const ASIDE = 0.35;
/** In ems: the distance of two glyphs of a column. */
const NEAREST = 0.8;
const FARTHEST = 1.8;
/** In ems: the widest glyph, or pair of digits set upright. */
const WIDE = 1.3;
/** As a share of all text: a page is written downwards when so much of it is. */
const MOST = 0.5;

/**
 * The items, by index, that are written one below the other although their font is not one for
 * vertical writing: browsers print vertical text so. None where most of the page is written across:
 * there, a label one character wide is read as lines.
 */
export function stackedItems(items: readonly PdfItem[]): ReadonlySet<number> {
  const stacked = new Set<number>();
  let units = 0;
  let before: { readonly item: PdfItem; readonly index: number } | undefined;
  items.forEach((item, index) => {
    if (item.text.trim() === '') return;
    units += item.text.length;
    if (!isGlyph(item)) {
      before = undefined;
      return;
    }
    if (before !== undefined && isBelow(before.item, item)) {
      stacked.add(before.index);
      stacked.add(index);
    }
    before = { item, index };
  });
  return stacked.size >= units * MOST ? stacked : NONE;
}

const NONE: ReadonlySet<number> = new Set();

function isGlyph({ text, width, height, vertical, angle }: PdfItem): boolean {
  const isUpright = vertical !== true && (angle ?? 0) === 0;
  return isUpright && text.length <= 2 && width <= height * WIDE;
}

function isBelow(above: PdfItem, item: PdfItem): boolean {
  const size = Math.max(above.height, item.height);
  const distance = item.y - above.y;
  return (
    Math.abs(middle(above) - middle(item)) <= size * ASIDE &&
    distance >= size * NEAREST &&
    distance <= size * FARTHEST
  );
}

function middle({ x, width }: PdfItem): number {
  return x + width / 2;
}
