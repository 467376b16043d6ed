import type { PdfPlace } from '../../glossary/document/pdf/model.ts';
import type { Located, Span } from '../../glossary/document/model.ts';
import { lookOf, spanOf, type Mark } from '../marks/mark.ts';
import {
  apartFrom,
  markedFigures,
  wantedMentions,
  type MarkWishes,
  type PageTerms,
} from '../marks/marks-of-page.ts';
import type { Examination } from '../messages/examination.ts';
import type { Place } from '../surfaces/surface.ts';

/** A mark of a document, drawn or not: where it stands in the file, and the mark once that is on the screen. */
export interface PdfMark extends Span {
  readonly at: PdfPlace;
  readonly on: (place: Place) => Mark;
}

/** The marks of each page (1-based) on which they begin or go on, in the order of the text. */
export type MarksByPage = ReadonlyMap<number, readonly PdfMark[]>;

/** How many places are looked up between two points where the caller may pause. */
const PLACES_A_STEP = 64;

/** What there is to mark in a document that was read, by page. */
export function* marksByPage(
  { mentions, past }: Pick<PageTerms, 'mentions' | 'past'>,
  examination: Examination | undefined,
  located: Located<PdfPlace>,
  { density, muted }: MarkWishes,
): Generator<void, MarksByPage, void> {
  const byPage = new Map<number, PdfMark[]>();
  let done = 0;
  const wanted = unplaced({ mentions, past }, examination, located, { density, muted });
  for (const { span, on } of wanted) {
    const at = located.locate(span);
    if (at !== undefined) file(byPage, { start: span.start, end: span.end, at, on });
    done += 1;
    if (done % PLACES_A_STEP === 0) yield;
  }
  return byPage;
}

/** The marks that can be drawn now, of these pages, in the order of the text. */
export function drawable(
  byPage: MarksByPage,
  pages: readonly number[],
  placeOf: (place: PdfPlace) => Place | undefined,
): Mark[] {
  const wanted = new Set(pages.flatMap((page) => byPage.get(page) ?? []));
  return [...wanted]
    .flatMap(({ at, on }) => {
      const place = placeOf(at);
      return place === undefined ? [] : [on(place)];
    })
    .sort((a, b) => spanOf(a).start - spanOf(b).start);
}

interface Unplaced {
  readonly span: Span;
  readonly on: (place: Place) => Mark;
}

function unplaced(
  { mentions, past }: Pick<PageTerms, 'mentions' | 'past'>,
  examination: Examination | undefined,
  { document }: Located<PdfPlace>,
  { density, muted }: MarkWishes,
): Unplaced[] {
  const terms = wantedMentions(mentions, document, density, muted).map((mention): Unplaced => {
    const look = lookOf(mention, past);
    return { span: mention, on: (place) => ({ about: 'term', mention, place, look }) };
  });
  const numbers = markedFigures(examination?.figures ?? [], density);
  const figures = numbers.map(({ figure, look }): Unplaced => ({
    span: figure,
    on: (place) => ({ about: 'figure', figure, place, look }),
  }));
  const apart = density === 'none' ? [] : apartFrom(examination?.references ?? [], mentions);
  const references = apart.map((reference): Unplaced => ({
    span: reference,
    on: (place) => ({ about: 'reference', reference, place, look: 'reference' }),
  }));
  return [...terms, ...figures, ...references].sort((a, b) => a.span.start - b.span.start);
}

/** A word broken by a page end is a mark of both pages. */
function file(byPage: Map<number, PdfMark[]>, mark: PdfMark): void {
  for (const page of new Set(mark.at.map((part) => part.page))) {
    const others = byPage.get(page);
    if (others === undefined) byPage.set(page, [mark]);
    else others.push(mark);
  }
}
