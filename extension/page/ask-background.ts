import { browser } from 'wxt/browser';
import type { CardContent } from '../card/content.ts';
import type { Examination, PageToExamine } from '../messages/examination.ts';
import type { BackgroundRequest, ContentsAnswer, PastAnswer } from '../messages/to-background.ts';

/** What a card shows of these entries, in their order. Empty when the background does not answer. */
export async function askContents(ids: readonly string[]): Promise<readonly CardContent[]> {
  return (await ask<ContentsAnswer>({ type: 'contents', ids })) ?? [];
}

/** What a page's numbers and references are. Undefined when the background does not answer. */
export async function askExamination(page: PageToExamine): Promise<Examination | undefined> {
  return ask<Examination>({ type: 'examine', page });
}

/**
 * Makes a lookup of which entries have ended or were replaced. It asks after each entry once: a page
 * that changes all the time shall not keep the background awake. Without an answer none is past.
 */
export function pastLookup(): (ids: readonly string[]) => Promise<ReadonlySet<string>> {
  const asked = new Set<string>();
  const past = new Set<string>();
  return async (ids) => {
    const unknown = ids.filter((id) => !asked.has(id));
    if (unknown.length === 0) return past;
    const answer = await ask<PastAnswer>({ type: 'past', ids: unknown });
    if (answer === undefined) return past;
    for (const id of unknown) asked.add(id);
    for (const id of answer) past.add(id);
    return past;
  };
}

/** The background is this extension's own: its answers are trusted. It may be gone after an update. */
async function ask<Answer>(request: BackgroundRequest): Promise<Answer | undefined> {
  try {
    return await browser.runtime.sendMessage<BackgroundRequest, Answer | undefined>(request);
  } catch {
    return undefined;
  }
}
