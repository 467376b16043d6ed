import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { handMadePdf } from '../../fixtures/pdfs/hand-made.ts';
import { pageTexts } from '../../../extension/viewer/page-text.ts';

const CMAPS = join(
  dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')),
  'cmaps/',
);

async function textsOf(
  labelOf: (page: number) => string | undefined,
  signal: AbortSignal,
  seen: (page: number) => void = () => undefined,
): Promise<string[]> {
  const data = handMadePdf('outline');
  const file = await getDocument({ data, cMapUrl: CMAPS, cMapPacked: true, verbosity: 0 }).promise;
  const texts: string[] = [];
  for await (const { number, label, items } of pageTexts(file, labelOf, signal)) {
    texts.push(`${number} ${label ?? ''} ${items[0]?.text ?? ''}`);
    seen(number);
  }
  await file.loadingTask.destroy();
  return texts;
}

test('all pages are given, in order, with what the file calls them', async () => {
  const labels = new Map([[1, 'i']]);
  const texts = await textsOf((page) => labels.get(page), new AbortController().signal);
  expect(texts).toEqual(['1 i 目次', '2  １', '3  ２']);
});

test('reading stops when nobody waits for it any more', async () => {
  const stop = new AbortController();
  const texts = await textsOf(
    () => undefined,
    stop.signal,
    (page) => {
      if (page === 2) stop.abort();
    },
  );
  expect(texts).toHaveLength(2);
});
