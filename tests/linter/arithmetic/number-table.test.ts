import { describe, expect, it } from 'vitest';
import { numberTables } from '#linter/arithmetic/number-table.ts';
import { readDraft, tableOf } from './read.ts';

describe('numberTables', () => {
  it('reads numbers, dashes, blanks, 内数 and words', () => {
    const [table] = numberTables(
      readDraft(
        tableOf(
          '施策/R2年度 予算額/R3年度',
          'A/14.6億の内数/15.0億円',
          'B/-/1,500',
          'C//約3億円',
          'D/新規/△3.2',
        ),
      ),
    );
    expect(table?.rows.map(({ cells }) => cells.slice(1).map(({ state }) => state))).toEqual([
      ['part', 'number'],
      ['zero', 'number'],
      ['blank', 'vague'],
      ['words', 'number'],
    ]);
    expect(table?.rows.map(({ label }) => label)).toEqual(['A', 'B', 'C', 'D 新規']);
    expect(table?.columns.map(({ label }) => label)).toEqual(['施策', 'R2年度予算額', 'R3年度']);
    expect(table?.rows[3]?.cells[2]?.printed).toEqual({ value: -3.2, step: 0.1 });
  });

  it('takes a table’s unit from the words before it', () => {
    const [table] = numberTables(readDraft(`単位：億円\n\n${tableOf('施策/要求額', 'A/14.6')}`));
    expect(table?.rows[0]?.cells[1]).toMatchObject({
      unit: '円',
      printed: { value: 1_460_000_000, step: 10_000_000 },
    });
    expect(table?.roundsWholes).toBe(true);
  });

  it('passes over years below the headers, and running numbers before the names', () => {
    const [table] = numberTables(
      readDraft(tableOf('番号/施策/件数', '//2020', '1/研究開発/31', '2/人材育成/16')),
    );
    expect(table?.rows.map(({ label }) => label)).toEqual(['研究開発', '人材育成']);
  });

  it('reads no quoted table', () => {
    expect(numberTables(readDraft('> | A | B |\n> | - | - |\n> | a | 1 |'))).toEqual([]);
  });
});
