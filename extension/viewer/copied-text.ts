import { RADICALS } from '../../glossary/text/radicals.ts';

/** Kangxi radicals and the radicals supplement: shapes of kanji that PDFs have in their place. */
const SHAPES = /[\u2E80-\u2FDF]/gu;

/**
 * A text with kanji for the radicals that look like them: 住⺠ becomes 住民. All else stays as it is:
 * widths, ligatures and marks are the author's own.
 */
export function withKanji(text: string): string {
  return text.replaceAll(SHAPES, (shape) => RADICALS.get(shape) ?? shape.normalize('NFKC'));
}

/** Has what is copied out of the pages carry real kanji. Listens until the signal is aborted. */
export function copyWithKanji(pages: HTMLElement, signal: AbortSignal): void {
  const copied = (event: ClipboardEvent): void => {
    const selection = document.getSelection();
    if (event.clipboardData === null || selection === null || selection.isCollapsed) return;
    // U+0000 ends a text in other programs.
    const text = withKanji(selection.toString().replaceAll('\0', ''));
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    // pdf.js's own listener would put NFKC in its place: ① as 1, ㎡ as m2.
    event.stopImmediatePropagation();
  };
  pages.addEventListener('copy', copied, { capture: true, signal });
}
