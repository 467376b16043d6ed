import type { PdfPage } from '../../glossary/document/pdf/model.ts';

/** Whether a document's text can be read: it has some, none at all, or only characters without meaning. */
export type Legibility = 'text' | 'no-text' | 'garbled';

/** A few letters on a scanned page (a stamp, a page number) are no text. */
const FEWEST_CHARACTERS = 10;
/** So large a share of characters without meaning is no accident. */
const GARBLED_SHARE = 0.4;

/** Private use, control and replacement characters: what a font without a map to Unicode gives. */
const MEANINGLESS = /[\p{Co}\p{Cc}\p{Cn}\uFFFD]/gu;

/** Judges the text of a document's pages. */
export function legibility(pages: readonly PdfPage[]): Legibility {
  let characters = 0;
  let meaningless = 0;
  for (const { items } of pages)
    for (const { text } of items) {
      characters += text.replaceAll(/\s/g, '').length;
      meaningless += text.match(MEANINGLESS)?.length ?? 0;
    }
  if (characters < Math.min(FEWEST_CHARACTERS, pages.length * 2)) return 'no-text';
  return meaningless / characters > GARBLED_SHARE ? 'garbled' : 'text';
}
