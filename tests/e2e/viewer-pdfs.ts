import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { RADICALS } from '../../glossary/text/radicals.ts';

/** A character of a PDF and where it stands, as shares of its page's width and height; y from the top. */
export interface Glyph {
  readonly char: string;
  /** Its middle on the line. */
  readonly x: number;
  /** Its middle between baseline and top. */
  readonly y: number;
  /** Half a font size, as a share of the page's width. */
  readonly half: number;
}

const PDFJS = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/**
 * The characters of a page (1-based), by pdf.js in Node: read straight from the file, past all that
 * the extension does with it. White space is left out, radicals are kanji.
 */
export async function glyphsOf(pdf: Uint8Array, number: number): Promise<Glyph[]> {
  const file = await getDocument({
    data: pdf.slice(),
    cMapUrl: `${join(PDFJS, 'cmaps')}/`,
    cMapPacked: true,
    verbosity: 0,
  }).promise;
  const page = await file.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent({ disableNormalization: true });
  const glyphs: Glyph[] = [];
  for (const item of items) {
    if (!('str' in item)) continue;
    const [, , , size = 0, left = 0, bottom = 0] = item.transform;
    const chars = Array.from(item.str);
    const all = chars.reduce((sum, char) => sum + weightOf(char), 0);
    let before = 0;
    for (const char of chars) {
      const middle = before + weightOf(char) / 2;
      before += weightOf(char);
      if (char.trim() === '') continue;
      glyphs.push({
        char: plain(char),
        x: (left + (item.width * middle) / all) / width,
        y: 1 - (bottom + size * 0.35) / height,
        half: size / 2 / width,
      });
    }
  }
  await file.loadingTask.destroy();
  return glyphs;
}

/** Where a term stands among the characters: the glyphs of each occurrence. */
export function occurrencesOf(glyphs: readonly Glyph[], term: string): Glyph[][] {
  const text = glyphs.map(({ char }) => char).join('');
  const wanted = Array.from(term.replaceAll(/\s/g, ''), plain).join('');
  const found: Glyph[][] = [];
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1))
    found.push(glyphs.slice(at, at + wanted.length));
  return found;
}

/** Kanji for radicals, and nothing else: one unit for one. */
export function plain(char: string): string {
  if (!/[\u2E80-\u2FDF]/.test(char)) return char;
  return RADICALS.get(char) ?? char.normalize('NFKC');
}

/** Letters of half and of full width. */
function weightOf(char: string): number {
  return /[\u0020-\u007E\uFF61-\uFF9F]/.test(char) ? 0.55 : 1;
}
