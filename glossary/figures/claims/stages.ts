import type { Span } from '../../document/model.ts';
import type { Stage } from '../../model.ts';

/** A word for a stage of the budget, in normal text. */
export interface StageWord extends Span {
  readonly stage: Stage;
}

/**
 * The words for each stage of a Japanese budget, longest first: 概算要求 → 政府案 → 当初予算 → 補正 → 決算.
 * 予算額 alone is the initial budget: so request documents print last year's (令和2年度予算額).
 * 要求 and 予算 alone count only behind a fiscal year (R2年度要求, 令和2年度予算).
 */
const STAGE_WORDS: readonly (readonly [stage: Stage, words: string])[] = [
  [
    'request',
    '概算要求・要望額?|概算要求額?|予算要求額?|要求・要望額|要求額|要望額|(?<=年度?)要求(?![事項書しす])',
  ],
  ['draft', '予算案額?|予算\\(案\\)額?|(?:予算)?政府案額?|政府予算案額?'],
  ['supplementary', '(?:第[0-9]次|第[一二三四]次)?補正(?:後?予算)?(?:案|後)?額?'],
  ['settled', '決算額?|(?:予算)?執行額|支出済(?:歳出)?額'],
  [
    'initial',
    '当初予算額?|当初(?=額|[:)]|$)|(?<=年度の?|[RH](?:元|[0-9]{1,2}))当初(?=[約0-9])|予算額|予算現額|(?<=年度)予算(?![案要概編\\(政関総所])',
  ],
];

// The look ahead spares trying every word at every character.
const PATTERN = new RegExp(
  `(?=[概予要当補第政決執支])(?:${STAGE_WORDS.map(([, words]) => `(${words})`).join('|')})`,
  'g',
);

const FIRST = /[概予要当補第政決執支]/;

/** The stage words of a normal text, in order. Linear. */
export function stageWords(text: string): StageWord[] {
  const words: StageWord[] = [];
  if (!FIRST.test(text)) return words;
  PATTERN.lastIndex = 0;
  for (let found = PATTERN.exec(text); found; found = PATTERN.exec(text)) {
    const start = found.index;
    words.push({ start, end: start + found[0].length, stage: stageOf(found) });
  }
  return words;
}

function stageOf(found: RegExpExecArray): Stage {
  let group = 1;
  while (group < STAGE_WORDS.length && found[group] === undefined) group += 1;
  return STAGE_WORDS[group - 1]?.[0] ?? 'initial';
}

/** 15億円を要求: the verb behind an amount that says its stage. Length in normal units, or 0. */
export function requestedAfter(text: string, at: number): number {
  REQUESTED.lastIndex = at;
  return REQUESTED.exec(text)?.[0].length ?? 0;
}

const REQUESTED = /(?:の内数)?(?:\(新規\))?を(?:概算)?要(?:求|望)/y;

/** Words of which one must stand in a sentence before an amount in it counts as a budget's. */
const BUDGET_WORDS = /予算|要求|要望|計上|措置|配分|交付金|補助金|決算|執行|事業費|経費|国費/;

/** Whether a sentence speaks of a budget at all. */
export function speaksOfBudget(sentence: string): boolean {
  return BUDGET_WORDS.test(sentence);
}
