import type { Document } from './document/model.ts';
import { findClaims } from './figures/claims.ts';
import { findFigures } from './figures/figures.ts';
import type { Claim, Figure } from './figures/model.ts';
import type { Matcher } from './matching/matcher.ts';
import type { Mention } from './matching/model.ts';
import type { Reference } from './references/model.ts';
import { findReferences } from './references/references.ts';

/** All that a document says that Shirube understands. Offsets into `document.text`. */
export interface Reading {
  readonly document: Document;
  readonly mentions: readonly Mention[];
  readonly figures: readonly Figure[];
  readonly claims: readonly Claim[];
  readonly references: readonly Reference[];
}

/** Reads a document with a glossary's names: the one call that linter and extension both make. */
export function read(document: Document, matcher: Matcher): Reading {
  const mentions = matcher.findMentions(document);
  const figures = findFigures(document);
  return {
    document,
    mentions,
    figures,
    claims: findClaims(document, mentions, figures),
    references: findReferences(document),
  };
}
