import type { Frame, Page } from 'puppeteer';
import { actUntil, pause, until } from './browser.ts';

/** The texts that each kind of mark covers: one for each stretch of a text node, in page order. */
export type MarkedTexts = Readonly<Record<string, readonly string[]>>;

/** Marks that stay the same for this long are all that come (ms): pages are marked in steps. */
const SETTLED = 300;

/** Waits for marks until no more come, and gives their texts by highlight name. */
export async function marksOn(page: Page | Frame): Promise<MarkedTexts> {
  return until('marks', async () => {
    const marks = await marksNow(page);
    if (Object.values(marks).every((texts) => texts.length === 0)) return undefined;
    await pause(SETTLED);
    return JSON.stringify(marks) === JSON.stringify(await marksNow(page)) ? marks : undefined;
  });
}

/** Waits until the marks of the page are such, and gives their texts, of all kinds of marks. */
export async function marksThat(
  page: Page | Frame,
  what: string,
  are: (texts: readonly string[]) => boolean,
): Promise<readonly string[]> {
  return until(what, async () => {
    const texts = Object.values(await marksNow(page)).flat();
    return are(texts) ? texts : undefined;
  });
}

/** Does what makes a place stand out, and waits until it does: it stands out for a moment only. */
export async function untilFlashed(
  page: Page | Frame,
  texts: readonly string[],
  act: () => Promise<unknown>,
): Promise<void> {
  await actUntil(`${texts.join('')} to stand out`, act, async () => {
    const flashed = (await marksNow(page))['shirube-flash'] ?? [];
    return flashed.join('|') === texts.join('|') ? true : undefined;
  });
}

/** The texts that are marked now, as the page's own scripts could see them. */
export async function marksNow(page: Page | Frame): Promise<MarkedTexts> {
  return page.evaluate(() => {
    // Loops alone: a hostile page has broken `map` and its like.
    const marks: Record<string, string[]> = {};
    for (const [name, highlight] of CSS.highlights) {
      const places = [...highlight].sort((a, b) => {
        if (a.startContainer === b.startContainer) return a.startOffset - b.startOffset;
        return a.startContainer.compareDocumentPosition(b.startContainer) & 4 ? -1 : 1;
      });
      const texts: string[] = [];
      for (const { startContainer, startOffset, endOffset } of places)
        texts.push((startContainer.nodeValue ?? '').slice(startOffset, endOffset));
      marks[name] = texts;
    }
    return marks;
  });
}

/**
 * Waits for a mark with this text (of one text node), scrolls to it, and gives the middle of it in
 * the viewport.
 */
export async function pointAt(
  page: Page | Frame,
  text: string,
  block: 'center' | 'start' = 'center',
): Promise<{ x: number; y: number }> {
  return until(`the mark ${text}`, () =>
    page.evaluate(
      (wanted, to) => {
        for (const [name, highlight] of CSS.highlights)
          for (const place of name.startsWith('shirube-') ? highlight : []) {
            const { startContainer, startOffset, endOffset } = place;
            if ((startContainer.nodeValue ?? '').slice(startOffset, endOffset) !== wanted) continue;
            startContainer.parentElement?.scrollIntoView({ block: to });
            const range = new Range();
            range.setStart(startContainer, startOffset);
            range.setEnd(startContainer, endOffset);
            const box = range.getClientRects()[0];
            if (box !== undefined) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
          }
        return undefined;
      },
      text,
      block,
    ),
  );
}
