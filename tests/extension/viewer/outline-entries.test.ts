import { describe, expect, test } from 'vitest';
import { handMadePdf } from '../../fixtures/pdfs/hand-made.ts';
import { headingsOf, outlineOf } from '../../../extension/viewer/outline-entries.ts';
import { plainText } from '../../../glossary/document/plain-text.ts';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

describe('the outline of a file', () => {
  test('is the one that it brings along', async () => {
    const file = await getDocument({ data: handMadePdf('outline'), verbosity: 0 }).promise;
    const entries = await outlineOf(file);
    await file.loadingTask.destroy();
    expect(entries.map(({ title, level }) => [title, level])).toEqual([
      ['１　概要', 1],
      ['２　予算', 1],
    ]);
    expect(entries[1]?.to).toEqual({ destination: 'yosan' });
  });

  test('is empty where it has none', async () => {
    const file = await getDocument({ data: handMadePdf('ryumin'), verbosity: 0 }).promise;
    expect(await outlineOf(file)).toEqual([]);
    await file.loadingTask.destroy();
  });
});

test('headings make one where there is none', () => {
  const text = '# Ⅰ　改定に当たって\n本文である。\n\n## １　背景\n本文である。';
  const entries = headingsOf(plainText(text));
  expect(entries.map(({ title }) => title)).toEqual(['Ⅰ　改定に当たって', '１　背景']);
  const [first] = entries;
  expect(first?.to).toMatchObject({ span: { start: expect.any(Number) } });
});
