import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passages } from '../../../../glossary/document/model.ts';
import { pdfDocument } from '../../../../glossary/document/pdf.ts';
import type { PdfItem, PdfPage } from '../../../../glossary/document/pdf/model.ts';
import { itemOf, pageOf } from '../../../fixtures/pdfs/lay-out.ts';

const WORDS = [
  '総務省',
  'サイバー',
  'CYDER',
  '1',
  '- 2 -',
  '50.0',
  '令和２年度',
  '・',
  '（１）',
  ' ',
  '',
  'き',
  '⽇本',
  '概要。',
  '\t',
  '\n',
  '\ud800',
  'そうむ',
];

const length = fc.oneof(
  fc.integer({ min: -50, max: 900 }),
  fc.double({ noNaN: true, min: -1e7, max: 1e7 }),
  fc.constantFrom(0, Number.MAX_VALUE, -Number.MAX_VALUE, Number.NaN, Infinity),
);
/** Places of which many are in line with one another. */
const grid = (step: number, most: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: most }).map((index) => 40 + index * step);

const item: fc.Arbitrary<PdfItem> = fc
  .record({
    text: fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 12, unit: 'binary' })),
    x: fc.oneof({ weight: 8, arbitrary: grid(30, 15) }, length),
    y: fc.oneof({ weight: 8, arbitrary: grid(14, 50) }, length),
    size: fc.oneof({ weight: 8, arbitrary: fc.constantFrom(5, 8, 10, 10, 10, 16) }, length),
    vertical: fc.constantFrom(false, false, false, true),
    angle: fc.constantFrom(0, 0, 0, 0, 90, 270, 45),
    hasEol: fc.boolean(),
  })
  .map(({ text, x, y, size, vertical, angle, hasEol }) => ({
    ...itemOf(text, x, y, size),
    hasEol,
    ...(vertical && { vertical }),
    ...(angle !== 0 && { angle }),
  }));

const pages: fc.Arbitrary<PdfPage[]> = fc
  .array(fc.array(item, { maxLength: 40 }), { maxLength: 5 })
  .map((all) => all.map((items, index) => ({ number: index + 1, width: 595, height: 842, items })));

describe('of any pages', () => {
  test('blocks follow one another within the text, and cells one another within their table', () => {
    fc.assert(
      fc.property(pages, (any) => {
        const { document } = pdfDocument(any);
        let end = 0;
        for (const block of document.blocks) {
          expect(block.start).toBeGreaterThanOrEqual(end);
          expect(block.end).toBeGreaterThan(block.start);
          end = block.end;
        }
        expect(end).toBeLessThanOrEqual(document.text.length);
        let last = 0;
        for (const { start, end: until } of passages(document)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(until).toBeGreaterThanOrEqual(start);
          last = until;
        }
      }),
      { numRuns: 150 },
    );
  });

  test('each unit is of one item, and none of an item is there twice', () => {
    fc.assert(
      fc.property(pages, (any) => {
        const { document, locate, pageAt } = pdfDocument(any);
        const seen = new Set<string>();
        for (let start = 0; start < document.text.length; start++) {
          const place = locate({ start, end: start + 1 });
          if (place === undefined) {
            expect(document.text.charAt(start)).toMatch(/^[ \t\n]$/);
            continue;
          }
          const [part] = place;
          expect(place).toHaveLength(1);
          expect(pageAt(start)).toBe(part?.page);
          const key = `${String(part?.page)} ${String(part?.item)} ${String(part?.start)}`;
          expect(seen.has(key)).toBe(false);
          seen.add(key);
          const unit = any[(part?.page ?? 0) - 1]?.items[part?.item ?? -1]?.text[part?.start ?? -1];
          expect(unit).toBeDefined();
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a stretch runs through the items of its units', () => {
    fc.assert(
      fc.property(pages, fc.nat(), fc.nat({ max: 60 }), (any, at, long) => {
        const { document, locate } = pdfDocument(any);
        const start = document.text === '' ? 0 : at % document.text.length;
        const end = Math.min(document.text.length, start + long);
        const units = locate({ start, end })?.reduce((sum, part) => sum + part.end - part.start, 0);
        let expected = 0;
        for (let one = start; one < end; one++) {
          if (locate({ start: one, end: one + 1 }) !== undefined) expected++;
        }
        expect(units ?? 0).toBe(expected);
      }),
      { numRuns: 60 },
    );
  });
});

describe('hostile pages end', () => {
  const scattered = (count: number): PdfItem[] =>
    Array.from({ length: count }, (_, index) =>
      itemOf(WORDS[index % WORDS.length] ?? '', (index * 37) % 540, (index * 53) % 800, 6),
    );

  test.each<[what: string, items: readonly PdfItem[]]>([
    ['of 15,000 scattered items', scattered(15_000)],
    [
      'of 150,000 items in one place',
      Array.from({ length: 150_000 }, () => itemOf('総', 100, 100)),
    ],
    [
      'of 150,000 items on one line',
      Array.from({ length: 150_000 }, (_, index) => itemOf('総', index * 10, 100)),
    ],
    [
      'of 50,000 items one below the other',
      Array.from({ length: 50_000 }, (_, index) => itemOf('総', 100, index * 12)),
    ],
    [
      'of 50,000 words apart on one line',
      Array.from({ length: 50_000 }, (_, index) => itemOf('総', index * 40, 100)),
    ],
    ['of a megabyte of text in one item', [itemOf('総務省'.repeat(350_000), 70, 100)]],
    [
      'of 5,000 items of a list',
      Array.from({ length: 10_000 }, (_, index) =>
        itemOf(index % 2 === 0 ? '１' : '総務省の', (index % 2) * 22 + 70, (index >> 1) * 14),
      ),
    ],
    [
      'of 5,000 rows of two cells',
      Array.from({ length: 10_000 }, (_, index) =>
        itemOf(index % 2 === 0 ? '施策' : '1.0', (index % 2) * 200 + 70, (index >> 1) * 14),
      ),
    ],
  ])('%s', (_, items) => {
    const { document } = pdfDocument([{ number: 1, width: 595, height: 842, items }]);
    expect(document.text.length).toBeGreaterThan(0);
  });

  test('2,000 of them', () => {
    const many = Array.from({ length: 2000 }, (_, index) =>
      pageOf(index + 1, [['総務省', 70, 400]]),
    );
    expect(pdfDocument(many).document.blocks.length).toBe(2000);
  });
});
