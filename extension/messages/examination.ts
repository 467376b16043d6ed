import type { LaterState } from '../../glossary/comparing/verdicts.ts';
import type { Document, Span } from '../../glossary/document/model.ts';
import type { CardNote } from '../card/content.ts';
import type { Stage } from '../../glossary/model.ts';

/**
 * What the background reads in a page's text beyond its terms. All spans are UTF-16 offsets into the
 * text that was sent.
 */
export interface Examination {
  /** Amounts and counts of which the page says whose they are, in the order of the text. */
  readonly figures: readonly ExaminedFigure[];
  /** References that lead somewhere in the page, in the order of the text. */
  readonly references: readonly ExaminedReference[];
  /** The page is an edition of a document, and a later one exists. */
  readonly edition?: OutdatedEdition;
}

/** An amount or count of an entry, as the page states it. */
export interface ExaminedFigure extends Span {
  /** As it stands in the page, on one line. */
  readonly text: string;
  readonly entryId: string;
  readonly metric?: string;
  readonly fiscalYear?: number;
  readonly stage?: Stage;
  /** The sourced number, where there is one to hold it against. */
  readonly sourced?: SourcedNumber;
}

/** What is sourced of a number, beside what the page says. */
export type SourcedNumber = {
  /** In the unit and decimals of the page's own. */
  readonly text: string;
  readonly source: CardNote;
} & (
  | { readonly verdict: 'agrees' | 'differs' }
  /** The page's number is right for its stage, or was the plan; this one came later, as what `later` says. */
  | { readonly verdict: 'revised'; readonly later: LaterState }
);

/** A place that points elsewhere in the page: 図３, 別添, ※１. */
export interface ExaminedReference extends Span {
  readonly text: string;
  /** One where the page decides, several where it does not; at least one. */
  readonly targets: readonly Span[];
}

/** A document that the reader has in an edition which a later one has replaced. */
export interface OutdatedEdition {
  /** Tells this edition from all others: for remembering that the reader has seen the notice. */
  readonly key: string;
  readonly name: string;
  readonly label?: string;
  readonly date?: string;
  readonly later: {
    readonly entryId: string;
    readonly name: string;
    readonly label?: string;
    readonly date?: string;
    readonly url?: string;
  };
}

/** A page to be examined: its text and blocks, its title and its first top-level heading. */
export interface PageToExamine {
  readonly document: Document;
  readonly headline?: string;
  /** Of a document of pages: it is recognised by this, and not by title or heading alone. */
  readonly cover?: Cover;
}

/** What the first page of a document says it is. */
export interface Cover {
  /** What may be its title; the first that is a known one counts. */
  readonly titles: readonly string[];
  /** Where the page ends in the document's text: a date and an issuer stand before. */
  readonly end: number;
}

/** Longer pages are marked, but not examined: the text has to be sent (UTF-16 units). */
export const MOST_EXAMINED = 3_000_000;
