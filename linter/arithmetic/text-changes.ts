/** Changes told in sentences (14.9億円から15.0億円へ0.1億円増) that are not the change between their numbers. */
import type { Span } from '#glossary/document/model.ts';
import type { Figure } from '#glossary/figures/model.ts';
import { sentences } from '#glossary/text/sentences.ts';
import type { FigurePassage, PlacedFigure } from '../figure-passages.ts';
import { isBound, isRough } from '#glossary/comparing/qualified.ts';
import { type Change, judgeChange } from './changes.ts';
import { printedOf } from './printed.ts';

export interface WrongTextChange {
  /** What tells the change: a figure, or the words of a direction (document offsets). */
  readonly span: Span;
  readonly change?: { readonly figure: Figure; readonly told: Change; readonly right: number };
  readonly base: Figure;
  readonly result: Figure;
}

/** A figure that tells a change, with its sign as the words give it. */
interface Told {
  readonly placed: PlacedFigure;
  readonly change: Change;
}

/** Base and result, and the changes that are told between them. */
interface Comparison {
  readonly base: PlacedFigure;
  readonly result: PlacedFigure;
  readonly told: readonly Told[];
}

/** The wrong changes of one passage, in order. */
export function wrongChangesIn({ text, figures, passage }: FigurePassage): WrongTextChange[] {
  const found: WrongTextChange[] = [];
  const numbers = figures.filter(({ figure }) => /^(?:money|count|percent)$/.test(figure.kind));
  if (numbers.length < 2) return found;
  let next = 0;
  for (const sentence of sentences(text)) {
    const own: PlacedFigure[] = [];
    for (; (numbers[next]?.start ?? Infinity) < sentence.end; next += 1) {
      const placed = numbers[next];
      if (placed !== undefined && placed.end <= sentence.end) own.push(placed);
    }
    if (own.length < 2 || own.length > MOST_NUMBERS) continue;
    const told = own.flatMap((placed) => {
      const change = changeOf(text, placed);
      return change === undefined ? [] : [{ placed, change }];
    });
    const amounts = own.filter((placed) => !told.some((each) => each.placed === placed));
    for (const comparison of comparisons(text, amounts, told)) {
      found.push(...wrongIn(comparison));
      const turned = wrongDirection(text, comparison);
      if (turned !== undefined)
        found.push({
          span: passage.spanOf(turned.start, turned.end),
          base: comparison.base.figure,
          result: comparison.result.figure,
        });
    }
    found.push(...wrongRestatements(text, told));
  }
  return found;
}

/** A sentence with more numbers than this is a list that lost its lines. */
const MOST_NUMBERS = 60;
const MORE = /^(?:の)?(?:増(?![強設刷築産資床殖進幅])|伸び|上昇|上回|プラス|アップ|拡大)/;
const LESS = /^(?:の)?(?:減(?![衰災])|低下|下回|マイナス|ダウン|縮小|削減)/;
/** 前年度比＋0.1億円, 対前年度102％: words right before a figure that make it a change. */
const COMPARED = /(?:対前年度?比?|前年度?比|前年同期比|増減率|増減額?)[:は]?(?:で)?$/;

/** The change that a figure tells by the words around it; undefined for an amount. */
function changeOf(text: string, { figure, start, end }: PlacedFigure): Change | undefined {
  const printed = printedOf(figure);
  if (printed === undefined || isBound(figure)) return undefined;
  const after = text.slice(end, end + 6);
  const rough = isRough(figure) ? { isRough: true } : {};
  const direction = MORE.test(after) ? 1 : LESS.test(after) ? -1 : 0;
  if (figure.unit === '倍') {
    if (/^[速率数]/.test(after)) return undefined;
    return { kind: 'ratio', printed, mayAddBase: direction > 0, ...rough };
  }
  const signed = direction < 0 ? { ...printed, value: -Math.abs(printed.value) } : printed;
  const kind =
    figure.kind === 'percent' && figure.unit !== 'ポイント' && figure.unit !== '%ポイント'
      ? 'rate'
      : 'difference';
  if (direction !== 0) return { kind, printed: signed, ...rough };
  if (!COMPARED.test(text.slice(Math.max(0, start - 10), start))) return undefined;
  const hasSign = /^[+＋△▲-]/.test(figure.text);
  if (kind === 'rate') return { kind: hasSign ? 'rate' : 'share', printed, ...rough };
  return hasSign ? { kind, printed, ...rough } : undefined;
}

/** How far apart a base and its result may stand. */
const REACH = 40;
/** From the result to the change behind it: 15.0億円へ0.1億円増, 15.0億円に（0.7％増）. */
const TO_CHANGE =
  /^(?:へと?|に|と|まで)?(?:なり|なって|増え|減り|増加し|減少し)?(?:、|\()?(?:約|前年度?比で?|率にして|率で)?$/;
const LONGEST_BRACKET = 200;
const PAST_YEAR = '(?:前年度?|前年同期|昨年度?|前回|前期)';
/** 前年度の A, 前年度予算額：A. */
const LAST_YEAR = new RegExp(
  `${PAST_YEAR}(?:の|は|:)?(?:当初)?(?:予算|実績|要求|決算|受講者)?(?:額|数)?(?:である|の|は|:)?$`,
);
/** （令和2年度予算額：A. */
const OF_YEAR = /(?:年度|[HR]\d{1,2})(?:当初)?(?:予算|実績|要求|決算)?額?[:は]?$/;
const COMPARES = /^(?:に比べ|に対し|と比べ|と比較し|を上回|を下回|より)/;
/** B で、前年度の; B（…）であり、令和元年度予算額. */
const JOINED = new RegExp(
  `^\\)?(?:で|と|であり|となり|に上り|にのぼり)、?(?:${PAST_YEAR}(?:実績|予算額?)?|(?:令和|平成)[\\d元]{1,2}年度(?:当初)?(?:予算|要求|決算)額)の?$`,
);
/** Between A から (or A（…）から) and B, once the changes are taken out: a year, 増の, 減少した. */
const FROM_TO =
  /^\)?から、?(?:(?:同|翌|本|今)年度?|(?:令和|平成)[\d元]{1,2}年度?|20\d\d年度?)?(?:には?|は|の|、)?(?:(?:増加?|減少?|増額|減額)(?:\(\))?(?:となる|となり|した|して|し|の|で|、)*)?$/;

/** The pairs of numbers that a sentence compares, with the changes that it tells of each. */
function* comparisons(
  text: string,
  amounts: readonly PlacedFigure[],
  told: readonly Told[],
): Generator<Comparison> {
  for (const [index, base] of amounts.entries()) {
    const [before, after] = [amounts[index - 1], amounts[index + 1]];
    const behind = told.filter(({ placed }) => placed.start > base.end);
    if (before !== undefined && isJoined(text, before, base)) {
      const own = behind.filter(({ placed }) =>
        /^からの?$/.test(text.slice(base.end, placed.start)),
      );
      yield { base, result: before, told: own };
    } else if (after !== undefined && isFromTo(text, base, after, told)) {
      const own = told.filter(
        ({ placed }) =>
          (base.end <= placed.start && placed.end <= after.start) ||
          isRightBehind(text, after, placed, amounts),
      );
      yield { base, result: after, told: own };
    } else if (before !== undefined && isInBracketBehind(text, before, base)) {
      const close = base.end + text.slice(base.end, base.end + LONGEST_BRACKET).indexOf(')');
      const inBracket = told.filter(
        ({ placed }) => placed.start > before.end && placed.end <= close,
      );
      yield { base, result: before, told: inBracket };
    } else if (amounts.length === 2 && isCompared(text, base)) {
      const result = before ?? after;
      const near = behind.filter(({ placed }) => placed.start - base.end <= REACH);
      if (result !== undefined && isAlike(base, result)) yield { base, result, told: near };
    }
  }
}

/** B で前年度の A から. */
function isJoined(text: string, result: PlacedFigure, base: PlacedFigure): boolean {
  const between = text.slice(result.end, base.start);
  return JOINED.test(between) && text.startsWith('から', base.end) && isAlike(base, result);
}

/** A から B, with nothing but changes and a year between them. */
function isFromTo(
  text: string,
  base: PlacedFigure,
  result: PlacedFigure,
  told: readonly Told[],
): boolean {
  if (result.start - base.end > REACH || !isAlike(base, result)) return false;
  let words = '';
  let from = base.end;
  for (const { placed } of told) {
    if (placed.start < from || placed.end > result.start) continue;
    words += text.slice(from, placed.start);
    from = placed.end;
  }
  return FROM_TO.test(words + text.slice(from, result.start));
}

/** B（令和2年度予算額：A、…）. */
function isInBracketBehind(text: string, result: PlacedFigure, base: PlacedFigure): boolean {
  const between = text.slice(result.end, base.start);
  if (!/^\([^()。]{1,30}$/.test(between) || !isAlike(base, result)) return false;
  return LAST_YEAR.test(between) || OF_YEAR.test(between);
}

/** 前年度の A に比べ. */
function isCompared(text: string, { start, end }: PlacedFigure): boolean {
  return (
    LAST_YEAR.test(text.slice(Math.max(0, start - 16), start)) &&
    COMPARES.test(text.slice(end, end + 6))
  );
}

/** A change behind the result, before any other amount. */
function isRightBehind(
  text: string,
  result: PlacedFigure,
  { start }: PlacedFigure,
  amounts: readonly PlacedFigure[],
): boolean {
  const isNext =
    start > result.end && !amounts.some((other) => other.start > result.end && other.start < start);
  return isNext && TO_CHANGE.test(text.slice(result.end, start));
}

function isAlike(a: PlacedFigure, b: PlacedFigure): boolean {
  const isSame =
    a.figure.kind === b.figure.kind &&
    (a.figure.kind === 'money' || a.figure.unit === b.figure.unit);
  const isPart = (figure: Figure): boolean => figure.qualifiers.includes('内数');
  return (
    isSame &&
    ![a, b].some(({ figure }) => isBound(figure) || isRough(figure)) &&
    isPart(a.figure) === isPart(b.figure)
  );
}

function wrongIn({ base, result, told }: Comparison): WrongTextChange[] {
  const [a, b] = [printedOf(base.figure), printedOf(result.figure)];
  if (a === undefined || b === undefined) return [];
  return told.flatMap(({ placed: { figure }, change }) => {
    if (!isComparable(change, figure, base.figure)) return [];
    // Of shares, 18％増 may be points or per cent.
    const kinds: readonly Change[] =
      base.figure.kind === 'percent' ? [change, { ...change, kind: 'difference' }] : [change];
    const verdicts = kinds.map((each) => judgeChange(a, b, each));
    const [verdict] = verdicts;
    if (verdict === undefined || verdicts.some((each) => each?.fits === true)) return [];
    return [
      {
        span: figure,
        change: { figure, told: change, right: verdict.right },
        base: base.figure,
        result: result.figure,
      },
    ];
  });
}

/** A difference must count what its numbers count; rates and ratios go with all. */
function isComparable({ kind }: Change, told: Figure, base: Figure): boolean {
  if (kind !== 'difference') return true;
  if (told.kind === 'percent') return base.kind === 'percent';
  return told.kind === base.kind && (told.kind === 'money' || told.unit === base.unit);
}

const ROSE = /^(?:へと?|に|と)?(?:増加|増額|増員|拡大|増え|倍増)/;
const FELL = /^(?:へと?|に|と)?(?:減少|減額|減員|縮小|減っ|半減)/;

/** The words of 15.0億円から14.9億円に増加 that go the wrong way (normal offsets). */
function wrongDirection(text: string, { base, result, told }: Comparison): Span | undefined {
  const [a, b] = [printedOf(base.figure), printedOf(result.figure)];
  if (a === undefined || b === undefined || a.value === b.value || told.length > 0)
    return undefined;
  if (base.start > result.start) return undefined;
  const after = text.slice(result.end, result.end + 8);
  const wrong = (b.value > a.value ? FELL : ROSE).exec(after);
  if (wrong === null) return undefined;
  const words = wrong[0].replace(/^(?:へと?|に|と)/, '');
  return { start: result.end + wrong[0].length - words.length, end: result.end + wrong[0].length };
}

/** 200%増（3倍）: a rate and a ratio that say the same, or should. */
function wrongRestatements(text: string, told: readonly Told[]): WrongTextChange[] {
  return told.flatMap((first, index) => {
    const second = told[index + 1];
    if (second === undefined) return [];
    const between = text.slice(first.placed.end, second.placed.start);
    if (
      !/^(?:の)?(?:増加?|減少?)?\((?:約)?$/.test(between) ||
      !/^(?:の)?(?:増加?|減少?)?\)/.test(text.slice(second.placed.end))
    )
      return [];
    const [rate, ratio] = first.change.kind === 'rate' ? [first, second] : [second, first];
    if (rate.change.kind !== 'rate' || ratio.change.kind !== 'ratio') return [];
    const [times, more] = [ratio.change.printed, rate.change.printed];
    const exact = 1 + more.value / 100;
    const slack = (times.step + more.step / 100) / 2 + 1e-9;
    const isRoughly = rate.change.isRough === true || ratio.change.isRough === true;
    if (isRoughly || Math.abs(times.value - exact) <= slack) return [];
    const { figure } = second.placed;
    const right = second === ratio ? exact : (times.value - 1) * 100;
    return [
      {
        span: figure,
        change: { figure, told: second.change, right },
        base: first.placed.figure,
        result: first.placed.figure,
      },
    ];
  });
}
