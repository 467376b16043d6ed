/** Articles of laws and rules: 第４条第１項第２号, 第四条の二, 附則第3条. Normal form. */
import { ordinalOf } from './label.ts';

/** An article as read at an offset of normal text. */
export interface ArticleLabel {
  /** Canonical: 第4条第1項第2号, 第4条の2. */
  readonly label: string;
  /** The article alone, which is what a document's own articles are known by: 第4条の2. */
  readonly article: string;
  readonly end: number;
}

const NUMBER = '([0-9]{1,4}|[〇一二三四五六七八九十百]{1,7})';
const BRANCH = `(?:の${NUMBER}(?![つ点件人名]))?`;
const ARTICLE = new RegExp(
  `(附則)?第${NUMBER}条${BRANCH}(?:第${NUMBER}項)?(?:第${NUMBER}号${BRANCH})?`,
  'y',
);

/** The article that begins at `at`. A 項 or 号 without its 条 is not read: it may be of any law. */
export function readArticle(text: string, at: number): ArticleLabel | undefined {
  const first = text[at];
  if (first !== '第' && first !== '附') return undefined;
  ARTICLE.lastIndex = at;
  const found = ARTICLE.exec(text);
  if (!found) return undefined;
  const [whole, supplement = '', article, branch, paragraph, item, itemBranch] = found;
  const base = supplement + numbered('第', article, '条') + numbered('の', branch, '');
  const label =
    base +
    numbered('第', paragraph, '項') +
    numbered('第', item, '号') +
    numbered('の', itemBranch, '');
  return { label, article: base, end: at + whole.length };
}

function numbered(before: string, number: string | undefined, after: string): string {
  const ordinal = number === undefined ? undefined : ordinalOf(number);
  return ordinal === undefined ? '' : `${before}${ordinal}${after}`;
}

/** What a law's or a document's name ends in, before a bracket with its number or date. */
const DOCUMENT_END =
  /(?:法|法律|令|規則|省令|政令|条例|規程|告示|要綱|要領|条約|協定|憲法|計画|戦略|白書|報告書|指針|方針|ガイドライン|大綱|基準|提言|総合対策|答申|要項|通知|通達|[」』])の?$/;
/** 本法, この計画: the document speaks of itself. */
const SELF =
  /(?<![\u3400-\u9fff])(?:本|この)(?:法律?|令|規則|省令|条例|規程|要綱|要領|計画|戦略|白書|報告書|指針|方針|ガイドライン|大綱|基準|提言|総合対策|答申)の?$/;

const LOOK_BACK = 120;

/**
 * Whether the words before `at` name another law or document, with or without its number in
 * brackets: 電気通信事業法（昭和59年法律第86号）第６条. 本法, この計画 are the document itself.
 */
export function followsAnotherDocument(text: string, at: number): boolean {
  let before = text.slice(Math.max(0, at - LOOK_BACK), at);
  if (before.endsWith(')')) {
    const open = openingOf(before);
    if (open < 0) return false;
    before = before.slice(0, open);
  }
  return DOCUMENT_END.test(before) && !SELF.test(before);
}

/** Where the bracket that ends `text` was opened; -1 when that is not in `text`. */
function openingOf(text: string): number {
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    if (text[at] === ')') depth += 1;
    else if (text[at] === '(') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}
