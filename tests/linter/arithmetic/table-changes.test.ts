import { describe, expect, it } from 'vitest';
import { numberTables } from '#linter/arithmetic/number-table.ts';
import { wrongChanges } from '#linter/arithmetic/table-changes.ts';
import { readDraft, tableOf } from './read.ts';

function wrongIn(...rows: readonly string[]): string[] {
  return numberTables(readDraft(tableOf(...rows))).flatMap((table) =>
    wrongChanges(table).map(({ cell }) => cell.text),
  );
}

describe('wrongChanges', () => {
  it.each([
    [
      'difference, proven by two rows',
      ['区分/前回/今回/増減', 'A/10件/12件/2件', 'B/20件/25件/5件', 'C/30件/27件/△2件'],
      ['△2件'],
    ],
    [
      'the order of the columns does not matter',
      ['区分/要求額/予算額/増減', 'A/12件/10件/2件', 'B/25件/20件/5件', 'C/27件/30件/△2件'],
      ['△2件'],
    ],
    [
      'rate, told by the years',
      ['区分/令和元年度/令和2年度/増減率', 'A/3,090人/2,648人/△16.7％'],
      ['△16.7%'],
    ],
    [
      'ratio in per cent',
      [
        '区分/令和元年度/令和2年度/対前年度比',
        'A/100人/120人/120％',
        'B/100人/130人/30％',
        'C/50人/60人/150％',
      ],
      ['150%'],
    ],
    ['times', ['区分/H30年度/R1年度/対前年度比', 'A/100人/120人/1.2倍'], []],
    ['two columns between which nothing decides', ['区分/X/Y/増減', 'A/10件/15件/2件'], []],
    [
      'rows that agree neither way',
      ['区分/X/Y/増減', 'A/10件/15件/2件', 'B/10件/15件/3件', 'C/1件/2件/9件'],
      [],
    ],
    [
      'income and expense',
      ['区分/収入/支出/差引', 'A/100件/80件/20件', 'B/50件/60件/△10件', 'C/5件/5件/1件'],
      ['1件'],
    ],
    [
      '皆増 and 皆減',
      ['区分/R1年度/R2年度/増減', 'A/-/6.2億円/皆増', 'B/6.2億円/-/皆減', 'C/1.0億円/6.2億円/皆増'],
      ['皆増'],
    ],
    ['内数', ['区分/R1年度/R2年度/増減', 'A/14.6億円の内数/16.6億円の内数/9億円'], []],
    ['shares of a whole', ['区分/R1年度/R2年度/構成比', 'A/10件/12件/70％', 'B/5件/5件/30％'], []],
    ['whole numbers off by one', ['区分/R1年度/R2年度/増減', 'A/3,090/2,648/△443'], ['△443']],
    ['whole numbers in 億円 off by one', ['区分/R1年度/R2年度/増減（億円）', 'A/115/144/30'], []],
  ] as const)('%s', (_, rows, expected) => {
    expect(wrongIn(...rows)).toEqual(expected);
  });
});
