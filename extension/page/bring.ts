import type { Span } from '../../glossary/document/model.ts';
import type { Place } from '../surfaces/surface.ts';
import type { ReadPage } from './page-reader.ts';

/** The place of a span, on the screen or ready to be scrolled to; undefined where it can't be shown. */
export async function bring(page: ReadPage | undefined, span: Span): Promise<Place | undefined> {
  if (page === undefined) return undefined;
  return page.bring === undefined ? page.located.locate(span) : page.bring(span);
}
