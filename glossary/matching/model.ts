import type { Span } from '../document/model.ts';

/** How a surface relates to its entry today. */
export const FORMS = ['name', 'short', 'former', 'variant', 'misspelling'] as const;
export type Form = (typeof FORMS)[number];

/** One surface to look for. Many terms may share an entry; terms of different entries may share a surface. */
export interface Term {
  readonly surface: string;
  readonly entryId: string;
  readonly form: Form;
  /** Capitals must be as written. */
  readonly exact?: boolean;
  /** One of these must stand nearby, or the surface is not (surely) this entry. */
  readonly cues?: readonly string[];
}

/** A place where a text names an entry. Offsets into the text that was read. */
export interface Mention extends Span {
  /** The words as they stand there, between start and end. */
  readonly surface: string;
  readonly entryId: string;
  readonly form: Form;
  /** The glossary's surface that was recognised (its spelling there). */
  readonly term: string;
  /** Set when several entries are possible and the neighbourhood does not decide: all their ids. */
  readonly candidates?: readonly string[];
  /** The document itself defined this short name (以下「…」という。) at this place. */
  readonly definedAt?: Span;
}
