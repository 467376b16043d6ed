import type { PdfLine } from './line.ts';
import type { Segment } from './segments.ts';

/** How much text stands in which size, told as it is read. */
export class Sizes {
  /** By quarter points. */
  private readonly units = new Map<number, number>();
  private total = 0;

  add(segments: readonly Segment[]): void {
    for (const { size, units } of segments) {
      const quarter = Math.round(size * 4);
      this.units.set(quarter, (this.units.get(quarter) ?? 0) + units);
      this.total += units;
    }
  }

  /** The size of most text, in points; 0 without text. */
  get body(): number {
    const [most] = [...this.units].sort(([, a], [, b]) => b - a);
    return (most?.[0] ?? 0) / 4;
  }

  /** The levels that sizes larger than most text give to headings, 1 for the largest. */
  headingLevels(): HeadingLevels {
    const { body } = this;
    const larger = [...this.units]
      .filter(([quarter, units]) => quarter / 4 >= body * LARGER && units <= this.total * RARE)
      .map(([quarter]) => quarter / 4)
      .sort((a, b) => b - a);
    const steps: number[] = [];
    for (const size of larger) {
      if ((steps.at(-1) ?? Infinity) > size * STEP) steps.push(size);
    }
    return new HeadingLevels(steps);
  }
}

/** Headings are larger than most text by so much, and make up at most this share of it. */
const LARGER = 1.15;
const RARE = 0.25;
/** Sizes that differ by less are one level. */
const STEP = 1.05;
/** Units of the longest heading. */
const LONGEST = 90;

/** Which lines are headings for their size. */
export class HeadingLevels {
  private readonly steps: readonly number[];

  /** `steps`: the largest size of each level, in points, from the largest. */
  constructor(steps: readonly number[]) {
    this.steps = steps;
  }

  /** 1 to 6; undefined for what is no heading. */
  levelOf({ size, segments }: PdfLine): number | undefined {
    const units = segments.reduce((sum, one) => sum + one.units, 0);
    if (units > LONGEST || units < 2) return undefined;
    const index = this.steps.findLastIndex((step) => size <= step + 0.1);
    if (index === -1) return undefined;
    return size > (this.steps[index] ?? 0) / STEP - 0.1 ? Math.min(6, index + 1) : undefined;
  }
}
