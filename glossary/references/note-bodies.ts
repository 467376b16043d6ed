/** Notes that begin with a bare number: 「1 https://…」, 「¹ RPA …」, 「3) …」 at the foot of a page. */
import type { Span } from '../document/model.ts';
import type { NormalPassage } from '../document/normal-passages.ts';

/** A note of a number alone. Document offsets: `start` is where its number begins. */
export interface NoteBody extends Span {
  readonly number: number;
  /** Which numbering it is of: one that begins again at 1 is another. */
  readonly run: number;
}

/** A note before its numbering is known; `sure` when its block is a note rather than text. */
export interface LooseNote extends Span {
  readonly number: number;
  readonly sure: boolean;
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const NUMBER = /^(?:([0-9]{1,3})|([⁰¹²³⁴-⁹]{1,3}))[)⁾.]?/;

/** The value of digits, raised ones (¹²) included; NaN for anything else. */
export function noteNumber(digits: string): number {
  return Number(digits.replace(/[⁰¹²³⁴-⁹]/g, (digit) => String(RAISED.indexOf(digit))));
}

/** The number with which a block begins as notes do. */
interface NoteNumber {
  readonly number: number;
  /** Normal offset after it. */
  readonly end: number;
  /** In half-width digits, and nothing but them. */
  readonly plain: boolean;
}

/** The number with which a note begins, and where in its normal text it ends. */
export function noteNumberAt(passage: NormalPassage): NoteNumber | undefined {
  const found = NUMBER.exec(passage.text);
  const number = noteNumber(found?.[1] ?? found?.[2] ?? '');
  if (!found || number === 0 || Number.isNaN(number)) return undefined;
  const end = found[0].length;
  // 2020年の調査 in small type is no note 2020; a plain number stands apart from the note's words.
  const apart = found[2] !== undefined || /[)⁾]$/.test(found[0]) || passage.gapBefore(end);
  if (!apart || end === passage.text.length) return undefined;
  const plain = found[0] === found[1] && /[0-9]/.test(passage.sourceAt(0));
  return { number, end, plain };
}

/**
 * The notes among `loose`, which must be in document order. A note's number follows the one before
 * or begins again at 1. What is not surely a note is one only where it fills its place: after n-1,
 * and before n+1 or the end of a numbering. Where none is sure, they begin with 1 and 2.
 */
export function noteBodies(loose: readonly LooseNote[]): NoteBody[] {
  const bodies: NoteBody[] = [];
  const someAreSure = loose.some(({ sure }) => sure);
  let run = -1;
  let last = Infinity;
  loose.forEach(({ start, end, number, sure }, index) => {
    if (!sure && !fills(loose, index, last, someAreSure)) return;
    if (number <= last) run += 1;
    last = number;
    bodies.push({ start, end, number, run });
  });
  return bodies;
}

function fills(
  loose: readonly LooseNote[],
  index: number,
  last: number,
  someAreSure: boolean,
): boolean {
  const number = loose[index]?.number ?? 0;
  const next = loose[index + 1];
  if (!someAreSure && number === 1) return next?.number === 2;
  if (number !== last + 1) return false;
  return next === undefined || next.number === number + 1 || (next.sure && next.number === 1);
}
