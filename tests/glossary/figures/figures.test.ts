import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../glossary/document/model.ts';
import { findFigures } from '../../../glossary/figures/figures.ts';
import { briefly, figuresOf, paragraph, table } from './documents.ts';

const SOUP = [
  ...'0123456789０５〇一二三四十百千万億兆数半約計延べ円%割倍年度月日版第初同翌前昨本今元令和平成昭和大正明治RHSTMFYVer.,、・~～-−△▲±()（）/:¥ の内人名件回台社国点\n 　\uFFFC\uD800がA⼆①¹',
  ...'百万円 億円 令和2年 平成31年 （2020年） 2020年度 7月 17日 以上 程度 内数 （新規） 単位：億円 か月 年間 R2 H30 第2版 Ver.2 1,234 2020 ～3 （火）'.split(
    ' ',
  ),
];
const soup = fc.array(fc.constantFrom(...SOUP), { maxLength: 60 }).map((parts) => parts.join(''));

function expectSound(document: Document): void {
  const figures = findFigures(document);
  let end = 0;
  for (const figure of figures) {
    expect(figure.start).toBeGreaterThanOrEqual(end);
    expect(figure.end).toBeGreaterThan(figure.start);
    expect(document.text.slice(figure.start, figure.end)).toBe(figure.text);
    for (const year of figure.years ?? []) {
      expect(year.start).toBeGreaterThanOrEqual(figure.start);
      expect(year.end).toBeLessThanOrEqual(figure.end);
    }
    if (figure.yen !== undefined) expect(Number.isInteger(figure.yen)).toBe(true);
    if (figure.low !== undefined) expect(figure.low).toBeLessThanOrEqual(figure.high ?? Number.NaN);
    if (figure.kind === 'date') expect(figure.value).toMatch(/^(?:\d{4}|-)(?:-\d\d){0,2}$/);
    ({ end } = figure);
  }
}

describe('findFigures', () => {
  it('answers in order, without overlaps, with spans of the document, for any text', () => {
    fc.assert(
      fc.property(soup, (text) => expectSound(paragraph(text))),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) =>
        expectSound(paragraph(text)),
      ),
      {
        numRuns: 300,
      },
    );
  });

  it('does so for any table', () => {
    const rows = fc.array(fc.array(soup, { maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(rows, soup, (cells, caption) => expectSound(table(cells, caption))),
      { numRuns: 300 },
    );
  });

  it('reads the same with white space between Japanese characters and digits', () => {
    const phrases = [
      '令和2年度予算額は15.0億円',
      '約1億4,200万人',
      '平成31年4月30日（火）',
      '12,588百万円の内数',
      '第2.0版',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...phrases),
        fc.infiniteStream(fc.constantFrom('', '', ' ', '\n', '\n\n', '\u3000')),
        (text, gaps) => {
          const spaced = text.replaceAll(
            /(?<=[^\d.,])|(?=[^\d.,])/g,
            () => gaps.next().value ?? '',
          );
          const values = (each: string): unknown[] =>
            figuresOf(each).map(({ kind, value, unit, yen }) => ({ kind, value, unit, yen }));
          expect(values(spaced)).toEqual(values(text));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('never reads across the end of a block or past what a block omits', () => {
    const text = '令和2年度は12億円';
    const split = {
      text,
      blocks: [3, text.length].map(
        (end, index) => ({ kind: 'paragraph', start: index * 3, end }) as const,
      ),
    };
    expect(findFigures(split).map((figure) => figure.text)).toEqual(['12億円']);
    const page = '延べ57\n16\n1名が受講';
    const block = {
      kind: 'paragraph',
      start: 0,
      end: page.length,
      omitted: [{ start: 4, end: 8 }],
    } as const;
    expect(findFigures({ text: page, blocks: [block] })).toMatchObject([
      { value: 571, unit: '名', qualifiers: ['延べ'] },
    ]);
  });

  it.each([
    '1',
    '一',
    '十',
    '数',
    '1,',
    '1,111',
    '1~',
    '(',
    ')',
    '1.',
    '第',
    '約',
    '億',
    '1、',
    '○',
    '△',
    '同年',
  ])('ends on a million characters of %s', (unit) => {
    expect(figuresOf(unit.repeat(1_000_000 / unit.length))).toEqual([]);
  });

  it('reads none of a run of numerals without end, and all that stands behind it', () => {
    const units = fc.constantFrom('1億', '2万', '一億', '3千', '十', '七万');
    fc.assert(
      fc.property(units, fc.integer({ min: 60, max: 400 }), (unit, count) => {
        expect(briefly(`${unit.repeat(count)}、費用は3億円。`)).toEqual(['3億円=¥300000000']);
      }),
    );
  });

  it.each([
    ['令和2年', 1],
    ['2020年(', 1],
    ['R2-', 0],
    ['令和', 0],
    ['3件', 1],
    ['1億', 0],
    ['2月30日～', 1],
  ])('ends on many of %s', (unit, each) => {
    const count = 20_000;
    expect(figuresOf(unit.repeat(count))).toHaveLength(count * each);
  });
});
