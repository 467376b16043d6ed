import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageToExamineIn } from '../../../extension/messages/page-document.ts';

const CELL = { start: 3, end: 5, row: 0, column: 0, rowSpan: 1, columnSpan: 2, header: true };
const PAGE = {
  document: {
    text: '見出し表組本文',
    title: '総務省',
    blocks: [
      { kind: 'heading', start: 0, end: 3, level: 2 },
      { kind: 'table', start: 3, end: 5, cells: [CELL], quoted: true },
      {
        kind: 'list-item',
        start: 5,
        end: 7,
        level: 1,
        marker: '1.',
        omitted: [{ start: 6, end: 7 }],
      },
    ],
  },
  headline: '見出し',
};

test('a page passes as it is', () => {
  expect(pageToExamineIn(PAGE)).toEqual(PAGE);
});

describe('refused is', () => {
  const [heading, table, item] = PAGE.document.blocks;
  test.each([
    ['a block beyond the text', [{ ...heading, end: 99 }]],
    ['a block that ends before it begins', [{ ...heading, start: 3, end: 0 }]],
    ['blocks out of order', [item, heading]],
    ['a cell outside its table', [heading, { ...table, cells: [{ ...CELL, start: 0 }] }]],
    ['a cell without a column', [heading, { ...table, cells: [{ ...CELL, column: -1 }] }]],
    ['an omission outside its block', [{ ...item, omitted: [{ start: 0, end: 1 }] }]],
    ['a kind that is none', [{ ...heading, kind: 'script' }]],
    ['a text in place of a number', [{ ...heading, start: '0' }]],
  ])('%s', (_, blocks) => {
    expect(pageToExamineIn({ document: { ...PAGE.document, blocks } })).toBeUndefined();
  });

  test('a text that is too long', () => {
    const document = { text: 'あ'.repeat(3_000_001), blocks: [] };
    expect(pageToExamineIn({ document })).toBeUndefined();
  });
});

test('nothing throws, and what passes lies in its text', () => {
  const span = { start: fc.integer({ min: -1, max: 9 }), end: fc.integer({ min: -1, max: 9 }) };
  const block = fc.record({
    kind: fc.constantFrom('paragraph', 'table', 'x'),
    ...span,
    cells: fc.constant([]),
  });
  const page = fc.record({
    document: fc.record({ text: fc.string({ maxLength: 8 }), blocks: fc.array(block) }),
  });
  fc.assert(
    fc.property(fc.oneof(page, fc.anything()), (value) => {
      const { document } = pageToExamineIn(value) ?? {};
      for (const { start, end } of document?.blocks ?? []) {
        expect(start).toBeLessThanOrEqual(end);
        expect(end).toBeLessThanOrEqual(document?.text.length ?? 0);
      }
    }),
  );
});

test('a cover passes, and one that is none is left out', () => {
  const cover = { titles: ['見出し 表組', '見出し'], end: 5 };
  expect(pageToExamineIn({ ...PAGE, cover })?.cover).toEqual(cover);
  for (const wrong of [
    { titles: '見出し', end: 5 },
    { titles: [1], end: 5 },
    { titles: [], end: -1 },
  ])
    expect(pageToExamineIn({ ...PAGE, cover: wrong })).toEqual(PAGE);
});
