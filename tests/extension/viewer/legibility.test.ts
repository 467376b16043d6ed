import { expect, test } from 'vitest';
import { legibility } from '../../../extension/viewer/legibility.ts';
import type { PdfPage } from '../../../glossary/document/pdf/model.ts';

function pagesOf(...texts: readonly string[]): PdfPage[] {
  return texts.map((text, index) => ({
    number: index + 1,
    width: 595,
    height: 842,
    items: [{ text, x: 0, y: 0, width: 0, height: 10, hasEol: false }],
  }));
}

test.each([
  ['a page of a report', ['総務省は、「IoT・5Gセキュリティ総合対策2020」を公表した。'], 'text'],
  ['nothing', ['', '', ''], 'no-text'],
  ['a stamp on scanned pages', ['秘', '', '', '', '', ''], 'no-text'],
  ['one short slide', ['予算'], 'text'],
  [
    'private characters',
    ['\uE001\uE002\uE003\uE004\uE005\uE006\uE007\uE008\uE009\uE00A\uE00B'],
    'garbled',
  ],
  [
    'codes of glyphs',
    ['\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000E\u000F\u0010'],
    'garbled',
  ],
  [
    'a private character among others',
    ['総務省の\uE001情報通信政策について、次のとおり定める。'],
    'text',
  ],
])('%s', (_, texts, expected) => {
  expect(legibility(pagesOf(...texts))).toBe(expected);
});
