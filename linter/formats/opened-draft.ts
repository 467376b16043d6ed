import type { Document } from '#glossary/document/model.ts';
import type { BesideText, NamedPlace, ParsedDraft } from './format.ts';
import { locateIn, type SegmentMap } from './segments.ts';

/** From a document offset on, until the next, places go by this name. */
export interface PlaceFrom extends NamedPlace {
  readonly start: number;
}

/** What was read of a file that is no plain text. Plain data: it goes to worker threads and caches as it is. */
export interface OpenedDraft extends BesideText {
  readonly document: Document;
  /** How document offsets stand in the draft's text; absent where they are the same. */
  readonly map?: SegmentMap;
  /** In order of `start`. */
  readonly places: readonly PlaceFrom[];
  readonly anchors: readonly string[];
  /** Stands for the file's bytes: the draft's text is not all that the document rests on. */
  readonly digest: string;
}

const parsed = new WeakMap<OpenedDraft, ParsedDraft>();

/** An opened draft as rules and commands see it. */
export function parsedOpened(opened: OpenedDraft): ParsedDraft {
  const known = parsed.get(opened);
  if (known !== undefined) return known;
  const { map, places, anchors, digest: _, ...rest } = opened;
  const made: ParsedDraft = {
    ...rest,
    anchors: new Set(anchors),
    readOnly: true,
    locate(span) {
      const place =
        map === undefined ? { start: span.start, end: span.end, exact: true } : locateIn(map, span);
      return place === undefined ? undefined : { ...place, ...nameAt(places, span.start) };
    },
  };
  parsed.set(opened, made);
  return made;
}

/** What the place of a document offset goes by. */
function nameAt(places: readonly PlaceFrom[], offset: number): NamedPlace {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  const { start: _, ...named } = places[low - 1] ?? { start: 0 };
  return named;
}
