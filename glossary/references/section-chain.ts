/** Section numbers in running text, and when they are surely references. Normal form. */
import { connectorAt, endsAsWord, referringAfter, repeatedAfter } from './cues.ts';
import { rankOf } from './label.ts';
import type { Step } from './label.ts';
import type { NormalPassage } from './normal-passage.ts';
import { readPath } from './path.ts';
import type { PathAt } from './path.ts';

/** One of the numbers of a chain, with where it begins. */
export interface ChainPath extends PathAt {
  readonly start: number;
}

/** Numbers in a list or a range: ①～③, （１）及び（２）, Ⅲ(2)①・②. */
export interface Chain {
  readonly paths: readonly ChainPath[];
  readonly end: number;
}

/** More numbers than this in one list are not read on: a longer list is no reference. */
const LONGEST = 20;

/** The numbers that begin at `at`, with those that 及び, 、, ～ … join to them. */
export function readChain(text: string, at: number): Chain | undefined {
  const first = readPath(text, at);
  if (!first) return undefined;
  const { steps: own, end, dashed } = first;
  const paths: ChainPath[] = [{ steps: own, end, dashed, start: at }];
  while (paths.length < LONGEST) {
    const last = paths.at(-1);
    const joint = last ? connectorAt(text, last.end) : 0;
    const next = last && joint > 0 ? readPath(text, last.end + joint) : undefined;
    const steps = last && next ? joined(last.steps, next.steps) : undefined;
    if (!last || !next || !steps) break;
    paths.push({ ...next, steps, start: last.end + joint });
  }
  return { paths, end: paths.at(-1)?.end ?? first.end };
}

/** Ⅲ(2)①及び② means Ⅲ(2)②: a later number takes over what stands before its own kind. */
function joined(before: readonly Step[], next: readonly Step[]): Step[] | undefined {
  const style = next[0]?.style;
  const shared = before.findLastIndex((step) => step.style === style);
  return shared < 0 ? undefined : [...before.slice(0, shared), ...next];
}

/** 第…章 and its like: sure wherever they stand. */
export const DIVISIONS: ReadonlySet<string> = new Set(['編', '部', '章', '節', '款']);

/** Whether numbers without a pointing word before them are surely a reference. */
export function isCertain(passage: NormalPassage, { paths, end }: Chain): boolean {
  const [first] = paths;
  const style = first?.steps[0]?.style;
  if (!first || !style || !startsAsWord(passage, first)) return false;
  const { text } = passage;
  if (DIVISIONS.has(style)) return style !== '部' || endsAsWord(text, end);
  // 「1.3.を参照」: the period is the number's own.
  const dotted = style.startsWith('decimal') && text[end] === '.' ? end + 1 : end;
  const referred = referringAfter(text, dotted) > 0 || repeatedAfter(text, end) > 0;
  if (paths.some((path) => path.steps.length > 1)) {
    return referred ? true : endsAsWord(text, end) && isDeepPath(first);
  }
  return referred && standsFree(passage, first);
}

/** A path that is nothing else than a section number even without a cue: Ⅲ2(1), 1-(2), (2)④, 2(3)①. */
function isDeepPath({ steps, dashed }: PathAt): boolean {
  const first = steps[0]?.style;
  const last = steps.at(-1)?.style;
  if (steps.length < 2 || first === undefined || last === undefined) return false;
  const bracketed = rankOf(last) >= rankOf('paren');
  if (first === 'roman' || dashed) return bracketed;
  return last === 'circled' && (first === 'paren' || steps.length > 2);
}

const COUNTED =
  /^(?:[年月日時分秒度つ名人件社回点種個本台次期版割倍歳円%枚項段課者省府庁都道県市区町村]|か[月所年国]|[ヶカ][月所年国]|[億万千百兆]|世代|団体|機関|[A-Za-z])/;

/** Whether numbers after 上記, 後述, 本文 … are what the word points to, not a count: 上記２点, 上記５項目. */
export function isCertainAfterCue(passage: NormalPassage, { paths, end }: Chain): boolean {
  const [first] = paths;
  if (!first) return false;
  const style = first.steps[0]?.style;
  const counts = first.steps.length === 1 && (style === 'arabic' || style?.startsWith('decimal'));
  if (!counts) return true;
  const { text } = passage;
  return (
    !COUNTED.test(text.slice(end, end + 3)) && (endsAsWord(text, end) || passage.gapBefore(end))
  );
}

/** Whether the number is not the tail of a word or of a longer number. */
function startsAsWord(passage: NormalPassage, { start, steps }: ChainPath): boolean {
  const before = passage.text.charAt(start - 1);
  if (start === 0 || DIVISIONS.has(steps[0]?.style ?? '')) return true;
  if (/[0-9A-Za-z]/.test(before)) return false;
  return rankOf(steps[0]?.style ?? 'arabic') >= rankOf('paren') || !/[.,/:%+-]/.test(before);
}

/** Whether a lone number stands on its own, not as the number of the word before it: 方式(2), バージョン2.1. */
function standsFree(passage: NormalPassage, { start }: ChainPath): boolean {
  const { text } = passage;
  const gap = text[start - 1] === ' ';
  const before = text.charAt(gap ? start - 2 : start - 1);
  return start === 0 || /[^0-9A-Za-zァ-ヶー\u3400-\u9fff]/.test(before);
}
