import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pdfJsAssets } from '../../../extension/viewer/assets.ts';

test('all of pdf.js that reading and showing needs is copied, and nothing that runs scripts', () => {
  const files = pdfJsAssets();
  const names = files.map(({ relativeDest }) => relativeDest);
  expect(names).toEqual(
    expect.arrayContaining([
      'pdfjs/LICENSE',
      'pdfjs/build/pdf.min.mjs',
      'pdfjs/build/pdf.worker.min.mjs',
      'pdfjs/web/pdf_viewer.mjs',
      'pdfjs/web/pdf_viewer.css',
      'pdfjs/cmaps/90ms-RKSJ-H.bcmap',
      'pdfjs/cmaps/UniJIS-UTF16-H.bcmap',
      'pdfjs/standard_fonts/FoxitSymbol.pfb',
      'pdfjs/wasm/jbig2.wasm',
    ]),
  );
  expect(names.filter((name) => /sandbox|quickjs|\.map$|nowasm/.test(name))).toEqual([]);
  expect(files.filter(({ absoluteSrc }) => !existsSync(absoluteSrc))).toEqual([]);
});
