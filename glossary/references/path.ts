/** Numbers of several styles that make up one path: Ⅲ2(1), Ⅲ-(1)-②, 第1章第2節, (2)イ. Normal form. */
import { kanaAt, rankOf, readStep } from './label.ts';
import type { Step, StepAt } from './label.ts';

/** Numbers from wide to narrow as read at an offset of normal text. */
export interface PathAt {
  readonly steps: readonly Step[];
  readonly end: number;
  /** A dash stands between two numbers: Ⅲ-(1)-②. */
  readonly dashed: boolean;
}

/**
 * A path of numbers from wide to narrow that begins at `at`: Ⅲ2(1), Ⅲ-(1)-②, 1-(2), 第1章第2節.
 * A single number is a path of one. Numbers of the same or a wider style do not continue it.
 */
export function readPath(text: string, at: number): PathAt | undefined {
  const first = readStep(text, at);
  if (!first) return undefined;
  const steps = [first.step];
  let { end } = first;
  let dashed = false;
  for (;;) {
    const joint = jointAt(text, end);
    const next = readStep(text, end + joint.length) ?? readKana(text, end);
    const last = steps.at(-1);
    if (!next || !last || !continues(last, next.step, joint)) break;
    steps.push(next.step);
    end = next.end;
    dashed ||= joint === '-';
  }
  return { steps, end, dashed };
}

/** （２）イ: a kana that begins no word, right behind another number. */
function readKana(text: string, at: number): StepAt | undefined {
  return /[ァ-ヶー]/.test(text.charAt(at + 1)) ? undefined : kanaAt(text, at);
}

const BEFORE_BRACKETS = / (?=[0-9]{1,2}\()/y;

function beforeBrackets(text: string, at: number): string {
  BEFORE_BRACKETS.lastIndex = at;
  return BEFORE_BRACKETS.exec(text)?.[0] ?? '';
}

/**
 * What may stand between two numbers of a path: 2.(1); `)` in Ⅳ)(4)⑤ is a slip seen in print, and the
 * space in Ⅲ 2(1) a line's end.
 */
function jointAt(text: string, at: number): string {
  const character = text.charAt(at);
  if (character === ' ') return beforeBrackets(text, at);
  if (character === '-' || character === 'の') return character;
  return /[).]/.test(character) && text.charAt(at + 1) === '(' ? character : '';
}

function continues(last: Step, next: Step, joint: string): boolean {
  if (rankOf(next.style) <= rankOf(last.style)) return false;
  // 2-1 and 2の1 number figures and articles; only a new kind of number goes deeper.
  if (joint === ' ') return last.style === 'roman' && next.style === 'arabic';
  if (next.style === 'arabic') return last.style === 'roman' || rankOf(last.style) <= rankOf('款');
  if (next.style.startsWith('decimal')) return rankOf(last.style) <= rankOf('款');
  if (joint === ')') return last.style === 'roman';
  return true;
}
