import type { Legibility } from '#glossary/document/pdf/legibility.ts';
import { type PdfDocument, pdfDocument } from '#glossary/document/pdf.ts';
import { digest } from '../../cache.ts';
import { Failure } from '../../failure.ts';
import type { Localised } from '../../finding.ts';
import type { OpenedFile } from '../format.ts';
import type { PlaceFrom } from '../opened-draft.ts';
import { pdfPagesOf } from '../pdf-pages.ts';

/** How a word was typed cannot be told from a PDF: its fonts put radicals for kanji, its lines break words. */
const RULES_ON_TYPING = ['text/broken-word', 'text/mixed-width', 'text/radical'];

const ILLEGIBLE: Readonly<Record<Exclude<Legibility, 'text'>, Localised>> = {
  none: {
    ja: '文字がありません（スキャンした画像のようです）。OCRで文字を付けてから渡してください',
    en: 'no text: scanned? OCR it first',
  },
  garbled: {
    ja: '文字が化けていて読めません（フォントに文字の情報がありません）。元の文書からPDFを作り直すか、OCRで文字を付けてください',
    en: 'its text is garbled (the fonts do not say which characters they show): make the PDF anew, or OCR it',
  },
};

/**
 * Reads a PDF. Offsets count in the text as it was put together of the pages, one line of print a line.
 *
 * @throws Failure
 */
export async function readPdf(bytes: Uint8Array, path: string): Promise<OpenedFile> {
  const { pages, title, legibility } = await pdfPagesOf(bytes, path);
  if (legibility !== 'text') throw new Failure(path, ILLEGIBLE[legibility]);
  const made = pdfDocument(pages, title === undefined ? {} : { title });
  const { document } = made;
  return {
    text: document.text,
    opened: {
      document,
      places: pagePlaces(made),
      comments: [],
      links: [],
      footnotes: { marks: [], bodies: [] },
      anchors: [],
      extracted: true,
      withoutRules: RULES_ON_TYPING,
      digest: digest(bytes),
    },
  };
}

/** Where pages begin in the text: asked at each line, for no line stands on two. */
function pagePlaces({ document, pageAt }: PdfDocument): PlaceFrom[] {
  const places: PlaceFrom[] = [];
  const lineEnd = /[\n\f]|$/g;
  let start = 0;
  for (const { index } of document.text.matchAll(lineEnd)) {
    const page = index > start ? pageAt(start) : undefined;
    if (page !== undefined && page !== places.at(-1)?.page)
      places.push({
        start,
        page,
        name: { ja: `${String(page)}ページ`, en: `page ${String(page)}` },
      });
    start = index + 1;
  }
  return places;
}
