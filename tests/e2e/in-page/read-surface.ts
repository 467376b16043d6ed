import { passages, type Document } from '../../../glossary/document/model.ts';
import { PageSurface } from '../../../extension/surfaces/page.ts';

/** A page as the surface reads it, and what its places hold. */
export interface SurfaceReading {
  readonly document: Document;
  /** For each passage: the texts of the ranges that locate it, joined. */
  readonly located: readonly string[];
}

/** Reads the page that this runs in, at once. */
export function readSurface(): SurfaceReading {
  const reading = new PageSurface(document).read();
  for (;;) {
    const step = reading.next();
    if (step.done !== true) continue;
    const { document: made, locate } = step.value;
    return {
      document: made,
      located: passages(made).map((span) =>
        (locate(span) ?? [])
          .map(({ startContainer, startOffset, endOffset }) =>
            (startContainer.nodeValue ?? '').slice(startOffset, endOffset),
          )
          .join(''),
      ),
    };
  }
}
