import type { Span } from '../../document/model.ts';
import type { Mention } from '../../matching/model.ts';
import type { NormalPassage } from '../../references/normal-passage.ts';
import type { Figure } from '../model.ts';
import { bracketsOf } from './brackets.ts';
import type { Bracket } from './brackets.ts';
import { isCounted } from './metrics.ts';
import { clearOf, SpanCursor } from './span-search.ts';
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

/**
 * What stands in one passage. All offsets are into its normal text. Words and brackets are looked
 * for when first asked: of most cells and lines only the figures are.
 */
export class Facts {
  readonly passage: NormalPassage;
  readonly text: string;
  readonly money: readonly PlacedFigure[];
  /** Counts of what the table of metrics knows. */
  readonly counts: readonly PlacedFigure[];
  /** Fiscal years, except the ends of ranges. */
  readonly years: readonly PlacedFigure[];
  private readonly named: readonly Mention[];
  private knownStages: readonly StageWord[] | undefined;
  private knownBrackets: readonly Bracket[] | undefined;
  private knownMentions: readonly PlacedMention[] | undefined;

  constructor(
    passage: NormalPassage,
    figures: readonly PlacedFigure[],
    years: readonly PlacedFigure[],
    named: readonly Mention[],
  ) {
    this.passage = passage;
    this.text = passage.text;
    this.money = figures.length === 0 ? NO_FIGURES : figures.filter(isMoney);
    this.counts = figures.length === 0 ? NO_FIGURES : figures.filter(isCount);
    this.years = years;
    this.named = named;
  }

  get stages(): readonly StageWord[] {
    this.knownStages ??= stageWords(this.text);
    return this.knownStages;
  }

  get brackets(): readonly Bracket[] {
    this.knownBrackets ??= bracketsOf(this.text);
    return this.knownBrackets;
  }

  /** Mentions that an amount may be about: no budget words, no titles with a year, no homonyms. */
  get mentions(): readonly PlacedMention[] {
    this.knownMentions ??= this.named.length === 0 ? [] : this.placedMentions();
    return this.knownMentions;
  }

  /** Where the last name ends, those included that `mentions` leaves out; 0 without any. */
  get endOfNames(): number {
    const last = this.named.at(-1);
    return last === undefined ? 0 : this.passage.indexOf(last.end);
  }

  private placedMentions(): PlacedMention[] {
    const placed = this.named.map((mention): PlacedMention => {
      const start = this.passage.indexOf(mention.start);
      return { mention, start, end: this.passage.indexOf(mention.end) };
    });
    return clearOf(clearOf(placed, this.stages), this.years);
  }
}

const NO_FIGURES: readonly PlacedFigure[] = [];

function isMoney({ figure: { kind, yen } }: PlacedFigure): boolean {
  return kind === 'money' && yen !== undefined;
}

function isCount({ figure: { kind, unit } }: PlacedFigure): boolean {
  return kind === 'count' && isCounted(unit);
}

/** Not a homonym, and no word that says something about an amount rather than what it is for. */
function isUsable({ candidates, term }: Mention): boolean {
  return candidates === undefined && !ABOUT_AMOUNTS.test(term);
}

const ABOUT_AMOUNTS = /^[(（]?(?:内数|新規|皆増|事項要求)[)）]?$/;

/** Finds what lies in a passage. Mentions and figures are in document order. */
export class FactReader {
  private readonly mentions: readonly Mention[];
  private readonly figures: readonly Figure[];
  private readonly mentionsFrom: SpanCursor;
  private readonly figuresFrom: SpanCursor;
  private readonly rangeEnds: ReadonlySet<number>;

  constructor(mentions: readonly Mention[], figures: readonly Figure[]) {
    this.mentions = mentions;
    this.figures = figures;
    this.mentionsFrom = new SpanCursor(mentions);
    this.figuresFrom = new SpanCursor(figures);
    this.rangeEnds = new Set(figures.flatMap((figure) => figure.rangeEnd?.start ?? []));
  }

  /** Whether an amount, or a count of something that the table of metrics knows, stands in `[start, end)`. */
  hasAmount({ start, end }: Span): boolean {
    for (let at = this.figuresFrom.first(start); ; at += 1) {
      const figure = this.figures[at];
      if (!figure || figure.start >= end) return false;
      if (figure.kind === 'money' || (figure.kind === 'count' && isCounted(figure.unit)))
        return true;
    }
  }

  /** Whether any mention begins in `[start, end)`. */
  hasMention({ start, end }: Span): boolean {
    return (this.mentions[this.mentionsFrom.first(start)]?.start ?? Infinity) < end;
  }

  /** What stands in `[passage.start, passage.end)`, whose normal form is `normal`. */
  read(passage: Span, normal: NormalPassage): Facts {
    const figures: PlacedFigure[] = [];
    for (let index = this.figuresFrom.first(passage.start); ; index += 1) {
      const figure = this.figures[index];
      if (!figure || figure.start >= passage.end) break;
      if (figure.end > passage.end) continue;
      const start = normal.indexOf(figure.start);
      figures.push({ figure, index, start, end: normal.indexOf(figure.end) });
    }
    const named = this.mentionsIn(passage);
    if (figures.length === 0) return new Facts(normal, NO_FIGURES, NO_FIGURES, named);
    const years = figures.filter(({ figure }) => this.isYear(figure));
    return new Facts(normal, figures, years, named);
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
    for (let at = this.mentionsFrom.first(start); ; at += 1) {
      const mention = this.mentions[at];
      if (!mention || mention.start >= end) return found;
      if (mention.end <= end && isUsable(mention)) found.push(mention);
    }
  }
}
