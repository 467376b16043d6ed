/** Years in a table that says 年度 once for all of them: 年度 | H30 | R元 | R2. */
import type { TableBlock } from '../document/model.ts';
import { readYearDates } from './dates.ts';
import type { FigureDraft } from './passage.ts';

const SAYS_YEARS = /^(?:会計)?年度$/;
/** A year with its era, or of four digits; 30 alone may count something. */
const BARE_YEAR = /^(?:(?:[MTSHR]|明治|大正|昭和|平成|令和)(?:元|[0-9]{1,2})|(?:19|20)[0-9]{2})$/;

/**
 * The cells of a table that are fiscal years because 年度 stands at the head of their row or column,
 * by index. `texts` are the cells' normal texts. All other cells of that row must be such years, too.
 */
export function yearCells(table: TableBlock, texts: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  const { cells } = table;
  const heads = cells.filter(
    ({ column, row }, index) => (column === 0 || row === 0) && SAYS_YEARS.test(texts[index] ?? ''),
  );
  for (const head of heads.slice(0, MOST_HEADS)) {
    const inRow: number[] = [];
    cells.forEach(({ row, column }, index) => {
      const isYear = BARE_YEAR.test(texts[index] ?? '');
      if (head.row === row && column > head.column && texts[index] !== '') inRow.push(index);
      if (head.row === 0 && column === head.column && row > 0 && isYear) found.add(index);
    });
    if (inRow.every((index) => BARE_YEAR.test(texts[index] ?? ''))) {
      for (const index of inRow) found.add(index);
    }
  }
  return found;
}

/** A table has few such heads; more are hostile. */
const MOST_HEADS = 4;

/** The fiscal year that a cell is; undefined where there is no such year. */
export function fiscalYearOf(text: string): FigureDraft | undefined {
  const [draft] = readYearDates(`${text}年度`, 0)?.drafts ?? [];
  if (draft?.kind !== 'fiscal-year' || draft.end !== text.length + 2) return undefined;
  const end = text.length;
  const years = draft.years?.map((year) => ({ ...year, end: Math.min(year.end, end) }));
  return { ...draft, end, ...(years && { years }) };
}
