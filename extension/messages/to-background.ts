import type { CardContent } from '../card/content.ts';
import { idIn, listIn, recordIn } from './checks.ts';
import type { Examination, PageToExamine } from './examination.ts';
import { pageToExamineIn } from './page-document.ts';

/** What a page may ask the background. */
export type BackgroundRequest =
  /** What to show of these entries. Answer: {@link ContentsAnswer}. */
  | { readonly type: 'contents'; readonly ids: readonly string[] }
  /** Which of these have ended or were replaced. Answer: their ids. */
  | { readonly type: 'past'; readonly ids: readonly string[] }
  /** What the page's numbers and references are about. Answer: {@link Examination}. */
  | { readonly type: 'examine'; readonly page: PageToExamine };

/** For each known entry that was asked for, in that order, what a card shows. */
export type ContentsAnswer = readonly CardContent[];
/** Those among the ids that were asked for. */
export type PastAnswer = readonly string[];
/** The answer to any request. */
export type BackgroundAnswer = ContentsAnswer | PastAnswer | Examination;

/** A card is about one name; a page may name every entry there is. */
const MOST_CONTENTS = 20;
const MOST_ASKED = 200_000;

/** A request as it came; undefined for anything else. */
export function backgroundRequestIn(message: unknown): BackgroundRequest | undefined {
  const record = recordIn(message);
  if (record?.type === 'examine') {
    const page = pageToExamineIn(record.page);
    return page && { type: 'examine', page };
  }
  if (record?.type !== 'contents' && record?.type !== 'past') return undefined;
  const { type } = record;
  const ids = listIn(record.ids, type === 'contents' ? MOST_CONTENTS : MOST_ASKED, idIn);
  return ids && { type, ids };
}
