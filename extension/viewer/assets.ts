/** Which files of pdf.js go into the extension, as they are: run by the build, in Node. */
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A file to copy, and where it goes in the extension. */
export interface CopiedFile {
  readonly absoluteSrc: string;
  /** Relative to the extension's root. */
  readonly relativeDest: string;
}

/** The folder of pdf.js in the extension. */
export const PDFJS_FOLDER = 'pdfjs';

/** Which files of each folder are needed: no scripting of documents (quickjs, sandbox), no editor. */
const NEEDED: Readonly<Record<string, RegExp>> = {
  '.': /^LICENSE$/,
  build: /^pdf(?:\.worker)?\.min\.mjs$/,
  web: /^pdf_viewer\.(?:mjs|css)$/,
  'web/images': /^(?:annotation-[\w-]+\.svg|loading-icon\.gif)$/,
  // Maps for fonts that are not embedded: without them such a file has no text at all. Chinese and
  // Korean ones, too: who has all PDFs open here has them open here.
  cmaps: /\.bcmap$|^LICENSE$/,
  standard_fonts: /\.(?:pfb|ttf)$|^LICENSE/,
  wasm: /^(?:jbig2|openjpeg|qcms_bg)\.wasm$|^LICENSE_(?!.*QUICKJS)/,
  iccs: /\.icc$|^LICENSE$/,
};

/** The files of the installed pdf.js that the viewer needs. */
export function pdfJsAssets(): CopiedFile[] {
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return Object.entries(NEEDED).flatMap(([folder, needed]) =>
    readdirSync(join(root, folder))
      .filter((name) => needed.test(name))
      .map((name) => ({
        absoluteSrc: join(root, folder, name),
        relativeDest: join(PDFJS_FOLDER, folder, name),
      })),
  );
}
