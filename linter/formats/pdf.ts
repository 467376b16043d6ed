import type { FileFormat } from './format.ts';

/** PDFs with text in them. */
export default {
  id: 'pdf',
  extensions: ['.pdf'],
  isSlow: true,
  async open(bytes, path) {
    // The reader is loaded for those who need it.
    const { readPdf } = await import('./pdf/read-pdf.ts');
    return readPdf(bytes, path);
  },
} satisfies FileFormat;
