import { describe, expect, test } from 'vitest';
import type { PageContent } from '../../../../glossary/document/pdf/content.ts';
import { pdfPageOf } from '../../../../glossary/document/pdf/content.ts';

/** The viewport of A4: y from the top. */
const A4 = { width: 595, height: 842, transform: [1, 0, 0, -1, 0, 842] };

type Item = Extract<PageContent['items'][number], { str: string }>;

function itemWith(values: Partial<Item>): Item {
  const transform = [10, 0, 0, 10, 70, 742];
  return {
    str: '総務省',
    transform,
    width: 30,
    height: 10,
    fontName: 'f1',
    hasEOL: false,
    ...values,
  };
}

const STYLES = { f1: {}, v1: { vertical: true } };

describe('an item', () => {
  test('stands where its baseline begins, from the top of the page', () => {
    const page = pdfPageOf(3, A4, { items: [itemWith({ hasEOL: true })], styles: STYLES }, 'iii');
    expect(page).toEqual({
      number: 3,
      label: 'iii',
      width: 595,
      height: 842,
      items: [
        { text: '総務省', x: 70, y: 100, width: 30, height: 10, hasEol: true, fontName: 'f1' },
      ],
    });
  });

  test.each<[what: string, values: Partial<Item>, expected: object]>([
    [
      'downwards is as wide as its type, and as high as it is long',
      { fontName: 'v1', width: 10, height: 30 },
      { x: 70, y: 100, width: 10, height: 30, vertical: true },
    ],
    [
      'that reads upwards is turned',
      { transform: [0, 10, -10, 0, 70, 742] },
      { x: 70, y: 100, width: 30, height: 10, angle: 270 },
    ],
    [
      'that reads downwards on its side is turned',
      { transform: [0, -10, 10, 0, 70, 742] },
      { angle: 90 },
    ],
    ['of white space has no height', { str: ' ', height: 0 }, { text: ' ', height: 0 }],
    [
      'beyond all measure is nowhere',
      { transform: [Infinity, 0, 0, NaN, NaN, -Infinity] },
      { x: 0, y: 0 },
    ],
  ])('%s', (_, values, expected) => {
    const { items } = pdfPageOf(1, A4, { items: [itemWith(values)], styles: STYLES });
    expect(items[0]).toMatchObject(expected);
  });

  test('is measured in points of the page, whatever unit the file has', () => {
    const twice = { width: 1190, height: 1684, transform: [2, 0, 0, -2, 0, 1684] };
    const { items } = pdfPageOf(1, twice, { items: [itemWith({})], styles: STYLES });
    expect(items[0]).toMatchObject({ x: 140, y: 200, width: 60, height: 20 });
  });

  test('of marked content is none', () => {
    const items = [{ type: 'beginMarkedContent' }, itemWith({}), { type: 'endMarkedContent' }];
    expect(pdfPageOf(1, A4, { items, styles: STYLES }).items).toHaveLength(1);
  });
});
