import { describe, expect, it } from 'vitest';
import { numberTables } from '#linter/arithmetic/number-table.ts';
import { totalLevel, zones } from '#linter/arithmetic/total-lines.ts';
import { readDraft, tableOf } from './read.ts';

describe('totalLevel', () => {
  it.each([
    ['小計', 1],
    ['総務省 計', 1],
    ['総務省計', 1],
    ['人材育成関係計', 1],
    ['計', 2],
    ['合計（①＋②）', 3],
    ['■合計', 3],
    ['Total', 3],
    ['総計', 4],
    ['一般会計', 0],
    ['特別会計', 0],
    ['統計', 0],
    ['推計', 0],
    ['設計', 0],
    ['累計', 0],
    ['計画', 0],
    ['前年度計', 0],
    ['研究開発', 0],
  ] as const)('%s: %i', (label, level) => {
    expect(totalLevel(label)).toBe(level);
  });
});

describe('zones', () => {
  const zonesOf = (index: number, ...labels: readonly string[]): number[][] => {
    const [table] = numberTables(
      readDraft(tableOf('区分/件数', ...labels.map((label) => `${label}/1件`))),
    );
    return zones(table?.rows ?? [], index);
  };

  it('takes the lines above', () => {
    expect(zonesOf(3, '研究', '人材', '広報', '合計')).toEqual([[0, 1, 2]]);
  });

  it('takes subtotals once', () => {
    expect(zonesOf(5, '研究', '標準', '小計', '人材', '広報', '合計')).toContainEqual([2, 3, 4]);
  });

  it('takes the lines below a total at the head', () => {
    expect(zonesOf(0, '合計', '研究', '人材')).toEqual([[1, 2]]);
  });

  it('leaves out what is contained, and what is no amount', () => {
    expect(zonesOf(4, '研究', 'うち衛星', '人材', '前年度予算額', '合計')[0]).toEqual([0, 2]);
  });
});
