import type { PDFDocumentProxy } from 'pdfjs-dist';
import { pdfPageOf } from '../../glossary/document/pdf/content.ts';
import type { PdfPage } from '../../glossary/document/pdf/model.ts';

/**
 * So many pages are asked for ahead of the one that is waited for: their thread shall never stand
 * idle. It reads all that it is asked for at once, so the first pages are asked for with few others.
 */
const AHEAD = 12;
const AHEAD_AT_FIRST = 3;

/**
 * The text of all pages of a file, in order. A page that can't be read is given without text. Stops
 * when the signal is aborted.
 */
export async function* pageTexts(
  file: PDFDocumentProxy,
  labelOf: (page: number) => string | undefined,
  signal: AbortSignal,
): AsyncGenerator<PdfPage, void, void> {
  const asked: Promise<PdfPage>[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const ahead = Math.min(AHEAD, number - 1 + AHEAD_AT_FIRST);
    while (asked.length < ahead && number + asked.length <= file.numPages)
      asked.push(pageText(file, number + asked.length, labelOf));
    const page = await asked.shift();
    if (signal.aborted || page === undefined) return;
    yield page;
  }
}

async function pageText(
  file: PDFDocumentProxy,
  number: number,
  labelOf: (page: number) => string | undefined,
): Promise<PdfPage> {
  try {
    const page = await file.getPage(number);
    // Just as the text layer asks, so that items and elements are the same (web/text_layer_builder.js).
    const content = await page.getTextContent({
      includeMarkedContent: true,
      disableNormalization: true,
    });
    const viewport = page.getViewport({ scale: 1, rotation: 0 });
    return pdfPageOf(number, viewport, content, labelOf(number));
  } catch {
    return { number, width: 0, height: 0, items: [] };
  }
}
