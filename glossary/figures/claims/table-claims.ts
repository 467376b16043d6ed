/** Claims of one table: rows name entries, headers name years and stages, or the other way round. */
import type { Span } from '../../document/model.ts';
import type { Claim } from '../model.ts';
import { attributesOf, NO_ATTRIBUTES, soleAttributes, withContext } from './attributes.ts';
import type { Attributes } from './attributes.ts';
import { isMarkedNew, moneyClaim } from './draft.ts';
import type { LooseAmount, Subject } from './draft.ts';
import type { PlacedFigure, PlacedMention } from './facts.ts';
import { columnsOf, joined } from './table-headers.ts';
import type { Column, Grid, ReadCell } from './table-headers.ts';
import { fill } from './topics.ts';
import type { Topics } from './topics.ts';

export interface TableClaims {
  readonly claims: readonly Claim[];
  readonly loose: readonly LooseAmount[];
}

interface Amount {
  readonly amount: PlacedFigure;
  readonly attributes: Attributes;
  readonly isNew: boolean;
  readonly row: number;
  readonly column: number;
}

/** Reads the claims of a table. `id` tells its loose amounts from those of other tables. */
export function readTableClaims(grid: Grid, topics: Topics, id: number): TableClaims {
  const columns = columnsOf(grid);
  const amounts = amountsOf(grid, columns, topics);
  const names = nameColumn(grid, columns, amounts);
  const byHeader = columns.map(({ cells }) => subjectIn(cells.at(-1)));
  const nameless = names === undefined && byHeader.every((subject) => !subject);
  if (nameless) return ofSection(amounts, topics, id);
  const claims = amounts.flatMap(({ amount, attributes, isNew, row, column }) => {
    const named = names === undefined ? undefined : subjectIn(grid.rows[row]?.[names]);
    const subject = names === undefined ? byHeader[column] : named;
    return subject ? [moneyClaim(amount.index, amount.figure, subject, attributes, isNew)] : [];
  });
  return { claims, loose: [] };
}

/** The amounts below the headers, with what headers and their own cells say of them. */
function amountsOf(grid: Grid, columns: readonly Column[], topics: Topics): Amount[] {
  const newColumn = columns.findIndex(({ words }) => words.startsWith('新規'));
  const amounts: Amount[] = [];
  for (let row = grid.headers; row < grid.rows.length; row += 1) {
    const cells = grid.rows[row] ?? [];
    const rowSays = rowAttributes(cells);
    const marked = newColumn >= 0 && /^[○◯〇●◎✓レ有]/.test(cells[newColumn]?.facts.text ?? '');
    const own = cells.flatMap((place, column) => (place ? inCell(place, row, column) : []));
    const full = own.map(({ place, amount, column }): Amount => {
      const said = attributesOf(place.facts).get(amount.index) ?? NO_ATTRIBUTES;
      const headers = joined(columns[column]?.attributes ?? NO_ATTRIBUTES, rowSays);
      const attributes = withContext(withContext(said, headers), topics.context());
      return { amount, attributes, isNew: isMarkedNew(place.facts, amount), row, column };
    });
    const latest = full.reduce((year, one) => Math.max(year, one.attributes.fiscalYear ?? 0), 0);
    for (const one of full) {
      const isNew = one.isNew || (marked && one.attributes.fiscalYear === latest);
      amounts.push({ ...one, isNew });
    }
  }
  return amounts;
}

interface InCell {
  readonly place: ReadCell;
  readonly amount: PlacedFigure;
  readonly column: number;
}

/** An amount in a cell that spans several rows or columns belongs to none of them alone. */
function inCell(place: ReadCell, row: number, column: number): InCell[] {
  const { cell, facts } = place;
  const whole = cell.rowSpan === 1 && cell.columnSpan === 1;
  if (!whole || cell.row !== row || cell.column !== column || facts.money.length > 1) return [];
  return facts.money.map((amount) => ({ place, amount, column }));
}

/** A row headed 令和2年度要求額 says it of all its amounts. */
function rowAttributes(cells: readonly (ReadCell | undefined)[]): Attributes {
  const head = cells.find((place) => place !== undefined && place.facts.text !== '');
  return head && head.facts.money.length === 0 ? soleAttributes(head.facts) : NO_ATTRIBUTES;
}

const NAMES = /施策|事業|項目|名称|件名|課題|プロジェクト|プログラム|研究開発|予算科目/;
const NOT_NAMES = /担当|所管|府省|省庁|部局|備考|分類|区分|分野|主体|実施機関/;

/**
 * The column whose cells name what the rows are about: of those before the first amount, the one
 * headed 施策名 and the like, or else the one with the most names.
 */
function nameColumn(
  grid: Grid,
  columns: readonly Column[],
  amounts: readonly Amount[],
): number | undefined {
  const first = amounts.reduce((least, { column }) => Math.min(least, column), grid.columns);
  const counts = columns.slice(0, first).map(({ words }, column) => {
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
  const { facts } = place;
  const named = facts.mentions.filter((mention) => isNearlyAll(facts.text, mention));
  const [mention] = named;
  if (!mention || named.length > 1) return undefined;
  const ground: Span = facts.passage.spanOf(mention.start, mention.end);
  return { entryId: mention.mention.entryId, from: 'table', grounds: [ground] };
}

/** Numbers, bullets and a bracket with the content may stand around a name in its cell. */
function isNearlyAll(text: string, { start, end }: PlacedMention): boolean {
  return (
    /^[○●・*■□ 「(]*(?:[0-9①-⑳]{1,2}[.) ]*)?[「]?$/.test(text.slice(0, start)) &&
    /^[」]?(?:等|の推進|の実施)?(?:[(【[].*)?$/.test(text.slice(end))
  );
}

/** A table of amounts without names is about what the section is, unless the section has had such amounts. */
function ofSection(amounts: readonly Amount[], topics: Topics, id: number): TableClaims {
  const [first] = amounts;
  const topic = first && topics.standingTopic(first.amount.figure.start, true);
  const free = topic && amounts.every(({ attributes }) => isFree(topic.filled, attributes));
  if (topic && free) {
    const subject: Subject = { entryId: topic.entryId, from: 'table', grounds: [topic.mention] };
    const sure = amounts.filter(
      ({ attributes }) => attributes.fiscalYear !== undefined || attributes.stage !== undefined,
    );
    return {
      claims: sure.flatMap(({ amount, attributes, isNew }) =>
        fill(topic, attributes)
          ? [moneyClaim(amount.index, amount.figure, subject, attributes, isNew)]
          : [],
      ),
      loose: [],
    };
  }
  const loose = amounts.map(({ amount: { index, figure }, attributes, isNew }): LooseAmount => ({
    index,
    figure,
    attributes,
    isNew,
    from: 'table',
    table: id,
  }));
  return { claims: [], loose };
}

function isFree(filled: ReadonlySet<string>, { fiscalYear, stage }: Attributes): boolean {
  return !filled.has(`${fiscalYear ?? '?'}/${stage ?? '?'}`);
}
