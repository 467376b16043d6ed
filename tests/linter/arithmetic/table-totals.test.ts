import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberTables } from '#linter/arithmetic/number-table.ts';
import { wrongShares } from '#linter/arithmetic/table-shares.ts';
import { wrongTotals } from '#linter/arithmetic/table-totals.ts';
import { readDraft, tableOf } from './read.ts';

function wrongIn(text: string): { total: string; sum: number; isProven: boolean }[] {
  return numberTables(readDraft(text)).flatMap((table) =>
    wrongTotals(table).map(({ cell, sum, isProven }) => ({ total: cell.text, sum, isProven })),
  );
}

const column = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 3, maxLength: 6 });

describe('wrongTotals', () => {
  it('finds the one total that is off, and nothing in a table that adds up', () => {
    fc.assert(
      fc.property(column, fc.integer({ min: 1, max: 500 }), (numbers, error) => {
        fc.pre(numbers.filter((each) => each !== 0).length >= 2);
        const sum = numbers.reduce((total, each) => total + each, 0);
        const rows = numbers.map(
          (each, row) => `事業${'あいうえおか'.charAt(row)}/${String(each)}件/${String(each)}人`,
        );
        const right = tableOf('区分/件数/人数', ...rows, `合計/${String(sum)}件/${String(sum)}人`);
        const wrong = tableOf(
          '区分/件数/人数',
          ...rows,
          `合計/${String(sum + error)}件/${String(sum)}人`,
        );
        expect(wrongIn(right)).toEqual([]);
        expect(wrongIn(wrong)).toEqual([
          { total: `${String(sum + error)}件`, sum, isProven: true },
        ]);
      }),
      { numRuns: 30 },
    );
  });

  it('lets rounded amounts pass', () => {
    fc.assert(
      fc.property(column, (millions) => {
        const inOku = (value: number): string => (Math.round(value / 10) / 10).toFixed(1);
        const sum = millions.reduce((total, each) => total + each, 0);
        const rows = millions.map(
          (each, row) => `事業${'あいうえおか'.charAt(row)}/${inOku(each)}億円`,
        );
        expect(wrongIn(tableOf('区分/要求額', ...rows, `合計/${inOku(sum)}億円`))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('says when nothing proves what a total adds up', () => {
    expect(wrongIn(tableOf('区分/件数', '相談/10件', '通知/20件', '合計/40件'))).toEqual([
      { total: '40件', sum: 30, isProven: false },
    ]);
  });
});

describe('wrongShares', () => {
  const sharesIn = (...rows: readonly string[]): number[] =>
    numberTables(readDraft(tableOf('区分/構成比', ...rows))).flatMap((table) =>
      wrongShares(table).map(({ sum }) => sum),
    );

  it('lets shares of anything pass that were rounded', () => {
    fc.assert(
      fc.property(column, (numbers) => {
        const sum = numbers.reduce((total, each) => total + each, 0);
        fc.pre(numbers.every((each) => each > 0));
        const rows = numbers.map(
          (each, row) => `事業${'あいうえおか'.charAt(row)}/${((each / sum) * 100).toFixed(1)}％`,
        );
        expect(sharesIn(...rows, '計/100.0％')).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    [['自治体/18.4％', '企業/83.6％', '計/100％'], [102]],
    [['自治体/18.4％', '企業/83.6％'], [102]],
    [['主なもの/18.4％', '企業/61.6％'], []],
    [['実施率/90％', '達成率/100％', '計/100％'], []],
  ])('%j', (rows, expected) => {
    expect(sharesIn(...rows)).toEqual(expected);
  });
});
