import type { PdfDocument } from '../../glossary/document/pdf.ts';
import { passages } from '../../glossary/document/model.ts';
import type { Cover } from '../messages/examination.ts';

/** A title begins on one of so many lines: others may name the meeting, or number the handout. */
const LINES_BEFORE = 4;
/** A title with its edition takes up so many lines at most. */
const LINES_OF_TITLE = 4;
/** Longer lines are running text. */
const LONGEST_LINE = 60;

/** What says on a cover that this is not the document itself: a summary, a draft, a press release. */
const ABOUT_IT =
  /概要|要旨|要約|骨子|ポイント|抜粋|案(?:[）)】」]|$)|素案|参考|別紙|解説|意見|公表|結果|について|に関する|報道/;

/**
 * What the first page with text says a document is: what may be its title, the longest first, and where
 * the page ends. No titles where the page says that it is about a document.
 */
export function coverOf({ document, pageAt }: Pick<PdfDocument, 'document' | 'pageAt'>): Cover {
  const { text, blocks } = document;
  const page = blocks[0] === undefined ? 1 : (pageAt(blocks[0].start) ?? 1);
  const first = passages(document).filter(({ start }) => pageAt(start) === page);
  const lines = first
    .flatMap(({ start, end }) => text.slice(start, end).split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, LINES_BEFORE + LINES_OF_TITLE);
  const rest = blocks.find(({ start }) => (pageAt(start) ?? 0) > page);
  const end = rest?.start ?? text.length;
  return { titles: lines.some((line) => ABOUT_IT.test(line)) ? [] : titlesIn(lines), end };
}

function titlesIn(lines: readonly string[]): string[] {
  const titles = lines.slice(0, LINES_BEFORE).flatMap((_, from) => {
    const own = lines.slice(from, from + LINES_OF_TITLE);
    const long = own.findIndex((line) => line.length > LONGEST_LINE);
    const short = long === -1 ? own : own.slice(0, long);
    return short.map((_line, index) => short.slice(0, index + 1).join(' '));
  });
  return titles.toSorted((a, b) => b.length - a.length);
}
