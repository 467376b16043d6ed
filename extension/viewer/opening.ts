import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist';
import type { Say } from '../locales/say.ts';
import { failureOf, ViewerFailure } from './failure.ts';
import { bytesOf, type Received } from './file-bytes.ts';
import { askPassword } from './password.ts';
import { readingOptions, type PdfJs } from './pdfjs.ts';
import type { PdfSource } from './source.ts';

/** How a file is opened. */
export interface OpenOptions {
  readonly say: Say;
  readonly signal: AbortSignal;
  readonly received: (so: Received) => void;
}

/**
 * Opens a file, asking for its password if need be. Throws a {@link ViewerFailure} when it can't be
 * shown, and the signal's reason when it is aborted.
 */
export async function openFile(
  pdfJs: Promise<PdfJs>,
  source: PdfSource,
  { say, signal, received }: OpenOptions,
): Promise<PDFDocumentProxy> {
  // The file comes while pdf.js is loaded and its thread starts.
  const coming = bytesOf(source, { signal, received });
  coming.catch(() => undefined);
  const { api } = await pdfJs;
  const worker = api.PDFWorker.create({});
  try {
    const data = await coming;
    const task: PDFDocumentLoadingTask = api.getDocument({ ...readingOptions(), data, worker });
    return await passwordTried(api, task, say);
  } catch (reason) {
    worker.destroy();
    signal.throwIfAborted();
    throw failureOf(reason);
  }
}

async function passwordTried(
  api: PdfJs['api'],
  task: PDFDocumentLoadingTask,
  say: Say,
): Promise<PDFDocumentProxy> {
  const givenUp = new Promise<never>((_, reject) => {
    task.onPassword = (tryIt: (password: string) => void, reason: number): void => {
      const wasWrong = reason === api.PasswordResponses.INCORRECT_PASSWORD;
      void askPassword(say, wasWrong).then((password) => {
        if (password !== undefined) return tryIt(password);
        reject(new ViewerFailure('password'));
        void task.destroy();
      });
    };
  });
  return Promise.race([task.promise, givenUp]);
}
