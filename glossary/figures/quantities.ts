/** A number with its unit, or a range of them: money, counts, shares. */
import { qualifiersAfter, qualifiersBefore } from './qualifiers.ts';
import { amount, coefficient, readNumeral, type Numeral } from './numerals.ts';
import type { FigureDraft, Passage } from './passage.ts';
import { isMinus, numeralAt, readUnit, type Unit } from './units.ts';

/** A numeral with the unit it is read in: the left side of 3～4000万円 takes its multiplier from the right. */
interface Quantity {
  readonly numeral: Numeral;
  readonly unit: Unit;
}

interface Sign {
  readonly start: number;
  readonly kind: 'plus' | 'minus' | 'both';
}

/**
 * Reads the quantity or range whose first numeral begins at `at` in normal text. `next` is where
 * the scan goes on; undefined when there is no numeral.
 */
export function readQuantity(
  passage: Passage,
  at: number,
): { readonly draft?: FigureDraft; readonly next: number } | undefined {
  const { text } = passage;
  const left = numeralAt(text, at);
  if (left === undefined) return undefined;
  const unit = readUnit(passage, left);
  const right = readRightSide(passage, unit?.end ?? left.end);
  if (right === undefined) {
    if (unit === undefined) return { next: left.end };
    return { ...withDraft(draftOf(passage, { numeral: left, unit })), next: unit.end };
  }
  const range = joinRange(left, unit, right);
  if (range !== undefined) {
    return { ...withDraft(draftOf(passage, range.low, range.high)), next: right.unit.end };
  }
  // 500～1億円 has no certain left side, and half a range would be misread.
  if (unit === undefined) return { next: right.unit.end };
  return { ...withDraft(draftOf(passage, { numeral: left, unit })), next: unit.end };
}

function withDraft(draft: FigureDraft | undefined): { draft?: FigureDraft } {
  return draft === undefined ? {} : { draft };
}

/** The quantity behind a range mark: ～ or - (only before a plain numeral), or 、 between two neighbouring digits (2、3人). */
function readRightSide(passage: Passage, at: number): Quantity | undefined {
  const mark = passage.text[at];
  if (mark !== '~' && mark !== '-' && mark !== '、') return undefined;
  if (mark === '、' && !listsNeighbours(passage.text, at)) return undefined;
  const start = passage.text[at + 1] === '約' ? at + 2 : at + 1;
  const numeral = readNumeral(passage.text, start);
  const unit = numeral === undefined ? undefined : readUnit(passage, numeral);
  return numeral === undefined || unit === undefined ? undefined : { numeral, unit };
}

/** 2、3人 and 五、六件 are ranges; 10、20件 and 1、5件 list. */
function listsNeighbours(text: string, comma: number): boolean {
  const digits = '0123456789';
  const kanji = '〇一二三四五六七八九';
  return [digits, kanji].some((row) => {
    const low = row.indexOf(text[comma - 1] ?? '-');
    return (
      low > 0 &&
      text[comma + 1] === row[low + 1] &&
      !row.includes(text[comma - 2] ?? '-') &&
      !row.includes(text[comma + 2] ?? '-')
    );
  });
}

/**
 * The two ends of a range. A left side with a unit of its own must be of the same kind. One
 * without takes the right side's: 1.5～5億円 is 1.5億円 to 5億円. Where the right side is one digit and
 * zeros, the left may leave out the zeros too: 3～4000万円 is 3000万円 to 4000万円, not 3万円.
 * A range that does not rise is not one.
 */
function joinRange(
  left: Numeral,
  leftUnit: Unit | undefined,
  right: Quantity,
): { low: Quantity; high: Quantity } | undefined {
  if (leftUnit !== undefined && leftUnit.kind !== right.unit.kind) return undefined;
  if (leftUnit !== undefined && right.unit.kind === 'count' && leftUnit.unit !== right.unit.unit)
    return undefined;
  const own = leftUnit !== undefined || left.multiplier !== '';
  const low = own ? left : borrowMultiplier(left, right.numeral);
  if (amount(low) >= amount(right.numeral)) return undefined;
  return { low: { numeral: low, unit: leftUnit ?? right.unit }, high: right };
}

/**
 * The left number in the place of the right one's multiplier; and of its zeros too where the two
 * leading digits are neighbours (2～300人 is 200 to 300; 1～300人 is from one), or where thousands stand
 * before 万 or more, for nobody prints 1万 to 3000万 as 1～3000万円. 5～10億円 and 1～20億円 stay 5億 and 1億.
 */
function borrowMultiplier(left: Numeral, right: Numeral): Numeral {
  const { scale, multiplier } = right;
  const zeros =
    right.decimals === 0 ? /^[1-9](0{2,3})$/.exec(String(right.mantissa))?.[1]?.length : undefined;
  const leading = zeros === undefined ? 0 : right.mantissa / 10 ** zeros;
  const leavesOutZeros =
    zeros !== undefined &&
    left.decimals === 0 &&
    left.mantissa < leading &&
    left.mantissa > 0 &&
    (left.mantissa === leading - 1 || (zeros === 3 && scale >= 4));
  if (!leavesOutZeros) return { ...left, scale, multiplier };
  return { ...left, mantissa: left.mantissa * 10 ** zeros, scale, multiplier };
}

function draftOf(passage: Passage, low: Quantity, high?: Quantity): FigureDraft | undefined {
  const { text } = passage;
  const last = high ?? low;
  const { numeral, unit } = low;
  const sign = readSign(passage, numeral.start, unit.kind);
  if (sign === undefined) return undefined;
  const start = sign.start;
  const end = last.unit.end;
  const { kind } = unit;
  const extra = unit.scale ?? 0;
  const factor = sign.kind === 'minus' ? -1 : 1;
  const bounds = boundsOf(low, high, sign, extra);
  const name = kind === 'money' ? numeral.multiplier + unit.unit : unit.unit;
  const plain =
    kind === 'money'
      ? coefficient(numeral)
      : amount(numeral, numeral.mantissa, extra) + (unit.tenths ?? 0) / 10;
  const decimals = unit.tenths === undefined ? numeral.decimals : 1;
  return {
    start,
    end,
    kind,
    value: factor * plain + 0,
    unit: name,
    ...(kind === 'money'
      ? { yen: factor * Math.round(amount(numeral, numeral.mantissa, extra)) + 0 }
      : {}),
    ...bounds,
    qualifiers: [
      ...qualifiersBefore(text, start, kind),
      ...(kind === 'count' && text[numeral.end] === '余' ? ['余'] : []),
      ...qualifiersAfter(text, end, kind),
    ],
    ...(kind === 'percent' ? {} : { printed: { scale: numeral.scale + extra, decimals } }),
  };
}

/** Both ends of a range, of 数十 or of ±3; in yen for money, else in the unit. */
function boundsOf(
  low: Quantity,
  high: Quantity | undefined,
  sign: Sign,
  extra: number,
): { low: number; high: number } | undefined {
  const inUnit = (numeral: Numeral, mantissa = numeral.mantissa): number => {
    const full = amount(numeral, mantissa, extra);
    return low.unit.kind === 'money' ? Math.round(full) : full;
  };
  const { numeral } = low;
  if (sign.kind === 'both') return { low: -inUnit(numeral), high: inUnit(numeral) };
  const top = high?.numeral ?? (numeral.highMantissa === undefined ? undefined : numeral);
  if (top === undefined) return undefined;
  const ends: [number, number] = [inUnit(numeral), inUnit(top, top.highMantissa ?? top.mantissa)];
  if (sign.kind === 'plus') return { low: ends[0], high: ends[1] };
  return { low: -ends[1], high: -ends[0] };
}

/**
 * The sign before a number. △ and ▲ are negative as Japanese accounts print them; a hyphen is
 * negative only where it joins nothing. Undefined where a dash or a bullet could be meant.
 */
function readSign({ text, cell }: Passage, start: number, kind: Unit['kind']): Sign | undefined {
  const mark = text[start - 1];
  if (mark === '±') return { start: start - 1, kind: 'both' };
  if (mark === '△' || mark === '▲') {
    const bullet = start === 1 && kind === 'count' && !cell;
    return bullet ? undefined : { start: start - 1, kind: 'minus' };
  }
  if (mark === '-')
    return isMinus(text, start - 1) ? { start: start - 1, kind: 'minus' } : undefined;
  if (mark === '+' || mark === '¥') return { start: start - 1, kind: 'plus' };
  return { start, kind: 'plus' };
}
