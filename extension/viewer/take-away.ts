/** The ways in which a document leaves the viewer: on paper, and as a file. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { saveFile } from '../dom/save-file.ts';
import { say } from '../locales/say.ts';
import { MOST_PRINTED, printFile } from './print.ts';
import { fileNameOf, type PdfSource } from './source.ts';
import type { StatusLine } from './status-line.ts';

/** Prints a document, telling how far it is, or says why not. */
export async function takeToPaper(
  file: PDFDocumentProxy,
  status: StatusLine,
  signal: AbortSignal,
): Promise<void> {
  if (file.numPages > MOST_PRINTED) {
    status.show(say('printTooLong', MOST_PRINTED));
    return;
  }
  const progressed = (done: number, of: number): void => status.show(say('printing', done, of));
  await printFile(file, { signal, progressed });
  status.clear();
}

/** Saves the bytes of a document as they came. */
export async function takeAsFile(file: PDFDocumentProxy, source: PdfSource): Promise<void> {
  // A copy: the bytes may lie in memory that is shared with other threads.
  const bytes = new Uint8Array(await file.getData());
  saveFile(new Blob([bytes], { type: 'application/pdf' }), fileNameOf(source));
}
