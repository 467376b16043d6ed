import type { Page } from 'puppeteer';
import { until } from './browser.ts';

/** The texts that each kind of mark covers: one for each stretch of a text node, in page order. */
export type MarkedTexts = Readonly<Record<string, readonly string[]>>;

/** Waits for marks, and gives their texts by highlight name. */
export async function marksOn(page: Page): Promise<MarkedTexts> {
  return until('marks', async () => {
    const marks = await marksNow(page);
    return Object.values(marks).some((texts) => texts.length > 0) ? marks : undefined;
  });
}

/** The texts that are marked now, as the page's own scripts could see them. */
export async function marksNow(page: Page): Promise<MarkedTexts> {
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
  page: Page,
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
