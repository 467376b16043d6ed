import { browser } from 'wxt/browser';
import type { CardContent } from '../card/content.ts';
import type { BackgroundRequest, ContentsAnswer, PastAnswer } from '../messages/to-background.ts';

/** What a card shows of these entries, in their order. Empty when the background does not answer. */
export async function askContents(ids: readonly string[]): Promise<readonly CardContent[]> {
  return (await ask<ContentsAnswer>({ type: 'contents', ids })) ?? [];
}

/** Which of these entries have ended or were replaced. Without an answer none is known to. */
export async function askPast(ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  return new Set(await ask<PastAnswer>({ type: 'past', ids }));
}

/** The background is this extension's own: its answers are trusted. It may be gone after an update. */
async function ask<Answer>(request: BackgroundRequest): Promise<Answer | undefined> {
  try {
    return await browser.runtime.sendMessage<BackgroundRequest, Answer | undefined>(request);
  } catch {
    return undefined;
  }
}
