import type { Snippet } from '../page/snippet.ts';
import { countIn, idIn, listIn, recordIn, textIn } from './checks.ts';

/** The name of the connection from the panel to the page that it shows. */
export const PANEL_PORT = 'shirube-panel';

/** A term of the page, with all its mentions. */
export interface PageTerm {
  /** The entry, or all entries that the name may mean. */
  readonly ids: readonly string[];
  /** As it stands at its first mention. */
  readonly surface: string;
  readonly count: number;
}

/** From a page to the panel. */
export type PageReport =
  /** All terms, in the order of their first mentions. */
  | { readonly type: 'terms'; readonly title: string; readonly terms: readonly PageTerm[] }
  /** The places of one term, in order. */
  | {
      readonly type: 'places';
      readonly ids: readonly string[];
      readonly places: readonly Snippet[];
    };

/** From the panel to a page. `ids` names a term as in its {@link PageTerm}. */
export type PanelRequest =
  | { readonly type: 'places'; readonly ids: readonly string[] }
  /** Scroll to the term's nth mention (from 0) and let it stand out. */
  | { readonly type: 'reveal'; readonly ids: readonly string[]; readonly nth: number };

const MOST_TERMS = 50_000;
const MOST_CANDIDATES = 20;
/** The panel lists so many places of a term; a page that names it more often is cut. */
export const MOST_PLACES = 500;

/** A report as it came from a page; undefined for anything else. */
export function pageReportIn(message: unknown): PageReport | undefined {
  const record = recordIn(message);
  if (record?.type === 'terms') {
    const title = textIn(record.title, 1000);
    const terms = listIn(record.terms, MOST_TERMS, pageTermIn);
    return title === undefined || terms === undefined ? undefined : { type: 'terms', title, terms };
  }
  if (record?.type !== 'places') return undefined;
  const ids = idsIn(record.ids);
  const places = listIn(record.places, MOST_PLACES, snippetIn);
  return ids === undefined || places === undefined ? undefined : { type: 'places', ids, places };
}

/** A request as it came from the panel; undefined for anything else. */
export function panelRequestIn(message: unknown): PanelRequest | undefined {
  const record = recordIn(message);
  const ids = idsIn(record?.ids);
  if (ids === undefined) return undefined;
  if (record?.type === 'places') return { type: 'places', ids };
  const nth = countIn(record?.nth);
  return record?.type !== 'reveal' || nth === undefined ? undefined : { type: 'reveal', ids, nth };
}

function pageTermIn(value: unknown): PageTerm | undefined {
  const record = recordIn(value);
  const ids = idsIn(record?.ids);
  const surface = textIn(record?.surface, 1000);
  const count = countIn(record?.count);
  if (ids === undefined || surface === undefined || count === undefined) return undefined;
  return { ids, surface, count };
}

function idsIn(value: unknown): string[] | undefined {
  const ids = listIn(value, MOST_CANDIDATES, idIn);
  return ids?.length === 0 ? undefined : ids;
}

function snippetIn(value: unknown): Snippet | undefined {
  const record = recordIn(value);
  const before = textIn(record?.before, 200);
  const surface = textIn(record?.surface, 1000);
  const after = textIn(record?.after, 200);
  if (before === undefined || surface === undefined || after === undefined) return undefined;
  return { before, surface, after };
}
