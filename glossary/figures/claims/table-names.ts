/** Which cells of a table name what its amounts are about. */
import type { PlacedMention } from './facts.ts';
import type { Subject } from './draft.ts';
import type { Column, Grid, ReadCell } from './table-headers.ts';

/** The subject of each place, or undefined for a table that names none. */
export type SubjectAt = (row: number, column: number) => Subject | undefined;

/**
 * Where a table names its subjects: at the head of its rows, or else in its headers.
 * @param firstAmount the first column that holds an amount
 */
export function subjectsOf(
  grid: Grid,
  columns: readonly Column[],
  firstAmount: number,
): SubjectAt | undefined {
  const names = nameColumn(grid, columns, firstAmount);
  if (names !== undefined) return (row) => subjectIn(grid.rows[row]?.[names]);
  const byHeader = columns.map(({ cells }) => subjectIn(cells.at(-1)));
  return byHeader.some((subject) => subject) ? (_, column) => byHeader[column] : undefined;
}

const NAMES = /施策|事業|項目|名称|件名|課題|プロジェクト|プログラム|研究開発|予算科目/;
const NOT_NAMES = /担当|所管|府省|省庁|部局|備考|分類|区分|分野|主体|実施機関/;

/**
 * The column whose cells name what the rows are about: of those before the first amount, the one
 * headed 施策名 and the like, or else the one with the most names. None where two are alike.
 */
function nameColumn(
  grid: Grid,
  columns: readonly Column[],
  firstAmount: number,
): number | undefined {
  const counts = columns.slice(0, firstAmount).map(({ words }, column) => {
    if (NOT_NAMES.test(words) && !NAMES.test(words)) return 0;
    const found = grid.rows.slice(grid.headers).flatMap((row) => {
      const subject = subjectIn(row[column]);
      return subject ? [subject.entryId] : [];
    });
    return new Set(found).size * (NAMES.test(words) ? 1000 : 1);
  });
  const most = counts.reduce((a, b) => Math.max(a, b), 0);
  return most > 0 && counts.filter((count) => count === most).length === 1
    ? counts.indexOf(most)
    : undefined;
}

/** The entry that a name cell names: one mention that is nearly all of the cell. */
function subjectIn(place: ReadCell | undefined): Subject | undefined {
  if (!place) return undefined;
  const { text, mentions, passage } = place.facts;
  const named = mentions.filter((mention) => isNearlyAll(text, mention));
  const [mention] = named;
  if (!mention || named.length > 1) return undefined;
  return {
    entryId: mention.mention.entryId,
    from: 'table',
    grounds: [passage.spanOf(mention.start, mention.end)],
  };
}

/** Numbers, bullets and a bracket with the content may stand around a name in its cell. */
function isNearlyAll(text: string, { start, end }: PlacedMention): boolean {
  return (
    /^[○●・*■□ 「(]*(?:[0-9①-⑳]{1,2}[.) ]*)?[「]?$/.test(text.slice(0, start)) &&
    /^[」]?(?:等|の推進|の実施|の(?:受講者|修了者|参加者)?数|の(?:開催|実施)回数|の(?:予算|要求)額?)?(?:[(【[].*)?$/.test(
      text.slice(end),
    )
  );
}
