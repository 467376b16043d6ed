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
    ['totals of totals', '1件、計1件、'.repeat(30_000)],
    ['brackets that never close', '3件（うち1件、'.repeat(30_000)],
    ['changes without an end', '3億円から1億円増の'.repeat(30_000)],
    ['changes in sentences', '3億円は前年度の2億円に比べ1億円増。'.repeat(15_000)],
    ['one character', '計'.repeat(1_000_000)],
  ])('%s', (_, text) => {
    expect(findings(text)).toBeGreaterThanOrEqual(0);
  });
});

describe('large tables', () => {
  it.each([
    [
      'all totals',
      Array.from(
        { length: 3000 },
        (_, row) => `| ${row % 2 === 0 ? '小計' : '合計'} | 1 | 2 | 3 |`,
      ),
    ],
    ['all changes', Array.from({ length: 3000 }, () => '| 研究 | 1 | 2 | 3 |')],
  ])('%s', (_, rows) => {
    const reading = readDraft(
      ['| 区分 | R1年度 | R2年度 | 増減 |', '| - | - | - | - |', ...rows].join('\n'),
    );
    const [table] = numberTables(reading);
    expect(table?.rows).toHaveLength(3000);
    if (table === undefined) return;
    expect(
      wrongTotals(table).length + wrongChanges(table).length + wrongShares(table).length,
    ).toBeGreaterThanOrEqual(0);
  });
});
