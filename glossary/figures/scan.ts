/** The scan of a passage: from one character that can begin a figure to the next. */
import { BRACKET, DIGIT, figureClass, KANJI_NUMERAL, nextOfClass, OPENER } from './characters.ts';
import { antecedentOf, takesUpYear, type Antecedent, type DateContext } from './antecedents.ts';
import { withRangeEnd } from './date-drafts.ts';
import { readRelativeDate, readYearDates } from './dates.ts';
import { readEdition } from './editions.ts';
import { readHalf } from './halves.ts';
import { skipNumeral } from './numerals.ts';
import type { FigureDraft, Outcome, Passage } from './passage.ts';
import { readQuantity } from './quantities.ts';
import { canBegin } from './units.ts';
import { readYearlessDates } from './yearless-dates.ts';

/** Deeper brackets than this are no sentence's. */
const MAX_DEPTH = 20;

/** The figures of one passage, in order and without overlaps. Linear in its length. */
export function scan(passage: Passage): FigureDraft[] {
  const { text, documentDate } = passage;
  const { codes, base } = passage.normal;
  const end = base + text.length;
  const drafts: FigureDraft[] = [];
  // A date in brackets is the antecedent of what follows in them; behind them the one before holds.
  const outside: (Antecedent | undefined)[] = [];
  let antecedent: Antecedent | undefined;
  let at = 0;
  for (;;) {
    at = nextOfClass(codes, base + at, end) - base;
    if (at >= text.length) return drafts;
    const kind = figureClass(codes[base + at] ?? 0);
    if (kind === BRACKET) {
      if (text[at] === '(') {
        if (outside.length < MAX_DEPTH) outside.push(antecedent);
      } else if (outside.length > 0) {
        antecedent = outside.pop();
      }
      at += 1;
      continue;
    }
    const last = drafts.at(-1);
    const joined = last !== undefined && isDate(last) && joinsRange(text, last.end, at);
    const rangeStart = joined ? last : undefined;
    const outcome =
      readAt(passage, at, kind, { antecedent, rangeStart, documentDate }) ??
      readSameYear(passage, at);
    const first = outcome?.drafts[0];
    if (first !== undefined && rangeStart !== undefined && isDate(first)) {
      drafts[drafts.length - 1] = withRangeEnd(rangeStart, first);
    }
    for (const draft of outcome?.drafts ?? []) {
      drafts.push(draft);
      antecedent = antecedentOf(text, draft) ?? antecedent;
    }
    const next =
      outcome?.next ?? (kind === DIGIT || kind === KANJI_NUMERAL ? skipNumeral(text, at) : at + 1);
    at = isNumeral(codes[base + next]) && next < text.length ? behindRun(text, at, next) : next;
  }
}

/** Numerals that follow one another without end are no text: 1億1億1億… */
const LONGEST_RUN = 60;

/** `next`, or the end of the run of numerals from `at` on where it is too long to be a number. */
function behindRun(text: string, at: number, next: number): number {
  let end = at;
  while (end < at + LONGEST_RUN && isNumeral(text.charCodeAt(end))) end += 1;
  if (end < at + LONGEST_RUN) return next;
  while (end < text.length && isNumeral(text.charCodeAt(end))) end += 1;
  return end;
}

function isNumeral(code: number | undefined): boolean {
  return code !== undefined && (figureClass(code) & (DIGIT | KANJI_NUMERAL)) !== 0;
}

/** 「・同年５月に、」: of the year of the passage before. */
function readSameYear({ text, yearBefore }: Passage, at: number): Outcome | undefined {
  if (yearBefore === undefined || !takesUpYear(text, at)) return undefined;
  const context = { antecedent: yearBefore, rangeStart: undefined, documentDate: undefined };
  const found = readRelativeDate(text, at, context);
  return found && { ...found, drafts: found.drafts.map(withoutAntecedent) };
}

/** The place of a year of the passage before is not one of this passage. */
function withoutAntecedent(draft: FigureDraft): FigureDraft {
  const { antecedent: _, ...rest } = draft;
  return rest;
}

/** What the character at `at` begins, by its class; undefined for nothing. */
function readAt(
  passage: Passage,
  at: number,
  kind: number,
  context: DateContext,
): Outcome | undefined {
  if (kind === OPENER) return readOpener(passage, at, context);
  const { text } = passage;
  if (kind === KANJI_NUMERAL && text[at] === '一') {
    const relative = readRelativeDate(text, at, context);
    if (relative !== undefined) return relative;
  }
  if (!canBegin(text, at) && context.rangeStart === undefined) return undefined;
  return (
    (passage.bareNumber ? undefined : readDate(text, at, kind, context)) ?? readAmount(passage, at)
  );
}

/** A date that begins with a number: a year has four digits, a month or a day at most two. */
function readDate(
  text: string,
  at: number,
  kind: number,
  context: DateContext,
): Outcome | undefined {
  const run = skipNumeral(text, at) - at;
  if (kind === KANJI_NUMERAL)
    return (run > 3 ? readYearDates(text, at) : undefined) ?? readYearlessDates(text, at, context);
  if (run === 4) return readYearDates(text, at);
  return run < 3 ? readYearlessDates(text, at, context) : undefined;
}

function readOpener(passage: Passage, at: number, context: DateContext): Outcome | undefined {
  const { text } = passage;
  switch (text[at]) {
    case '第':
    case '初':
    case 'V':
    case 'v':
      return readEdition(text, at);
    case '数':
      return readAmount(passage, at);
    case '半': {
      const half = readHalf(text, at);
      return half === undefined ? undefined : { drafts: [half], next: half.end };
    }
    case 'M':
    case 'T':
    case 'S':
    case 'H':
    case 'R':
    case 'F':
      return canBegin(text, at) || context.rangeStart !== undefined
        ? readYearDates(text, at)
        : undefined;
    case '明':
    case '大':
    case '昭':
    case '平':
    case '令':
      return readYearDates(text, at);
    default:
      return readRelativeDate(text, at, context);
  }
}

function readAmount(passage: Passage, at: number): Outcome | undefined {
  const quantity = readQuantity(passage, at);
  if (quantity === undefined) return undefined;
  return { drafts: quantity.draft === undefined ? NONE : [quantity.draft], next: quantity.next };
}

const NONE: readonly FigureDraft[] = [];

function isDate({ kind }: FigureDraft): boolean {
  return kind === 'date' || kind === 'fiscal-year';
}

/** ～, - or から stand between two dates, and nothing else. */
function joinsRange(text: string, end: number, at: number): boolean {
  if (at === end + 1) return text[end] === '~' || text[end] === '-';
  return at === end + 2 && text.startsWith('から', end);
}
