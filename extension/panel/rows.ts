import type { Glossary } from '../../glossary/glossary.ts';
import { KIND_DEFINITIONS } from '../../glossary/kinds.generated.ts';
import type { Entry, Kind } from '../../glossary/model.ts';
import { surfaceKey } from '../../glossary/surface-key.ts';
import { isPast, kindLabel, type Locale } from '../card/content.ts';
import type { PageTerm } from '../messages/panel-port.ts';

/** A line of the panel's list: a term of the page, or an entry of the glossary. */
export interface Row {
  /** The entry, or all entries that a name on the page may mean. */
  readonly ids: readonly string[];
  /** What the reader will recognise: the name as the page has it, where that is another than the entry's. */
  readonly name: string;
  /** The other of the two, or the short name. */
  readonly aside?: string;
  readonly kind: Kind;
  /** How often it stands on the page; 0 for an entry that does not. */
  readonly count: number;
  readonly past: boolean;
}

/** Lines under a heading. */
export interface RowGroup {
  readonly heading?: string;
  readonly rows: readonly Row[];
}

/** In which order a page's terms are listed. */
export type RowOrder = 'text' | 'kind';

/** What is needed to make rows: the glossary, the day (`YYYY-MM-DD`) and the reader's language. */
export interface RowSource {
  readonly glossary: Glossary;
  readonly today: string;
  readonly locale: Locale;
}

/** The results that a search lists at most: who needs more types another letter. */
const MOST_RESULTS = 40;

/** The rows of a page's terms, in the order of the page. Terms of which the glossary knows no entry are left out. */
export function rowsOf(terms: readonly PageTerm[], source: RowSource): Row[] {
  return terms.map((term) => rowOf(term, source)).filter((row) => row !== undefined);
}

/** Rows in one group, or grouped by kind in the order of the glossary's kinds. */
export function groupRows(rows: readonly Row[], order: RowOrder, locale: Locale): RowGroup[] {
  if (order === 'text') return rows.length === 0 ? [] : [{ rows }];
  const groups = KIND_DEFINITIONS.map(({ id }) => ({
    heading: kindLabel(id, locale),
    rows: rows.filter(({ kind }) => kind === id),
  }));
  return groups.filter((group) => group.rows.length > 0);
}

/** What a query finds: among the page's terms, and in the rest of the glossary; best first. */
export function findRows(
  query: string,
  page: readonly Row[],
  source: RowSource,
): { readonly onPage: readonly Row[]; readonly elsewhere: readonly Row[] } {
  const found = source.glossary.search(query).map(({ entry }) => entry.id);
  const rank = new Map(found.map((id, index) => [id, index]));
  const rankOf = ({ ids, name }: Row): number => {
    const ranks = ids.map((id) => rank.get(id)).filter((own) => own !== undefined);
    return ranks.length > 0 ? Math.min(...ranks) : name.includes(query) ? found.length : Infinity;
  };
  const onPage = page.filter((row) => rankOf(row) < Infinity).sort((a, b) => rankOf(a) - rankOf(b));
  const listed = new Set(onPage.flatMap(({ ids }) => ids));
  const elsewhere = found
    .filter((id) => !listed.has(id))
    .slice(0, MOST_RESULTS)
    .map((id) => rowOf({ ids: [id], surface: '', count: 0 }, source))
    .filter((row) => row !== undefined);
  return { onPage, elsewhere };
}

function rowOf({ ids, surface, count }: PageTerm, source: RowSource): Row | undefined {
  const { glossary, today } = source;
  const entry = glossary.get(ids[0] ?? '');
  if (entry === undefined) return undefined;
  const isCertain = ids.length === 1;
  return {
    ids,
    ...(isCertain ? namesOf(entry, surface) : { name: surface }),
    kind: entry.kind,
    count,
    past: isCertain && isPast(glossary, entry.id, today),
  };
}

/** A name without what makes no difference to a reader: width, capitals, spaces. */
function folded(name: string): string {
  return surfaceKey(name).toLowerCase().replaceAll(' ', '');
}

/** What a line calls an entry of which the page has `surface` (empty when it is not on the page). */
function namesOf({ name, short }: Entry, surface: string): Pick<Row, 'name' | 'aside'> {
  const written = folded(surface);
  const isKnown = [name, short?.text ?? name].some((own) => written.includes(folded(own)));
  if (written !== '' && !isKnown) return { name: surface, aside: name };
  return short === undefined ? { name } : { name, aside: short.text };
}
