import type { Snippet } from '../page/snippet.ts';
import { STAGE_KEYS } from '../card/budget-table.ts';
import type { ExaminedFigure, SourcedNumber } from './examination.ts';
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
  | {
      readonly type: 'terms';
      readonly title: string;
      /** Where the page is on the web; undefined where it is not. */
      readonly address?: string;
      readonly terms: readonly PageTerm[];
    }
  /** Its numbers, in the order of the text; empty until they are known. */
  | { readonly type: 'figures'; readonly figures: readonly PageFigure[] }
  /** So many of its pages are read; further terms may come. */
  | ({ readonly type: 'progress' } & ReadingProgress)
  /** The places of one term, in order. */
  | {
      readonly type: 'places';
      readonly ids: readonly string[];
      readonly places: readonly Snippet[];
    };

/** How far a document that is read page by page has been read. */
export interface ReadingProgress {
  readonly read: number;
  readonly of: number;
}

/** A number of the page, without where it stands: the panel names it by its index. */
export type PageFigure = Omit<ExaminedFigure, 'start' | 'end'>;

/** From the panel to a page. `ids` names a term as in its {@link PageTerm}. */
export type PanelRequest =
  | { readonly type: 'places'; readonly ids: readonly string[] }
  /** Scroll to the term's nth mention (from 0) and let it stand out. */
  | { readonly type: 'reveal'; readonly ids: readonly string[]; readonly nth: number }
  /** Scroll to the nth number (from 0) and let it stand out. */
  | { readonly type: 'reveal-figure'; readonly nth: number };

/** The panel lists so many numbers; a page with more is cut. */
export const MOST_FIGURES = 2000;
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
    if (title === undefined || terms === undefined) return undefined;
    const address = webAddressIn(record.address);
    return { type: 'terms', title, terms, ...(address !== undefined && { address }) };
  }
  if (record?.type === 'figures') {
    const figures = listIn(record.figures, MOST_FIGURES, pageFigureIn);
    return figures && { type: 'figures', figures };
  }
  if (record?.type === 'progress') {
    const [read, of] = [countIn(record.read), countIn(record.of)];
    return read === undefined || of === undefined ? undefined : { type: 'progress', read, of };
  }
  if (record?.type !== 'places') return undefined;
  const ids = idsIn(record.ids);
  const places = listIn(record.places, MOST_PLACES, snippetIn);
  return ids === undefined || places === undefined ? undefined : { type: 'places', ids, places };
}

/** A request as it came from the panel; undefined for anything else. */
export function panelRequestIn(message: unknown): PanelRequest | undefined {
  const record = recordIn(message);
  const nth = countIn(record?.nth);
  if (record?.type === 'reveal-figure')
    return nth === undefined ? undefined : { type: 'reveal-figure', nth };
  const ids = idsIn(record?.ids);
  if (ids === undefined) return undefined;
  if (record?.type === 'places') return { type: 'places', ids };
  return record?.type !== 'reveal' || nth === undefined ? undefined : { type: 'reveal', ids, nth };
}

function webAddressIn(value: unknown): string | undefined {
  const text = textIn(value, 2000);
  return text !== undefined && /^https?:\/\//.test(text) ? text : undefined;
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
  const page = textIn(record?.page, 100);
  return { before, surface, after, ...(page !== undefined && { page }) };
}

function pageFigureIn(value: unknown): PageFigure | undefined {
  const record = recordIn(value);
  const [text, entryId] = [textIn(record?.text, 200), idIn(record?.entryId)];
  if (record === undefined || text === undefined || entryId === undefined) return undefined;
  const metric = textIn(record.metric, 200);
  const fiscalYear = countIn(record.fiscalYear);
  const stage = stageIn(record.stage);
  const sourced = sourcedIn(record.sourced);
  return {
    text,
    entryId,
    ...(metric !== undefined && { metric }),
    ...(fiscalYear !== undefined && { fiscalYear }),
    ...(stage !== undefined && { stage }),
    ...(sourced !== undefined && { sourced }),
  };
}

function sourcedIn(value: unknown): SourcedNumber | undefined {
  const record = recordIn(value);
  const source = recordIn(record?.source);
  const text = textIn(record?.text, 200);
  const [title, issuer] = [textIn(source?.title, 500), textIn(source?.issuer, 500)];
  const [date, at, url] = [
    textIn(source?.date, 10),
    textIn(source?.at, 500),
    textIn(source?.url, 2000),
  ];
  if (text === undefined || title === undefined || issuer === undefined || at === undefined)
    return undefined;
  const dated = date !== undefined && { date };
  const linked = url !== undefined && { url };
  const known = { text, source: { title, issuer, at, ...dated, ...linked } };
  const verdict = record?.verdict;
  if (verdict === 'agrees' || verdict === 'differs') return { ...known, verdict };
  const later = record?.later === 'actual' ? 'actual' : stageIn(record?.later);
  return verdict === 'revised' && later !== undefined ? { ...known, verdict, later } : undefined;
}

function stageIn(value: unknown): PageFigure['stage'] {
  return typeof value === 'string' && isStage(value) ? value : undefined;
}

function isStage(value: string): value is NonNullable<PageFigure['stage']> {
  return Object.hasOwn(STAGE_KEYS, value);
}
