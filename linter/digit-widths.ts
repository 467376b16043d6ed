import type { Figure } from '#glossary/figures/model.ts';

/**
 * How a document writes its digits: all half-width, all full-width, or (`house`, as ministries do)
 * numbers of one digit full-width and longer ones half-width.
 */
export const DIGIT_STYLES = ['narrow', 'house', 'wide'] as const;
export type DigitStyle = (typeof DIGIT_STYLES)[number];

/** Digits of one number, with the marks inside it: 1,234 or ２０２０. */
const NUMBER = /[0-9０-９]+(?:[,.，．][0-9０-９]+)*/g;

interface Widths {
  readonly hasShortWide: boolean;
  readonly hasShortNarrow: boolean;
  readonly hasLongWide: boolean;
  readonly hasLongNarrow: boolean;
  /** One number begins in one width and goes on in the other: ２0. */
  readonly hasTorn: boolean;
}

function widthsOf(text: string): Widths {
  const widths = {
    hasShortWide: false,
    hasShortNarrow: false,
    hasLongWide: false,
    hasLongNarrow: false,
    hasTorn: false,
  };
  for (const number of text.match(NUMBER) ?? []) {
    const isWide = /[０-９]/.test(number);
    const isNarrow = /[0-9]/.test(number);
    const isShort = number.length === 1;
    widths.hasShortWide ||= isShort && isWide;
    widths.hasShortNarrow ||= isShort && isNarrow;
    widths.hasLongWide ||= !isShort && isWide;
    widths.hasLongNarrow ||= !isShort && isNarrow;
    widths.hasTorn ||= isWide && isNarrow;
  }
  return widths;
}

/** Whether a text has digits of both widths, be it in one number or in two. */
export function hasTwoWidths(text: string): boolean {
  return /[０-９]/.test(text) && /[0-9]/.test(text);
}

/** Whether the digits of one number are of two widths. */
export function isTorn(text: string): boolean {
  return widthsOf(text).hasTorn;
}

/** Whether the numbers of one date follow no style at all: 令和２年7月, ２０２０年12月. */
export function isMixed(text: string): boolean {
  return isStyleless(widthsOf(text));
}

function isStyleless({
  hasShortWide,
  hasShortNarrow,
  hasLongWide,
  hasLongNarrow,
}: Widths): boolean {
  return (
    (hasShortWide && hasShortNarrow) ||
    (hasLongWide && hasLongNarrow) ||
    (hasShortNarrow && hasLongWide)
  );
}

/** The style of most dates; half-width where the dates do not tell. */
export function digitStyleOf(figures: readonly Figure[]): DigitStyle {
  const votes: Record<DigitStyle, number> = { narrow: 0, house: 0, wide: 0 };
  for (const { kind, text } of figures) {
    if (kind !== 'date' && kind !== 'fiscal-year') continue;
    const widths = widthsOf(text);
    if (isStyleless(widths)) continue;
    if (widths.hasShortNarrow) votes.narrow += 1;
    if (widths.hasLongWide) votes.wide += 1;
    if (widths.hasShortWide && !widths.hasLongWide) votes.house += 1;
  }
  return DIGIT_STYLES.toSorted((a, b) => votes[b] - votes[a])[0] ?? 'narrow';
}

/** A text with its numbers in a style. */
export function inDigitStyle(style: DigitStyle, text: string): string {
  return text.replace(NUMBER, (number) => {
    const isWide = style === 'wide' || (style === 'house' && number.length === 1);
    return isWide ? widened(number) : narrowed(number);
  });
}

function widened(number: string): string {
  return number.replace(/[0-9,.]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) + 0xfee0));
}

function narrowed(number: string): string {
  return number.replace(/[０-９，．]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) - 0xfee0));
}
