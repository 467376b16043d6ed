import type { Span } from '../../document/model.ts';
import type { Mention } from '../../matching/model.ts';
import type { NormalPassage } from '../../references/normal-passage.ts';
import type { Figure } from '../model.ts';
import { isCounted } from './metrics.ts';
import { stageWords } from './stages.ts';
import type { StageWord } from './stages.ts';

/** A mention at its place in normal text. */
export interface PlacedMention extends Span {
  readonly mention: Mention;
}

/** A figure at its place in normal text, with its index in the reading's figures. */
export interface PlacedFigure extends Span {
  readonly figure: Figure;
  readonly index: number;
}

/** A round or square bracket with what it holds: `[start, end)` takes in both marks. */
export interface Bracket extends Span {
  readonly parent?: Bracket;
  /** 【 】, which set an amount off by itself. */
  readonly heavy: boolean;
}

/** What stands in one passage. All offsets are into its normal text. */
export interface Facts {
  readonly passage: NormalPassage;
  readonly text: string;
  /** Mentions that an amount may be about: no budget words, no titles with a year, no homonyms. */
  readonly mentions: readonly PlacedMention[];
  readonly money: readonly PlacedFigure[];
  readonly counts: readonly PlacedFigure[];
  /** Fiscal years, except the ends of ranges. */
  readonly years: readonly PlacedFigure[];
  readonly stages: readonly StageWord[];
  readonly brackets: readonly Bracket[];
}

/** Finds what lies in a passage. Mentions and figures are in document order. */
export class FactReader {
  private readonly mentions: readonly Mention[];
  private readonly figures: readonly Figure[];
  private readonly rangeEnds: ReadonlySet<number>;

  constructor(mentions: readonly Mention[], figures: readonly Figure[]) {
    this.mentions = mentions;
    this.figures = figures;
    this.rangeEnds = new Set(figures.flatMap((figure) => figure.rangeEnd?.start ?? []));
  }

  /** Whether an amount, or a count of something that the table of metrics knows, stands in `[start, end)`. */
  hasAmount({ start, end }: Span): boolean {
    for (let at = firstFrom(this.figures, start); ; at += 1) {
      const figure = this.figures[at];
      if (!figure || figure.start >= end) return false;
      if (figure.kind === 'money' || (figure.kind === 'count' && isCounted(figure.unit)))
        return true;
    }
  }

  /** Whether any mention begins in `[start, end)`. */
  hasMention({ start, end }: Span): boolean {
    return (this.mentions[firstFrom(this.mentions, start)]?.start ?? Infinity) < end;
  }

  /** What stands in `[passage.start, passage.end)`, whose normal form is `normal`. */
  read(passage: Span, normal: NormalPassage): Facts {
    const place = ({ start, end }: Span): Span => ({
      start: normal.indexOf(start),
      end: normal.indexOf(end),
    });
    const figures: PlacedFigure[] = [];
    for (let at = firstFrom(this.figures, passage.start); ; at += 1) {
      const figure = this.figures[at];
      if (!figure || figure.start >= passage.end) break;
      if (figure.end <= passage.end) figures.push({ figure, index: at, ...place(figure) });
    }
    const stages = stageWords(normal.text);
    const years = figures.filter(({ figure }) => this.isYear(figure));
    const named = this.mentionsIn(passage).map((mention): PlacedMention => {
      const { start, end } = place(mention);
      return { mention, start, end };
    });
    return {
      passage: normal,
      text: normal.text,
      mentions: clearOf(clearOf(named, stages), years),
      money: figures.filter(({ figure }) => figure.kind === 'money' && figure.yen !== undefined),
      counts: figures.filter(({ figure }) => figure.kind === 'count' && isCounted(figure.unit)),
      years,
      stages,
      brackets: bracketsOf(normal.text),
    };
  }

  private isYear(figure: Figure): boolean {
    return (
      figure.kind === 'fiscal-year' &&
      typeof figure.value === 'number' &&
      figure.rangeEnd === undefined &&
      figure.problem === undefined &&
      !this.rangeEnds.has(figure.start)
    );
  }

  private mentionsIn({ start, end }: Span): Mention[] {
    const found: Mention[] = [];
    for (let at = firstFrom(this.mentions, start); ; at += 1) {
      const mention = this.mentions[at];
      if (!mention || mention.start >= end) return found;
      const usable = mention.candidates === undefined && !/^(?:内数|新規)$/.test(mention.term);
      if (mention.end <= end && usable) found.push(mention);
    }
  }
}

/** The index of the first span that begins at or after `offset`; spans in order. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The index of the last span that ends at or before `offset`, or -1; spans in order, not overlapping. */
export function lastBefore(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The spans that overlap none of `others`; both in order, each without overlaps of its own. */
function clearOf<Placed extends Span>(spans: readonly Placed[], others: readonly Span[]): Placed[] {
  let at = 0;
  return spans.filter((span) => {
    while ((others[at]?.end ?? Infinity) <= span.start) at += 1;
    return (others[at]?.start ?? Infinity) >= span.end;
  });
}

const OPENERS = '([【';
const CLOSERS = ')]】';

/** The brackets of a normal text that close, in order of their start. */
function bracketsOf(text: string): Bracket[] {
  const spans: Span[] = [];
  const open: { kind: number; at: number }[] = [];
  for (const { 0: mark, index: at } of text.matchAll(/[()[\]【】]/g)) {
    const opener = OPENERS.indexOf(mark);
    if (opener >= 0) open.push({ kind: opener, at });
    else if (open.at(-1)?.kind === CLOSERS.indexOf(mark)) {
      spans.push({ start: open.pop()?.at ?? at, end: at + 1 });
    }
  }
  return nested(
    text,
    spans.toSorted((a, b) => a.start - b.start),
  );
}

/** Brackets deeper than this are left out: no amount is bound through so many. */
const DEEPEST = 8;

function nested(text: string, spans: readonly Span[]): Bracket[] {
  const brackets: Bracket[] = [];
  const above: Bracket[] = [];
  for (const { start, end } of spans) {
    while (above.length > 0 && (above.at(-1)?.end ?? 0) <= start) above.pop();
    if (above.length >= DEEPEST) continue;
    const parent = above.at(-1);
    const bracket = { start, end, heavy: text[start] === '【', ...(parent && { parent }) };
    brackets.push(bracket);
    above.push(bracket);
  }
  return brackets;
}

/** The innermost bracket around `span`. */
export function bracketAround(brackets: readonly Bracket[], span: Span): Bracket | undefined {
  let bracket = brackets[firstFrom(brackets, span.start) - 1];
  while (bracket && bracket.end < span.end) bracket = bracket.parent;
  return bracket;
}
