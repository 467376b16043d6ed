/**
 * A thread that reads the text of one PDF with pdf.js. A thread of its own, because the file may be
 * made to keep a reader busy, and because pdf.js patches globals and writes warnings to the console.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { pdfPageOf } from '#glossary/document/pdf/content.ts';
import type { PdfCall, PdfWord } from './pdf-thread.ts';

/** Character maps from the package, never from a network. */
class LocalFiles {
  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }) {
    if (kind !== 'cMapUrl' || !/^[\w-]+\.bcmap$/.test(filename)) {
      throw new Error(`not among the files of the package: ${filename}`);
    }
    return new Uint8Array(await readFile(join(call.cmaps, filename)));
  }
}

const call: PdfCall = workerData;
/** pdf.js takes the bytes away; of these it is asked afterwards whether they were a PDF's. */
const head = call.bytes.slice(0, 1024);

/** pdf.js asks for Promise.withResolvers (ECMAScript 2024), which Node has from 22 on, and tells its console what Node lacks. */
function prepareForPdfJs(): void {
  if (!('withResolvers' in Promise))
    Object.defineProperty(Promise, 'withResolvers', { value: withResolvers });
  console.warn = () => undefined;
  console.log = () => undefined;
}

function withResolvers(): object {
  let settle: object = {};
  const promise = new Promise((resolve, reject) => {
    settle = { resolve, reject };
  });
  return { promise, ...settle };
}

/** pdf.js for text alone: no fonts of the system, no images, no scripts, no forms of XFA. */
async function openPdf() {
  prepareForPdfJs();
  const [{ getDocument, VerbosityLevel }, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ]);
  Object.assign(globalThis, { pdfjsWorker: worker });
  return getDocument({
    data: call.bytes,
    cMapUrl: 'cmaps/',
    cMapPacked: true,
    BinaryDataFactory: LocalFiles,
    useWorkerFetch: false,
    useWasm: false,
    useSystemFonts: false,
    disableFontFace: true,
    fontExtraProperties: false,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: 0,
    verbosity: VerbosityLevel.ERRORS,
  }).promise;
}

async function readPages(): Promise<PdfWord> {
  const pdf = await openPdf();
  const labels = await pdf.getPageLabels().catch(() => null);
  const title = await pdf.getMetadata().then(titleOf, () => undefined);
  let items = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent({ disableNormalization: true });
    const viewport = page.getViewport({ scale: 1, rotation: 0 });
    const read = pdfPageOf(number, viewport, content, labels?.[number - 1] ?? undefined);
    items += read.items.length;
    if (items > call.maxItems) return { kind: 'trouble', trouble: 'too-much-text', detail: '' };
    say({ kind: 'page', page: read });
    page.cleanup();
  }
  return { kind: 'done', ...(title !== undefined && { title }) };
}

function titleOf({ info }: { readonly info: object }): string | undefined {
  return 'Title' in info && typeof info.Title === 'string' ? info.Title : undefined;
}

function troubleOf(error: unknown): PdfWord {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  if (name === 'PasswordException')
    return { kind: 'trouble', trouble: 'encrypted', detail: message };
  const trouble = isPdf(head) ? 'damaged' : 'not-a-pdf';
  return { kind: 'trouble', trouble, detail: message };
}

/** Whether the header stands in the first kilobyte, where readers look for it (ISO 32000-1, annex H.3.4.1). */
function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes).includes('%PDF-');
}

function say(word: PdfWord): void {
  parentPort?.postMessage(word);
}

say(await readPages().catch(troubleOf));
