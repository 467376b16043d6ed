/** Words around a figure that say how exact it is, or what it stands for: 約, 以上, 延べ, 内数 … */
import { isKanji } from './characters.ts';

/** How far before a figure its qualifiers may begin, in characters of normal text. */
const REACH = 12;
const MAX_QUALIFIERS = 4;

interface Word {
  readonly word: string;
  /** What the qualifier is called; the word itself where it says nothing else. */
  readonly name?: string;
  /** The neighbour that makes it another word: 会計, 強化. */
  readonly not?: RegExp;
  /** Only behind or before these kinds of figure. */
  readonly only?: 'money' | 'date';
}

const BEFORE: readonly Word[] = [
  { word: '約', not: /[契制節誓予公規条盟確集要解特婚倹]/ },
  { word: 'およそ' },
  { word: 'おおよそ', name: 'およそ' },
  { word: 'おおむね' },
  { word: '概ね', name: 'おおむね' },
  { word: 'ほぼ' },
  { word: '最大' },
  { word: '最低' },
  { word: '最小' },
  { word: '最高' },
  { word: '少なくとも' },
  { word: '延べ' },
  { word: '延', name: '延べ' },
  { word: 'のべ', name: '延べ' },
  { word: '累計' },
  { word: '合計' },
  { word: '総計' },
  { word: '計', not: /[\u3400-\u9FFF]/ },
  { word: '平均' },
  { word: '内数' },
  { word: '新規' },
  { word: '皆増' },
].toSorted((a, b) => b.word.length - a.word.length);

const AFTER: readonly Word[] = [
  { word: '以上' },
  { word: '以下', not: /[「同]/ },
  { word: '以内' },
  { word: '未満' },
  { word: '超', not: /[過え音高小大伝人]/ },
  { word: 'を超え', name: '超' },
  { word: '弱', not: /[いく点者性体視毒小]/ },
  { word: '強', not: /[いくめ化力固制調靱靭度要豪弱み]/ },
  { word: '前後', not: /[関左]/ },
  { word: '程度' },
  { word: 'ほど' },
  { word: '余り' },
  { word: '余', not: /[りっ剰地裕暇白韻]/ },
  { word: '近く', only: 'money' },
  { word: '台', only: 'money' },
  { word: '規模' },
  { word: 'の内数', name: '内数' },
  { word: '内数' },
  { word: 'の新規', name: '新規' },
  { word: '新規' },
  { word: '皆増' },
  { word: '頃', only: 'date' },
  { word: 'ごろ', name: '頃', only: 'date' },
  { word: '以降', only: 'date' },
  { word: '以前', only: 'date' },
];

/** No qualifier stands where the neighbouring character is none of these: most figures have none. */
const LAST_BEFORE: ReadonlySet<string> = new Set([
  ...BEFORE.map(({ word }) => word.slice(-1)),
  'で',
  ':',
  'は',
]);
const FIRST_AFTER: ReadonlySet<string> = new Set([
  ...AFTER.map(({ word }) => word.charAt(0)),
  ...'([【〔',
]);
const NONE: readonly string[] = [];

/** In brackets behind an amount: 6.2億円（新規）, 10.0億円（内数）, also with more words behind: （新規、…）. */
const BRACKETED = /[([【〔](新規|皆増|内数|の内数)(?=[)\]】〕、・,])[)\]】〕]?/y;

type Kind = 'money' | 'count' | 'percent' | 'date' | 'fiscal-year' | 'edition';

/** The qualifiers that end right before `at` in normal text, in reading order: 延べ約137名, 最大で400名. */
export function qualifiersBefore(text: string, at: number, kind: Kind): readonly string[] {
  if (kind === 'date' || kind === 'fiscal-year' || kind === 'edition') return NONE;
  if (!LAST_BEFORE.has(text[at - 1] ?? '')) return NONE;
  const names: string[] = [];
  let end = at;
  while (names.length < MAX_QUALIFIERS) {
    const window = text.slice(Math.max(0, end - REACH), end).replace(/(?:で|:|は)$/, '');
    // 計画は3件 has は for its subject; 累計は3件 has a qualifier: the word before decides.
    const found = BEFORE.find((word) => window.endsWith(word.word) && standsFree(window, word));
    if (found === undefined) break;
    names.unshift(found.name ?? found.word);
    const particle = /[で:は]/.test(text[end - 1] ?? '') ? 1 : 0;
    end -= particle + found.word.length;
  }
  return names;
}

/** The qualifiers that begin right behind `at`, in reading order: 程度, の内数, （新規）. */
export function qualifiersAfter(text: string, at: number, kind: Kind): readonly string[] {
  if (!FIRST_AFTER.has(text[at] ?? '')) return NONE;
  const names: string[] = [];
  let end = at;
  while (names.length < MAX_QUALIFIERS) {
    const found = AFTER.find(
      (word) =>
        text.startsWith(word.word, end) &&
        suits(word, kind) &&
        !word.not?.test(text[end + word.word.length] ?? ''),
    );
    if (found !== undefined) {
      names.push(found.name ?? found.word);
      end += found.word.length;
      continue;
    }
    BRACKETED.lastIndex = end;
    const bracketed = kind === 'date' || kind === 'fiscal-year' ? null : BRACKETED.exec(text);
    if (bracketed === null) break;
    names.push((bracketed[1] ?? '').replace('の', ''));
    end = BRACKETED.lastIndex;
  }
  return names;
}

/** The end of the qualifiers behind `at`, for deciding whether a table cell holds nothing else. */
export function skipQualifiers(text: string, at: number): number {
  let end = at;
  for (let count = 0; count < MAX_QUALIFIERS; count += 1) {
    const found = AFTER.find((word) => text.startsWith(word.word, end));
    if (found === undefined) {
      BRACKETED.lastIndex = end;
      if (BRACKETED.exec(text) === null) break;
      end = BRACKETED.lastIndex;
    } else {
      end += found.word.length;
    }
  }
  return end;
}

function standsFree(window: string, { word, not }: Word): boolean {
  const before = window[window.length - word.length - 1] ?? '';
  if (word === '延') return !isKanji(before);
  return not === undefined || !not.test(before);
}

function suits({ only }: Word, kind: Kind): boolean {
  if (only === 'date') return kind === 'date' || kind === 'fiscal-year';
  if (kind === 'date' || kind === 'fiscal-year' || kind === 'edition') return false;
  return only === undefined || only === kind;
}
