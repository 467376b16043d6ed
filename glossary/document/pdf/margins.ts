import type { PdfLine } from './line.ts';

/** In points: ends of lines that differ by less stand at one margin. */
const STRIPE = 3;
/** So many lines, and this share of all, end at a margin. */
const FEW = 4;
const SHARE = 0.15;

/** The margin to which the text of pages of one layout runs. A short page shows it by the others. */
export class Margins {
  /** By layout, how many lines end in which stripe. */
  private readonly ends = new Map<string, Map<number, number>>();
  private readonly known = new Map<string, number | undefined>();

  /** Counts a line of the page's own text. `layout` names what has the same margins. */
  add(layout: string, { right, region }: PdfLine): void {
    if (region.kind !== 'page') return;
    const counts = this.ends.get(layout) ?? new Map<number, number>();
    this.ends.set(layout, counts);
    const stripe = Math.round(right / STRIPE);
    counts.set(stripe, (counts.get(stripe) ?? 0) + 1);
  }

  /** The margin of a line; its region's own where the layout's pages have none in common. */
  of(layout: string, { right, size, region }: PdfLine): number {
    if (region.kind !== 'page') return region.right;
    if (!this.known.has(layout)) this.known.set(layout, this.commonOf(layout));
    const common = this.known.get(layout);
    return common === undefined || right > common + size * 2 ? region.right : common;
  }

  private commonOf(layout: string): number | undefined {
    const counts = this.ends.get(layout) ?? new Map<number, number>();
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const least = Math.max(FEW, all * SHARE);
    const near = (stripe: number): number =>
      (counts.get(stripe) ?? 0) + (counts.get(stripe + 1) ?? 0);
    const stripes = [...counts.keys()].filter((stripe) => near(stripe) >= least);
    return stripes.length === 0
      ? undefined
      : (stripes.reduce((a, b) => Math.max(a, b)) + 0.5) * STRIPE;
  }
}
