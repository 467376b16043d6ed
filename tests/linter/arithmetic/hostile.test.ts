import { describe, expect, it } from 'vitest';
import { figurePassages } from '#linter/figure-passages.ts';
import { type NumberTable, numberTables } from '#linter/arithmetic/number-table.ts';
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
    ['totals of totals', '1件、計1件、'.repeat(2_000)],
    ['brackets that never close', '3件（うち1件、'.repeat(2_000)],
    ['changes without an end', '3億円から1億円増の'.repeat(2_000)],
    ['changes in sentences', '3億円は前年度の2億円に比べ1億円増。'.repeat(1_500)],
    ['one character', '計'.repeat(300_000)],
  ])('%s', (_, text) => {
    expect(findings(text)).toBe(0);
  });
});

describe('large tables', () => {
  const large = (label: (row: number) => string): NumberTable | undefined => {
    const rows = Array.from({ length: 300 }, (_, row) => `| ${label(row)} | 1 | 2 | 3 |`);
    const head = '| 区分 | R1年度 | R2年度 | 増減 |\n| - | - | - | - |';
    return numberTables(readDraft([head, ...rows].join('\n')))[0];
  };

  it('totals of totals', () => {
    const table = large((row) => (row % 2 === 0 ? '小計' : '合計'));
    expect(table && wrongTotals(table)).toEqual([]);
  });

  it('a change that is wrong in every row', () => {
    const table = large(() => '研究');
    expect(table && wrongChanges(table)).toHaveLength(300);
  });
});
