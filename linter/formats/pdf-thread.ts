/** What is said to and by the thread that reads a PDF (pdf-worker.ts). */
import type { PdfPage } from '#glossary/document/pdf/model.ts';

/** What the thread is started with. */
export interface PdfCall {
  readonly bytes: Uint8Array;
  /** The folder of pdf.js's character maps. */
  readonly cmaps: string;
  /** A file with more text items than this is refused. */
  readonly maxItems: number;
}

/** What went wrong, as far as a reader can do something about it. */
export type PdfTrouble = 'encrypted' | 'not-a-pdf' | 'damaged' | 'too-much-text';

/** What the thread says, in order: pages as they are read, then one of the others. */
export type PdfWord =
  | { readonly kind: 'page'; readonly page: PdfPage }
  | { readonly kind: 'done'; readonly title?: string }
  | { readonly kind: 'trouble'; readonly trouble: PdfTrouble; readonly detail: string };
