import { browser } from 'wxt/browser';
import type * as Api from 'pdfjs-dist';
import type { DocumentInitParameters } from 'pdfjs-dist/types/src/display/api.js';
import type * as Components from 'pdfjs-dist/web/pdf_viewer.mjs';

/** pdf.js: what reads files, and what shows them. */
export interface PdfJs {
  readonly api: typeof Api;
  readonly components: typeof Components;
}

/**
 * Loads pdf.js. Its files are copied into the extension as they are (assets.ts), so that anybody can
 * compare them with the published ones; so they are no part of the bundle.
 */
export async function loadPdfJs(): Promise<PdfJs> {
  const styled = addStyles('web/pdf_viewer.css');
  const api: typeof Api = await import(/* @vite-ignore */ pdfJsFile('build/pdf.min.mjs'));
  api.GlobalWorkerOptions.workerSrc = pdfJsFile('build/pdf.worker.min.mjs');
  // The components look for the library there.
  Object.assign(globalThis, { pdfjsLib: api });
  const components: typeof Components = await import(
    /* @vite-ignore */ pdfJsFile('web/pdf_viewer.mjs')
  );
  await styled;
  return { api, components };
}

/** The address of a file of pdf.js in the extension; a folder ends with a slash. */
export function pdfJsFile(path: string): string {
  return `${browser.runtime.getURL('/')}pdfjs/${path}`;
}

/** What pdf.js needs to read any file: all of it lies in the extension. Documents never run scripts. */
export function readingOptions(): Pick<
  DocumentInitParameters,
  'cMapUrl' | 'cMapPacked' | 'standardFontDataUrl' | 'wasmUrl' | 'iccUrl' | 'enableXfa'
> {
  return {
    cMapUrl: pdfJsFile('cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: pdfJsFile('standard_fonts/'),
    wasmUrl: pdfJsFile('wasm/'),
    iccUrl: pdfJsFile('iccs/'),
    enableXfa: false,
  };
}

/** Settles when the file is there. Before all others, so that the viewer's own styles win. */
function addStyles(path: string): Promise<void> {
  const link = document.createElement('link');
  const loaded = new Promise<void>((resolve) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => resolve());
  });
  link.rel = 'stylesheet';
  link.href = pdfJsFile(path);
  document.head.prepend(link);
  return loaded;
}
