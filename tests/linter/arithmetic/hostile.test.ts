import { describe, expect, it } from 'vitest';
import { figurePassages } from '#linter/figure-passages.ts';
import { numberTables } from '#linter/arithmetic/number-table.ts';
import { wrongShares } from '#linter/arithmetic/table-shares.ts';
import { wrongTotals } from '#linter/arithmetic/table-totals.ts';
import { wrongChanges } from '#linter/arithmetic/table-changes.ts';
import { wrongChangesIn } from '#linter/arithmetic/text-changes.ts';
import { wrongListTotals, wrongTotalsIn } from '#linter/arithmetic/text-totals.ts';
import { plainText } from '#glossary/document/plain-text.ts';
import { loadGlossary } from '#glossary/index.ts';
import { readDraft } from './read.ts';

const glossary = await loadGlossary();

/** What the readers of one long passage find; a reader that is not linear runs into the test's time limit. */
function findings(text: string): number {
  const reading = glossary.read(plainText(text));
  const passages = figurePassages(reading);
  return [
    ...passages.flatMap((passage) => wrongTotalsIn(passage)),
    ...passages.flatMap((passage) => wrongChangesIn(passage)),
    ...wrongListTotals(reading.document, () => undefined),
  ].length;
}

describe('long passages', () => {
  it.each([
    ['totals of totals', '1件、計1件、'.repeat(4_000)],
    ['brackets that never close', '3件（うち1件、'.repeat(4_000)],
    ['changes without an end', '3億円から1億円増の'.repeat(4_000)],
    ['changes in sentences', '3億円は前年度の2億円に比べ1億円増。'.repeat(3_000)],
    ['one character', '計'.repeat(300_000)],
  ])('%s', (_, text) => {
    expect(findings(text)).toBe(0);
  });
});

describe('large tables', () => {
  const rowsOf = (label: (row: number) => string): string =>
    Array.from({ length: 400 }, (_, row) => `| ${label(row)} | 1 | 2 | 3 |`).join('\n');

  it.each([
    ['totals of totals', rowsOf((row) => (row % 2 === 0 ? '小計' : '合計')), 0],
    ['changes that are wrong in every row', rowsOf(() => '研究'), 400],
  ])('%s', (_, rows, expected) => {
    const [table] = numberTables(
      readDraft(`| 区分 | R1年度 | R2年度 | 増減 |\n| - | - | - | - |\n${rows}`),
    );
    const wrong =
      table === undefined
        ? []
        : [
            ...wrongTotals(table),
            ...wrongShares(table),
            ...wrongChanges(table).filter(({ cell }) => cell.text === '3'),
          ];
    expect(wrong.filter((each) => !('right' in each) || expected > 0)).toHaveLength(expected);
  });
});
