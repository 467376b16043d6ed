import type { PDFDocumentProxy } from 'pdfjs-dist';
import { build } from '../dom/build.ts';

/** Pages that are printed at once: each is a picture in memory. */
export const MOST_PRINTED = 200;

/** Dots per inch on paper, and points per inch in a PDF. */
const PRINTED_DPI = 150;
const PDF_DPI = 72;
/** The largest picture of a page (px): a poster is printed coarser. */
const MOST_PIXELS = 16_000_000;

/** How printing goes on. */
export interface PrintOptions {
  readonly signal: AbortSignal;
  readonly progressed: (done: number, of: number) => void;
}

/** Prints a file by the browser's own means: each page as a picture on a sheet of its size. */
export async function printFile(
  file: PDFDocumentProxy,
  { signal, progressed }: PrintOptions,
): Promise<void> {
  const sheets = build('div', { class: 'sheets' });
  const pictures: string[] = [];
  const size = new CSSStyleSheet();
  try {
    const count = Math.min(file.numPages, MOST_PRINTED);
    for (let number = 1; number <= count; number += 1) {
      signal.throwIfAborted();
      const { picture, width, height } = await pictureOf(file, number);
      if (number === 1) size.replaceSync(`@page { size: ${width}pt ${height}pt; margin: 0; }`);
      pictures.push(picture);
      sheets.append(await sheetOf(picture));
      progressed(number, count);
    }
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, size];
    document.body.append(sheets);
    window.print();
  } finally {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((own) => own !== size);
    sheets.remove();
    for (const picture of pictures) URL.revokeObjectURL(picture);
  }
}

async function pictureOf(
  file: PDFDocumentProxy,
  number: number,
): Promise<{ readonly picture: string; readonly width: number; readonly height: number }> {
  const page = await file.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const fits = Math.sqrt(MOST_PIXELS / (width * height));
  const viewport = page.getViewport({ scale: Math.min(PRINTED_DPI / PDF_DPI, fits) });
  const canvas = build('canvas', {
    width: Math.ceil(viewport.width),
    height: Math.ceil(viewport.height),
  });
  await page.render({ canvas, viewport, intent: 'print' }).promise;
  const picture = URL.createObjectURL(await blobOf(canvas));
  page.cleanup();
  return { picture, width, height };
}

/** The content of a canvas, which is empty afterwards: its memory is freed at once. */
function blobOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      canvas.width = 0;
      if (blob === null) reject(new Error('the page could not be made a picture'));
      else resolve(blob);
    });
  });
}

async function sheetOf(picture: string): Promise<HTMLElement> {
  const image = build('img', { src: picture, alt: '' });
  await image.decode();
  return build('div', { class: 'sheet-of-paper' }, image);
}
