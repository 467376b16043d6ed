/** Totals in sentences and lists that are not the sum of what they are the total of. */
import type { Document, TextBlock } from '#glossary/document/model.ts';
import type { Figure } from '#glossary/figures/model.ts';
import { type FigurePassage, type PlacedFigure } from '../figure-passages.ts';
import { isBound, isRough } from '#glossary/comparing/qualified.ts';
import { type Printed, printedOf } from './printed.ts';
import { addUp } from './sums.ts';

export interface WrongTextTotal {
  readonly total: Figure;
  readonly addends: readonly Figure[];
  /** What they add up to, in plain units. */
  readonly sum: number;
  /** The parts are said not to be all (うち), and yet are more than the whole. */
  readonly isExceeded: boolean;
  /** False where parts may overlap (うち女性…、うち20代…), and only together exceed the whole. */
  readonly isCertain: boolean;
}

/** A, B、計C: the words before a total, from the last number on. */
const BEFORE_TOTAL =
  /^(?:程度|規模)?[)]?(?:の|、|で|を|、?その)?(?:合わせて|あわせて|合計(?:で|は|:)?|計|総計(?:で|は)?|総額(?:で|は)?)(?:延べ)?$/;
/** What joins two numbers that are added. */
const JOINS = /[、・及と+]|並びに/;
/** Words at a number by which it is not one of the numbers added. */
const NOT_ADDED = /各|ずつ|毎|当たり|あたり|前年|昨年|前回|目標|定員|うち|から|×/;
const LONGEST_BRACKET = 300;
/** More parts than a sentence has. */
const MOST_PARTS = 30;
/** Words right behind a total by which it is no sum. */
const NO_PLAIN_SUM = /重複|を除|純計|実人/;
const CHANGE = /^(?:の)?[増減]/;
/** How far apart two numbers that are added may stand. */
const REACH = 40;

/** The wrong totals of one passage: A、B、計C and C（うちA、B）. */
export function wrongTotalsIn({ text, figures }: FigurePassage): WrongTextTotal[] {
  const numbers = figures.filter(
    ({ figure }) => figure.kind !== 'date' && figure.kind !== 'fiscal-year',
  );
  return numbers.flatMap((_, index) => {
    const wrong = chain(text, numbers, index) ?? bracket(text, numbers, index);
    return wrong === undefined ? [] : [wrong];
  });
}

/** A、B、計C. */
function chain(
  text: string,
  numbers: readonly PlacedFigure[],
  index: number,
): WrongTextTotal | undefined {
  const total = numbers[index];
  const last = numbers[index - 1];
  if (total === undefined || last === undefined) return undefined;
  if (!BEFORE_TOTAL.test(text.slice(last.end, total.start))) return undefined;
  if (NO_PLAIN_SUM.test(text.slice(total.end, total.end + 12))) return undefined;
  const addends: PlacedFigure[] = [];
  for (let at = index - 1; at >= index - MOST_PARTS; at -= 1) {
    const each = numbers[at];
    if (each === undefined || !isAlike(each.figure, total.figure) || isTotal(each)) break;
    const between = text.slice(each.end, addends[0]?.start ?? each.end);
    if (
      addends.length > 0 &&
      (between.length > REACH || /[。;]/.test(between) || !JOINS.test(between))
    )
      break;
    addends.unshift(each);
  }
  const first = addends[0];
  if (addends.length < 2 || first === undefined) return undefined;
  const words = text.slice(Math.max(0, first.start - 12), total.start);
  if (NOT_ADDED.test(words) || addends.some(({ end }) => CHANGE.test(text.slice(end, end + 3))))
    return undefined;
  // What stands further back need not be one of them.
  const sums = addends.slice(0, -1).map((_, from) => verdict(total, addends.slice(from), false));
  return sums.every((sum) => sum !== undefined) ? sums[0] : undefined;
}

/** 計3件: a total itself, and no part of the next. */
function isTotal({ figure }: PlacedFigure): boolean {
  return figure.qualifiers.some((word) => /^(?:計|合計|総計)$/.test(word));
}

const OPENS = /^(?:程度|規模)?(?:\((内訳(?:は|:)?、?|うち、?|内[、:]|)|、(うち)、?)/;

/** 136件（内、自治体等25件、民間企業111件）; 内訳 says all of it, うち a part. */
function bracket(
  text: string,
  numbers: readonly PlacedFigure[],
  index: number,
): WrongTextTotal | undefined {
  const total = numbers[index];
  if (total === undefined) return undefined;
  const rest = text.slice(total.end, total.end + 10);
  const opened = OPENS.exec(rest);
  if (opened === null) return undefined;
  const word = opened[1] ?? opened[2] ?? '';
  const isPart = /^(?:うち|内)(?!訳)/.test(word);
  if (!isPart && !word.startsWith('内訳') && !isTotal(total)) return undefined;
  // 1,000名（うち女性300名、うち20代500名）: the second is a part of the 1,000.
  if (isPart && /うち[^、。)]*$/.test(text.slice(Math.max(0, total.start - REACH), total.start)))
    return undefined;
  const inside = total.end + opened[0].length;
  const end = endOfParts(text, inside, opened[2] !== undefined);
  const parts = numbers
    .slice(index + 1, index + 1 + MOST_PARTS)
    .filter(
      (each) => each.start >= inside && each.end <= end && isAlike(each.figure, total.figure),
    );
  const words = text.slice(inside, end);
  if (parts.length < (isPart ? 1 : 2) || NOT_ADDED.test(words) || /[。(]/.test(words))
    return undefined;
  if (!endSegments(words, inside, parts)) return undefined;
  return verdict(total, parts, isPart);
}

/** Each 、 ends with a part: 戦略4領域の対象30件 has a number in its name too. */
function endSegments(words: string, start: number, parts: readonly PlacedFigure[]): boolean {
  let at = start;
  const ends = words.split('、').map((segment) => (at += segment.length + 1) - 1);
  return (
    ends.length === parts.length && parts.every(({ end: last }, index) => last === ends[index])
  );
}

/** The parts end with their bracket; those behind 、うち with the next comma, for what follows may be anything. */
function endOfParts(text: string, from: number, isOpen: boolean): number {
  const close = text.slice(from, from + LONGEST_BRACKET).search(isOpen ? /[、。)]/ : /\)/);
  return close < 0 ? from : from + close;
}

function verdict(
  total: PlacedFigure,
  parts: readonly PlacedFigure[],
  arePart: boolean,
): WrongTextTotal | undefined {
  const whole = printedOf(total.figure);
  const addends = parts.flatMap(({ figure }): readonly Printed[] => {
    const printed = printedOf(figure);
    return printed === undefined ? [] : [printed];
  });
  if (whole === undefined || addends.length !== parts.length) return undefined;
  const sum = addUp(addends, whole);
  if (sum.verdict !== 'off' || (arePart && sum.value <= whole.value)) return undefined;
  return {
    total: total.figure,
    addends: parts.map(({ figure }) => figure),
    sum: sum.value,
    isExceeded: arePart,
    isCertain:
      !arePart ||
      addends.some((part) => addUp([part], whole).verdict === 'off' && part.value > whole.value),
  };
}

/** Both count the same, and neither is a range, a bound, 約 or 内数. */
function isAlike(a: Figure, b: Figure): boolean {
  const isSame = a.kind === b.kind && (a.kind === 'money' || a.unit === b.unit);
  return (
    isSame &&
    [a, b].every((figure) => isPlain(figure)) &&
    a.qualifiers.includes('延べ') === b.qualifiers.includes('延べ')
  );
}

function isPlain(figure: Figure): boolean {
  const isShare = figure.kind === 'percent' && figure.unit !== '%';
  return !isShare && !isBound(figure) && !isRough(figure) && !figure.qualifiers.includes('内数');
}

const TOTAL_ITEM = /^[・○●■◆\s]*(?:合計|総計|小計|計|総額)(?:額)?(?:[:はで、 ]|\(|$|(?=[0-9]))/;
/** Words before a list by which it does not hold all. */
const NOT_ALL = /主な|主要|抜粋|一部|代表|例|うち/;

/** The wrong totals among list items: the items before 計 at its level, each with one amount. */
export function wrongListTotals(
  { blocks, text }: Document,
  passageOf: (block: TextBlock) => FigurePassage | undefined,
): WrongTextTotal[] {
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'list-item' || block.quoted === true) return [];
    const passage = passageOf(block);
    if (passage === undefined || !TOTAL_ITEM.test(passage.text)) return [];
    const total = amountOf(passage);
    const items: (PlacedFigure | undefined)[] = [];
    let at = index - 1;
    for (; at >= 0; at -= 1) {
      const item = blocks[at];
      if (item?.kind !== 'list-item' || (item.level ?? 1) < (block.level ?? 1)) break;
      if (item.level !== block.level) continue;
      const read = passageOf(item);
      if (read !== undefined && TOTAL_ITEM.test(read.text)) break;
      items.unshift(read && amountOf(read));
    }
    const before = blocks[at];
    if (before !== undefined && NOT_ALL.test(text.slice(before.start, before.end))) return [];
    const addends = items.flatMap((item) => item ?? []);
    const isWhole = total !== undefined && addends.length === items.length && addends.length > 1;
    if (!isWhole || !addends.every(({ figure }) => isAlike(figure, total.figure))) return [];
    return verdict(total, addends, false) ?? [];
  });
}

/** The one amount of an item outside brackets: 20.9億円（令和2年度予算額：0.9億円）. */
function amountOf({ text, figures }: FigurePassage): PlacedFigure | undefined {
  const amounts = figures.filter(
    ({ figure, start }) =>
      (figure.kind === 'money' || figure.kind === 'count') && !isInBracket(text, start),
  );
  const [only] = amounts;
  return amounts.length === 1 ? only : undefined;
}

function isInBracket(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_BRACKET), at);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}
