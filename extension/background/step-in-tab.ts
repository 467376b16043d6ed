import { standingIn, type Direction, type Standing } from '../messages/to-page.ts';
import { framesInOrder, roundFrom } from './frames.ts';
import { tellViewer } from './pdf-routes.ts';
import { tellTab } from './read-tab.ts';

/** A frame that is being read. */
interface StandingFrame extends Standing {
  readonly frame: number;
}

/**
 * Opens the card of the next or previous term of a tab, from where the reader is. After the last term
 * of a page come those of its frames, as in the browser's own search, and then the first again.
 */
export async function stepInTab(tabId: number, direction: Direction): Promise<void> {
  const frames = await standingFrames(tabId);
  const [here, ...others] = roundFrom(frames, direction);
  if (here === undefined) return stepInViewer(tabId, direction);
  const leave = (frame: number): Promise<unknown> => tellTab(tabId, { type: 'leave' }, frame);
  for (const { frame, hasCard } of others) if (hasCard) await leave(frame);
  if (await stepped(tellTab(tabId, { type: 'step', direction }, here.frame))) return;
  await leave(here.frame);
  for (const { frame } of [...others, here])
    if (await stepped(tellTab(tabId, { type: 'step', direction, enters: true }, frame))) return;
}

async function standingFrames(tabId: number): Promise<StandingFrame[]> {
  const frames = await framesInOrder(tabId);
  const answers = await Promise.all(
    frames.map(async (frame) => {
      const standing = standingIn(await tellTab(tabId, { type: 'stand' }, frame));
      return standing && { frame, ...standing };
    }),
  );
  return answers.filter((answer) => answer !== undefined);
}

/** A PDF in our viewer is one document: the viewer knows its own order. */
async function stepInViewer(tabId: number, direction: Direction): Promise<void> {
  const answer = await tellTab(tabId, { type: 'step', direction });
  if (answer !== true) await tellViewer(tabId, { type: 'step', direction });
}

async function stepped(answer: Promise<unknown>): Promise<boolean> {
  return (await answer) === true;
}
