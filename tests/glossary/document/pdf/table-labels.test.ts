import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pdfDocument } from '../../../../glossary/document/pdf.ts';
import type { PdfPage, PdfItem } from '../../../../glossary/document/pdf/model.ts';

/** Where labels stand beside their rows. */
type Align = 'top' | 'middle';

const SIZE = 9;
const PITCH = 20;

function item(text: string, x: number, y: number): PdfItem {
  return { text, x, y, width: text.length * SIZE, height: SIZE, hasEol: true };
}

/** The page of a table of 分類, 事業 and amounts: a label for each group of so many rows. */
function pageOf(groups: readonly number[], align: Align, number = 1): PdfPage {
  const items = [item('分類', 70, 100), item('事業', 170, 100), item('予算額', 300, 100)];
  let row = 0;
  groups.forEach((count, group) => {
    const middle = align === 'top' ? 0 : ((count - 1) / 2) * PITCH;
    items.push(item(`分類${LETTERS[group]}`, 70, 120 + row * PITCH + middle));
    for (const end = row + count; row < end; row++) {
      items.push(item('研究開発', 170, 120 + row * PITCH));
      items.push(item(`${row + 1}.${row % 10}億円`, 300, 120 + row * PITCH));
    }
  });
  return { number, width: 595, height: 842, items };
}

const LETTERS = 'アイウエオカキク';

/** The first column of the table of a page: each label with the rows that it covers. */
function labels(...pages: readonly PdfPage[]): string[] {
  const { document } = pdfDocument(pages);
  return document.blocks.flatMap((block) =>
    block.kind !== 'table'
      ? []
      : block.cells
          .filter(({ column, start, end }) => column === 0 && start < end)
          .map(({ start, end, row, rowSpan }) => {
            const words = document.text.slice(start, end).replaceAll('\n', '');
            return `${words} ${row}-${row + rowSpan - 1}`;
          }),
  );
}

describe('a label that stands beside several rows', () => {
  test.each(['top', 'middle'] as const)('covers just these: %s', (align) => {
    expect(labels(pageOf([2, 3, 1, 4], align))).toEqual([
      '分類 0-0',
      '分類ア 1-2',
      '分類イ 3-5',
      '分類ウ 6-6',
      '分類エ 7-10',
    ]);
  });

  test.each(['top', 'middle'] as const)('is one label in two lines: %s', (align) => {
    const page = pageOf([1, 1, 4], align);
    const items = page.items.flatMap((one) => {
      if (one.text !== '分類ウ') return [one];
      const y = align === 'top' ? one.y : one.y - 7;
      return [item('国際連携', 70, y), item('の推進', 70, y + 14)];
    });
    expect(labels({ ...page, items }).slice(1)).toEqual([
      '分類ア 1-1',
      '分類イ 2-2',
      '国際連携の推進 3-6',
    ]);
  });

  test('covers none but its own row where its place can mean two things', () => {
    // ア beside one row, イ in the middle of three; or each at the top of two.
    expect(labels(pageOf([2, 2, 1], 'top')).slice(1)).toEqual([
      '分類ア 1-1',
      '分類イ 3-3',
      '分類ウ 5-5',
    ]);
  });

  test('covers none but its own row where its place means nothing', () => {
    const page = pageOf([3, 3], 'top');
    const items = page.items.map((one) =>
      one.text === '分類ア' ? { ...one, y: one.y + 30 } : one,
    );
    const found = labels({ ...page, items }).slice(1);
    expect(found.map((label) => label.split(' ')[0])).toEqual(['分類ア', '分類イ']);
    for (const [, first, last] of found.map((label) => /(\d+)-(\d+)$/.exec(label) ?? []))
      expect(first).toBe(last);
  });

  test('goes on with the rows at the top of the next page', () => {
    const next = pageOf([2, 2, 3], 'top', 2);
    const items = next.items.filter(({ text, y }) => y > 100 && text !== '分類ア');
    expect(labels(pageOf([1, 3], 'top'), { ...next, items }).slice(1)).toEqual([
      '分類ア 1-1',
      '分類イ 2-6',
      '分類イ 7-8',
      '分類ウ 9-11',
    ]);
  });

  test('a table whose rows all have labels is left as it is', () => {
    expect(labels(pageOf([1, 1, 1], 'top'))).toEqual(labels(pageOf([1, 1, 1], 'middle')));
  });
});

test('no label is ever given rows of another', () => {
  // A column of which no word stands on the line of a row is none to be seen.
  const groups = fc
    .array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 6 })
    .filter((counts) => counts.some((count) => count % 2 === 1));
  fc.assert(
    fc.property(groups, fc.constantFrom<Align>('top', 'middle'), (counts, align) => {
      let row = 1;
      const own = counts.map((count, index) => {
        row += count;
        return [`分類${LETTERS[index]}`, row - count, row - 1] as const;
      });
      for (const label of labels(pageOf(counts, align)).slice(1)) {
        const [, name = '', first, last] = /^(\S+) (\d+)-(\d+)$/.exec(label) ?? [];
        const [, from = 0, to = 0] = own.find(([of]) => of === name) ?? [];
        expect(Number(first)).toBeGreaterThanOrEqual(from);
        expect(Number(last)).toBeLessThanOrEqual(to);
      }
    }),
    { numRuns: 150, examples: [[[2, 2, 1], 'top']] },
  );
});
