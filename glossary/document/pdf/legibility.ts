import type { PdfPage } from './model.ts';

/**
 * What the text of a PDF is good for: `garbled` where the file does not say which characters its
 * glyphs are, `none` where its pages are pictures.
 */
export type Legibility = 'text' | 'garbled' | 'none';

/** Fewer letters on all pages together, such as stamped page numbers, are no text. */
const FEW = 8;
/** Of as many units a decision is made; a file of any size costs no more. */
const SAMPLE = 50_000;
/** Above this share of characters without meaning nothing around them can be trusted. */
const GARBLED = 0.25;

/** Letters and digits of any script, and the radicals that fonts give for some kanji. */
const LETTER = /[\p{L}\p{N}\u2E80-\u2FDF]/u;
/** Private use, unassigned, control characters and U+FFFD: what a font without a map of its own gives. */
const MEANINGLESS = /[\p{Co}\p{Cn}\uFFFD\u0000-\u0008\u000E-\u001F\u007F-\u009F]/u;

/** Judged by the letters of the pages, from the first on. */
export function legibilityOf(pages: readonly PdfPage[]): Legibility {
  let letters = 0;
  let meaningless = 0;
  for (const { items } of pages) {
    for (const { text } of items) {
      for (const character of text) {
        if (LETTER.test(character)) letters++;
        else if (MEANINGLESS.test(character)) meaningless++;
      }
    }
    if (letters + meaningless > SAMPLE) break;
  }
  if (letters + meaningless < FEW) return 'none';
  return meaningless > (letters + meaningless) * GARBLED ? 'garbled' : 'text';
}
